"""The press of folders: sets a template with data, through Typst, and measures what came out."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from importlib.metadata import version
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst

from generator.render.fonts import PACKAGES, font_directories
from generator.render.kept import key_of

STANDARD: Final = "ua-1"
"""PDF for everyone: Typst refuses to make a file that does not conform."""
_MEASURES = (
    "(breed: query(<te-breed>).map(mark => mark.value),"
    " hoogten: query(<hoogten>).map(mark => mark.value).join(default: (:)),"
    " einden: query(<einde>).map(mark => (mark.value, mark.location().position().y / 1pt, mark.location().page())))"
)
"""Typst: the words that are too wide; how high blocks are; of each panel its name and texts, and where on which
sheet its last text ends."""
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
"""How Typst tells that no font has a sign. PDF/UA forbids it, so it stops."""
_INVOER = "invoer.json"
"""The file beside the templates from which they read what to print."""
_GEEN: Mapping[str, float] = {}
_POINTS_PER_MM = 72 / 25.4
_MACHINERY = ("folderhoogten.py", "folderpers.py", "folders.py", "preview.py", "qr.py")
"""Our modules that decide what a print becomes after its data are known."""


@dataclass(frozen=True, slots=True)
class TeBreed:
    """A word that is so many mm wider than its place, and the number of the text that it stands in."""

    id: int
    woord: str
    mm: int


@dataclass(frozen=True, slots=True)
class Einde:
    """How far a panel reaches below its place, in mm, and the numbers of its texts."""

    paneel: str
    ids: tuple[int, ...]
    over: float


@dataclass(frozen=True, slots=True)
class Druk:
    """One print: the PDF, empty when signs are missing; its pages; and all that was measured.

    `hoogten` are heights of blocks in points, by the name of the block.
    """

    pdf: bytes
    bladzijden: int = 0
    te_breed: tuple[TeBreed, ...] = ()
    einden: tuple[Einde, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    hoogten: Mapping[str, float] = field(default_factory=dict)


class Folderpers:
    """Prints with the templates of one directory, dated on one day. It loads the fonts when it first prints.

    Typst works in threads, so a process that printed must not fork: see `parallel.py`.

    What to print is handed over in a file. Typst has `sys.inputs` for it, but forgets all that it knows of earlier
    prints when those change: what folders of one gemeente share is then set anew for each.
    """

    def __init__(self, templates: Path, datum: date) -> None:
        self._templates = templates
        self._day = datetime(datum.year, datum.month, datum.day, tzinfo=UTC)

    @cached_property
    def versie(self) -> str:
        """What a print depends on besides its data: this machinery, the templates, the fonts and the day."""
        machinery = [Path(__file__).with_name(name) for name in _MACHINERY]
        return key_of(
            version("typst"),
            *(f"{package} {version(package)}" for package in PACKAGES),
            self._day.isoformat(),
            *(part for path in (*machinery, *_files(self._templates)) for part in (path.name, path.read_bytes())),
        )

    def druk(self, formaat: str, inputs: Mapping[str, str], hoogten: Mapping[str, float] = _GEEN) -> Druk:
        """The print of one form. `inputs` has `data` (JSON), the size of letters (`maat`), and what else it knows.

        `hoogten` are heights of blocks that need not be measured.
        """
        rest = {**{key: value for key, value in inputs.items() if key != "data"}, "hoogten": dict(hoogten)}
        (self._werkmap / _INVOER).write_text(f'{{"data": {inputs["data"]}, "rest": {json.dumps(rest)}}}', "utf-8")
        try:
            pdf = self._compiler.compile(
                str(self._werkmap / f"{formaat}.typ"),
                format="pdf",
                pdf_standards=[STANDARD],
                timestamp=self._day,
            )
        except typst.TypstError as error:
            missing = tuple(dict.fromkeys(_MISSING.findall(error.diagnostic)))
            if not missing:
                raise
            return Druk(b"", ontbreekt=missing)
        if not isinstance(pdf, bytes):
            raise TypeError(type(pdf).__name__)
        measured = json.loads(self._compiler.eval(_MEASURES))
        return Druk(
            pdf,
            max((page for _, _, page in measured["einden"]), default=0),
            tuple(TeBreed(word["id"], word["woord"], word["mm"]) for word in measured["breed"]),
            tuple(
                Einde(panel["paneel"], tuple(panel["ids"]), (end - panel["onder"]) / _POINTS_PER_MM)
                for panel, end, _ in measured["einden"]
            ),
            hoogten=measured["hoogten"],
        )

    @cached_property
    def _werkmap(self) -> Path:
        """A directory of our own with the templates: Typst reads no file outside the one in which they lie."""
        werkmap = TemporaryDirectory(prefix="oco-folders-")
        Finalize(self, werkmap.cleanup, exitpriority=0)  # at the end of a forked process nothing else is cleaned up
        shutil.copytree(self._templates, werkmap.name, dirs_exist_ok=True)
        return Path(werkmap.name).resolve()

    @cached_property
    def _compiler(self) -> typst.Compiler:
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(directory) for directory in font_directories()],
        )
        return typst.Compiler(root=str(self._werkmap), font_paths=fonts, ignore_system_fonts=True)


def _files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())
