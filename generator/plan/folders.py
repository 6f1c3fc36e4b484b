"""Which folders there will be: a printed leaflet per group and form, with its addresses in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.doelgroep import Doelgroep
from generator.model.folder import Formaat
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie
from generator.model.vorm import Vorm
from generator.model.waarden import DoelgroepId
from generator.plan.pages import Blad
from generator.plan.urls import Urls

VORM = "oco-wmo"
"""The form of support that folders are about: their promises are exactly its promises."""


@dataclass(frozen=True)
class Folder:
    """A leaflet of one gemeente for one group, language apart. `blad` is the page to which its QR code leads."""

    gemeente: Gemeentekaart = field(repr=False)
    doelgroep: Doelgroep = field(repr=False)
    formaat: Formaat
    blad: Blad = field(repr=False)

    @property
    def naam(self) -> str:
        """The name of the file, without language and gemeente."""
        return f"{self.doelgroep.id}-{self.formaat}.pdf"

    @property
    def vorm(self) -> Vorm:
        """The form of support whose promises the folder makes."""
        return self.gemeente.landelijk.vormen[VORM]

    @property
    def aanbieders(self) -> tuple[Organisatie, ...]:
        """Who helps this group; where nobody names it, everyone who gives independent support."""
        voor_groep = self.gemeente.aanbieders_voor_doelgroep(DoelgroepId(self.doelgroep.id))
        return voor_groep or self.gemeente.aanbieders

    def url(self, urls: Urls, taal: str) -> str:
        """The address of the folder in a language."""
        return urls.folder(taal, self.gemeente.gemeente.id, self.naam)

    def vorige_urls(self, urls: Urls, taal: str) -> Iterator[str]:
        """Addresses that it had under older ids of its group or gemeente. The same bytes stay there."""
        for gemeente in (self.gemeente.gemeente.id, *self.gemeente.gemeente.vorige_ids):
            for id_ in (self.doelgroep.id, *self.doelgroep.vorige_ids):
                if (gemeente, id_) != (self.gemeente.gemeente.id, self.doelgroep.id):
                    yield urls.folder(taal, gemeente, f"{id_}-{self.formaat}.pdf")


def plan_folders(bladen: Iterable[Blad], formaten: Iterable[Formaat]) -> tuple[Folder, ...]:
    """The folders of these pages, in their order: each group in all these forms."""
    formaten = tuple(formaten)
    return tuple(
        Folder(blad.gemeente, blad.onderwerp, formaat, blad)
        for blad in bladen
        if isinstance(blad.onderwerp, Doelgroep)
        for formaat in formaten
    )
