"""Cuts a Dutch text into sentences, and knows which letters are not our words: addresses, quotations, Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

COVER = "·"
"""Stands for each letter that is not ours. It is no letter and ends no sentence."""

_ADDRESS = (
    r"\]\([^()\s]*\)?"  # where a link leads to
    r"|\b(?:https?://|www\.)\S+|(?<!\S)\S+@\S+"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:nl|eu|org|com|net|info|nu|be|frl|example)\b\S*"
)
_QUOTATION = r"\"[^\"]*\"|“[^“”]*”|„[^„”]*”|‘[^‘’]*’(?!\w)|(?<!\w)'[^']+'(?!\w)"
_ADDRESSES = re.compile(_ADDRESS)
_NOT_OURS = re.compile(rf"{_ADDRESS}|{_QUOTATION}|[*_\[\]]")
_MAYBE_NOT_OURS = re.compile(r"[@*_\[\]\"“„‘']|\w[.:][\w/]")
"""Most texts hold none of these signs, and this is far quicker to see."""
_END = re.compile(rf"(?<=[.!?…])([{COVER}\"'”’)]*)\s+(?=[A-ZÀ-ÖØ-Þ{COVER}(‘“\"'])")
"""After a full stop and before a capital: `art. 2.3.2` and `bijv. de` go on."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each web address, e-mail address and target of a link."""
    return (found.span() for found in _ADDRESSES.finditer(text))


def covered(text: str) -> str:
    """The text, as long as it was, with a cover on what is not ours. How a quotation ends still ends the sentence."""
    return _NOT_OURS.sub(_cover, text) if _MAYBE_NOT_OURS.search(text) else text


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence in a text that is covered."""
    begin = 0
    for found in _END.finditer(text):
        yield begin, found.end(1)
        begin = found.end()
    if begin < len(text):
        yield begin, len(text)


def _cover(found: re.Match[str]) -> str:
    length = len(found[0])
    if length > 2 and found[0][-2] in ".!?":
        return COVER * (length - 2) + found[0][-2] + COVER
    return COVER * length
