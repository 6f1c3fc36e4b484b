"""A Dutch text that somebody else pastes: in a letter, a patient record, or on a website of their own."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date
from typing import NewType

from generator.model.waarden import Id, Record

Sjabloon = NewType("Sjabloon", str)
"""Een tekst met plekken die de site per gemeente invult: {gemeente}, {voordeur}, {zin} en {adres}."""


class Plek(enum.StrEnum):
    """What is filled in per gemeente, between { and }."""

    GEMEENTE = "gemeente"
    """The name of the municipality."""
    VOORDEUR = "voordeur"
    """Whom to call, with the number: the front door, or the municipality where we do not know that number."""
    ZIN = "zin"
    """The sentence for the desk."""
    ADRES = "adres"
    """The short address, without https://."""


class Plakker(enum.StrEnum):
    """Wie de tekst plakt."""

    PRAKTIJK = "praktijk"
    """Huisarts, wijkverpleegkundige, school of wijkteam: in een brief, een dossier of op de eigen website."""
    GEMEENTE = "gemeente"
    """De gemeente zelf: in een brief aan een inwoner of op haar website."""


@dataclass(frozen=True, kw_only=True)
class Plaktekst(Record):
    """One row of `landelijk/plakteksten.yaml`. Dutch in every language: who pastes it writes Dutch."""

    id: Id
    """Het kenmerk van de tekst. Het staat in het anker op de pagina."""
    titel: str
    """Waar de tekst voor is, in een paar woorden."""
    voor: Plakker
    """`praktijk` of `gemeente`."""
    kop: Sjabloon | None = None
    """Een kop boven de tekst."""
    alineas: tuple[Sjabloon, ...]
    """De alinea's. {gemeente}, {voordeur}, {zin} en {adres} vult de site in."""
    link: Sjabloon | None = None
    """De tekst van de link naar deze site. Met deze sleutel wordt het HTML, om op een website te zetten."""
    waarom: str = ""
    """Eén zin voor wie plakt: waarom deze tekst nodig is, met de wet erbij. De inwoner leest dit niet."""
    bron: str
    """Waar staat dat dit zo is."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
