"""One word for one thing: finds the words that the word list forbids, and client support without "onafhankelijke"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from generator.check.passages import MOST, Passage, passages
from generator.check.places import Edit, edit_in, place_in
from generator.check.sentences import addresses, covered, sentences
from generator.errors import Finding, waarschuwing
from generator.load.catalogs import Catalog, Message
from generator.load.memory import Memory
from generator.load.sources import Sources
from generator.model.kaart import SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.term import Term
from generator.model.vorm import Vorm
from generator.model.waarden import JaNee, Tekst, VormId
from generator.source import SourceMark

NOT_OUR_WORDS = ("zoekwoorden", "synoniemen")
"""Keys that hold what readers type or see on letters, wrong words included."""

ENDINGS = ("", "s", "n", "en")
"""How a word ends in the plural, when nothing else in it changes."""

_MARK = r"\u0300-\u036f"
"""Accents that stand as a letter of their own, behind the letter that they belong to."""
_STEM = "ntondersteun"
_BARE = re.compile(rf"(?<![\w{_MARK}])cli(?:ë|e\u0308)ntondersteun(?:ing|ers?)(?![\w{_MARK}])", re.IGNORECASE)
_WORD = re.compile(rf"[\w{_MARK}]+")
_ARTICLES = ("de", "een", "het", "mijn", "uw")
_BEFORE_SENTENCE = re.compile(r"(?:^|[.!?…:])[\s\"'”’)(*_\[“‘]*\Z")
_TOLD_WHOSE = re.compile(r"onafhankelijk|gespecialiseerd|zorgkantoor", re.IGNORECASE)


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
            nothing if not sources else rf"(?<![\w{_MARK}])(?=[{first}])(?:{'|'.join(longest_first)})(?![\w{_MARK}])"
        )
        self._witnesses = frozenset(witness for woord, _ in sources for witness in _witnesses(woord))

    def hits(self, text: str) -> Iterator[Hit]:
        """Every forbidden word in a text, in order."""
        if self._witnesses.isdisjoint(_WORD.findall(text.casefold())):
            return
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


def check_terminology(
    kaart: SocialeKaart, teksten: Iterable[Passage], sources: Sources, memory: Memory
) -> Iterator[Finding]:
    """A warning for each word that we do not use, in Dutch texts and in translations."""
    termen = tuple(kaart.landelijk.termen.values())
    wordlist = memory.recall("wordlist", termen, partial(Wordlist, termen))
    own_help = {vorm.id for vorm in kaart.landelijk.vormen.values() if vorm.is_oco is JaNee.NEE}
    for passage in teksten:
        if passage.key in NOT_OUR_WORDS:
            continue
        tekst, file = passage.tekst, sources.texts[passage.tekst.mark.path]
        for hit in islice(wordlist.hits(tekst.nl), MOST):
            yield _forbidden(place_in(file, tekst, hit.begin), hit, _fix(hit, tekst, file))
        if not _is_about(passage, own_help):
            yield from (_without_whose(place_in(file, tekst, begin)) for begin in islice(_bare(tekst.nl), MOST))
    for path, catalog in sources.catalogs.items():
        make = partial(_check_catalog, catalog, wordlist, sources.texts[path])
        yield from memory.recall(f"terminology {path}", (catalog, wordlist), make)


def safe_edits(kaart: SocialeKaart, texts: Mapping[str, str]) -> tuple[Edit, ...]:
    """What mends every forbidden word of which only the spelling is wrong, in YAML and Markdown."""
    wordlist = Wordlist(kaart.landelijk.termen.values())
    ours = [passage.tekst for passage in passages(kaart) if passage.key not in NOT_OUR_WORDS]
    edits = (_fix(hit, tekst, texts[tekst.mark.path]) for tekst in ours for hit in wordlist.hits(tekst.nl))
    return tuple(sorted({edit for edit in edits if edit}, key=lambda edit: edit.mark))


def _is_about(passage: Passage, vormen: set[VormId]) -> bool:
    """True for a form among these, and for an organisation that gives no other."""
    match passage.about:
        case Vorm(id=id_):
            return id_ in vormen
        case Organisatie(vormen=own):
            return bool(own) and vormen.issuperset(own)
    return False


def _fix(hit: Hit, tekst: Tekst, file: str) -> Edit | None:
    return edit_in(file, tekst, hit.begin, hit.end, hit.nieuw) if hit.variant.spelling else None


def _bare(text: str) -> Iterator[int]:
    """Where a text names client support without saying whose. A name has a capital inside the sentence."""
    if _STEM not in text.casefold() or not _BARE.search(text):
        return
    skip = list(addresses(text))
    for begin, end in sentences(covered(text)):
        if _TOLD_WHOSE.search(text, begin, end):
            continue
        for found in _BARE.finditer(text, begin, end):
            is_name = found[0][0].isupper() and not _starts_sentence(text, found.start())
            if not is_name and not any(start <= found.start() < stop for start, stop in skip):
                yield found.start()


def _check_catalog(catalog: Catalog, wordlist: Wordlist, text: str) -> tuple[Finding, ...]:
    lines = text.split("\n")
    return tuple(
        _forbidden(_place_in_message(lines, message, hit.oud), hit, None)
        for message in catalog.messages.values()
        if not message.fuzzy and message.context.rpartition("/")[2] not in NOT_OUR_WORDS
        for string in message.strings
        for hit in islice(wordlist.hits(string), MOST)
    )


def _place_in_message(lines: Sequence[str], message: Message, word: str) -> SourceMark:
    """The place of a word that stands once in the translation, or of the message."""
    inside, places = False, []
    for number in range(message.mark.line, len(lines) + 1):
        line = lines[number - 1]
        if not line.strip() and inside:
            break
        inside = inside or line.startswith("msgstr")
        if inside and word in line:
            places += [SourceMark(message.mark.path, number, line.index(word) + 1)] * line.count(word)
    return places[0] if len(places) == 1 else message.mark


def _forbidden(mark: SourceMark, hit: Hit, fix: Edit | None) -> Finding:
    way_out = f"Schrijf '{hit.nieuw}'" + (f" of kort '{hit.variant.kort}'." if hit.variant.kort else ".")
    if fix:
        way_out += " `oco check --fix` doet dat voor u."
    elif not hit.variant.spelling:
        way_out += " Kijk of de woorden eromheen nog kloppen."
    return waarschuwing(
        mark,
        "SK901",
        f"wij schrijven niet '{' '.join(hit.oud.split())}'",
        f"{way_out} Is het een naam? Zet die in termen.yaml bij `uitzonderingen`.",
    )


def _without_whose(mark: SourceMark) -> Finding:
    return waarschuwing(
        mark,
        "SK903",
        "hier staat niet welke cliëntondersteuning dit is",
        "Schrijf 'onafhankelijke cliëntondersteuning (OCO)' of 'onafhankelijk cliëntondersteuner'. "
        "Gaat het over hulp van het zorgkantoor zelf? Noem dan in dezelfde zin het zorgkantoor.",
    )


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
    if old[0].isupper() and (as_written or _starts_sentence(text, begin)):
        return new[0].upper() + new[1:]
    return new


def _starts_sentence(text: str, position: int) -> bool:
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
