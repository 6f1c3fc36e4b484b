"""The whole as it holds on one day: what is past or still to come is left out, so that no page states it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar, cast

from generator.check.walk import records_in, texts_in
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.route import Route, Termijn
from generator.model.vorm import Vorm
from generator.model.waarden import Record, Tekst, geldt_op

Whole = TypeVar("Whole", Landelijk, Gemeentekaart)
R = TypeVar("R", bound=Record)


def as_of(kaart: SocialeKaart, datum: date) -> SocialeKaart:
    """The whole on a day: texts and terms outside their dates are gone, forms and routes say whether they hold."""
    landelijk = _whole(kaart.landelijk, datum)
    gemeenten = {}
    for id_, gemeente in kaart.gemeenten.items():
        own = landelijk if gemeente.landelijk is kaart.landelijk else _whole(gemeente.landelijk, datum)
        gemeenten[id_] = dataclasses.replace(_whole(gemeente, datum), landelijk=own)
    return SocialeKaart(landelijk=landelijk, gemeenten=gemeenten)


def _whole(whole: Whole, datum: date) -> Whole:
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(whole):
        value = getattr(whole, field.name)
        if isinstance(value, Record):
            changes[field.name] = _record(value, datum)
        elif isinstance(value, Mapping):
            records = {id_: _record(r, datum) if isinstance(r, Record) else r for id_, r in value.items()}
            changes[field.name] = records
    return dataclasses.replace(whole, **changes)


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
