"""Walks through a record and the records inside it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from generator.model.waarden import Record, Tekst
from generator.source import SourceMark


def records_in(record: Record) -> Iterator[Record]:
    """The record itself and every record below it."""
    yield record
    for name in _names(type(record)):
        for item in _items(getattr(record, name)):
            if isinstance(item, Record):
                yield from records_in(item)


def texts_in(record: Record) -> Iterator[Tekst]:
    """Every text for readers in the record, in the order of the model."""
    for inner in records_in(record):
        for name in _names(type(inner)):
            for item in _items(getattr(inner, name)):
                if isinstance(item, Tekst):
                    yield item


def values_of(record: Record, key: str) -> Iterator[tuple[object, SourceMark]]:
    """The value of `key`, or each of its list items or names, with its place. Nothing when it is not set."""
    value = getattr(record, key)
    if isinstance(value, Mapping):
        yield from ((name, record.mark_of(f"{key}[{name}]")) for name in value)
    elif isinstance(value, tuple):
        yield from ((item, record.mark_of(f"{key}[{index}]")) for index, item in enumerate(value))
    elif value is not None:
        yield value, record.mark_of(key)


def _find_names(kind: Any) -> tuple[str, ...]:
    """Every field that can hold records or texts."""
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in ("mark", "marks"))


_names: Callable[[type], tuple[str, ...]] = cache(_find_names)
"""Kept: Python looks them up anew for each record."""


def _items(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    return value.values() if isinstance(value, Mapping) else (value,)
