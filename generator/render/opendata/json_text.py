"""JSON as our files hold it: readable for people too, and in every alphabet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from json.encoder import encode_basestring


class Gezet(str):
    """JSON that is set already, as it stands at the left edge of a file; elsewhere it moves to its place."""

    __slots__ = ()


def as_json(value: object) -> bytes:
    """A whole file."""
    return (_set(value, "\n") + "\n").encode()


def set_values(values: Mapping[str, object]) -> dict[str, object]:
    """The values of an object, set once for all files that they come in."""
    return {key: Gezet(_set(value, "\n")) for key, value in values.items()}


def _set(value: object, line: str) -> str:
    """As `json.dumps` sets it with one space for a level, many times as fast: its own quick way knows no levels.

    `line` is the end of a line with the indentation of the next.
    """
    inner = f"{line} "
    match value:
        case Gezet():
            return value.replace("\n", line)
        case str():
            return encode_basestring(value)
        case dict() if value:
            # Most are texts: those need no other call.
            rows = [
                f"{encode_basestring(key)}: {encode_basestring(item) if item.__class__ is str else _set(item, inner)}"
                for key, item in value.items()
            ]
            return f"{{{inner}{f',{inner}'.join(rows)}{line}}}"
        case list() | tuple() if value:
            return f"[{inner}{f',{inner}'.join([_set(item, inner) for item in value])}{line}]"
    return json.dumps(value)
