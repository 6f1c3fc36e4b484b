"""A way to help, step by step. A web address is a url, never a route."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date

from generator.model.waarden import (
    NOT_IN_YAML,
    BetrokkeneId,
    DoelgroepId,
    Id,
    JaNee,
    Record,
    RouteId,
    Tekst,
    ThemaId,
    Zoekwoorden,
)


class Aard(enum.StrEnum):
    """Where a term comes from: the law, or an agreement of the municipality or provider."""

    WETTELIJK = "wettelijk"
    """Staat in de wet."""
    NORM = "norm"
    """Een afspraak van de gemeente of de aanbieder."""


@dataclass(frozen=True, kw_only=True)
class Termijn(Record):
    """A term. Beside each stands that the reader's own letter decides."""

    waarde: Tekst
    """De termijn in één zin, zoals "binnen 6 weken na uw melding"."""
    aard: Aard
    """`wettelijk` (staat in de wet) of `norm` (een afspraak)."""
    artikel: str = ""
    """Wet en artikel. Verplicht bij `wettelijk`, tenzij de bron het artikel niet noemt."""
    bron: str
    """Waar dit staat."""
    nagekeken: JaNee
    """Heeft een jurist dit nagekeken?"""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    geldig_tot: date | None = None
    """Tot en met welke dag dit geldt (jjjj-mm-dd)."""


@dataclass(frozen=True, kw_only=True)
class Stap(Record):
    """One step of a route."""

    titel: Tekst
    """Wat er gebeurt, in een paar woorden."""
    uitleg: tuple[Tekst, ...]
    """Wat u doet, in korte zinnen."""
    wie_helpt: tuple[BetrokkeneId, ...] = ()
    """Wie u helpt: een rol (`oco`) of een organisatie. Noem `oco` eerst."""
    wie_beslist: tuple[BetrokkeneId, ...] = ()
    """Wie beslist: een rol (`toegang`) of een organisatie."""
    wat_neem_je_mee: tuple[Tekst, ...] = ()
    """Wat u meeneemt."""
    termijn: Termijn | None = None
    """Hoe lang het mag duren."""
    als_het_niet_lukt: Tekst | None = None
    """Wat u doet als het niet lukt."""


@dataclass(frozen=True, kw_only=True)
class Route(Record):
    """The way from a question to help; one file in `landelijk/routes/`."""

    id: RouteId
    """Het kenmerk, gelijk aan de bestandsnaam. Staat in het webadres."""
    titel: Tekst
    """De titel, zoals mensen het zelf zeggen."""
    samenvatting: Tekst
    """In één zin: waar brengt deze route u?"""
    stappen: tuple[Stap, ...]
    """De stappen, in volgorde."""
    op_start: JaNee = JaNee.NEE
    """`ja` voor de paar routes die op de startpagina staan."""
    themas: tuple[ThemaId, ...] = ()
    """Themas waar deze route bij hoort."""
    doelgroepen: tuple[DoelgroepId, ...] = ()
    """Doelgroepen voor wie deze route is."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    geldig_van: date | None = None
    """Vanaf welke dag deze route geldt (jjjj-mm-dd)."""
    geldig_tot: date | None = None
    """Tot en met welke dag deze route geldt (jjjj-mm-dd)."""
    geldt: bool = field(default=True, metadata=NOT_IN_YAML)
    """False when the route does not hold on the day of the build."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze route eerder had. De oude webadressen blijven werken."""
