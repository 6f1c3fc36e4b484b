"""Terms in running text: where they stand, and how the first mention on a page is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.term import Term
from generator.model.waarden import Taalcode
from generator.plan.pages import BRONTAAL


class Termzoeker:
    """Finds the terms in texts of one language: the Dutch word, its forms and abbreviation, or the approved words."""

    def __init__(self, termen: Iterable[Term], taal: Taalcode) -> None:
        self._dutch = taal == BRONTAAL
        terms = {word.casefold(): (word, term) for term in termen for word in _words(term, taal)}
        longest_first = sorted(terms.values(), key=lambda pair: len(pair[0]), reverse=True)
        # A group a word tells which one was found: a Turkish İ has no lower case by which to look it up.
        self._terms = [term for _, term in longest_first]
        words = "|".join(f"({re.escape(word)})" for word, _ in longest_first)
        # A hyphen belongs to the word: "Wmo-loket" is no mention of the Wmo. So does a vowel sign of Arabic.
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?!['’]?\w|[\u064b-\u0652-])", re.IGNORECASE)

    def split(self, text: str) -> Iterator[tuple[str, Term | None]]:
        """The text in pieces, each with the term that it is, or None. The pieces together are the text."""
        if not self._terms:
            yield text, None
            return
        end = 0
        for found in self._pattern.finditer(text):
            if found.start() > end:
                yield text[end : found.start()], None
            yield found[0], self._terms[(found.lastindex or 0) - 1]
            end = found.end()
        if end < len(text):
            yield text[end:], None

    def in_full(self, word: str, term: Term, before: str, after: str) -> str:
        """How the first mention is written: Dutch terms in full, with their abbreviation."""
        if not self._dutch or not term.afkorting:
            return word
        if word.casefold() == term.voorkeur.casefold():
            return word if after.lstrip().startswith(f"({term.afkorting})") else f"{word} ({term.afkorting})"
        if word != term.afkorting or before.endswith("("):
            return word
        starts = not before.strip() or before.rstrip()[-1] in ".!?"
        full = term.voorkeur[:1].upper() + term.voorkeur[1:] if starts else term.voorkeur
        return f"{full} ({term.afkorting})"


def _words(term: Term, taal: Taalcode) -> tuple[str, ...]:
    if taal == BRONTAAL:
        return tuple(filter(None, (term.voorkeur, term.afkorting, *term.vormen)))
    vertaling = term.vertalingen.get(taal)
    return (vertaling.term, *vertaling.vormen) if vertaling else ()
