"""A channel by which a municipality tells about OCO: when, to whom, and what it says."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from generator.model.waarden import LevensgebiedId, Record, Url


class Moment(enum.StrEnum):
    """Wanneer iemand over OCO hoort."""

    VOOR_ONDERZOEK = "voor_onderzoek"
    TIJDENS_ONDERZOEK = "tijdens_onderzoek"
    ALTIJD = "altijd"


class Mededeling(enum.StrEnum):
    """Wat de gemeente over OCO hoort te zeggen (zelftest van de VNG, informatieplicht)."""

    ONAFHANKELIJK = "onafhankelijk"
    UW_BELANG = "uw_belang"
    GRATIS = "gratis"


@dataclass(frozen=True, kw_only=True)
class Informatiekanaal(Record):
    """A place where the municipality tells about OCO."""

    naam: str
    """Brief, website, folder of huisbezoek."""
    website: Url | None = None
    """Het webadres."""
    wanneer: Moment | None = None
    """Wanneer iemand dit leest of hoort: `voor_onderzoek`, `tijdens_onderzoek` of `altijd` (zoals een website)."""
    levensgebieden: tuple[LevensgebiedId, ...] = ()
    """Bij vragen over welke levensgebieden dit over OCO vertelt. Leeg als u het niet weet."""
    noemt: tuple[Mededeling, ...] = ()
    """Wat er over OCO bij staat: `onafhankelijk`, `uw_belang`, `gratis`. Leeg als u het niet weet."""
    bron: str
    """Waar dit staat."""
