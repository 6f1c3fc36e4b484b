"""Every Dutch text that a reader gets, with what it is and what it is about: walked once, for all who look at words."""

from __future__ import annotations

from dataclasses import dataclass

from generator.check.links import texts_of
from generator.check.records import all_records
from generator.check.walk import texts_in
from generator.load.memory import NO_MEMORY, Memory
from generator.model.inhoud import Inhoud, Kop
from generator.model.kaart import SocialeKaart
from generator.model.waarden import Record, Tekst

MOST = 20
"""So many findings of a kind in one text are told: who has mended those reads the rest, and thousands take minutes."""
HEADING = "kop"
BLOCK = "alinea"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, the key under which it stands (on a page: HEADING or BLOCK) and the record or page that holds it."""

    tekst: Tekst
    key: str
    about: Record | Inhoud


def passages(kaart: SocialeKaart, memory: Memory = NO_MEMORY) -> tuple[tuple[Passage, ...], ...]:
    """The texts of each record, then of each page."""
    return (
        *memory.each("passages of records", all_records(kaart), (), _of_record),
        *memory.each("passages of pages", kaart.landelijk.inhoud.values(), (), _of_page),
    )


def _of_record(record: Record) -> tuple[Passage, ...]:
    return tuple(Passage(tekst, tekst.context.rpartition("/")[2], record) for tekst in texts_in(record))


def _of_page(inhoud: Inhoud) -> tuple[Passage, ...]:
    head = (Passage(tekst, tekst.context.rpartition("/")[2], inhoud) for tekst in texts_in(inhoud.kopregels))
    body = (
        Passage(tekst, HEADING if isinstance(blok, Kop) else BLOCK, inhoud)
        for blok in inhoud.blokken
        for tekst in texts_of(blok)
    )
    return *head, *body
