"""Folders to PDF/UA bytes. A text that does not fit or cannot be printed is a finding at its source."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import shorten

from generator.errors import Finding, fout
from generator.load.sources import LOCALES, Sources
from generator.model.folder import Afwerking
from generator.model.taal import Taal
from generator.plan.folders import Folder
from generator.plan.pages import BRONTAAL, Plan
from generator.plan.titles import SITE_DOMEIN
from generator.render.folderhoogten import Hoogten
from generator.render.folderinhoud import Samensteller
from generator.render.folderpers import Druk, Folderpers
from generator.render.icons import ICONS, load_paths
from generator.render.kept import Shelf, key_of
from generator.render.preview import small_picture
from generator.render.qr import qr_svg
from generator.render.texts import Vertaler
from generator.render.zetter import Gezet, Zetter

MATEN = ("1", "0.94", "0.88", "0.82")
"""Sizes of letters, as a part of the one we want. The first in which everything fits is printed."""
_TOLERANCE = 0.2
"""In mm. Less than this nobody sees."""
QUOTE = 70
"""So many letters of a text tell which one is meant."""


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A folder as it was printed, and how many pages it has."""

    pdf: bytes
    bladzijden: int

    def to_bytes(self) -> bytes:
        """As it lies on the shelf."""
        return f"{self.bladzijden}\n".encode() + self.pdf

    @classmethod
    def from_bytes(cls, data: bytes) -> Gemaakt:
        """What `to_bytes` laid there."""
        bladzijden, _, pdf = data.partition(b"\n")
        return cls(pdf, int(bladzijden))


class FolderRenderer:
    """Renders the folders of one plan; `findings` collects what is wrong with them.

    What lies on the `shelf` is not printed again: its key holds all that it was made of. Only what is without findings
    goes there, so that none is forgotten.
    """

    def __init__(self, plan: Plan, sources: Sources, templates: Path, datum: date, shelf: Shelf) -> None:
        self.plan, self.datum = plan, datum
        self.findings: list[Finding] = []
        self._sources, self._icons, self._shelf = sources, load_paths(), shelf
        self._pers = Folderpers(templates / "folders", datum)
        self._hoogten = Hoogten()
        self._codes: dict[str, str] = {}
        self._made: dict[tuple[str, Afwerking], Gemaakt] = {}
        self._lock = threading.Lock()  # a preview asks for pages from several threads

    def pdf(self, folder: Folder, taal: Taal, afwerking: Afwerking = Afwerking.LEZER) -> bytes:
        """The bytes of one folder in one language, made once; empty when a sign in it cannot be printed.

        For the print shop colour runs over the edge of the sheet, and marks show where to cut.
        """
        with self._lock:
            return self._gemaakt(folder, taal, afwerking).pdf

    def pages(self, folder: Folder, taal: Taal) -> int:
        """How many pages a folder has; 0 when it cannot be printed."""
        with self._lock:
            return self._gemaakt(folder, taal).bladzijden

    def preview(self, folder: Folder, taal: Taal) -> bytes:
        """A small picture (PNG) of its first page; empty when it cannot be printed."""
        with self._lock:
            gemaakt = self._gemaakt(folder, taal)
            if not gemaakt.pdf:
                return b""
            key = key_of("preview", self._pers.versie, gemaakt.pdf)
            found = self._shelf.find(key)
            if found is None:
                found = small_picture(gemaakt.pdf)
                self._shelf.lay(key, found)
            return found

    def _gemaakt(self, folder: Folder, taal: Taal, afwerking: Afwerking = Afwerking.LEZER) -> Gemaakt:
        made = folder.url(self.plan.urls, taal.code), afwerking
        if made not in self._made:
            maker = Samensteller(folder, self._zetter(taal), self.plan.urls, self.datum)
            inhoud = maker.inhoud()
            data = json.dumps({**inhoud, "iconen": self._iconen(str(inhoud["pictogram"]))}, ensure_ascii=False)
            # A code takes longer to draw than all else that is handed to the press, and its address says as much.
            key = key_of(self._pers.versie, folder.formaat, afwerking, data)
            kept = self._shelf.find(key)
            if kept:
                self._made[made] = Gemaakt.from_bytes(kept)
            else:
                inputs = {"data": data, "qr": self._qr(maker.adres), "afloop": afwerking.value}
                self._made[made] = self._print(folder, maker.zetter, inputs, inhoud["blokken"], key)
        return self._made[made]

    def _print(self, folder: Folder, zetter: Zetter, inputs: Mapping[str, str], blokken: object, key: str) -> Gemaakt:
        """The folder in the largest letters in which it fits, or else in the smallest, with what is then wrong."""
        for maat in MATEN:
            sleutels = self._hoogten.sleutels(blokken, folder.formaat, zetter.taal.code, maat)
            druk = self._pers.druk(folder.formaat, {**inputs, "maat": maat}, self._hoogten.find(sleutels))
            self._hoogten.keep(sleutels, druk.hoogten)
            findings = tuple(_findings(folder, zetter, druk))
            if not findings:
                gemaakt = Gemaakt(druk.pdf, druk.bladzijden)
                self._shelf.lay(key, gemaakt.to_bytes())
                return gemaakt
        self.findings.extend(findings)
        return Gemaakt(druk.pdf, druk.bladzijden)

    def _iconen(self, pictogram: str) -> Mapping[str, str]:
        """The pictograms that a folder may show: ours, and the one that editors chose for its subject."""
        return {name: path for name, path in self._icons.items() if name in ICONS or name == pictogram}

    def _zetter(self, taal: Taal) -> Zetter:
        return Zetter(Vertaler(self._sources.catalogs, self._sources.provenance, taal))

    def _qr(self, address: str) -> str:
        """Each code is drawn once: finding its best pattern takes as long as a third of a folder."""
        if address not in self._codes:
            self._codes[address] = qr_svg(address)
        return self._codes[address]


def _findings(folder: Folder, zetter: Zetter, druk: Druk) -> Iterator[Finding]:
    """What is wrong with a print."""
    yield from _unprintable(folder, zetter, druk.ontbreekt)
    where = _where(folder, zetter)
    for word in druk.te_breed:
        text = f"het woord '{word.woord}' is {word.mm} mm te breed voor {where}"
        yield _at(folder, zetter.gezet[word.id], "SK801", text, "Maak {} korter, tot alles past.")
    for einde in druk.einden:
        if einde.over > _TOLERANCE:
            gezet = _longest([zetter.gezet[id_] for id_ in einde.ids])
            quote = shorten(gezet.tekst, QUOTE, placeholder=" ...")
            name = f"het paneel '{einde.paneel}' van {where}"
            text = f"{name} is minstens {math.ceil(einde.over)} mm te vol; de langste tekst daar is '{quote}'"
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
