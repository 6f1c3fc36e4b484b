"""A word that everyone should use alike, with what it means and its approved translations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.waarden import Id, JaNee, Record, RouteId, Taalcode, Tekst, TermId, Zoekwoorden


@dataclass(frozen=True, kw_only=True)
class TermVertaling(Record):
    """The approved word in another language."""

    term: str
    """Het afgesproken woord in deze taal."""
    vormen: tuple[str, ...] = ()
    """Andere vormen van dat woord die ook goed zijn."""


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """One row of `landelijk/termen.yaml`."""

    id: TermId
    """Het kenmerk van de term."""
    voorkeur: str
    """Het woord dat wij gebruiken."""
    afkorting: str = ""
    """De afkorting, zoals OCO."""
    definitie: Tekst
    """Wat het is en wat u eraan hebt, in één of twee korte zinnen."""
    vormen: tuple[str, ...] = ()
    """Andere vormen van dat woord die ook goed zijn, zoals het meervoud."""
    voorbeeld: Tekst | None = None
    """Een zin waarin het woord staat, zoals in een brief."""
    doe: tuple[Tekst, ...] = ()
    """Wat u doet als dit woord in uw brief staat, in korte zinnen. Het woord staat dan bij "Ik heb een brief"."""
    routes: tuple[RouteId, ...] = ()
    """Routes die u dan verder helpen."""
    verboden: tuple[str, ...] = ()
    """Woorden die wij hiervoor niet gebruiken, ook meervouden en verkeerde schrijfwijzen. Scheelt een woord alleen een
    hoofdletter, trema, spatie, streepje of apostrof met een goede vorm? Dan mag `oco check --fix` het verbeteren."""
    uitzonderingen: tuple[str, ...] = ()
    """Namen waar zo'n verboden woord wel in mag staan, zoals "Stichting Clientondersteuning". Ook zinsdelen waarin het
    woord zelf iets anders betekent, zoals "een onderzoek uit 2019"."""
    synoniemen: tuple[str, ...] = ()
    """Andere woorden voor hetzelfde, die u in brieven kunt zien."""
    gevoelig: JaNee = JaNee.NEE
    """`ja` als het onveilig kan zijn dat een ander dit ziet: geweld, geld, bescherming van kinderen. Dan staat er een
    knop om de pagina snel te verlaten, en wie u belt bij gevaar."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    vertalingen: Mapping[Taalcode, TermVertaling]
    """Het afgesproken woord per taal."""
    bron: str
    """Waar dit staat."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze term eerder had."""

    @property
    def woorden(self) -> tuple[object, ...]:
        """All that decides in which texts it is found, and what a finding then says of its words."""
        return self.id, self.voorkeur, self.afkorting, self.vormen, self.verboden, self.uitzonderingen, self.vertalingen
