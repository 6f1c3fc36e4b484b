"""The accessibility statement of a municipality, as the Dutch government's model has it. The municipality signs."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from generator.model.contact import Contact
from generator.model.waarden import Record, Url


class Nalevingsstatus(enum.StrEnum):
    """De status uit het model van de overheid. De gemeente kiest, op grond van eigen onderzoek."""

    A = "A"
    """Voldoet volledig."""
    B = "B"
    """Voldoet gedeeltelijk."""
    C = "C"
    """Eerste maatregelen genomen."""
    D = "D"
    """Voldoet niet."""
    E = "E"
    """Geen toegankelijkheidsverklaring."""


@dataclass(frozen=True, kw_only=True)
class Toegankelijkheidsverklaring(Record):
    """What the municipality itself declares about this site."""

    status: Nalevingsstatus
    """`A`, `B`, `C`, `D` of `E`, zoals in de verklaring staat."""
    datum: date | None = None
    """Op welke dag de verklaring is getekend (jjjj-mm-dd)."""
    website: Url | None = None
    """Het webadres van de verklaring."""
    ondertekend_door: str = ""
    """De functie van wie tekent, zoals `burgemeester`. Geen naam."""
    contact: tuple[Contact, ...] = ()
    """Waar iemand meldt dat iets niet lukt."""
