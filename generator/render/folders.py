"""Folders to PDF/UA bytes, with Typst. A text that does not fit or cannot be printed is a finding at its source."""

from __future__ import annotations

import json
import math
import re
import threading
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import shorten

import typst

from generator.errors import Finding, fout
from generator.load.sources import LOCALES, Sources
from generator.model.taal import Taal
from generator.plan.folders import Folder
from generator.plan.pages import BRONTAAL, Plan
from generator.plan.titles import SITE_DOMEIN
from generator.render.folderinhoud import Samensteller
from generator.render.fonts import font_directories
from generator.render.icons import load_paths
from generator.render.qr import qr_svg
from generator.render.texts import Vertaler
from generator.render.zetter import Gezet, Zetter

MATEN = ("1", "0.94", "0.88")
"""Sizes of letters, as a part of the one we want. The first in which everything fits is printed."""
_ENDS = "query(<einde>).map(mark => (mark.value, mark.location().position().y))"
"""Typst: of each panel its name and texts, and how far down the sheet its last text ends."""
_MM_PER_POINT = 25.4 / 72
_TOLERANCE = 0.2
"""In mm. Less than this nobody sees."""
QUOTE = 70
"""So many letters of a text tell which one is meant."""
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
"""How Typst tells that no font has a sign. PDF/UA forbids it, so it stops."""


class FolderRenderer:
    """Renders the folders of one plan. Its compiler loads the fonts once; `findings` collects what is wrong.

    Typst works in threads, so a process that printed must not fork: see `parallel.py`.
    """

    def __init__(self, plan: Plan, sources: Sources, templates: Path, datum: date) -> None:
        self.plan, self.datum = plan, datum
        self.findings: list[Finding] = []
        self._templates, self._sources, self._icons = templates / "folders", sources, load_paths()
        self._codes: dict[str, str] = {}
        self._made: dict[str, bytes] = {}
        self._lock = threading.Lock()  # a preview asks for pages from several threads
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(directory) for directory in font_directories()],
        )
        self._compiler = typst.Compiler(root=str(self._templates), font_paths=fonts, ignore_system_fonts=True)

    def pdf(self, folder: Folder, taal: Taal) -> bytes:
        """The bytes of one folder in one language, made once. Findings tell what is wrong with it."""
        url = folder.url(self.plan.urls, taal.code)
        with self._lock:
            if url not in self._made:
                vertaler = Vertaler(self._sources.catalogs, self._sources.provenance, taal)
                self._made[url] = self._render(folder, Zetter(vertaler))
            return self._made[url]

    def _render(self, folder: Folder, zetter: Zetter) -> bytes:
        """The PDF of one folder; empty when a sign in it cannot be printed."""
        inhoud = Samensteller(folder, zetter, self.plan.urls, self.datum, self._qr).inhoud()
        data = json.dumps({**inhoud, "iconen": dict(self._icons)}, ensure_ascii=False)
        for maat in MATEN:
            pdf, findings = self._set(folder, zetter, data, maat)
            if not findings:
                break
        self.findings.extend(findings)
        return pdf

    def _set(self, folder: Folder, zetter: Zetter, data: str, maat: str) -> tuple[bytes, tuple[Finding, ...]]:
        """The PDF of one folder in one size of letters, and what is then wrong with it."""
        day = datetime(self.datum.year, self.datum.month, self.datum.day, tzinfo=UTC)
        try:
            pdf = self._compiler.compile(
                str(self._templates / f"{folder.formaat}.typ"),
                format="pdf",
                sys_inputs={"data": data, "maat": maat},
                pdf_standards=["ua-1"],
                timestamp=day,
            )
        except typst.TypstError as error:
            missing = dict.fromkeys(_MISSING.findall(error.diagnostic))
            if not missing:
                raise
            return b"", tuple(_unprintable(folder, zetter, missing))
        if not isinstance(pdf, bytes):
            raise TypeError(type(pdf).__name__)
        return pdf, tuple(self._too_long(folder, zetter))

    def _qr(self, address: str) -> str:
        """Each code is drawn once: finding its best pattern takes as long as a third of a folder."""
        if address not in self._codes:
            self._codes[address] = qr_svg(address)
        return self._codes[address]

    def _too_long(self, folder: Folder, zetter: Zetter) -> Iterator[Finding]:
        """Words too wide for their place, and panels whose last text ends below them, in the folder just compiled."""
        where = _where(folder, zetter)
        for word in json.loads(self._compiler.query("<te-breed>", field="value")):
            text = f"het woord '{word['woord']}' is {word['mm']} mm te breed voor {where}"
            yield _at(folder, zetter.gezet[word["id"]], "SK801", text, "Maak {} korter, tot alles past.")
        for panel, end in json.loads(self._compiler.eval(_ENDS)):
            over = (float(end.removesuffix("pt")) - panel["onder"]) * _MM_PER_POINT
            if over > _TOLERANCE:
                gezet = _longest([zetter.gezet[id_] for id_ in panel["ids"]])
                name = f"het paneel '{panel['paneel']}' van {where}"
                quote = shorten(gezet.tekst, QUOTE, placeholder=" ...")
                text = f"{name} is minstens {math.ceil(over)} mm te vol; de langste tekst daar is '{quote}'"
                yield _at(folder, gezet, "SK801", text, "Maak {} korter, of een andere in dit paneel.")


def _unprintable(folder: Folder, zetter: Zetter, missing: Iterable[str]) -> Iterator[Finding]:
    """Signs for which no font has a picture, each with the first text that holds it."""
    for sign in missing:
        for gezet in zetter.gezet:
            if sign in gezet.tekst:
                codes = " ".join(f"U+{ord(letter):04X}" for letter in sign)
                text = f"het teken '{sign}' ({codes}) kan niet gedrukt worden in {_where(folder, zetter)}"
                yield _at(folder, gezet, "SK802", text, "Kies in {} een ander teken, of voeg een lettertype toe.")
                break


def _longest(gezet: Iterable[Gezet]) -> Gezet:
    """The longest text; one that an editor of the data can change goes before a word of the interface."""
    return max(gezet, key=lambda g: (g.bericht is not None and g.bericht.domein != SITE_DOMEIN, len(g.tekst)))


def _where(folder: Folder, zetter: Zetter) -> str:
    gemeente, taal = folder.gemeente.gemeente.naam, zetter.taal.nederlandse_naam
    return f"de folder {folder.naam} van {gemeente} ({taal})"


def _at(folder: Folder, gezet: Gezet, code: str, text: str, hint: str) -> Finding:
    """The finding at the Dutch text; when the translation is at stake the hint names its catalog."""
    bericht, what = gezet.bericht, "deze tekst"
    if bericht and gezet.taal != BRONTAAL:
        what += f" of de vertaling in {LOCALES}/{gezet.taal}/LC_MESSAGES/{bericht.domein}.po"
    mark = bericht.mark if bericht else folder.gemeente.gemeente.mark_of("naam")
    return fout(mark, code, text, hint.format(what))
