"""The words that the word list forbids, found in a text, each with what to write for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.check.sentences import addresses
from generator.model.term import Term

ENDINGS = ("", "s", "n", "en")
"""How a word ends in the plural, when nothing else in it changes."""

MARK = r"\u0300-\u036f"
"""Accents that stand as a letter of their own, behind the letter that they belong to."""
_WORD = re.compile(rf"[\w{MARK}]+")
_ARTICLES = ("de", "een", "het", "mijn", "uw")
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:])[\s\"'”’)(*_\[“‘]*\Z")


@dataclass(frozen=True, slots=True)
class Variant:
    """What to write for a forbidden word, or shorter with `kort`. `spelling`: it differs in nothing but spelling."""

    nieuw: str
    spelling: bool
    kort: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A forbidden word from letter `begin` to `end` of a text, and what stands there when it is mended."""

    begin: int
    end: int
    oud: str
    nieuw: str
    variant: Variant


class Wordlist:
    """Finds the forbidden words of all terms at once: one expression, one walk over a text."""

    def __init__(self, termen: Iterable[Term]) -> None:
        self._variants: dict[str, Variant | None] = {}
        sources = []
        for term in termen:
            for naam in term.uitzonderingen:
                self._variants.setdefault(_key(naam), None)
                sources.append((naam, f"(?i:{_expression(naam)})"))
            for woord in term.verboden:
                variant = _variant(term, woord)
                by_case = variant.spelling and variant.nieuw.casefold() == _spelled(woord).casefold()
                self._variants[_spelled(woord) if by_case else _key(woord)] = variant
                sources.append((woord, _expression(woord) if by_case else f"(?i:{_expression(woord)})"))
        longest_first = [source for _, source in sorted(sources, key=lambda pair: (-len(pair[0]), pair[0]))]
        first = re.escape("".join(sorted({letter for woord, _ in sources for letter in _first_letters(woord)})))
        nothing = "(?!)"
        self._find = re.compile(
            nothing if not sources else rf"(?<![\w{MARK}])(?=[{first}])(?:{'|'.join(longest_first)})(?![\w{MARK}])"
        )
        self._witnesses = frozenset(witness for woord, _ in sources for witness in _witnesses(woord))

    @property
    def is_empty(self) -> bool:
        """True when nothing is forbidden."""
        return not self._witnesses

    def hits(self, text: str) -> Iterator[Hit]:
        """Every forbidden word in a text, in order."""
        if self._witnesses.isdisjoint(_WORD.findall(text.casefold())):
            return  # much sooner found out
        all_found = list(self._find.finditer(text))
        skip = list(addresses(text)) if all_found else []
        for found in all_found:
            if any(begin <= found.start() < end for begin, end in skip):
                continue
            variant = self._variants.get(_spelled(found[0])) or self._variants.get(_key(found[0]))
            if variant:
                new = _cased(text, found.start(), found[0], variant)
                if new != found[0]:
                    yield Hit(found.start(), found.end(), found[0], new, variant)


def _variant(term: Term, woord: str) -> Variant:
    """What to write for a forbidden word: the good form, or the last words of it, that sounds the same."""
    sound = _sound(woord)
    for vorm in (term.voorkeur, term.afkorting, *term.vormen):
        words = _spelled(vorm).split()
        for last_words in (" ".join(words[index:]) for index in range(len(words))):
            good = _sound(last_words)
            ending = sound.removeprefix(good) if sound.startswith(good) else sound
            # An abbreviation has no plural that is spelled as a word's is.
            if ending == "" or (ending in ENDINGS and not last_words.isupper()):
                return Variant(last_words + ending, spelling=True)
    first, _, rest = _key(woord).partition(" ")
    article = f"{first} " if rest and first in _ARTICLES else ""
    return Variant(article + _spelled(term.voorkeur), spelling=False, kort=term.afkorting)


def _cased(text: str, begin: int, old: str, variant: Variant) -> str:
    """The good word with the capitals that belong where `old` begins."""
    new = variant.nieuw
    as_written = variant.spelling and new.casefold() != _key(old)
    if as_written and len(old) > 1 and old.isupper():
        return new.upper()
    if old[0].isupper() and (as_written or starts_sentence(text, begin)):
        return new[0].upper() + new[1:]
    return new


def starts_sentence(text: str, position: int) -> bool:
    """Whether a sentence begins at a place in a text."""
    return _BEFORE_SENTENCE.search(text, 0, position) is not None


def _expression(woord: str) -> str:
    """What finds a word: any white space, either apostrophe, accents in one letter or two.

    Behind more than one word no `'` or `-` may follow: `een OCO'er` and `een OCO-punt` are other words than `een OCO`.
    """
    letters = ((letter, unicodedata.normalize("NFD", letter)) for letter in _spelled(woord))
    parts = (
        r"\s+"
        if letter == " "
        else "['’]"
        if letter == "'"
        else f"(?:{re.escape(letter)}|{re.escape(apart)})"
        if apart != letter
        else re.escape(letter)
        for letter, apart in letters
    )
    return "".join(parts) + (r"(?!['’-]\w)" if " " in _spelled(woord) else "")


def _first_letters(woord: str) -> set[str]:
    first = _spelled(woord)[0]
    if first == "'":
        return {"'", "’"}
    return {letter for case in (first.lower(), first.upper()) for letter in (case[0], _apart(case)[0])}


def _witnesses(woord: str) -> Iterator[str]:
    """The longest word of a forbidden one, in both ways to write accents. A text without it needs no search.

    The last one of those: `een OCO` is rarer than `een`.
    """
    for spelled in (_key(woord), _apart(_key(woord))):
        yield max(reversed(_WORD.findall(spelled)), key=len)


def _spelled(text: str) -> str:
    """A word in one spelling: composed letters, straight apostrophes, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def _apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _key(text: str) -> str:
    return _spelled(text).casefold()


def _sound(text: str) -> str:
    """The letters alone: what stays the same when only capitals, accents, spaces, hyphens or apostrophes differ."""
    return "".join(letter for letter in _apart(_key(text)) if letter.isalnum())
