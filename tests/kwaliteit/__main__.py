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
from typing import Any

from generator.load.sources import QUALITY
from generator.model.kwaliteit import Onderdeel
from tests.kwaliteit.bouw import Bouw, copied
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
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    missed = 0
    with tempfile.TemporaryDirectory(prefix="kwaliteit-") as directory:
        bouw = copied(ROOT, Path(directory))
        for onderdeel in asked:
            row = _measure(onderdeel, bouw)
            missed += row is None
            _write(ROOT / QUALITY, version, onderdeel, row)
    _say(f"Written to {QUALITY}: {len(asked) - missed} of {len(asked)}")
    return 1 if missed else 0


def _write(target: Path, version: str, onderdeel: Onderdeel, row: Mapping[str, object] | None) -> None:
    """After each measurement, so that whoever stops us keeps what was measured."""
    before = json.loads(target.read_text("utf-8")) if target.exists() else []
    target.write_text(as_text(merged(before, version, onderdeel, row)), "utf-8", newline="\n")


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
    before: Sequence[Mapping[str, Any]], version: str, onderdeel: Onderdeel, row: Mapping[str, object] | None
) -> list[Mapping[str, Any]]:
    """All releases, newest first. Of this one a part is replaced, by nothing when it failed; the rest stays."""
    old = next((release["metingen"] for release in before if release["versie"] == version), ())
    rows = {Onderdeel(kept["onderdeel"]): kept for kept in old} | {onderdeel: row}
    release = {"versie": version, "metingen": [found for part in Onderdeel if (found := rows.get(part))]}
    return [release, *(other for other in before if other["versie"] != version)]


def as_text(releases: Sequence[Mapping[str, object]]) -> str:
    """The file: readable, and the same for the same figures."""
    return json.dumps(releases, ensure_ascii=False, indent=1) + "\n"


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
