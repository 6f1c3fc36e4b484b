"""The doors in a folder: how to reach independent support, from whoever gives it; and the municipality itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.model.actualiteit import Actualiteit
from generator.model.contact import Contact, Contactsoort, Locatie, Spreekuur
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.voordeur import Voordeur, VoordeurStaat
from generator.model.waarden import JaNee
from generator.plan.folders import Folder
from generator.plan.folderwoorden import CONTACTSOORTEN, WOORDEN
from generator.render.dates import day_name, long_date
from generator.render.hours import closed_on_holidays, weekly_hours
from generator.render.markup import contact_url
from generator.render.zetter import Woord, Zetter

Inhoud = dict[str, object]
"""Data for the Typst templates: texts, lists and records of them. A text is never code."""


@dataclass(frozen=True)
class Deuren:
    """Composes the doors of one folder. A provider that can be reached is its own door."""

    folder: Folder
    zetter: Zetter
    datum: date

    def inhoud(self) -> Inhoud:
        """The doors, in which of the three states they are, and what to do where none is known."""
        gemeente, eigen = self.folder.gemeente.gemeente, self._eigen
        deuren: list[Voordeur | Organisatie] = [eigen] if eigen else [*gemeente.voordeur]
        verloren = isinstance(self.folder.onderwerp, Organisatie) and not eigen
        return {
            "staat": self.staat,
            "niet_bereikbaar": [self.zetter.tekst(WOORDEN["niet_bereikbaar"])] if verloren else [],
            "deuren": [{"nummer": str(n), **self._deur(deur, gemeente)} for n, deur in enumerate(deuren, 1)],
            "van_gemeente": self._van_gemeente(gemeente),
        }

    @property
    def staat(self) -> VoordeurStaat:
        """The state of the provider's own door, or else of those of the municipality."""
        if not self._eigen:
            return self.folder.gemeente.gemeente.voordeur_staat
        return VoordeurStaat.VOL if self._eigen.heeft_telefoon else VoordeurStaat.PLAATS

    @property
    def _eigen(self) -> Organisatie | None:
        """The provider that the folder is about, when something is known of how to reach it."""
        match self.folder.onderwerp:
            case Organisatie() as o if o.locatie or o.spreekuren or any(c.bekend for c in o.contact):
                return o
        return None

    def _deur(self, deur: Voordeur | Organisatie, gemeente: Gemeente) -> Inhoud:
        zet = self.zetter
        if isinstance(deur, Organisatie):
            actueel, uitleg = deur.actualiteit(self.datum), None
        else:
            actueel, uitleg = gemeente.actualiteit_van(deur, self.datum), deur.uitleg
        return {
            "naam": zet.feit(deur.naam),
            "bel_eerst": self._bel_eerst(deur, actueel),
            "uitleg": zet.teksten((uitleg,)),
            "telefoons": self.contacten(c for c in deur.contact if c.soort is Contactsoort.TELEFOON),
            "contacten": self.contacten(c for c in deur.contact if c.soort is not Contactsoort.TELEFOON),
            "adressen": self.adressen(deur.locatie),
            "uren": self._uren(deur.openingstijden),
            "huisbezoek": deur.huisbezoek is JaNee.JA,
            "spreekuren": [self._spreekuur(spreekuur) for spreekuur in deur.spreekuren],
            "tegenspraken": [zet.tekst(WOORDEN["andere_bron"], waarde=t.andere_waarde) for t in deur.tegenspraken],
        }

    def _bel_eerst(self, deur: Voordeur | Organisatie, actualiteit: Actualiteit) -> list[Woord]:
        """What to do where nobody looked in time whether a number or an hour is still right, and how old it is."""
        if not actualiteit.verouderd or not (deur.heeft_telefoon or deur.heeft_uren):
            return []
        zet, laatst = self.zetter, partial(long_date, actualiteit.laatst)
        return [
            zet.tekst(WOORDEN["bel_eerst" if deur.heeft_telefoon else "vraag_eerst"]),
            zet.tekst(WOORDEN["nagekeken" if actualiteit.nagekeken else "peildatum"], datum=laatst),
        ]

    def contacten(self, contacten: Iterable[Contact]) -> list[Inhoud]:
        """Ways of contact that are known."""
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

    def adressen(self, locatie: Locatie | None) -> list[Inhoud]:
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
                "tijden": [[zet.feit(van), zet.feit(tot)] for van, tot in regel.tijden],
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
        contacten = self.contacten(contact for contact in gemeente.contact if contact.soort in soorten)
        return contacten + self.adressen(gemeente.locatie)


def _shown(contact: Contact) -> str:
    """A contact as one reads it on paper."""
    if contact.soort is Contactsoort.WEBSITE:
        return contact.waarde.partition("://")[2].removeprefix("www.").rstrip("/")
    return contact.waarde
