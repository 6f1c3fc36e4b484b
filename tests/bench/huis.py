"""Our own builds to measure: a copy of the house, so that a template can be edited, and the edits of an editor."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.load.cache import CACHE
from tests.bench.gemeente import DATUM, ROOT
from tests.bench.meting import Meting, aside, empty, meet

_PARTS = ("generator", "site_templates", "tests/bench")
_FILES = ("pyproject.toml", "requirements.txt", "LICENSE")
"""What a build tells about itself stands in these."""


@dataclass(frozen=True)
class Edit:
    """One change in one file; `pagina` is a page where it can be seen, in Dutch."""

    naam: str
    path: str
    old: str
    new: str
    pagina: str


AANBIEDER = Edit(
    "one provider edited",
    "sociale_kaart/meetstad-1/organisaties/aanbieder-0003.yaml",
    r"000-\d{3}",
    "000-9{n:02}",
    "organisaties/aanbieder-0003",
)
ZIN = Edit(
    "one Dutch sentence edited",
    "sociale_kaart/landelijk/themas/thema-0001.yaml",
    r"(?m)^samenvatting: \S+",
    "samenvatting: Anders{n}",
    "themas/thema-0001",
)
SJABLOON = Edit(
    "one template edited",
    "site_templates/pages/organisatie.html",
    r"<h1( id=\"n\d+\")?>",
    '<h1 id="n{n}">',
    AANBIEDER.pagina,
)
EDITS = (AANBIEDER, ZIN, SJABLOON)


class Huis:
    """A copy of this checkout without its data; what it builds and edits is elsewhere, so nothing here changes."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        for part in _PARTS:
            shutil.copytree(ROOT / part, directory / part, ignore=shutil.ignore_patterns("__pycache__", ".cache"))
        for name in _FILES:
            shutil.copy(ROOT / name, directory / name)

    def build(self, project: Path, site: Path, *options: str, module: str = "generator") -> Meting:
        """One build, without folders unless `options` name formats; it uses what builds before left in `project`."""
        return meet(
            self.command(project, "build", "--site-dir", str(site), *options, module=module), self.directory, site
        )

    def command(self, project: Path, *arguments: str, module: str = "generator") -> list[str]:
        """The command line of `oco`."""
        return [sys.executable, "-m", module, "--project", str(project), "--datum", DATUM.isoformat(), *arguments]

    def place(self, project: Path, edit: Edit) -> Path:
        """The file that an edit is about: a template stands in the house, all else in the project."""
        return (self.directory if edit.path.startswith("site_templates") else project) / edit.path

    @contextmanager
    def edited(self, project: Path, edit: Edit, number: int) -> Iterator[None]:
        """The edit stands as long as this lasts; every `number` gives other bytes."""
        place = self.place(project, edit)
        before = place.read_text("utf-8")
        change(place, edit, number)
        try:
            yield
        finally:
            place.write_text(before, "utf-8")


def change(place: Path, edit: Edit, number: int) -> None:
    """Makes an edit. Raises ValueError when its file does not hold what it wants to change."""
    text, times = re.subn(edit.old, edit.new.format(n=number), place.read_text("utf-8"), count=1)
    if not times:
        raise ValueError(f"{edit.path}: {edit.old} is not there")
    place.write_text(text, "utf-8")


def cold(project: Path, site: Path) -> None:
    """Forgets everything that a build before has left."""
    aside(site)
    empty(project / CACHE)
