"""Dates that cannot be, and dates that have run out on the day of the build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain

from generator.check.records import all_records
from generator.check.walk import records_in, texts_in
from generator.errors import Finding, fout, waarschuwing
from generator.load.memory import Memory
from generator.model.actualiteit import Gecontroleerd
from generator.model.kaart import SocialeKaart
from generator.model.route import Route, Termijn
from generator.model.vorm import Vorm
from generator.model.waarden import Record
from generator.source import SourceMark


def check_dates(kaart: SocialeKaart, datum: date, memory: Memory) -> Iterable[Finding]:
    """Faults for facts seen after `datum` and for periods that end before they begin; warnings for what ran out."""
    make = partial(_check_record, datum=datum)
    return chain.from_iterable(memory.each("dates", all_records(kaart), (datum,), make))


def _check_record(record: Record, datum: date) -> tuple[Finding, ...]:
    return tuple(_findings(record, datum))


def _findings(record: Record, datum: date) -> Iterator[Finding]:
    for inner in records_in(record):
        key = "op" if isinstance(inner, Gecontroleerd) else "peildatum"
        seen = getattr(inner, key, None)
        if seen and seen > datum:
            yield fout(
                inner.mark_of(key),
                "SK440",
                f"de datum {seen} bij `{key}` moet nog komen",
                f"Vandaag is het {datum}. Vul de dag in waarop iemand het nakeek.",
            )
        if isinstance(inner, Vorm | Route):
            yield from _check_period(inner.mark_of("geldig_tot"), inner.geldig_van, inner.geldig_tot, datum)
        elif isinstance(inner, Termijn):
            yield from _check_period(inner.mark_of("geldig_tot"), None, inner.geldig_tot, datum)
    for tekst in texts_in(record):
        yield from _check_period(tekst.mark, tekst.geldig_van, tekst.geldig_tot, datum)


def _check_period(mark: SourceMark, begin: date | None, einde: date | None, datum: date) -> Iterator[Finding]:
    if einde and begin and einde < begin:
        yield fout(
            mark,
            "SK441",
            f"dit eindigt op {einde}, voordat het begint op {begin}",
            "Kijk beide datums na.",
        )
    elif einde and einde < datum:
        yield waarschuwing(
            mark,
            "SK442",
            f"dit gold tot en met {einde}",
            "Zoek op wat nu geldt en pas de tekst en de datum aan. "
            "Tot dan staat het niet op de site, of staat erbij dat het voorbij is.",
        )
