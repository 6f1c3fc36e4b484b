"""What the search knows of one language. Half of it works here, and all of it travels to the browser as data."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import cache, cached_property

import Stemmer

from generator.render.search.folding import fold, words


@dataclass(frozen=True, kw_only=True)
class Language:
    """The stages of one language, as anyone would spell them; `sounds` are in folded letters.

    A language without stages still finds whole words, beginnings of words and words with a typo.
    """

    code: str
    snowball: str = ""
    """The Snowball stemmer. Without one the stem is `key`: the word without its longest ending."""
    last: tuple[tuple[str, str], ...] = ()
    """Last letter of a stem → letter that it changes with in other forms: Dutch huiz and huis."""
    stop: str = ""
    """Words that say nothing about what is sought. They are not indexed, and not looked up."""
    weak: str = ""
    """Words that say little: they count for a quarter."""
    prefixes: str = ""
    """What is written against the front of a word: article, and, by, for."""
    endings: str = ""
    """What a word may end in when it is a form of another."""
    sounds: tuple[tuple[str, str], ...] = ()
    """Regular expression → what it sounds like, one after the other: for who spells by ear."""
    shortest: int = 3
    """How many letters must stay of a word when something is taken off it."""
    rows: tuple[int, int, int] | None = None
    """First and last code point of a syllabary, and the length of its rows: by ear only the consonant counts."""

    def folded(self) -> Language:
        """The same with its tables folded, the longest first, as `key` and the browser want them."""
        return replace(
            self,
            stop=" ".join(words(self.stop)),
            weak=" ".join(words(self.weak)),
            prefixes=_longest_first(self.prefixes),
            endings=_longest_first(self.endings),
        )

    def bare(self, word: str, vocabulary: Collection[str]) -> str:
        """A word without what is written in front of it; a single letter only when the rest is a word by itself."""
        for prefix in self.prefixes.split():
            rest = word.removeprefix(prefix)
            if rest != word and len(rest) >= self.shortest and (len(prefix) > 1 or rest in vocabulary):
                return rest
        return word

    def key(self, word: str) -> str:
        """A word without its longest ending. The browser makes the same of a word that the site does not have."""
        for ending in self.endings.split():
            if word.endswith(ending) and len(word) - len(ending) >= self.shortest:
                return word.removesuffix(ending)
        return word

    @cached_property
    def stem(self) -> Callable[[str], str]:
        """Word in lower case, with its accents → what its forms have in common, folded.

        It remembers: gemeenten share most of their words, and all languages have the Dutch ones.
        """
        # The memory that Snowball has of itself takes longer than stemming.
        stem = Stemmer.Stemmer(self.snowball, 0).stemWord if self.snowball else self._light
        return cache(lambda word: fold(self._ended(stem(word))))

    def _light(self, word: str) -> str:
        return self.key(fold(word))

    def _ended(self, stem: str) -> str:
        for letter, becomes in self.last:
            if stem.endswith(letter):
                return stem.removesuffix(letter) + becomes
        return stem

    def data(self) -> dict[str, object]:
        """The tables as the browser gets them."""
        return {
            "stop": self.stop,
            "zwak": self.weak,
            "voorvoegsels": self.prefixes.split(),
            "uitgangen": self.endings.split(),
            "klanken": self.sounds,
            "rijen": self.rows,
            "kortste": self.shortest,
        }


def _longest_first(affixes: str) -> str:
    return " ".join(sorted({fold(affix) for affix in affixes.split()}, key=lambda affix: (-len(affix), affix)))
