"""Which words are forms of one another, per language. The browser gets the answer, never the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import snowballstemmer

from generator.model.taal import Taal

_ALGORITHMS = {
    "nl": "dutch",
    "en": "english",
    "ar": "arabic",
    "tr": "turkish",
    "pl": "polish",
    "fa": "persian",
    "fr": "french",
    "es": "spanish",
    "ro": "romanian",
}
"""Languages with a Snowball stemmer. Any other language has none: its words stand for themselves."""

PREFIXES = {"ar": ("وال", "فال", "بال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك")}
"""Letters that a language writes in front of a word: article, and, by, for. Longest first."""

LINKS = ("", "s", "e", "en", "er", "n")
"""What may stand between the parts of a Dutch compound."""

MIN_PART = 4
"""The shortest part of a compound: shorter ones split words that are no compound."""


def find_stems(taal: Taal, vocabulary: Iterable[str], dutch: Iterable[str]) -> dict[str, str]:
    """Word → stem for folded words: those of the page's language, and Dutch ones, which every index also holds."""
    stem_own, stem_dutch = _stemmer(taal.code), _stemmer("nl")
    stems = {word: stem_dutch(word) for word in dutch}
    own = set(vocabulary)
    stems.update({word: stem_own(_without_prefix(word, own, PREFIXES.get(taal.code, ()))) for word in own})
    return stems


def compound_parts(word: str, vocabulary: set[str]) -> tuple[str, ...]:
    """The parts of a Dutch compound when both are words of the site, the longest first part winning; else nothing."""
    for cut in range(len(word) - MIN_PART, MIN_PART - 1, -1):
        head, tail = word[:cut], word[cut:]
        if tail in vocabulary:
            for link in LINKS:
                stem = head.removesuffix(link) if link else head
                if len(stem) >= MIN_PART and stem in vocabulary and (not link or head.endswith(link)):
                    return stem, tail
    return ()


def _stemmer(code: str) -> Callable[[str], str]:
    if code not in _ALGORITHMS:
        return str
    stem: Callable[[str], str] = snowballstemmer.stemmer(_ALGORITHMS[code]).stemWord
    return stem


def _without_prefix(word: str, vocabulary: set[str], prefixes: Iterable[str]) -> str:
    """A word without what is written in front of it; a single letter only when the rest is a word by itself."""
    for prefix in prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 2 and (len(prefix) > 1 or rest in vocabulary):
            return rest
    return word
