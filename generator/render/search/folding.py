"""Folding: spellings that a reader takes for the same become the same. The browser folds with this very table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_LATIN = {"ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d"}
_APOSTROPHES = dict.fromkeys("’‘ʼʻ", "'")
"""Keyboards differ in which of them they have: п’ять, пʼять, la‘aan."""
_ARABIC = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ہ": "ه", "ھ": "ه", "ء": "", "ـ": "", "\u200c": ""}
"""Persian and Arabic letters that look the same, the lone hamza, the stretch, and the half-space."""
_CYRILLIC = {"і": "и", "ы": "и", "є": "е", "э": "е", "ґ": "г", "ъ": "", "ь": ""}
"""Ukrainian and Russian write the same sound with other letters, and many readers know both."""
_HOMOPHONES = (("ሠ", "ሰ"), ("ሐ", "ሀ"), ("ኀ", "ሀ"), ("ዐ", "አ"), ("ፀ", "ጸ"))
"""Ethiopic rows that sound the same: each of the seven orders of the first becomes that of the second."""
_ETHIOPIC = {chr(ord(a) + order): chr(ord(b) + order) for a, b in _HOMOPHONES for order in range(7)}
_DIGITS = {chr(zero + digit): str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}

TABLE = {**_LATIN, **_APOSTROPHES, **_ARABIC, **_CYRILLIC, **_ETHIOPIC, **_DIGITS}
"""What Unicode does not decompose: letter → what it becomes after lower case and without marks."""

_SPELT = re.compile(r"[^\W_][\w\u0300-\u036f\u064b-\u065f\u0670\u200c'’‘ʼʻ]*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHE = str.maketrans("", "", "'")
_FOLD = str.maketrans(TABLE)


def fold(text: str) -> str:
    """Lower case, without marks (accents, harakat), letters of TABLE replaced."""
    if text.isascii():
        return text.lower()
    # Once more in lower case: № and ℃ have their capitals inside.
    decomposed = unicodedata.normalize("NFKD", text.lower()).lower()
    return "".join(c for c in decomposed if not unicodedata.category(c).startswith("M")).translate(_FOLD)


def words(text: str) -> Iterator[str]:
    """The folded words of a text: letters and digits, an apostrophe inside dropped."""
    return (word.translate(_APOSTROPHE) for word in _WORD.findall(fold(text)))


class Reader:
    """Cuts texts into folded words, each spelling once, and remembers how a text first spelt a word.

    A stemmer knows its language by its accents, so it wants the spelling.
    """

    def __init__(self) -> None:
        self.spelling: dict[str, str] = {}
        self._read: dict[str, tuple[str, ...]] = {}
        self._texts: dict[str, tuple[str, ...]] = {}

    def words(self, text: str) -> tuple[str, ...]:
        """The folded words of a text. A title is asked for as words and as a group."""
        if text not in self._texts:
            self._texts[text] = tuple(self._cut(text))
        return self._texts[text]

    def _cut(self, text: str) -> Iterator[str]:
        spellings = _SPELT.findall(unicodedata.normalize("NFKC", text).lower())
        for spelt in spellings:
            if spelt not in self._read:
                self._read[spelt] = tuple(words(spelt))
                if len(self._read[spelt]) == 1:
                    self.spelling.setdefault(self._read[spelt][0], spelt)
        return (word for spelt in spellings for word in self._read[spelt])
