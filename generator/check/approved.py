"""Whether a translation uses the approved word for each term that stands in its Dutch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import PurePosixPath

from generator.check.each_catalog import check_each
from generator.check.terminology import NOT_OUR_WORDS
from generator.errors import Finding, waarschuwing
from generator.load.catalogs import Catalog, Message
from generator.load.memory import Memory
from generator.load.sources import Sources
from generator.model.kaart import SocialeKaart
from generator.model.term import Term, TermVertaling
from generator.model.waarden import Taalcode

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
"""A hyphen belongs to the word: `Wmo-loket` is no mention of the Wmo."""
_LINK = re.compile(r"\]\([^)]*\)")
_ARTICLE = "ال"
"""The article of Arabic, which stands before its word without a space and joins with what comes before it."""
_ENDING = 3
"""How many letters at the end of a word another form of it may change."""
_STEM = 3
"""How many letters a word keeps at least."""
_SIGNS = {0x200C: None, 0x0640: None, ord("’"): "'"}
"""The half space of Farsi and the stroke that draws Arabic words out say nothing about a word."""


class _Bare(dict[int, int | None]):
    """To `str.translate`: no combining accents. Each letter is looked up once."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_BARE = _Bare()


class Termvinder:
    """Finds the terms in Dutch texts: the word itself, its forms and its abbreviation. The longest one wins.

    Where the words of an exception stand, the term does not.
    """

    def __init__(self, termen: Iterable[Term]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Term | None]]] = {}
        for term in termen:
            for woord in filter(None, (term.voorkeur, term.afkorting, *term.vormen)):
                self._add(woord, term)
            for naam in term.uitzonderingen:
                self._add(naam, None)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        self._found: dict[str, tuple[Term, ...]] = {}

    def find(self, nl: str) -> tuple[Term, ...]:
        """Each term in the text once, in order. Every language asks for the same texts, so answers are kept."""
        found = self._found.get(nl)
        if found is None:
            found = self._found[nl] = tuple({term.id: term for term in self._walk(_words(nl))}.values())
        return found

    def _add(self, woord: str, term: Term | None) -> None:
        if words := tuple(_words(woord)):
            self._by_first.setdefault(words[0], []).append((words, term))

    def _walk(self, words: Sequence[str]) -> Iterator[Term]:
        if self._by_first.keys().isdisjoint(words):
            return
        place = 0
        while place < len(words):
            for phrase, term in self._by_first.get(words[place], ()):
                if tuple(words[place : place + len(phrase)]) == phrase:
                    if term:
                        yield term
                    place += len(phrase) - 1
                    break
            place += 1


def check_approved(kaart: SocialeKaart, sources: Sources, memory: Memory) -> Iterator[Finding]:
    """A warning for each translation with neither the approved word for a term in it nor the Dutch one.

    Another ending of a word is fine in any language; forms that differ more stand in `vormen`.
    """
    termen = tuple(kaart.landelijk.termen.values())
    woorden = memory.same("approved", tuple(term.woorden for term in termen))
    vinder = memory.recall("termvinder", (woorden,), partial(Termvinder, termen))

    def check(path: str, catalog: Catalog) -> tuple[Finding, ...]:
        return tuple(_other_words(catalog, vinder, Taalcode(PurePosixPath(path).parts[1])))

    yield from check_each("approved", sources.catalogs, check, memory, (vinder,))


def uses(text: str, vertaling: TermVertaling) -> bool:
    """True when the approved word or a form of it stands in a text, be it with another ending."""
    written = (vertaling.term, *vertaling.vormen)
    if any(form in text for form in written):
        return True
    plain, forms = _plain(text), _plain_forms(*written)
    return any(form in plain for form in forms) or any(all(stem in plain for stem in _stems(form)) for form in forms)


@cache
def _plain_forms(*forms: str) -> tuple[str, ...]:
    """Kept: the same words are looked for in text after text."""
    return tuple(map(_plain, forms))


def _other_words(catalog: Catalog, vinder: Termvinder, taal: Taalcode) -> Iterator[Finding]:
    for message in catalog.messages.values():
        termen = vinder.find(message.dutch)
        if not termen or message.fuzzy or not message.strings[0]:
            continue
        if message.context.rpartition("/")[2] in NOT_OUR_WORDS:
            continue
        for term in termen:
            vertaling = term.vertalingen.get(taal)
            if vertaling and not _is_recognised(message, term, vertaling):
                yield _other_word(message, term, vertaling)


def _is_recognised(message: Message, term: Term, vertaling: TermVertaling) -> bool:
    return all(uses(text, vertaling) or _keeps_dutch(text, term) for text in message.strings if text)


def _keeps_dutch(text: str, term: Term) -> bool:
    plain = _plain(text)
    return any(woord and woord in plain for woord in _plain_forms(term.voorkeur, term.afkorting, *term.vormen))


def _other_word(message: Message, term: Term, vertaling: TermVertaling) -> Finding:
    return waarschuwing(
        message.mark,
        "SK905",
        f"in deze vertaling staat niet het afgesproken woord voor '{term.voorkeur}'",
        f"Schrijf '{vertaling.term}', of zet '{term.voorkeur}' er tussen haakjes achter. Is dit een goede vorm van het "
        "woord? Zet die in termen.yaml bij de `vormen` van deze taal. Betekent het Nederlands hier iets anders? Zet de "
        "woorden eromheen bij `uitzonderingen`.",
    )


def _stems(form: str) -> list[str]:
    words = (word.removeprefix(_ARTICLE) for word in _WORD.findall(form))
    return [word[: max(_STEM, len(word) - _ENDING)] for word in words]


def _plain(text: str) -> str:
    """A text in small letters, without accents and signs that do not make another word."""
    letters = text.casefold()
    return letters if letters.isascii() else unicodedata.normalize("NFKD", letters.translate(_SIGNS)).translate(_BARE)


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(_LINK.sub("]", text.casefold()))]
