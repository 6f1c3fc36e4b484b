"""Makes a project to measure on: the municipality of `anchors` as our own YAML and catalogs, or many small ones.

    python -m tests.bench.gemeente DIR [--schaal 1] [--seed 1] [--talen nl,en] [--gemeenten 1]

At scale 1 the one municipality has what peers are measured with: 150 providers, 20 themes, 15 routes, 10 groups and 60
terms, 82,000 words of text in each language. The same seed and scale give the same bytes, for one state of this
repository. What differs from the Markdown that peers get:

- Half of the organisations give OCO, the others are care or neighbourhood help, as in a real sociale kaart.
- Peers have 6 index pages a language. We have 11 (start, themes, routes, groups, providers, terms, A to Z, folders, a
  letter, other help, what OCO does), one page of content, and once for all languages the short addresses of every page.
- Our interface, the promises of OCO and the page frame are the shipped ones, so every page says more than its record.
- Theme pages list the providers of their life area and group pages those of their group, with what they do.

With `--gemeenten` there is less in each: 12 organisations on 8 themes, 10 routes, 6 groups and 15 terms of the nation.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from generator.load.layout import CONTENT, DATA
from generator.pipeline import check_project
from generator.plan.messages import collect_messages
from tests.bench.kaart import Kaart, Maat, only_row
from tests.bench.vertalingen import vertaalbestanden

ROOT = Path(__file__).parents[2]
DATUM = date(2026, 11, 22)
TALEN = ("nl", "en", "ar", "tr", "pl", "uk", "fa", "ti", "so", "fr", "es", "ro")
_SHIPPED = ("talen.yaml", "levensgebieden.yaml")
_PAGINA = """---
titel: Wat is OCO?
samenvatting: Iemand denkt gratis met u mee.
---

Een onafhankelijk cliëntondersteuner staat **naast u**.
"""


def main() -> None:
    """Reads the command line, writes the project and says how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--schaal", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--talen", default=",".join(TALEN))
    parser.add_argument("--gemeenten", type=int, default=1)
    options = parser.parse_args()
    talen = options.talen.split(",")
    write_project(options.directory, maat(options.schaal, options.gemeenten), options.seed, talen)
    print(f"{words(options.directory)} woorden in het Nederlands, {len(talen)} talen")


def maat(schaal: float, gemeenten: int = 1) -> Maat:
    """One municipality as peers get it, times `schaal`; or so many small ones."""
    if gemeenten > 1:
        return Maat(12, 8, 10, 6, 15, gemeenten)
    return Maat(*(max(1, round(schaal * aantal)) for aantal in (150, 20, 15, 10, 60)))


def write_project(root: Path, maat: Maat, seed: int, talen: Sequence[str]) -> None:
    """Writes a whole project into a directory, which is emptied first. Raises DataFaults when it would have faults."""
    shutil.rmtree(root, ignore_errors=True)
    kaart = Kaart(maat, seed, talen)
    _write(root, [("mkdocs.yml", _settings(talen)), (f"{CONTENT}/wat-is-oco.md", _PAGINA)])
    _write(root / DATA, [*kaart.landelijk(), *kaart.gemeenten()])
    for name in _SHIPPED:
        shutil.copy(ROOT / DATA / "landelijk" / name, root / DATA / "landelijk" / name)
    vormen = (ROOT / DATA / "landelijk" / "vormen.yaml").read_text("utf-8")
    _write(root / DATA, [("landelijk/vormen.yaml", only_row(vormen, "oco-wmo"))])
    _write(root, vertaalbestanden(check_project(root, DATUM), ROOT, seed, kaart.termen))


def words(root: Path) -> int:
    """How many words of Dutch text the data and the pages of a project have."""
    messages = collect_messages(check_project(root, DATUM).kaart, {})
    return sum(len(bericht.nl.split()) for berichten in messages.values() for bericht in berichten)


def _settings(talen: Iterable[str]) -> str:
    concept = ", ".join(taal for taal in talen if taal != "nl")
    return (
        "site_name: OCO-wegwijzer om te meten\n"
        "site_url: https://meten.example/\n"
        "docs_dir: content\n"
        "theme:\n  name: material\n"
        f"plugins:\n  - oco:\n      concept_talen: [{concept}]\n"
    )


def _write(root: Path, files: Iterable[tuple[str, str]]) -> None:
    for name, text in files:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
