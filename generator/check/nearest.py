"""The remedy for a misspelt word: the nearest one that exists."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def suggest(word: str, known: Iterable[str]) -> str:
    """A Dutch hint: the nearest known word, or all of them when none is near."""
    options = sorted(known)
    near = difflib.get_close_matches(word.casefold(), options, n=1, cutoff=0.6)
    if near:
        return f"bedoelde u '{near[0]}'?"
    if not options:
        return "Er is er nog geen. Haal de regel weg."
    return f"Kies uit: {', '.join(options)}."
