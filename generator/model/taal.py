"""A language of the site."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from generator.model.waarden import Record, Taalcode


class Richting(enum.StrEnum):
    """De leesrichting van het schrift."""

    LTR = "ltr"
    """Van links naar rechts."""
    RTL = "rtl"
    """Van rechts naar links."""


class Stand(enum.StrEnum):
    """`vrij` staat altijd op de site, `concept` alleen waar mkdocs.yml erom vraagt."""

    VRIJ = "vrij"
    """Staat altijd op de site."""
    CONCEPT = "concept"
    """Staat alleen op de site als mkdocs.yml erom vraagt."""


@dataclass(frozen=True, kw_only=True)
class Taal(Record):
    """One row of `landelijk/talen.yaml`."""

    code: Taalcode
    """De taalcode volgens BCP 47, zoals `ar`. Staat in elk webadres."""
    naam: str
    """De naam in de taal zelf, zoals العربية."""
    nederlandse_naam: str
    """De naam in het Nederlands, zoals Arabisch."""
    richting: Richting
    """De leesrichting: `ltr` (van links naar rechts) of `rtl` (van rechts naar links)."""
    schrift: str
    """Het schrift volgens ISO 15924, zoals `Latn` of `Arab`."""
    lettertype: str = ""
    """De naam van het lettertype voor drukwerk."""
    meervoud: str
    """De meervoudsregel van gettext (`nplurals=2; plural=(n != 1);`)."""
    stand: Stand
    """`vrij` of `concept`. Een concept staat alleen op de site als mkdocs.yml erom vraagt."""
