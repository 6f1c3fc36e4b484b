"""Walks through a record and the records inside it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from generator.model.waarden import Record, Tekst
from generator.source import SourceMark


def records_in(record: Record) -> Iterator[Record]:
    """The record itself and every record below it."""
    yield record
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name != "marks":
            yield from (inner for item in _items(value) if isinstance(item, Record) for inner in records_in(item))


def texts_in(record: Record) -> Iterator[Tekst]:
    """Every text for readers in the record, in the order of the model."""
    for inner in records_in(record):
        for field in dataclasses.fields(inner):
            yield from (item for item in _items(getattr(inner, field.name)) if isinstance(item, Tekst))


def values_of(record: Record, key: str) -> Iterator[tuple[object, SourceMark]]:
    """The value of `key`, or each of its list items or names, with its place. Nothing when it is not set."""
    value = getattr(record, key)
    if isinstance(value, Mapping):
        yield from ((name, record.mark_of(f"{key}[{name}]")) for name in value)
    elif isinstance(value, tuple):
        yield from ((item, record.mark_of(f"{key}[{index}]")) for index, item in enumerate(value))
    elif value is not None:
        yield value, record.mark_of(key)


def _items(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        yield from value
    elif isinstance(value, Mapping):
        yield from value.values()
    else:
        yield value
