"""What stands in a folder, form apart: texts and facts of its subject in one gemeente and language, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.model.doelgroep import Doelgroep
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.vorm import Belofte
from generator.model.waarden import JaNee, Tekst
from generator.plan.folders import Folder
from generator.plan.folderwoorden import BELOFTEN, TOLKZIN, TWIJFEL_BELOFTEN, VASTE_WOORDEN, WOORDEN, ZIN
from generator.plan.pages import BRONTAAL
from generator.plan.urls import Urls
from generator.render.colour import WHITE, readable
from generator.render.dates import language_name, long_date
from generator.render.folderblokken import Blokken, naast
from generator.render.folderdeur import Deuren, Inhoud
from generator.render.keuring import keuring_of
from generator.render.zetter import Woord, Zetter

LATIN = "Noto Sans"
"""The font of Latin script, and of every language that names none."""
MERK = "#14606b"
"""Our own colour, where a gemeente has none."""


@dataclass(frozen=True)
class Samensteller:
    """Composes one folder with one setter of texts."""

    folder: Folder
    zetter: Zetter
    urls: Urls
    datum: date

    @property
    def adres(self) -> str:
        """The short address to which the code on the folder leads."""
        return self.urls.absolute(self.urls.kort(self.folder.gemeente.gemeente.id, self.folder.blad.codes.code))

    def inhoud(self) -> Inhoud:
        """All that any form of this folder may show. What is told of the translation comes last: then it is known."""
        gemeente, zet = self.folder.gemeente.gemeente, self.zetter
        kleur = gemeente.huisstijl.kleur if gemeente.huisstijl else MERK
        inhoud: Inhoud = {
            "soort": self.folder.soort.name.lower(),
            "formaat": self.folder.formaat,
            "taal": {
                "code": zet.taal.code.partition("-")[0],
                "dir": zet.taal.richting,
                "letters": list(dict.fromkeys((zet.taal.lettertype or LATIN, LATIN))),
            },
            "kleur": readable(kleur, WHITE),
            "woorden": {key: zet.tekst(tekst) for key, tekst in VASTE_WOORDEN.items()},
            "zin": zet.feit(ZIN),
            "tolk": self._tolk(),
            "gemeente": zet.feit(gemeente.naam),
            **self._voorkant(gemeente),
            "beloften": [self._belofte(naam) for naam in BELOFTEN],
            **Deuren(self.folder, zet, self.datum).inhoud(),
            "blokken": Blokken(self.folder, zet).inhoud(),
            "fictief": self._fictief(gemeente),
            "let_op": zet.teksten(gemeente.let_op),
            "kort": self._kort(),
            "voet": self._voet(gemeente),
        }
        inhoud["melding"] = self._melding()
        return inhoud

    def _voorkant(self, gemeente: Gemeente) -> Inhoud:
        """The title of the file, and on the front: what it is about, the large sentence, the one below, a pictogram."""
        zet, eigen = self.zetter, gemeente.folders.teksten if gemeente.folders else None
        pictogram: str | None = None
        titel: Tekst | str
        match self.folder.onderwerp:
            case Doelgroep() as groep:
                soort, titel, onder = groep.naam, groep.aanspreking, groep.samenvatting
                pictogram = groep.pictogram
            case Organisatie() as organisatie:
                soort, titel, onder = self.folder.vorm.naam, organisatie.naam, organisatie.samenvatting
            case Route() as route:
                soort, titel, onder, pictogram = WOORDEN["stappen"], route.titel, route.samenvatting, "wegwijzer"
            case Gemeente():
                soort = self.folder.vorm.naam
                titel = (eigen and eigen.titel) or WOORDEN["gratis_hulp"]
                onder = (eigen and eigen.samenvatting) or WOORDEN["waarmee"]
        return {
            "titel": self._titel(soort if isinstance(self.folder.onderwerp, Doelgroep) else titel),
            "groep": zet.tekst(soort),
            "aanspreking": zet.tekst(titel) if isinstance(titel, Tekst) else zet.feit(titel),
            "samenvatting": zet.tekst(onder),
            "pictogram": pictogram or "oco",
        }

    def _titel(self, about: Tekst | str) -> Woord:
        zet, gemeente = self.zetter, self.folder.gemeente.gemeente.naam
        if isinstance(self.folder.onderwerp, Gemeente):
            return zet.tekst(WOORDEN["titel_algemeen"], gemeente=gemeente)
        groep = partial(zet.in_taal, about) if isinstance(about, Tekst) else about
        return zet.tekst(WOORDEN["titel"], groep=groep, gemeente=gemeente)

    def _belofte(self, naam: str) -> Inhoud:
        """What a promise says when it holds in every form; else what does hold, and in which of them."""
        vormen, onderwerp = self.folder.vormen, self.folder.onderwerp
        if naam == "onafhankelijk" and isinstance(onderwerp, Organisatie) and (twijfel := _twijfel(onderwerp)):
            return {"naam": "info", "teksten": [self.zetter.tekst(twijfel)]}
        beloften: list[tuple[Tekst, Belofte]] = [(v.naam, dict(v.beloften.items())[naam]) for v in vormen]
        anders = [(vorm, belofte.tekst) for vorm, belofte in beloften if belofte.geldt is not JaNee.JA]
        if not anders:
            meer = self.zetter.teksten(tuple(dict.fromkeys(belofte.tekst for _, belofte in beloften)))
            return {"naam": naam, "teksten": self._geldt(naam) + meer}
        teksten = [tekst for vorm, zin in anders for tekst in ((vorm, zin) if len(vormen) > 1 else (zin,))]
        return {"naam": "info", "teksten": self.zetter.teksten(tuple(teksten))}

    def _geldt(self, naam: str) -> list[Woord]:
        bericht = BELOFTEN[naam]
        return naast(self.zetter, bericht) if naam == "gratis" else [self.zetter.tekst(bericht)]

    def _tolk(self) -> list[Inhoud]:
        """What to say to get an interpreter, for who reads another language than Dutch."""
        taal = self.zetter.taal
        if taal.code == BRONTAAL:
            return []
        zin = self.zetter.feit(TOLKZIN % {"taal": taal.nederlandse_naam})
        naam = partial(language_name, taal.code)
        return [{"zin": zin, "betekenis": self.zetter.tekst(WOORDEN["tolk_betekenis"], taal=naam)}]

    def _kort(self) -> Inhoud:
        url = self.adres
        return {
            "url": url,
            "adres": self.zetter.feit(url.partition("://")[2].rstrip("/")),
            "alt": self.zetter.tekst(WOORDEN["qr"], adres=url),
        }

    def _voet(self, gemeente: Gemeente) -> list[Woord]:
        """Where this is from, and how old it is."""
        zet, record = self.zetter, self.folder.onderwerp
        bron = record if isinstance(record, Organisatie) else gemeente
        return [
            *self._fictief(gemeente),
            zet.tekst(WOORDEN["bron"], bron=bron.bron.rstrip(".")),
            zet.tekst(WOORDEN["peildatum"], datum=partial(long_date, bron.peildatum)),
            zet.tekst(WOORDEN["gemaakt"], datum=partial(long_date, self.datum)),
        ]

    def _fictief(self, gemeente: Gemeente) -> list[Woord]:
        return [self.zetter.tekst(WOORDEN["fictief"], naam=gemeente.naam)] if gemeente.fictief is JaNee.JA else []

    def _melding(self) -> list[Woord]:
        zet, keuring = self.zetter, keuring_of(self.zetter.herkomsten)
        ongezien, terugval = zet.ongezien, zet.terugval
        found = []
        if keuring:
            computer = ongezien or keuring.machine
            wie, datum = ", ".join(keuring.wie), partial(long_date, keuring.op)
            found += [zet.tekst(WOORDEN["computer_ook"])] if computer else []
            found += [zet.tekst(WOORDEN["gezien"], wie=wie, datum=datum)]
        if ongezien:
            found += [zet.tekst(WOORDEN["deel_ongezien" if keuring else "computer"])]
        return found + ([zet.tekst(WOORDEN["terugval"])] if terugval else [])


def _twijfel(organisatie: Organisatie) -> Tekst | None:
    """What to say of a provider of which independence is not simply promised."""
    if organisatie.bij_zorg:
        return TWIJFEL_BELOFTEN["bij_zorg"]
    return None if organisatie.staat_los else TWIJFEL_BELOFTEN["staat_niet_los"]
