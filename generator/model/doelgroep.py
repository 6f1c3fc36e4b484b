"""A group of people who should see at once: this is for me too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.pictogram import Pictogram
from generator.model.waarden import DoelgroepId, Id, JaNee, Record, RouteId, Tekst, ThemaId, Zoekwoorden


@dataclass(frozen=True, kw_only=True)
class Doelgroep(Record):
    """One file in `landelijk/doelgroepen/`."""

    id: DoelgroepId
    """Het kenmerk, gelijk aan de bestandsnaam. Staat in het webadres."""
    naam: Tekst
    """De naam van de groep."""
    aanspreking: Tekst
    """De eerste zin, rechtstreeks tegen de lezer: "Zorgt u voor iemand?"."""
    samenvatting: Tekst
    """In één zin: wat is hier voor u?"""
    vragen: tuple[Tekst, ...]
    """Vragen die deze mensen stellen, in hun eigen woorden."""
    wat_helpt: tuple[Tekst, ...]
    """Wat een onafhankelijk cliëntondersteuner voor hen doet."""
    themas: tuple[ThemaId, ...] = ()
    """Themas die vaak bij deze groep horen."""
    routes: tuple[RouteId, ...] = ()
    """Routes die vaak bij deze groep horen."""
    gevoelig: JaNee = JaNee.NEE
    """`ja` als het onveilig kan zijn dat een ander dit ziet: geweld, geld, bescherming van kinderen. Dan staat er een
    knop om de pagina snel te verlaten, en wie u belt bij gevaar."""
    pictogram: Pictogram | None = None
    """De kleine tekening die erbij staat."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze doelgroep eerder had. De oude webadressen blijven werken."""
