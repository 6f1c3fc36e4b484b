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
CARD = "kaart-a5.pdf"
"""The name of the card that a doctor or a school hands over."""


@dataclass(frozen=True)
class Folder:
    """A leaflet of one gemeente, language apart: for one group, or without `doelgroep` the card for everybody.

    `blad` is the page to which its QR code leads.
    """

    gemeente: Gemeentekaart = field(repr=False)
    doelgroep: Doelgroep | None = field(repr=False)
    formaat: Formaat
    blad: Blad = field(repr=False)

    @property
    def naam(self) -> str:
        """The name of the file, without language and gemeente."""
        return self._naam(self.doelgroep.id if self.doelgroep else "")

    @property
    def vorm(self) -> Vorm:
        """The form of support whose promises the folder makes."""
        return self.gemeente.landelijk.vormen[VORM]

    @property
    def aanbieders(self) -> tuple[Organisatie, ...]:
        """Who helps this group; where nobody names it, everyone who gives independent support."""
        groep = self.doelgroep
        voor_groep = self.gemeente.aanbieders_voor_doelgroep(DoelgroepId(groep.id)) if groep else ()
        return voor_groep or self.gemeente.aanbieders

    def url(self, urls: Urls, taal: str) -> str:
        """The address of the folder in a language."""
        return urls.folder(taal, self.gemeente.gemeente.id, self.naam)

    def vorige_urls(self, urls: Urls, taal: str) -> Iterator[str]:
        """Addresses that it had under older ids of its group or gemeente. The same bytes stay there."""
        ids = (self.doelgroep.id, *self.doelgroep.vorige_ids) if self.doelgroep else ("",)
        for gemeente in (self.gemeente.gemeente.id, *self.gemeente.gemeente.vorige_ids):
            for id_ in ids:
                if (gemeente, id_) != (self.gemeente.gemeente.id, ids[0]):
                    yield urls.folder(taal, gemeente, self._naam(id_))

    def _naam(self, id_: str) -> str:
        return f"{id_}-{self.formaat}.pdf" if id_ else CARD


def plan_folders(bladen: Iterable[Blad], formaten: Iterable[Formaat]) -> tuple[Folder, ...]:
    """The folders of these pages, in their order: each group in all these forms; the card leads to the start page."""
    formaten = tuple(formaten)
    return tuple(
        Folder(blad.gemeente, groep, formaat, blad)
        for blad in bladen
        if (groep := blad.onderwerp if isinstance(blad.onderwerp, Doelgroep) else None) or not blad.pad
        for formaat in formaten
        if (formaat is Formaat.KAART) is (groep is None)
    )
