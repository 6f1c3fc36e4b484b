"""Which sentences must not go wrong: danger, terms, cost, words to say. Beside their translation stands the Dutch.

A machine may turn "binnen 6 weken" into something else, and the reader would miss an appeal. With the Dutch beside it
the reader, or whoever helps, can see what the letter will say. And nobody at the desk understands the translation of
what the reader is to say.
"""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from generator.model.waarden import Tekst

_CRITICAL = re.compile(
    r"\b\d+\s+(uur|dag|dagen|week|weken|maand|maanden|jaar)\b"
    r"|\b112\b|\b0800-"
    r"|€|\b(betaalt|betalen|kosten|eigen bijdrage)\b"
    r"|\b(zeg|schrijf): ",
    re.IGNORECASE,
)
_BESIDE = Markup(' <span class="naast" lang="nl" dir="ltr">%s</span>')
_SET = re.compile(re.escape(_BESIDE).replace("%s", ".*?"), re.DOTALL)
_HEADINGS = ("titel", "menutitel", "naam", "zoekwoorden", "vragen")
"""Keys of texts that stand as headings, or that readers say themselves."""


def needs_dutch(tekst: Tekst) -> bool:
    """True for a sentence about a term, an emergency number or money, or one to say at a Dutch desk."""
    return tekst.context.rpartition("/")[2] not in _HEADINGS and _is_critical(tekst.nl)


def with_dutch(shown: Markup, dutch: Markup) -> Markup:
    """A translation, and its Dutch beside it."""
    return shown + _BESIDE % dutch


def without_dutch(html: str) -> str:
    """What `with_dutch` was given, wherever that stands in a text: for where only one language can stand."""
    return _SET.sub("", html)


@cache
def _is_critical(nl: str) -> bool:
    """Kept: every language asks for the same sentences."""
    return bool(_CRITICAL.search(nl))
