"""Which columns a table of organisations has: derived from the model, so that a new key is a new column by itself.

A column is a path: `naam`, `tolk.betaald_door`, `contact.2.waarde` (the second contact). `contact.telefoon` is short
for a contact of that kind; `waarborg.tekst` and `waarborg.geldig_tot` hold a text with dates.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

from generator.check.shape import hints_of
from generator.model.waarden import GedateerdeTekst, Record, Tekst, Zoekwoorden

Path = tuple[str, ...]
"""The keys that lead to a value; the place in a list counts from 1."""


@dataclasses.dataclass(frozen=True)
class Leaf:
    """What one cell holds: the kind of value, whether each line of the cell is one, and of which `soort` they are."""

    hint: Any
    lines: bool = False
    kind: str = ""


def keys_of(kind: type[Record]) -> dict[str, Any]:
    """The keys of a record that editors write, in the order of the model, with the kind of their value."""
    return {key: _required(hint) for key, hint in hints_of(kind).items()}


def columns_of(kind: type[Record], seen: Iterable[Path]) -> tuple[Path, ...]:
    """Every column of a table of `kind`, in the order of the model. `seen` tells how long its lists are."""
    return tuple(_columns(kind, (), frozenset(seen)))


def _columns(kind: type[Record], prefix: Path, seen: frozenset[Path]) -> Iterator[Path]:
    for key, hint in keys_of(kind).items():
        path = (*prefix, key)
        given = {path}
        if is_record(hint):
            given = set(inner := list(_columns(hint, path, seen)))
            yield from inner
        elif is_record(part := part_of(hint)):
            length = max((int(p[len(path)]) for p in seen if p[: len(path)] == path and len(p) > len(path)), default=1)
            inner = [column for n in range(1, length + 1) for column in _columns(part, (*path, str(n)), seen)]
            given = set(inner)
            yield from inner
        else:
            yield path
        yield from sorted((p for p in seen if p[: len(path)] == path and p not in given), key=_rank)


def leaf_of(kind: type[Record], path: Path) -> Leaf | None:
    """What a cell in the column `path` holds, or None when there is no such column."""
    hint: Any = kind
    for index, part in enumerate(path):
        if is_record(hint):
            hint = keys_of(hint).get(part)
        elif hint is Tekst:
            hint = keys_of(GedateerdeTekst).get(part)
        elif (inner := part_of(hint)) and index == len(path) - 1 and part in kinds_of(inner):
            return Leaf(keys_of(inner)["waarde"], lines=True, kind=part)
        elif inner and re.fullmatch(r"[1-9][0-9]?", part):
            hint = inner
        else:
            return None
        if hint is None:
            return None
    if is_record(hint) or is_record(part_of(hint)):
        return None
    return Leaf(part_of(hint) or hint, lines=part_of(hint) is not None)


def kinds_of(hint: Any) -> tuple[str, ...]:
    """The kinds of a record that begins with `soort` and `waarde`, such as a contact; empty for any other."""
    if not is_record(hint):
        return ()
    first = next(iter(keys_of(hint).items()))
    return tuple(first[1]) if first[0] == "soort" and issubclass(first[1], enum.StrEnum) else ()


def orders_of(kind: type[Record]) -> dict[Path, tuple[str, ...]]:
    """The order of the keys of every record inside a `kind`, by the path that leads there; `*` is any place in a list.

    Worked out once for a whole table: asking the model is slow.
    """
    return dict(_orders(kind, ()))


def _orders(hint: Any, path: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    if hint is Tekst:
        hint = GedateerdeTekst
    if is_record(hint):
        keys = keys_of(hint)
        yield path, tuple(keys)
        inner = keys.items() if hint is not GedateerdeTekst else ()
        yield from (found for key, below in inner for found in _orders(below, (*path, key)))
    elif part := part_of(hint):
        yield from _orders(part, (*path, "*"))


def is_record(hint: Any) -> bool:
    """True for a kind of value that is a mapping of its own."""
    return isinstance(hint, type) and issubclass(hint, Record)


def part_of(hint: Any) -> Any:
    """The kind of an item when `hint` is a list, else None."""
    if hint is Zoekwoorden:
        return str
    return _required(typing.get_args(hint)[0]) if typing.get_origin(hint) is tuple else None


def _required(hint: Any) -> Any:
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        return next(arg for arg in typing.get_args(hint) if arg is not types.NoneType)
    return hint


def _rank(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in path)
