"""Every Dutch text that a reader gets, with what it is and what it is about: walked once, for all who look at words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.assemble import all_records
from generator.check.links import texts_of
from generator.check.walk import texts_in
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


def passages(kaart: SocialeKaart) -> tuple[Passage, ...]:
    """All texts of all records, then of all pages."""
    return tuple(_passages(kaart))


def _passages(kaart: SocialeKaart) -> Iterator[Passage]:
    for record in all_records(kaart):
        for tekst in texts_in(record):
            yield Passage(tekst, tekst.context.rpartition("/")[2], record)
    for inhoud in kaart.landelijk.inhoud.values():
        for tekst in texts_in(inhoud.kopregels):
            yield Passage(tekst, tekst.context.rpartition("/")[2], inhoud)
        for blok in inhoud.blokken:
            key = HEADING if isinstance(blok, Kop) else BLOCK
            yield from (Passage(tekst, key, inhoud) for tekst in texts_of(blok))
