"""Folders to PDF/UA bytes. A text that does not fit or cannot be printed is a finding at its source."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator.errors import Finding
from generator.load.sources import Sources
from generator.model.folder import Afwerking
from generator.model.taal import Taal
from generator.plan.folders import Folder
from generator.plan.pages import Plan
from generator.render.drukfouten import print_findings
from generator.render.folderdeur import Inhoud
from generator.render.folderhoogten import Hoogten
from generator.render.folderinhoud import Samensteller
from generator.render.foldermaten import MATEN, Maten
from generator.render.folderpers import Folderpers
from generator.render.icons import ICONS, load_paths
from generator.render.kept import Shelf, key_of
from generator.render.preview import small_picture
from generator.render.qr import qr_svg
from generator.render.texts import Vertaler
from generator.render.zetter import Zetter

_MOST_CODES = 2_000
"""Drawings of codes that are held: those of some gemeenten, since a code is the same in every language."""


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
        self._hoogten, self._maten = Hoogten(), Maten()
        self._codes: dict[str, str] = {}
        self._vertalers: dict[str, Vertaler] = {}
        self._last: tuple[tuple[str, str, str], Samensteller, Inhoud] | None = None
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

    def forget(self) -> None:
        """Lets go of the prints that were made: nobody asks again for those of a piece that is done."""
        with self._lock:
            self._made.clear()
            self._vertalers.clear()  # each holds the messages of every gemeente that it was asked for
            self._last = None
            if len(self._codes) > _MOST_CODES:
                self._codes.clear()

    def _gemaakt(self, folder: Folder, taal: Taal, afwerking: Afwerking = Afwerking.LEZER) -> Gemaakt:
        made = folder.url(self.plan.urls, taal.code), afwerking
        if made not in self._made:
            maker, inhoud = self._samengesteld(folder, taal)
            data = self._data(inhoud)
            # A code takes longer to draw than all else that is handed to the press, and its address says as much.
            key = key_of(self._pers.versie, folder.formaat, afwerking, data)
            kept = self._shelf.find(key)
            if kept:
                self._made[made] = Gemaakt.from_bytes(kept)
            else:
                inputs = {"data": data, "qr": self._qr(maker.adres), "afloop": afwerking.value}
                self._made[made] = self._print(folder, maker.zetter, inputs, inhoud, key)
        return self._made[made]

    def _samengesteld(self, folder: Folder, taal: Taal) -> tuple[Samensteller, Inhoud]:
        """What stands in a folder. The forms of one subject follow each other, and differ in their name only."""
        about = folder.gemeente.gemeente.id, folder.blad.pad, str(taal.code)
        if self._last is None or self._last[0] != about:
            maker = Samensteller(folder, self._zetter(taal), self.plan.urls, self.datum)
            self._last = about, maker, maker.inhoud()
        _, maker, inhoud = self._last
        return maker, {**inhoud, "formaat": folder.formaat}

    def _print(self, folder: Folder, zetter: Zetter, inputs: Mapping[str, str], inhoud: Inhoud, key: str) -> Gemaakt:
        """The folder in the largest letters in which it fits, or else in the smallest, with what is then wrong."""
        mark = folder.gemeente.gemeente.mark_of("naam")
        wrong = partial(print_findings, _where(folder, zetter), zetter.gezet, mark)
        sleutels = self._hoogten.sleutels(inhoud, folder.formaat, zetter.taal.code)
        gedeeld = self._maten.sleutel(inhoud, inputs["afloop"])
        for maat in self._maten.kansrijk(gedeeld):
            gezet = self._pers.zet(folder.formaat, {**inputs, "maat": maat}, self._hoogten.find(sleutels, maat))
            self._hoogten.keep(sleutels, maat, gezet.hoogten)
            self._maten.keep(gedeeld, maat, gezet)
            if any(wrong(gezet)) and maat != MATEN[-1]:
                continue
            druk = self._pers.druk(folder.formaat, gezet)
            findings = tuple(wrong(druk))
            if not findings:
                gemaakt = Gemaakt(druk.pdf, druk.bladzijden)
                self._shelf.lay(key, gemaakt.to_bytes())
                return gemaakt
        self.findings.extend(findings)
        return Gemaakt(druk.pdf, druk.bladzijden)

    def _data(self, inhoud: Inhoud) -> str:
        """What the templates read."""
        return json.dumps({**inhoud, "iconen": self._iconen(str(inhoud["pictogram"]))}, ensure_ascii=False)

    def _iconen(self, pictogram: str) -> Mapping[str, str]:
        """The pictograms that a folder may show: ours, and the one that editors chose for its subject."""
        return {name: path for name, path in self._icons.items() if name in ICONS or name == pictogram}

    def _zetter(self, taal: Taal) -> Zetter:
        if taal.code not in self._vertalers:
            self._vertalers[taal.code] = Vertaler(self._sources.catalogs, self._sources.reviewed, taal)
        return Zetter(self._vertalers[taal.code])

    def _qr(self, address: str) -> str:
        """Each code is drawn once: finding its best pattern takes as long as a third of a folder."""
        if address not in self._codes:
            self._codes[address] = qr_svg(address)
        return self._codes[address]


def _where(folder: Folder, zetter: Zetter) -> str:
    gemeente, taal = folder.gemeente.gemeente.naam, zetter.taal.nederlandse_naam
    return f"de folder {folder.naam} van {gemeente} ({taal})"
