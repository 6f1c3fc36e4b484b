"""Folding: spellings that a reader takes for the same become the same. The browser folds with this very table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

TABLE = {
    "ł": "l",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    "ـ": "",
    "\u200c": "",
    "’": "'",
}
"""What Unicode does not decompose: letter → what it becomes after lower case and without marks."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHE = str.maketrans("", "", "'")
_FOLD = str.maketrans(TABLE)


def fold(text: str) -> str:
    """Lower case, without marks (accents, harakat), letters of TABLE replaced."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.category(c).startswith("M")).translate(_FOLD)


def words(text: str) -> Iterator[str]:
    """The folded words of a text: letters and digits, an apostrophe inside dropped."""
    return (word.translate(_APOSTROPHE) for word in _WORD.findall(fold(text)))


def distinct(texts: Iterable[str]) -> set[str]:
    """All folded words of some texts."""
    return {word for text in texts for word in words(text)}
