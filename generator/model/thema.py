"""The life areas of the law, and the themes that the reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.pictogram import Pictogram
from generator.model.waarden import DoelgroepId, Id, JaNee, LevensgebiedId, Record, RouteId, Tekst, ThemaId, Zoekwoorden


@dataclass(frozen=True, kw_only=True)
class Levensgebied(Record):
    """One of the 8 life areas of Wmo 2015 art. 1.1.1, with its place in two other models."""

    id: LevensgebiedId
    """Het kenmerk van het levensgebied."""
    naam: Tekst
    """De naam zoals de wet hem noemt."""
    mpg: tuple[str, ...] = ()
    """De leefgebieden van het Model Positieve Gezondheid die erbij horen."""
    zrm: tuple[str, ...] = ()
    """De leefgebieden van de Zelfredzaamheid-Matrix die erbij horen."""
    bron: str
    """Waar dit staat."""


@dataclass(frozen=True, kw_only=True)
class Thema(Record):
    """A subject the reader may have a question about; one file in `landelijk/themas/`."""

    id: ThemaId
    """Het kenmerk, gelijk aan de bestandsnaam. Staat in het webadres."""
    levensgebied: LevensgebiedId
    """Het levensgebied uit de wet waar dit bij hoort."""
    titel: Tekst
    """De titel, zoals mensen het zelf zeggen."""
    samenvatting: Tekst
    """In één zin: waar gaat het over?"""
    vragen: tuple[Tekst, ...]
    """Vragen die mensen stellen, in hun eigen woorden."""
    hulp: tuple[Tekst, ...]
    """Wat een onafhankelijk cliëntondersteuner dan voor u doet."""
    voorbeeld: Tekst | None = None
    """Een kort voorbeeld."""
    doelgroepen: tuple[DoelgroepId, ...] = ()
    """Doelgroepen die hier vaak een vraag over hebben."""
    routes: tuple[RouteId, ...] = ()
    """Routes die hierbij horen."""
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
    """Kenmerken die dit thema eerder had. De oude webadressen blijven werken."""
