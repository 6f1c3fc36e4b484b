"""Which words are forms of one another. The browser gets the answer, and never the rules of a stemmer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.render.search.language import Language
from generator.render.search.languages.dutch import DUTCH


def find_stems(
    language: Language, own: Iterable[str], dutch: Iterable[str], spelling: Mapping[str, str]
) -> dict[str, str]:
    """Word → stem for folded words: those of the page's language, and Dutch ones, which every index also holds.

    `spelling` tells how a text writes a folded word; without it the stemmer gets the word as it is.
    """
    vocabulary = set(own)
    stems = {word: DUTCH.stem(spelling.get(word, word)) for word in dutch}
    for word in vocabulary:
        bare = language.bare(word, vocabulary)
        stems[word] = language.stem(spelling.get(bare, bare))
    return stems
