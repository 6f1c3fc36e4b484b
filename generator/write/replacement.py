"""Pieces of a text that something else comes in the place of; every other letter stays."""

from __future__ import annotations

from collections.abc import Iterable

Replacement = tuple[int, int, str]
"""Begin and end of what goes, and what comes there."""


def with_replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with these pieces replaced, none of which overlap. What comes at one place stays in the order given."""
    parts, done = [], 0
    for begin, end, new in sorted(replacements, key=lambda replacement: replacement[0]):
        parts += [text[done:begin], new]
        done = end
    return "".join([*parts, text[done:]])
