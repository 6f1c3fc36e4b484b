"""Which folders there will be: printed leaflets, each about one thing, with their addresses in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.doelgroep import Doelgroep
from generator.model.folder import Foldersoort, Formaat
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.vorm import OCO_WMO, Vorm
from generator.model.waarden import DoelgroepId, JaNee
from generator.plan.pages import Blad
from generator.plan.urls import Urls

CARD = "kaart-a5.pdf"
"""The name of the card that a doctor or a school hands over."""

Onderwerp = Gemeente | Doelgroep | Organisatie | Route


FORMATEN: Mapping[Foldersoort, frozenset[Formaat]] = {
    Foldersoort.ALGEMEEN: frozenset(Formaat),
    Foldersoort.DOELGROEP: frozenset(Formaat) - {Formaat.KAART},
    Foldersoort.AANBIEDER: frozenset({Formaat.A4, Formaat.GROOT}),
    Foldersoort.ROUTE: frozenset({Formaat.A4}),
}
"""The forms of each kind. The steps of a route do not fit the panels of a tri-fold. In large letters they take over
six sheets, and there are so many routes: who needs them large reads the page of the route, as large as one likes."""


@dataclass(frozen=True)
class Folder:
    """A leaflet of one gemeente about one thing, language apart. `blad` is the page to which its QR code leads."""

    gemeente: Gemeentekaart = field(repr=False)
    onderwerp: Onderwerp = field(repr=False)
    formaat: Formaat
    blad: Blad = field(repr=False)

    @property
    def soort(self) -> Foldersoort:
        """What kind of thing it is about."""
        return _soort(self.onderwerp)

    @property
    def naam(self) -> str:
        """The name of the file, without language and gemeente. No two kinds share one: see `check/folders.py`."""
        return self._naam(self.onderwerp.id)

    @property
    def vorm(self) -> Vorm:
        """The form of support whose promises the folder makes: of a provider its first one that holds."""
        return self.vormen[0]

    @property
    def vormen(self) -> tuple[Vorm, ...]:
        """Every form of support that the folder is about: of a provider those it gives, otherwise OCO in the Wmo."""
        alle = self.gemeente.landelijk.vormen
        eigen = self.onderwerp.vormen if isinstance(self.onderwerp, Organisatie) else ()
        return tuple(alle[id_] for id_ in eigen if alle[id_].geldt) or (alle[OCO_WMO],)

    @property
    def aanbieders(self) -> tuple[Organisatie, ...]:
        """Who helps here: the provider itself, who names this group, or everyone who gives independent support."""
        match self.onderwerp:
            case Organisatie():
                return (self.onderwerp,)
            case Doelgroep(id=id_):
                return self.gemeente.aanbieders_voor_doelgroep(DoelgroepId(id_)) or self.gemeente.aanbieders
        return self.gemeente.aanbieders

    def url(self, urls: Urls, taal: str) -> str:
        """The address of the folder in a language."""
        return urls.folder(taal, self.gemeente.gemeente.id, self.naam)

    def vorige_urls(self, urls: Urls, taal: str) -> Iterator[str]:
        """Addresses that it had under older ids of its subject or gemeente. The same bytes stay there."""
        gemeente = self.gemeente.gemeente
        namen = dict.fromkeys(self._naam(id_) for id_ in (self.onderwerp.id, *self.onderwerp.vorige_ids))
        for id_ in (gemeente.id, *gemeente.vorige_ids):
            for naam in namen:
                if (id_, naam) != (gemeente.id, self.naam):
                    yield urls.folder(taal, id_, naam)

    def _naam(self, id_: str) -> str:
        if self.formaat is Formaat.KAART:
            return CARD
        about = "" if self.soort is Foldersoort.ALGEMEEN else id_
        return f"{self.soort.value}{about}-{self.formaat}.pdf"


def plan_folders(bladen: Iterable[Blad], formaten: Iterable[Formaat]) -> tuple[Folder, ...]:
    """The folders of these pages, in their order: each subject in those of these forms that its kind has.

    Only organisations come by name: no ranking.
    """
    formaten = tuple(formaten)
    return tuple(
        Folder(blad.gemeente, onderwerp, formaat, blad)
        for blad in sorted(bladen, key=_by_name)
        for onderwerp in _onderwerp(blad)
        for formaat in formaten
        if formaat in FORMATEN[_soort(onderwerp)]
    )


def _by_name(blad: Blad) -> str:
    """Empty for all but organisations, which are asked for last."""
    return blad.onderwerp.naam.casefold() if isinstance(blad.onderwerp, Organisatie) else ""


def _onderwerp(blad: Blad) -> Iterator[Onderwerp]:
    """What a folder with this page behind its QR code is about: at most one thing."""
    match blad.onderwerp:
        case Gemeente() as gemeente if not blad.pad:
            yield gemeente
        case Doelgroep() as doelgroep:
            yield doelgroep
        case Organisatie() as organisatie if organisatie.is_aanbieder and organisatie.adres_geheim is not JaNee.JA:
            yield organisatie
        case Route() as route if route.geldt:
            yield route


def _soort(onderwerp: Onderwerp) -> Foldersoort:
    match onderwerp:
        case Gemeente():
            return Foldersoort.ALGEMEEN
        case Doelgroep():
            return Foldersoort.DOELGROEP
        case Organisatie():
            return Foldersoort.AANBIEDER
        case Route():
            return Foldersoort.ROUTE
