"""A policy document of a municipality, and which points about OCO it lays down."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.waarden import Record, Url


class Stuksoort(enum.StrEnum):
    """Wat voor stuk het is."""

    BELEIDSPLAN = "beleidsplan"
    VERORDENING = "verordening"
    SUBSIDIE = "subsidie"
    WERKPROCES = "werkproces"
    VOORSTEL = "voorstel"


class Eis(enum.StrEnum):
    """Wat een gemeente over OCO vastlegt: de punten uit de zelftest van de VNG."""

    INRICHTING = "inrichting"
    ONAFHANKELIJK = "onafhankelijk"
    UW_BELANG = "uw_belang"
    GESCHEIDEN = "gescheiden"
    ANDERE_ONDERSTEUNER = "andere_ondersteuner"
    LEVENSBREED = "levensbreed"
    SAMENHANG = "samenhang"
    VRIJ_TOEGANKELIJK = "vrij_toegankelijk"
    GRATIS = "gratis"
    INFORMEREN = "informeren"
    INFORMEREN_LEVENSBREED = "informeren_levensbreed"
    KWALITEIT = "kwaliteit"
    INSPRAAK = "inspraak"


@dataclass(frozen=True, kw_only=True)
class Beleidsstuk(Record):
    """A policy document in which OCO is laid down."""

    titel: str
    """De titel van het stuk."""
    soort: Stuksoort | None = None
    """`beleidsplan`, `verordening`, `subsidie`, `werkproces`, of `voorstel` zolang niemand het heeft vastgesteld."""
    jaar: str = ""
    """Het jaar of de jaren."""
    eisen: Mapping[Eis, str] = field(default_factory=dict)
    """Wat dit stuk over OCO vastlegt, met achter elk punt de bladzijde of het artikel: `gratis: artikel 5`."""
    website: Url | None = None
    """Het webadres."""
    bron: str
    """Waar dit staat."""
