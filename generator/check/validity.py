"""The whole as it holds on one day: what is past or still to come is left out, so that no page states it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, TypeVar, cast

from generator.check.nouns import LANDELIJK
from generator.check.walk import records_in, texts_in
from generator.load.memory import NO_MEMORY, Memory
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.route import Route, Termijn
from generator.model.vorm import Vorm
from generator.model.waarden import Record, Tekst, geldt_op

Whole = TypeVar("Whole", Landelijk, Gemeentekaart)
R = TypeVar("R", bound=Record)


def as_of(kaart: SocialeKaart, datum: date, memory: Memory = NO_MEMORY) -> SocialeKaart:
    """The whole on a day: texts and terms outside their dates are gone, forms and routes say whether they hold."""
    landelijk = _whole(kaart.landelijk, datum, memory, LANDELIJK)
    gemeenten = {}
    for id_, gemeente in kaart.gemeenten.items():
        same = gemeente.landelijk is kaart.landelijk
        own = landelijk if same else _whole(gemeente.landelijk, datum, memory, f"{LANDELIJK} in {id_}")
        gemeenten[id_] = dataclasses.replace(_whole(gemeente, datum, memory, id_), landelijk=own)
    return SocialeKaart(landelijk=landelijk, gemeenten=gemeenten)


def _whole(whole: Whole, datum: date, memory: Memory, name: str) -> Whole:
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(whole):
        value = getattr(whole, field.name)
        if isinstance(value, Record):
            changes[field.name] = _record(value, datum)
        elif isinstance(value, Mapping):
            make = partial(_entry, datum=datum)
            entries = memory.each(f"as of {name} {field.name}", value.values(), (datum,), make)
            changes[field.name] = dict(zip(value, entries, strict=True))
    return dataclasses.replace(whole, **changes)


def _entry(entry: object, datum: date) -> object:
    return _record(entry, datum) if isinstance(entry, Record) else entry


def _record(record: R, datum: date) -> R:
    if isinstance(record, Vorm | Route) and not geldt_op(datum, record.geldig_van, record.geldig_tot):
        record = cast("R", dataclasses.replace(record, geldt=False))
    if all(_holds(part, datum) for part in (*texts_in(record), *records_in(record))):
        return record
    changes: dict[str, Any] = {
        field.name: _value(getattr(record, field.name), datum)
        for field in dataclasses.fields(record)
        if field.metadata.get("yaml", True)
    }
    return dataclasses.replace(record, **changes)


def _value(value: object, datum: date) -> object:
    if isinstance(value, tuple):
        return tuple(_value(item, datum) for item in value if _holds(item, datum))
    if isinstance(value, Mapping):
        return {name: _value(item, datum) for name, item in value.items()}
    if not _holds(value, datum):
        return None
    return _record(value, datum) if isinstance(value, Record) else value


def _holds(value: object, datum: date) -> bool:
    """False for a text or term of law outside its dates. Both stand only where a record can do without them."""
    if isinstance(value, Tekst):
        return geldt_op(datum, value.geldig_van, value.geldig_tot)
    return not isinstance(value, Termijn) or geldt_op(datum, None, value.geldig_tot)
