"""A signal where a Dutch text may be hard to read: long sentences, long words, passive verbs.

It measures nothing more than that, and says nothing about a level of language: only readers can tell that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice, pairwise

from generator.check.passages import HEADING, MOST, Passage
from generator.check.places import place_in
from generator.check.records import all_organisaties
from generator.check.sentences import covered, sentences
from generator.errors import Finding, waarschuwing
from generator.load.memory import Memory
from generator.model.kaart import SocialeKaart

MAX_WORDS = 20
"""We aim at 12 words a sentence. Above 20, nobody with little reading skill holds on to the beginning."""
MAX_LETTERS = 16
"""The longest everyday words that our texts need, such as `gemeenteraadslid`, stay below it."""

NO_SENTENCES = ("titel", "naam", "menutitel", HEADING, "zoekwoorden", "synoniemen")
"""What holds a name, a title or single words."""

_WORD = re.compile(r"[^\W_]+(?:['’./-][^\W_]+)*")
_PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONG = re.compile(rf"[\w'’]{{{MAX_LETTERS + 1}}}")
_EXPLAINED = re.compile(r"\([^()]*\)|\b(?:heet|heten)\b.*|^(?:\W*+[\w'’-]++){1,4}:")
"""Between brackets, after "dat heet", or before the colon of what it is: the reader gets the word and what it means.

`*+` and `++` never go back: a word of 5,000 letters could otherwise be cut into four in too many ways to try.
"""
_ENDINGS = ("", "s", "'s", "n", "en", "e")
_CLAUSE = re.compile(r"[,;:()]")
_WORDT = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)
_BEFORE_GE = (
    "aan|achter|af|bij|binnen|dicht|door|goed|heen|in|klaar|los|mee|na|om|onder|op|open|over|rond|samen|tegen|terug|"
    "thuis|toe|uit|vast|vol|voor|vrij|weg"
)
_PARTICIPLE = re.compile(rf"\b(?:(?:{_BEFORE_GE})?ge\w{{2,}}(?:d|t|en|aan)|(?:be|ver|ont|her)\w{{2,}}(?:d|t))\b")
_NO_PARTICIPLE = re.compile(
    r"beeld|bekend|beleid|bericht|besluit|bezit|gebeuren|gebied|gebieden|gebit|gebouwen|"
    r"gebruiken|gedachten|geduld|geheimen|gelden|geloven|gemeenten|geneesmiddelen|genezen|"
    r"genieten|gesprekken|gevallen|gevoelens|gezicht|gezinnen|gezond|verband|verblijf|verdriet|"
    r"verkeerd|verschillend|verstand|verzet"
)
"""Words that look like the participle of a verb, and are none in what we write."""


def check_readability(
    kaart: SocialeKaart, teksten: Iterable[tuple[Passage, ...]], texts: Mapping[str, str], memory: Memory
) -> Iterable[Finding]:
    """A warning for each long sentence, each long word and each passive verb in a Dutch text for readers."""
    known = memory.same("known words", _known_words(kaart))
    make = partial(_check_texts, known=known, texts=texts)
    return chain.from_iterable(memory.each("readability", teksten, (known,), make))


def _check_texts(teksten: tuple[Passage, ...], known: frozenset[str], texts: Mapping[str, str]) -> tuple[Finding, ...]:
    return tuple(_findings(teksten, known, texts))


def _findings(teksten: tuple[Passage, ...], known: frozenset[str], texts: Mapping[str, str]) -> Iterator[Finding]:
    for tekst in (passage.tekst for passage in teksten if passage.key not in NO_SENTENCES):
        own_words = covered(tekst.nl)
        signals = (
            (begin, end, signal)
            for begin, end in sentences(own_words)
            for signal in _signals(own_words[begin:end], known)
        )
        for begin, end, (code, about, hint) in islice(signals, MOST):
            quoted = tekst.nl[begin:end].strip()
            yield waarschuwing(place_in(texts[tekst.mark.path], tekst, begin), code, f"{about}: {_short(quoted)}", hint)


def _signals(sentence: str, known: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Code, what is hard and what to do about it, for one sentence of which quotations are covered."""
    words = _WORD.findall(sentence)
    if len(words) > MAX_WORDS:
        yield (
            "SK911",
            f"deze zin heeft {len(words)} woorden",
            f"Knip de zin in tweeën. Blijf onder de {MAX_WORDS} woorden, en liefst onder de 12.",
        )
    for word in _long_words(sentence, known):
        yield (
            "SK912",
            f"het woord '{word}' is lang",
            "Kies een korter woord, of zeg het in meer woorden. Moet het dit woord zijn? Leg het uit in termen.yaml.",
        )
    if passive := _passive(sentence):
        yield (
            "SK913",
            f"hier staat niet wie het doet ('{passive}')",
            "Zeg wie het doet: niet 'de brief wordt gestuurd' maar 'de gemeente stuurt de brief'.",
        )


def _long_words(sentence: str, known: frozenset[str]) -> Iterator[str]:
    """Words with a long part, unless they are a name, a term of ours, or explained where they stand."""
    if not _LONG.search(sentence):
        return
    unexplained = _EXPLAINED.sub(lambda found: " " * len(found[0]), sentence)
    for found in _WORD.finditer(sentence):
        parts = [part for part in _PART.findall(found[0]) if len(part) > MAX_LETTERS]
        if parts and not (
            all(part.casefold() in known for part in parts)
            or _is_name(sentence, found)
            or unexplained[found.start()] == " "
        ):
            yield found[0]


def _is_name(sentence: str, word: re.Match[str]) -> bool:
    """A capital inside the sentence, or before another word with a capital."""
    inside = bool(_WORD.search(sentence, 0, word.start()))
    return word[0][0].isupper() and (inside or sentence[word.end() : word.end() + 2].strip().isupper())


def _passive(sentence: str) -> str:
    """The verbs of a passive, which stand in one clause, or an empty text."""
    if not _WORDT.search(sentence):
        return ""
    edges = [0, *(found.end() for found in _CLAUSE.finditer(sentence)), len(sentence)]
    for begin, end in pairwise(edges):
        wordt = _WORDT.search(sentence, begin, end)
        if wordt is None:
            continue
        for found in _PARTICIPLE.finditer(sentence, begin, end):
            if not _NO_PARTICIPLE.fullmatch(found[0]):
                return f"{wordt[0].lower()} … {found[0]}"
    return ""


def _known_words(kaart: SocialeKaart) -> frozenset[str]:
    """The words of our own terms and of what organisations and doors are called, and how they end in a sentence."""
    termen = kaart.landelijk.termen.values()
    gemeenten = [gemeentekaart.gemeente for gemeentekaart in kaart.gemeenten.values()]
    names = (
        *(vorm for term in termen for vorm in (term.voorkeur, term.afkorting, *term.vormen, *term.synoniemen)),
        *(naam for organisatie in all_organisaties(kaart) for naam in (organisatie.naam, *organisatie.ook_bekend_als)),
        *(deur.naam for gemeente in gemeenten for deur in gemeente.voordeur),
        *(lokaal.naam for gemeente in gemeenten for lokaal in gemeente.lokale_namen),
    )
    words = {part.casefold() for name in names for part in _PART.findall(name)}
    return frozenset(word + ending for word in words for ending in _ENDINGS)


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 120 else f"{sentence[:117].rstrip()}..."
