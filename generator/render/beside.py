"""Which sentences must not go wrong: danger, terms, cost, words to say. Beside their translation stands the Dutch.

A machine may turn "binnen 6 weken" into something else, and the reader would miss an appeal. With the Dutch beside it
the reader, or whoever helps, can see what the letter will say. And nobody at the desk understands the translation of
what the reader is to say.
"""

from __future__ import annotations

import re
from functools import cache

from generator.model.waarden import Tekst

_CRITICAL = re.compile(
    r"\b\d+\s+(uur|dag|dagen|week|weken|maand|maanden|jaar)\b"
    r"|\b112\b|\b0800-"
    r"|€|\b(betaalt|betalen|kosten|eigen bijdrage)\b"
    r"|\b(zeg|schrijf): ",
    re.IGNORECASE,
)
_HEADINGS = ("titel", "menutitel", "naam", "zoekwoorden", "vragen")
"""Keys of texts that stand as headings, or that readers say themselves."""


def needs_dutch(tekst: Tekst) -> bool:
    """True for a sentence about a term, an emergency number or money, or one to say at a Dutch desk."""
    return tekst.context.rpartition("/")[2] not in _HEADINGS and _is_critical(tekst.nl)


@cache
def _is_critical(nl: str) -> bool:
    """Kept: every language asks for the same sentences."""
    return bool(_CRITICAL.search(nl))
