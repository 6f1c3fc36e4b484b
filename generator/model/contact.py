"""Ways to reach somebody, shared by gemeente, voordeur and organisatie."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.waarden import JaNee, Openingstijden, Record, Tekst

ONBEKEND = "onbekend"


class Contactsoort(enum.StrEnum):
    """De manier waarop u iemand bereikt."""

    TELEFOON = "telefoon"
    """Een telefoonnummer."""
    EMAIL = "email"
    """Een e-mailadres."""
    WEBSITE = "website"
    """Een webadres."""
    WHATSAPP = "whatsapp"
    """Een nummer om een bericht naar te sturen."""
    POST = "post"
    """Een postadres."""


@dataclass(frozen=True, kw_only=True)
class Contact(Record):
    """One way to reach somebody. `onbekend` means: it exists, and we do not know it."""

    soort: Contactsoort
    """`telefoon`, `email`, `website`, `whatsapp` of `post`."""
    waarde: str
    """Het nummer of adres zelf, of `onbekend`."""
    voorkeur: JaNee = JaNee.NEE
    """Wil deze organisatie het liefst zo benaderd worden?"""
    toelichting: Tekst | None = None
    """Een korte zin erbij."""

    @property
    def bekend(self) -> bool:
        """False when the value is `onbekend`."""
        return self.waarde != ONBEKEND


def heeft_telefoon(contact: Iterable[Contact]) -> bool:
    """True when one of these is a phone number that is known."""
    return any(c.soort is Contactsoort.TELEFOON and c.bekend for c in contact)


@dataclass(frozen=True, kw_only=True)
class Locatie(Record):
    """A place one can walk into."""

    naam: str = ""
    """De naam van het gebouw of loket."""
    straat: str = ""
    """Straat en huisnummer."""
    postcode: str = ""
    """De postcode, zoals 1234 AB."""
    plaats: str = ""
    """De plaats."""
    toelichting: Tekst | None = None
    """Hoe u er binnenkomt of de weg vindt."""


@dataclass(frozen=True, kw_only=True)
class Spreekuur(Record):
    """A place and time at which one can walk in without an appointment."""

    waar: Tekst
    """Waar het spreekuur is."""
    openingstijden: Openingstijden | None = None
    """Wanneer, zoals OpenStreetMap het schrijft: `We 10:00-12:00`. Weg laten als u het niet weet."""
    toelichting: Tekst | None = None
    """Een korte zin erbij."""


def heeft_uren(openingstijden: Openingstijden | None, spreekuren: Iterable[Spreekuur]) -> bool:
    """True when it is known when somebody is there, here or at one of these."""
    return openingstijden is not None or any(s.openingstijden for s in spreekuren)


@dataclass(frozen=True, kw_only=True)
class Tegenspraak(Record):
    """Two sources, or two places in one source, that do not agree."""

    over: str
    """Waarover de bronnen verschillen: de sleutel, zoals `locatie`."""
    andere_waarde: str
    """Wat de andere bron zegt."""
    bron: str
    """Waar dat staat."""
