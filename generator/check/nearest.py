"""The remedy for a misspelt word: the nearest one that exists, or the nearest that can be an id."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

MAX_OPTIONS = 40
"""Nobody reads a longer list on one line."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like `word`, or None when none does."""
    return next(iter(difflib.get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)), None)


def suggest(word: str, known: Iterable[str]) -> str:
    """A Dutch hint: the nearest known word, or all of them when none is near and they are few."""
    options = sorted(known)
    if near := nearest(word, options):
        return f"bedoelde u '{near}'?"
    if not options:
        return "Er is er nog geen. Haal de regel weg."
    if len(options) > MAX_OPTIONS:
        return f"Er zijn er {len(options)}, en geen ervan lijkt hierop. Zoek op hoe het heet."
    return f"Kies uit: {', '.join(options)}."


def as_id(text: str) -> str:
    """The id that a name would have: lower case, no accents, hyphens between words. Empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign) and sign not in "'’")
    return "-".join(re.findall(r"[a-z0-9]+", plain))
