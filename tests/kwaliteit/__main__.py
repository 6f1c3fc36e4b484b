"""`make kwaliteit`: measures the site by its own tests and tools, and writes it to content/kwaliteit.json.

Builds the shipped data from nothing in a directory of its own, looks at what came out, and takes some minutes. With
names (`python -m tests.kwaliteit html vertaling`) it measures only that and leaves the rest as it was, each with its
day. What cannot be measured is left out, so that the site says "niet gemeten".
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import tomllib
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from generator.load.sources import QUALITY
from generator.model.kwaliteit import Onderdeel
from tests.kwaliteit.bouw import Bouw, build
from tests.kwaliteit.browser import measure_axe, measure_search
from tests.kwaliteit.gegevens import measure_translation, measure_words
from tests.kwaliteit.uitkomst import Uitkomst
from tests.kwaliteit.vorm import measure_folders, measure_html, measure_weight
from tests.site.paginas import ROOT

COMMAND = "make kwaliteit"
METINGEN: Mapping[Onderdeel, Callable[[Bouw], Uitkomst]] = {
    Onderdeel.TOEGANKELIJK: measure_axe,
    Onderdeel.HTML: measure_html,
    Onderdeel.FOLDERS: measure_folders,
    Onderdeel.VERTALING: measure_translation,
    Onderdeel.WOORDEN: measure_words,
    Onderdeel.ZOEKEN: measure_search,
    Onderdeel.GEWICHT: measure_weight,
    Onderdeel.BOUWTIJD: Bouw.measured,
}


def main() -> int:
    """Measures what is asked, or all. 1 when something could not be measured; the rest is written all the same."""
    parser = argparse.ArgumentParser(prog="python -m tests.kwaliteit", description=__doc__)
    parser.add_argument("onderdeel", nargs="*", type=Onderdeel, help=f"one or more of {', '.join(Onderdeel)}")
    asked = tuple(parser.parse_args().onderdeel) or tuple(Onderdeel)
    with tempfile.TemporaryDirectory(prefix="kwaliteit-") as directory:
        _say("The site is built from nothing, with its folders")
        bouw = build(ROOT, Path(directory))
        found = {onderdeel: row for onderdeel in asked if (row := _measure(onderdeel, bouw))}
    target = ROOT / QUALITY
    before = json.loads(target.read_text("utf-8")) if target.exists() else []
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    target.write_text(as_text(merged(before, version, asked, found)), "utf-8", newline="\n")
    _say(f"Written to {QUALITY}: {len(found)} of {len(asked)}")
    return 0 if len(found) == len(asked) else 1


def _measure(onderdeel: Onderdeel, bouw: Bouw) -> dict[str, object] | None:
    """One measurement as it is written, or None when it failed; then the reason is printed."""
    begin = time.monotonic()
    try:
        uitkomst = METINGEN[onderdeel](bouw)
    except Exception:  # noqa: BLE001 - a tool that is missing or breaks must not take the other measurements along
        traceback.print_exc()
        _say(f"{onderdeel}: NOT MEASURED, see above")
        return None
    for wat, waarde in uitkomst.cijfers.items():
        _say(f"{onderdeel}: {wat}: {waarde}")
    _say(f"{onderdeel}: measured in {time.monotonic() - begin:.0f} s")
    return {
        "onderdeel": onderdeel,
        "op": date.today().isoformat(),
        "cijfers": [{"wat": wat, "waarde": waarde} for wat, waarde in uitkomst.cijfers.items()],
        "met": uitkomst.met,
        "over": uitkomst.over,
        "opdracht": COMMAND,
    }


def merged(
    before: Sequence[Mapping[str, object]],
    version: str,
    asked: Sequence[Onderdeel],
    found: Mapping[Onderdeel, Mapping[str, object]],
) -> list[dict[str, object]]:
    """All releases, newest first. Of this one, what was asked is replaced, also by nothing; the rest stays."""
    old = next((release for release in before if release["versie"] == version), {"metingen": []})
    kept: dict[Onderdeel, object] = {Onderdeel(row["onderdeel"]): row for row in old["metingen"]}  # type: ignore[attr-defined]
    rows = {**{o: row for o, row in kept.items() if o not in asked}, **found}
    release = {"versie": version, "metingen": [rows[o] for o in Onderdeel if o in rows]}
    return [release, *(dict(other) for other in before if other["versie"] != version)]


def as_text(releases: Sequence[Mapping[str, object]]) -> str:
    """The file: readable, and the same for the same figures."""
    return json.dumps(releases, ensure_ascii=False, indent=1) + "\n"


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
