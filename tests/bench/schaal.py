"""Measures how a build grows with the number of municipalities, and prints a table. No test.

    python -m tests.bench.schaal [--gemeenten 10,20,40] [--met-folders 3] [--map DIR] [--processen 2]

Each has about 60 pages in each language. The figures to look at are memory, which must stay bounded, and CPU for each
page of html, which must stay the same. Give `--gemeenten 342` for the whole of the Netherlands; then `--map` keeps the
project, which takes some minutes to make.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from generator.load.cache import CACHE
from tests.bench.gemeente import TALEN, maat, write_project
from tests.bench.huis import Huis, cold
from tests.bench.meting import Meting, empty, machine

_HEAD = (
    "| municipalities | html | PDF | CPU, s | on the clock, s | largest process, MiB | CPU ms a page |\n"
    "|---|---|---|---|---|---|---|"
)


def main() -> None:
    """Builds each number of municipalities once."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.map) as directory:
        work = Path(directory)
        huis = Huis(work / "huis")
        print(f"{machine()}\n\n{_HEAD}")
        for number, folders in [
            *((number, ["--zonder-folders"]) for number in options.gemeenten),
            *((number, []) for number in options.met_folders),
        ]:
            project, site = _project(options.map or work, number), work / "site"
            cold(project, site)
            meting = huis.build(project, site, "--processen", str(options.processen), *folders)
            print(_row(number, meting, sum(1 for _ in site.rglob("*.pdf"))), flush=True)
            empty(site, project / CACHE)  # they are too large to keep


def _project(kept: Path, number: int) -> Path:
    root = kept / f"g{number}"
    if not (root / "mkdocs.yml").exists():
        write_project(root, maat(1, number), 1, TALEN)
    return root


def _row(number: int, meting: Meting, folders: int) -> str:
    return (
        f"| {number} | {meting.paginas} | {folders} | {meting.cpu:.1f} | {meting.wall:.1f} | {meting.piek:.0f} "
        f"| {meting.cpu_ms:.2f} |"
    )


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",") if part]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gemeenten", type=_numbers, default=[10, 20, 40])
    parser.add_argument("--met-folders", type=_numbers, default=[3])
    parser.add_argument("--processen", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--map", type=lambda text: Path(text).absolute())
    return parser.parse_args()


if __name__ == "__main__":
    main()
