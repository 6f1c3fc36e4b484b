"""The press for print shops: an archive of folders to cut and fold per gemeente and language, and a poster."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.errors import Finding
from generator.load.sources import Sources
from generator.model.folder import Afwerking, Formaat
from generator.model.taal import Taal
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Plan
from generator.render.drukfouten import print_findings
from generator.render.folderpers import Folderpers
from generator.render.folders import FolderRenderer, Gemaakt
from generator.render.kept import Shelf, key_of
from generator.render.poster import compose_poster
from generator.render.qr import qr_svg

LEESMIJ = "LEESMIJ.txt"
"""What the print shop must know of sheets, edges and folds: a file beside the templates, and in each archive."""
MATEN = ("1", "0.92", "0.84", "0.76", "0.7")
"""Sizes of letters on a poster, which grows with the languages of the site. The first in which all fits is printed."""
_POSTER = "poster"
_MAY_READ = 0o100644 << 16


class Drukkerij:
    """Makes what print shops get of one plan; what is wrong with a poster comes among `findings`.

    Of a folder nothing can be wrong here that is not wrong with that of readers. `new_folders` gives a renderer that
    forgets what it printed: an archive is large, and nobody asks for one of its folders again.
    """

    def __init__(
        self,
        plan: Plan,
        sources: Sources,
        templates: Path,
        datum: date,
        shelf: Shelf,
        findings: list[Finding],
        new_folders: Callable[[], FolderRenderer],
    ) -> None:
        self.plan, self.datum = plan, datum
        self._sources, self._shelf, self._findings, self._new_folders = sources, shelf, findings, new_folders
        self._pers = Folderpers(templates / "folders", datum)
        self._leesmij = (templates / "drukwerk" / LEESMIJ).read_bytes()
        self._posters: dict[tuple[str, Afwerking], bytes] = {}
        self._last: tuple[tuple[str, str], bytes] | None = None

    def archive(self, gemeente: str, taal: Taal, formaten: tuple[Formaat, ...]) -> bytes:
        """Zip with every folder of a gemeente in a language, and the poster. The same day gives the same bytes."""
        asked = gemeente, str(taal.code)
        if self._last is None or self._last[0] != asked:
            self._last = asked, self._archive(gemeente, taal, formaten)
        return self._last[1]

    def poster(self, gemeente: str, afwerking: Afwerking = Afwerking.LEZER) -> bytes:
        """The poster as PDF; empty when a sign on it cannot be printed."""
        made = gemeente, afwerking
        if made not in self._posters:
            for other in [key for key in self._posters if key[0] != gemeente]:
                del self._posters[other]
            self._posters[made] = self._print(gemeente, afwerking)
        return self._posters[made]

    def _archive(self, gemeente: str, taal: Taal, formaten: tuple[Formaat, ...]) -> bytes:
        renderer = self._new_folders()
        files = {LEESMIJ: self._leesmij, "poster-a3.pdf": self.poster(gemeente, Afwerking.DRUKKER)}
        for folder in plan_folders(self.plan.bladen[gemeente], formaten):
            files[folder.naam] = renderer.pdf(folder, taal, Afwerking.DRUKKER)
        return _zipped(files, self.datum)

    def _print(self, gemeente: str, afwerking: Afwerking) -> bytes:
        folder = self._general(gemeente)
        poster = compose_poster(folder, self.plan, self._sources, self.datum)
        key = key_of(self._pers.versie, _POSTER, afwerking, poster.data)
        if kept := self._shelf.find(key):
            return Gemaakt.from_bytes(kept).pdf
        record = folder.gemeente.gemeente
        where, mark = f"de poster van {record.naam}", record.mark_of("naam")
        inputs = {"data": poster.data, "qr": qr_svg(poster.adres), "afloop": afwerking.value}
        for maat in MATEN:
            druk = self._pers.druk(_POSTER, self._pers.zet(_POSTER, {**inputs, "maat": maat}))
            findings = tuple(print_findings(where, poster.gezet, mark, druk))
            if not findings:
                self._shelf.lay(key, Gemaakt(druk.pdf, druk.bladzijden).to_bytes())
                return druk.pdf
        self._findings.extend(findings)
        return druk.pdf

    def _general(self, gemeente: str) -> Folder:
        """The folder about the gemeente itself."""
        start = next(blad for blad in self.plan.bladen[gemeente] if not blad.pad)
        return plan_folders((start,), (Formaat.A4,))[0]


def _zipped(files: dict[str, bytes], datum: date) -> bytes:
    """These files as zip: in the order of their names, dated on one day, not packed since a PDF is packed already."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, (datum.year, datum.month, datum.day, 0, 0, 0))
            info.create_system, info.external_attr = 3, _MAY_READ  # the same on Windows as elsewhere
            archive.writestr(info, files[name])
    return out.getvalue()
