"""The Dutch words of letters, by which a reader finds what a word means and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.term import Term


def letter_words(termen: Iterable[Term]) -> list[tuple[str, Term]]:
    """Each name of each term that says what to do, in order of the alphabet: a letter may use any of its names."""
    words = ((woord, term) for term in termen if term.doe for woord in (term.voorkeur, *term.synoniemen))
    return sorted(words, key=lambda pair: pair[0].casefold())
