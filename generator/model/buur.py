"""Help that looks like OCO and is something else: what it does, and how it differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.waarden import BuurId, JaNee, Record, Tekst, Zoekwoorden


@dataclass(frozen=True, kw_only=True)
class Buur(Record):
    """One row of `landelijk/buren.yaml`."""

    id: BuurId
    """Het kenmerk van deze soort hulp."""
    naam: Tekst
    """De naam zoals mensen hem kennen."""
    wat: Tekst
    """Wat deze hulp voor de inwoner doet, in één of twee zinnen."""
    verschil: Tekst
    """Hoe deze hulp verschilt van onafhankelijke cliëntondersteuning."""
    ga_hierheen: Tekst | None = None
    """Wanneer de inwoner beter hierheen kan gaan."""
    beslist: JaNee = JaNee.ONBEKEND
    """Beslist deze hulp over de aanvraag van de inwoner?"""
    synoniemen: tuple[str, ...] = ()
    """Andere namen voor hetzelfde."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
