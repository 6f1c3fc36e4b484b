"""A front door: how a resident reaches an independent supporter, and how much of that is known."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from generator.model.actualiteit import Gecontroleerd
from generator.model.contact import Contact, Locatie, Spreekuur, Tegenspraak, heeft_telefoon, heeft_uren
from generator.model.waarden import JaNee, Openingstijden, OrganisatieId, Record, Tekst


class VoordeurStaat(enum.StrEnum):
    """The three honest states of a front door: its number is known, only a place or name, nothing."""

    VOL = "vol"
    PLAATS = "plaats"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, kw_only=True)
class Voordeur(Record):
    """One door through which a resident reaches an independent supporter."""

    naam: str
    """De naam van de ingang, zoals op de deur of in de brief."""
    organisatie: OrganisatieId | None = None
    """De organisatie achter deze deur."""
    uitleg: Tekst | None = None
    """In één zin: wat gebeurt er als u belt of komt?"""
    contact: tuple[Contact, ...] = ()
    """Telefoon, e-mail en website van deze deur."""
    locatie: Locatie | None = None
    """Waar u binnen kunt lopen."""
    openingstijden: Openingstijden | None = None
    """Wanneer de deur open is, zoals OpenStreetMap het schrijft."""
    spreekuren: tuple[Spreekuur, ...] = ()
    """Spreekuren op andere plekken."""
    huisbezoek: JaNee = JaNee.ONBEKEND
    """Komt er iemand bij u thuis als u dat wilt?"""
    tegenspraken: tuple[Tegenspraak, ...] = ()
    """Waar bronnen elkaar tegenspreken."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    gecontroleerd: Gecontroleerd | None = None
    """Wie het laatst keek of deze deur nog klopt. Weg laten als dat samen met de hele gemeente gebeurt."""

    @property
    def heeft_telefoon(self) -> bool:
        """True with a phone number that is known."""
        return heeft_telefoon(self.contact)

    @property
    def heeft_uren(self) -> bool:
        """True when it is known when somebody is there, here or at a consulting hour."""
        return heeft_uren(self.openingstijden, self.spreekuren)

    @property
    def staat(self) -> VoordeurStaat:
        """Full with a phone number that is known; a place or name otherwise."""
        return VoordeurStaat.VOL if self.heeft_telefoon else VoordeurStaat.PLAATS
