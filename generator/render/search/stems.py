"""Which words are forms of one another. The browser gets the answer, and never the rules of a stemmer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.render.search.folding import fold
from generator.render.search.language import Language
from generator.render.search.languages.dutch import DUTCH


def find_stems(
    language: Language, own: Iterable[str], dutch: Iterable[str], spelling: Mapping[str, str]
) -> dict[str, str]:
    """Word → stem for folded words: those of the page's language, and Dutch ones, which every index also holds.

    `spelling` tells how a text writes a folded word; without it the stemmer gets the word as it is.
    """
    stem_own, stem_dutch = language.stemmer(), DUTCH.stemmer()
    vocabulary = set(own)
    stems = {word: fold(stem_dutch(spelling.get(word, word))) for word in dutch}
    for word in vocabulary:
        bare = language.bare(word, vocabulary)
        stems[word] = fold(stem_own(spelling.get(bare, bare)))
    return stems
