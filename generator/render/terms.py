"""Terms in running text: where they stand, and how the first mention on a page is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Taalcode
from generator.plan.pages import BRONTAAL
from generator.render.letters import place

_WORD = re.compile(r"\w+")
_ONE_I = str.maketrans("İı", "ii")
"""To a search that ignores capitals they are all one letter."""


class Termzoeker:
    """Finds the terms in texts of one language: the Dutch word, its forms and abbreviation, or the approved words.

    A text is read word by word, and only where the first word of a term stands is that term looked for: all terms in
    one expression would be tried at every letter.
    """

    def __init__(self, termen: Iterable[Term], taal: Taalcode) -> None:
        self._dutch = taal == BRONTAAL
        terms = {word.casefold(): (word, term) for term in termen for word in _words(term, taal)}
        places: dict[str, dict[int, list[tuple[str, Term]]]] = {}
        for word, term in sorted(terms.values(), key=lambda pair: len(pair[0]), reverse=True):
            if first := _WORD.search(word):
                places.setdefault(_key(first[0]), {}).setdefault(first.start(), []).append((word, term))
        self._begins = _Beginnings(
            (key, [_Sought(before, found) for before, found in sorted(at.items(), reverse=True)])
            for key, at in places.items()
        )
        self._ordinary: set[str] = set()
        """Words, as they stand between spaces, that begin no term. A language has far fewer words than texts."""

    def finds_none(self, text: str) -> bool:
        """True when no word of a text begins a term."""
        words = text.split()
        return self._ordinary.issuperset(words) or all(map(self._is_ordinary, words))

    def split(self, text: str) -> list[tuple[str, Term | None]]:
        """The text in pieces, each with the term that it is, or None. The pieces together are the text."""
        pieces: list[tuple[str, Term | None]] = []
        end = 0
        for word in _WORD.finditer(text):
            for sought in self._begins[word[0]]:
                begin = word.start() - sought.before
                found = sought.pattern.match(text, begin) if begin >= end else None
                if found:
                    if begin > end:
                        pieces.append((text[end:begin], None))
                    pieces.append((found[0], sought.terms[(found.lastindex or 0) - 1]))
                    end = found.end()
                    break
        if end < len(text):
            pieces.append((text[end:], None))
        return pieces

    def _is_ordinary(self, word: str) -> bool:
        """True for a word between spaces that begins no term, which is then remembered."""
        if word not in self._ordinary:
            if any(map(self._begins.__getitem__, _WORD.findall(word))):
                return False
            self._ordinary.add(word)
        return True

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


def in_order(termen: Iterable[Term], taal: Taal) -> list[Term]:
    """Terms in the order of what they are called in a language."""

    def shown(term: Term) -> str:
        vertaling = term.vertalingen.get(taal.code)
        return vertaling.term if vertaling else term.voorkeur

    return sorted(termen, key=lambda term: place(shown(term), taal))


def _words(term: Term, taal: Taalcode) -> tuple[str, ...]:
    if taal == BRONTAAL:
        return tuple(filter(None, (term.voorkeur, term.afkorting, *term.vormen)))
    vertaling = term.vertalingen.get(taal)
    return (vertaling.term, *vertaling.vormen) if vertaling else ()


class _Sought:
    """Terms, the longest first, that all have the same first word, with as many signs `before` it."""

    def __init__(self, before: int, found: Sequence[tuple[str, Term]]) -> None:
        self.before, self.terms = before, [term for _, term in found]
        self._words = [word for word, _ in found]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds one of them, each in a group of its own: compiled when a text has their first word.

        A Turkish İ has no lower case, so no term can be looked up by what was found.
        """
        one_of = "|".join(f"({re.escape(word)})" for word in self._words)
        # A hyphen belongs to the word: "Wmo-loket" is no mention of the Wmo. So does a vowel sign of Arabic.
        return re.compile(rf"(?<![\w-])(?:{one_of})(?!['’]?\w|[\u064b-\u0652-])", re.IGNORECASE)


class _Beginnings(dict[str, Sequence[_Sought]]):
    """Word → the terms that begin with it, whatever its capitals: each word that was asked for is remembered."""

    def __missing__(self, word: str) -> Sequence[_Sought]:
        found = self[word] = self.get(_key(word), ())
        return found


def _key(word: str) -> str:
    return word.translate(_ONE_I).casefold()
