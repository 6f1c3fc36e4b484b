"""Which word leads to which document, and how strongly, written down in few letters.

lunr's own file holds a vector for every field and needs lunr.js beside it; what a query asks of it is one number per
word and document, and that is what is written here, in a fifth of the bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LEVELS = "abcdefghijklmnopqrstuvwxyz"
"""Weak to strong. The browser takes the square of the level: small differences matter among the weak."""


def pack(found: Mapping[int, float]) -> str:
    """`0k2c`: in the first document with strength k, in the second after it with strength c."""
    packed, before = "", 0
    for number, strength in sorted(found.items()):
        packed += f"{number - before}{LEVELS[round((len(LEVELS) - 1) * strength**0.5)]}"
        before = number
    return packed


def front_code(forms: Sequence[str]) -> str:
    """`schuld 6en`: the first form, and of each other how many letters (base 36) it shares with that, and the rest."""
    if len(forms) == 1:
        return forms[0]
    first, *others = sorted(forms, key=lambda form: (len(form), form))
    return " ".join((first, *(_rest(first, form) for form in others)))


def _rest(first: str, form: str) -> str:
    shared = 0
    while shared < min(len(first), len(form), 35) and first[shared] == form[shared]:
        shared += 1
    return "0123456789abcdefghijklmnopqrstuvwxyz"[shared] + form[shared:]
