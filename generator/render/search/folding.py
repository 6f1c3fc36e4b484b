"""Folding: spellings that a reader takes for the same become the same. The browser folds with this very table."""

from __future__ import annotations

import re
import unicodedata

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

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


class _Folding(dict[int, str]):
    """TABLE for `str.translate`; of what it does not name a mark goes and all else stays. Each is looked up once."""

    def __missing__(self, code: int) -> str:
        self[code] = "" if unicodedata.category(chr(code)).startswith("M") else chr(code)
        return self[code]


_FOLD = _Folding(str.maketrans(TABLE))


def fold(text: str) -> str:
    """Lower case, without marks (accents, harakat), letters of TABLE replaced."""
    if text.isascii():
        return text.lower()
    # Once more in lower case: № and ℃ have their capitals inside.
    return unicodedata.normalize("NFKD", text.lower()).lower().translate(_FOLD)


def words(text: str) -> list[str]:
    """The folded words of a text: letters and digits, an apostrophe inside dropped."""
    folded = fold(text)
    if folded.isalnum():
        return [folded]
    return [word.replace("'", "") for word in _WORD.findall(folded)]
