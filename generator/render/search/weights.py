"""How strongly a word leads to a document: lunr's formula (BM25), in lunr's order and with its rounding.

lunr's Builder cuts texts itself and makes an index that can be searched at once. Here are words already, and only
numbers are asked for: these, in a quarter of its time. How rare a word is, it still says itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from lunr.idf import idf

LENGTH = 0.3
"""How much a long field counts for less (lunr's b): search words are many because people are, not because of talk."""
REPETITION = 1.2
"""How soon the same word once more in a field adds nothing (lunr's k1, and its own choice)."""

Strengths = dict[str, dict[int, float]]
"""Stem → number of a document → strength."""


def weigh(documents: Sequence[Mapping[str, Sequence[str]]], weights: Mapping[str, int]) -> Strengths:
    """The strength of each stem in each document, from its fields, 0 to 1."""
    fields = {name: [Counter(filter(None, document.get(name, ()))) for document in documents] for name in weights}
    rare = _rarities(fields.values(), len(documents))
    strengths: Strengths = defaultdict(dict)
    for name, weight in weights.items():
        lengths = [times.total() for times in fields[name]]
        average = sum(lengths) / len(documents) or 1.0
        for number, (length, times) in enumerate(zip(lengths, fields[name], strict=True)):
            slow = REPETITION * (1 - LENGTH + LENGTH * (length / average))
            for stem, often in times.items():
                score = rare[stem] * ((REPETITION + 1) * often) / (slow + often) * weight
                found = strengths[stem]
                found[number] = found.get(number, 0.0) + round(score, 3)
    most = max((max(found.values()) for found in strengths.values()), default=1.0)
    return {stem: {n: value / most for n, value in found.items()} for stem, found in strengths.items()}


def _rarities(fields: Iterable[Sequence[Counter[str]]], documents: int) -> dict[str, float]:
    """Of each stem, from in how many fields it is."""
    among = Counter(chain.from_iterable(chain.from_iterable(fields)))
    known = {many: idf({"": dict.fromkeys(range(many))}, documents) for many in {*among.values()}}
    return {stem: known[many] for stem, many in among.items()}
