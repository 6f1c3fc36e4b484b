"""Reading: texts cut into folded words, of which it is remembered how they were first spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import chain, filterfalse
from operator import itemgetter

from generator.render.search.folding import fold, words

Spelt = tuple[tuple[str, str], ...]
"""Folded words, each with its spelling in lower case, with its accents; without one when that is more words."""

_SPELT = re.compile(r"[^\W_][\w\u0300-\u036f\u064b-\u065f\u0670\u200c'’‘ʼʻ]*")
_COMMAS = re.compile(r"[,;،؛፣、]")


class Reader:
    """Cuts texts into folded words. `stop` has the words that count nowhere, by language.

    A stemmer knows its language by its accents, so it wants the spelling.
    """

    def __init__(self, stop: Mapping[str, Collection[str]]) -> None:
        self._stop = stop
        self._seen = _Seen()

    def words(self, text: str, taal: str) -> Iterator[str]:
        """The folded words of a text that count."""
        return filterfalse(self._stop[taal].__contains__, self._cut(_pieces(text)))

    def groups(self, text: str, taal: str) -> Iterator[tuple[str, ...]]:
        """Words that belong together: those between commas, when there are more than one.

        Words that count nowhere by themselves count here where nothing else would be left of it: "Wie helpt u?".
        """
        for part in _COMMAS.split(text):
            found = tuple(dict.fromkeys(self._cut(_pieces(part))))
            if len(found) > 1:
                telling = tuple(word for word in found if word not in self._stop[taal])
                yield telling if len(telling) > 1 else found

    @property
    def spelling(self) -> dict[str, str]:
        """Folded word → its first spelling."""
        return {word: spelt for found in reversed(self._seen.values()) for word, spelt in reversed(found) if spelt}

    def _cut(self, pieces: list[str]) -> Iterator[str]:
        return map(itemgetter(0), chain.from_iterable(map(self._seen.__getitem__, pieces)))


class _Seen(dict[str, Spelt]):
    """What pieces of text say, in the order in which they were first asked for."""

    def __missing__(self, piece: str) -> Spelt:
        self[piece] = _read(piece)
        return self[piece]


@lru_cache(1 << 16)
def _read(piece: str) -> Spelt:
    """Kept, as gemeenten share most of their words, and all languages the Dutch ones."""
    if piece.isalnum() and (folded := fold(piece)).isalnum():
        return ((folded, piece),)
    cut = [(words(spelt), spelt) for spelt in _SPELT.findall(piece)]
    return tuple([(word, spelt if len(found) == 1 else "") for found, spelt in cut for word in found])


def _pieces(text: str) -> list[str]:
    """A text cut at spaces and at the signs that stand against a word most: no word goes across them."""
    text = unicodedata.normalize("NFKC", text).lower()
    for sign in ".,?:":
        text = text.replace(sign, " ")
    return text.split()
