"""Which word leads to which document, and how strongly: lunr weighs, this writes it down in few letters.

lunr's own file holds a vector for every field and needs lunr.js beside it; what a query asks of it is one number per
word and document, and that is what is written here, in a fifth of the bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lunr.builder import Builder
from lunr.token_set import TokenSet

LEVELS = "abcdefghijklmnopqrstuvwxyz"
"""Weak to strong. The browser takes the square of the level: small differences matter among the weak."""
FIELD_LENGTH = 0.3
"""How much a long field counts for less (lunr's b): search words are many because people are, not because of talk."""

Strengths = dict[str, dict[int, float]]
"""Stem → number of a document → strength."""


class _Weigher(Builder):  # type: ignore[misc]
    """lunr's builder, without the tree of all words by which lunr itself would search: half of its time."""

    def _create_token_set(self) -> None:
        self.token_set = TokenSet()


def weigh(documents: Sequence[Mapping[str, Sequence[str]]], weights: Mapping[str, int]) -> Strengths:
    """The strength of each stem in each document, from its fields, 0 to 1."""
    builder = _Weigher()
    builder.ref("id")
    builder.b(FIELD_LENGTH)
    for name, weight in weights.items():
        builder.field(name, boost=weight)
    for number, fields in enumerate(documents):
        builder.add({"id": str(number), **{name: [*filter(None, fields.get(name, ()))] for name in weights}})
    index = builder.build()
    stems = {row["_index"]: stem for stem, row in index.inverted_index.items()}
    strengths: Strengths = {}
    for ref, vector in index.field_vectors.items():
        number = int(ref.partition("/")[2])
        elements = vector.elements
        for position, strength in zip(elements[::2], elements[1::2], strict=True):
            found = strengths.setdefault(stems[position], {})
            found[number] = found.get(number, 0.0) + strength
    most = max((max(found.values()) for found in strengths.values()), default=1.0)
    return {stem: {n: value / most for n, value in found.items()} for stem, found in strengths.items()}


def pack(found: Mapping[int, float]) -> str:
    """`0k2c`: in the first document with strength k, in the second after it with strength c."""
    packed, before = "", 0
    for number, strength in sorted(found.items()):
        packed += f"{number - before}{LEVELS[round((len(LEVELS) - 1) * strength**0.5)]}"
        before = number
    return packed


def front_code(forms: Iterable[str]) -> str:
    """`schuld 6en`: the first form, and of each other how many letters (base 36) it shares with that, and the rest."""
    first, *others = sorted(forms, key=lambda form: (len(form), form))
    return " ".join((first, *(_rest(first, form) for form in others)))


def _rest(first: str, form: str) -> str:
    shared = 0
    while shared < min(len(first), len(form), 35) and first[shared] == form[shared]:
        shared += 1
    return "0123456789abcdefghijklmnopqrstuvwxyz"[shared] + form[shared:]
