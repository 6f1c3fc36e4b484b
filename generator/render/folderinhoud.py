"""What stands in a folder, form apart: the texts and facts of one group in one gemeente and language, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.model.actualiteit import Actualiteit
from generator.model.contact import Contact, Contactsoort, Locatie, Spreekuur
from generator.model.gemeente import Gemeente, Voordeur
from generator.model.waarden import JaNee
from generator.plan.folders import Folder
from generator.plan.folderwoorden import BELOFTEN, CONTACTSOORTEN, VASTE_WOORDEN, WOORDEN, ZIN
from generator.plan.urls import Urls
from generator.render.colour import WHITE, readable
from generator.render.dates import day_name, long_date
from generator.render.hours import closed_on_holidays, weekly_hours
from generator.render.keuring import keuring_of
from generator.render.markup import contact_url
from generator.render.zetter import Woord, Zetter

Inhoud = dict[str, object]
"""Data for the Typst templates: texts, lists and records of them. A text is never code."""

LATIN = "Noto Sans"
"""The font of Latin script, and of every language that names none."""
MERK = "#14606b"
"""Our own colour, where a gemeente has none."""


@dataclass(frozen=True)
class Samensteller:
    """Composes one folder with one setter of texts. `qr` draws the code of an address."""

    folder: Folder
    zetter: Zetter
    urls: Urls
    datum: date
    qr: Callable[[str], str]

    def inhoud(self) -> Inhoud:
        """All that any form of this folder may show. What is told of the translation comes last: then it is known."""
        gemeente, groep, vorm = self.folder.gemeente.gemeente, self.folder.doelgroep, self.folder.vorm
        zet, kleur = self.zetter, gemeente.huisstijl.kleur if gemeente.huisstijl else MERK
        titel = zet.tekst(WOORDEN["titel"], groep=partial(zet.in_taal, groep.naam), gemeente=gemeente.naam)
        inhoud: Inhoud = {
            "taal": {
                "code": zet.taal.code.partition("-")[0],
                "dir": zet.taal.richting,
                "letters": list(dict.fromkeys((zet.taal.lettertype or LATIN, LATIN))),
            },
            "kleur": readable(kleur, WHITE),
            "titel": titel,
            "woorden": {key: zet.tekst(tekst) for key, tekst in VASTE_WOORDEN.items()},
            "zin": zet.feit(ZIN),
            "gemeente": zet.feit(gemeente.naam),
            "groep": zet.tekst(groep.naam),
            "pictogram": groep.pictogram or "oco",
            "aanspreking": zet.tekst(groep.aanspreking),
            "samenvatting": zet.tekst(groep.samenvatting),
            "vragen": zet.teksten(groep.vragen),
            "wat_helpt": zet.teksten(groep.wat_helpt),
            "uitleg": zet.teksten((vorm.samenvatting, vorm.betaald_door)),
            "beloften": self._beloften(),
            "aanbieders": [zet.feit(aanbieder.naam) for aanbieder in self.folder.aanbieders],
            "staat": gemeente.voordeur_staat,
            "deuren": [self._deur(deur, gemeente) for deur in gemeente.voordeur],
            "fictief": self._fictief(gemeente),
            "let_op": zet.teksten(gemeente.let_op),
            "normen": self._normen(gemeente),
            "van_gemeente": self._van_gemeente(gemeente),
            "kort": self._kort(),
            "voet": self._voet(gemeente),
        }
        inhoud["melding"] = self._melding()
        return inhoud

    def _beloften(self) -> list[Inhoud]:
        found: list[Inhoud] = []
        for naam, belofte in self.folder.vorm.beloften.items():
            geldt = belofte.geldt is JaNee.JA
            teksten = (BELOFTEN[naam], belofte.tekst) if geldt else (belofte.tekst,)
            found.append({"naam": naam if geldt else "info", "teksten": self.zetter.teksten(teksten)})
        return found

    def _deur(self, deur: Voordeur, gemeente: Gemeente) -> Inhoud:
        zet = self.zetter
        return {
            "naam": zet.feit(deur.naam),
            "bel_eerst": self._bel_eerst(deur, gemeente.actualiteit_van(deur, self.datum)),
            "uitleg": zet.teksten((deur.uitleg,)),
            "telefoons": self._contacten(c for c in deur.contact if c.soort is Contactsoort.TELEFOON),
            "contacten": self._contacten(c for c in deur.contact if c.soort is not Contactsoort.TELEFOON),
            "adressen": self._adressen(deur.locatie),
            "uren": self._uren(deur.openingstijden),
            "huisbezoek": deur.huisbezoek is JaNee.JA,
            "spreekuren": [self._spreekuur(spreekuur) for spreekuur in deur.spreekuren],
            "tegenspraken": [zet.tekst(WOORDEN["andere_bron"], waarde=t.andere_waarde) for t in deur.tegenspraken],
            "peildatum": zet.tekst(WOORDEN["peildatum"], datum=partial(long_date, deur.peildatum)),
        }

    def _bel_eerst(self, deur: Voordeur, actualiteit: Actualiteit) -> list[Woord]:
        """What to do where nobody looked in time whether a number or an hour is still right, and how old it is."""
        if not actualiteit.verouderd or not (deur.heeft_telefoon or deur.heeft_uren):
            return []
        zet, laatst = self.zetter, partial(long_date, actualiteit.laatst)
        return [
            zet.tekst(WOORDEN["bel_eerst" if deur.heeft_telefoon else "vraag_eerst"]),
            zet.tekst(WOORDEN["nagekeken" if actualiteit.nagekeken else "peildatum"], datum=laatst),
        ]

    def _contacten(self, contacten: Iterable[Contact]) -> list[Inhoud]:
        return [
            {
                "soort": contact.soort,
                "naam": self.zetter.tekst(CONTACTSOORTEN[contact.soort]),
                "waarde": self.zetter.feit(_shown(contact)),
                "url": contact_url(contact),
                "toelichting": self.zetter.teksten((contact.toelichting,)),
            }
            for contact in contacten
            if contact.bekend
        ]

    def _adressen(self, locatie: Locatie | None) -> list[Inhoud]:
        """The address of a place, or nothing: a list, because a template walks over it either way."""
        if not locatie:
            return []
        lines = (locatie.naam, locatie.straat, f"{locatie.postcode} {locatie.plaats}".strip())
        return [
            {
                "soort": "kom-langs",
                "regels": [self.zetter.feit(line) for line in lines if line],
                "toelichting": self.zetter.teksten((locatie.toelichting,)),
            }
        ]

    def _uren(self, openingstijden: str | None) -> list[Inhoud]:
        """The hours of an ordinary week: days and times per line, and in the first whether holidays are free."""
        if not openingstijden:
            return []
        zet, dicht = self.zetter, closed_on_holidays(openingstijden)
        regels = [
            {
                "dagen": self._dagen(regel.eerste, regel.laatste),
                "tijden": [zet.feit(f"{van} – {tot}") for van, tot in regel.tijden],
            }
            for regel in weekly_hours(openingstijden)
        ]
        return [{"regels": regels, "feestdagen": [zet.tekst(WOORDEN["feestdagen"])] if dicht else []}]

    def _dagen(self, eerste: int, laatste: int) -> Woord:
        if eerste == laatste:
            return self.zetter.eigen_taal(day_name(eerste, self.zetter.taal.code))
        return self.zetter.tekst(WOORDEN["dagen"], eerste=partial(day_name, eerste), laatste=partial(day_name, laatste))

    def _spreekuur(self, spreekuur: Spreekuur) -> Inhoud:
        return {
            "teksten": self.zetter.teksten((spreekuur.waar, spreekuur.toelichting)),
            "uren": self._uren(spreekuur.openingstijden),
        }

    def _van_gemeente(self, gemeente: Gemeente) -> list[Inhoud]:
        """How to call or visit the municipality itself; who can write needs no folder to find out where."""
        soorten = (Contactsoort.TELEFOON, Contactsoort.WEBSITE)
        contacten = self._contacten(contact for contact in gemeente.contact if contact.soort in soorten)
        return contacten + self._adressen(gemeente.locatie)

    def _normen(self, gemeente: Gemeente) -> list[Woord]:
        normen = gemeente.normen
        if not normen:
            return []
        return self.zetter.teksten((normen.eerste_contact, normen.spoed, normen.regulier, normen.max_duur))

    def _kort(self) -> Inhoud:
        gemeente = self.folder.gemeente.gemeente.id
        url = self.urls.absolute(self.urls.kort(gemeente, self.folder.blad.codes.code))
        return {
            "url": url,
            "adres": self.zetter.feit(url.partition("://")[2].rstrip("/")),
            "qr": self.qr(url),
            "alt": self.zetter.tekst(WOORDEN["qr"], adres=url),
        }

    def _voet(self, gemeente: Gemeente) -> list[Woord]:
        """Where this is from, and how old it is."""
        zet = self.zetter
        return [
            *self._fictief(gemeente),
            zet.tekst(WOORDEN["bron"], bron=gemeente.bron.rstrip(".")),
            zet.tekst(WOORDEN["peildatum"], datum=partial(long_date, gemeente.peildatum)),
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


def _shown(contact: Contact) -> str:
    """A contact as one reads it on paper."""
    if contact.soort is Contactsoort.WEBSITE:
        return contact.waarde.partition("://")[2].removeprefix("www.").rstrip("/")
    return contact.waarde
