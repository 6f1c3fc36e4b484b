"""The press of folders: sets a template with data, through Typst, and measures what came out."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    " vast: query(<vast-van>).zip(query(<vast-tot>)).map(((van, tot)) =>"
    " (tot.value, (tot.location().position().y - van.location().position().y) / 1pt)),"
    " einden: query(<einde>).map(mark => (mark.value, mark.location().position().y / 1pt, mark.location().page())))"
)
"""Typst: the words that are too wide; how high blocks are; of each panel its name and texts, and where on which
sheet its last text ends; of panels with blocks that many folders share how high those are together."""
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
"""How Typst tells that no font has a sign. PDF/UA forbids it, so it stops."""
_INVOER = "invoer.json"
"""The file beside the templates from which they read what to print."""
_GEEN: Mapping[str, float] = {}
_POINTS_PER_MM = 72 / 25.4
_MACHINERY = ("folderhoogten.py", "foldermaten.py", "folderpers.py", "folders.py", "preview.py", "qr.py")
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
class Vast:
    """How far a panel reaches below its place, in mm, when only those blocks are high that many folders share."""

    paneel: str
    over: float


@dataclass(frozen=True, slots=True)
class Druk:
    """One print: the PDF, empty when signs are missing or before it is made; its pages; and all that was measured.

    `hoogten` are heights of blocks in points, by the name of the block.
    """

    pdf: bytes
    bladzijden: int = 0
    te_breed: tuple[TeBreed, ...] = ()
    einden: tuple[Einde, ...] = ()
    vast: tuple[Vast, ...] = ()
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
        self._compilers: dict[str, typst.Compiler] = {}

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

    def zet(self, formaat: str, inputs: Mapping[str, str], hoogten: Mapping[str, float] = _GEEN) -> Druk:
        """Sets one form without making a PDF of it, which takes a third of the time of a print: to see whether it fits.

        `inputs` has `data` (JSON), the size of letters (`maat`), and what else the form knows. `hoogten` are heights of
        blocks that need not be measured.
        """
        rest = {**{key: value for key, value in inputs.items() if key != "data"}, "hoogten": dict(hoogten)}
        (self._werkmap / _INVOER).write_text(f'{{"data": {inputs["data"]}, "rest": {json.dumps(rest)}}}', "utf-8")
        measured = json.loads(self._compiler(formaat).eval(_MEASURES))
        return Druk(
            b"",
            max((page for _, _, page in measured["einden"]), default=0),
            tuple(TeBreed(word["id"], word["woord"], word["mm"]) for word in measured["breed"]),
            tuple(
                Einde(panel["paneel"], tuple(panel["ids"]), (end - panel["onder"]) / _POINTS_PER_MM)
                for panel, end, _ in measured["einden"]
            ),
            tuple(Vast(panel["naam"], (hoog - panel["ruimte"]) / _POINTS_PER_MM) for panel, hoog in measured["vast"]),
            hoogten=measured["hoogten"],
        )

    def druk(self, formaat: str, gezet: Druk) -> Druk:
        """The print of what was set last, which was this form. Typst remembers it, so it is not set again."""
        try:
            pdf = self._compiler(formaat).compile(format="pdf", pdf_standards=[STANDARD], timestamp=self._day)
        except typst.TypstError as error:
            missing = tuple(dict.fromkeys(_MISSING.findall(error.diagnostic)))
            if not missing:
                raise
            return Druk(b"", ontbreekt=missing)
        if not isinstance(pdf, bytes):
            raise TypeError(type(pdf).__name__)
        return replace(gezet, pdf=pdf)

    @cached_property
    def _werkmap(self) -> Path:
        """A directory of our own with the templates: Typst reads no file outside the one in which they lie."""
        werkmap = TemporaryDirectory(prefix="oco-folders-")
        Finalize(self, werkmap.cleanup, exitpriority=0)  # at the end of a forked process nothing else is cleaned up
        shutil.copytree(self._templates, werkmap.name, dirs_exist_ok=True)
        return Path(werkmap.name).resolve()

    @cached_property
    def _fonts(self) -> typst.Fonts:
        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(directory) for directory in font_directories()],
        )

    def _compiler(self, formaat: str) -> typst.Compiler:
        """The compiler of one form. Each has its own, since one tells of a form only after it has made a PDF of it."""
        if formaat not in self._compilers:
            form = str(self._werkmap / f"{formaat}.typ")
            self._compilers[formaat] = typst.Compiler(
                form, root=str(self._werkmap), font_paths=self._fonts, ignore_system_fonts=True
            )
        return self._compilers[formaat]


def _files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())
