"""One word for one thing: finds the words that the word list forbids, and client support without "onafhankelijke"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, islice

from generator.check.each_catalog import check_each
from generator.check.passages import MOST, Passage, passages
from generator.check.places import Edit, edit_in, place_in
from generator.check.sentences import addresses, covered, sentences
from generator.check.wordlist import MARK, Hit, Wordlist, starts_sentence
from generator.errors import Finding, waarschuwing
from generator.load.catalogs import Catalog, Message
from generator.load.memory import Memory
from generator.load.sources import Sources
from generator.model.kaart import SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.vorm import Vorm
from generator.model.waarden import JaNee, Tekst, VormId
from generator.source import SourceMark

NOT_OUR_WORDS = ("zoekwoorden", "synoniemen")
"""Keys that hold what readers type or see on letters, wrong words included."""

_STEM = "ntondersteun"
_BARE = re.compile(rf"(?<![\w{MARK}])cli(?:ë|e\u0308)ntondersteun(?:ing|ers?)(?![\w{MARK}])", re.IGNORECASE)
_TOLD_WHOSE = re.compile(r"onafhankelijk|gespecialiseerd|zorgkantoor", re.IGNORECASE)


def check_terminology(
    kaart: SocialeKaart, teksten: Iterable[tuple[Passage, ...]], sources: Sources, memory: Memory
) -> Iterator[Finding]:
    """A warning for each word that we do not use, in Dutch texts and in translations."""
    termen = tuple(kaart.landelijk.termen.values())
    woorden = memory.same("terminology", tuple(term.woorden for term in termen))
    wordlist = memory.recall("wordlist", (woorden,), partial(Wordlist, termen))
    no_oco = frozenset(vorm.id for vorm in kaart.landelijk.vormen.values() if vorm.is_oco is JaNee.NEE)
    own_help = memory.same("own help", no_oco)
    check = partial(_check_texts, wordlist=wordlist, own_help=own_help, texts=sources.texts)
    yield from chain.from_iterable(memory.each("terminology", teksten, (wordlist, own_help), check))

    def check_catalog(path: str, catalog: Catalog) -> tuple[Finding, ...]:
        return _check_catalog(catalog, wordlist, sources.texts[path])

    yield from check_each("terminology", sources.catalogs, check_catalog, memory, (wordlist,))


def _check_texts(
    teksten: tuple[Passage, ...], wordlist: Wordlist, own_help: frozenset[VormId], texts: Mapping[str, str]
) -> tuple[Finding, ...]:
    return tuple(_findings(teksten, wordlist, own_help, texts))


def _findings(
    teksten: tuple[Passage, ...], wordlist: Wordlist, own_help: frozenset[VormId], texts: Mapping[str, str]
) -> Iterator[Finding]:
    for passage in teksten:
        if passage.key in NOT_OUR_WORDS:
            continue
        tekst, file = passage.tekst, texts[passage.tekst.mark.path]
        for hit in islice(wordlist.hits(tekst.nl), MOST):
            yield _forbidden(place_in(file, tekst, hit.begin), hit, _fix(hit, tekst, file))
        if not _is_about(passage, own_help):
            yield from (_without_whose(place_in(file, tekst, begin)) for begin in islice(_bare(tekst.nl), MOST))


def safe_edits(kaart: SocialeKaart, texts: Mapping[str, str]) -> tuple[Edit, ...]:
    """What mends every forbidden word of which only the spelling is wrong, in YAML and Markdown."""
    wordlist = Wordlist(kaart.landelijk.termen.values())
    teksten = chain.from_iterable(passages(kaart))
    ours = [passage.tekst for passage in teksten if passage.key not in NOT_OUR_WORDS]
    edits = (_fix(hit, tekst, texts[tekst.mark.path]) for tekst in ours for hit in wordlist.hits(tekst.nl))
    return tuple(sorted({edit for edit in edits if edit}, key=lambda edit: edit.mark))


def _is_about(passage: Passage, vormen: frozenset[VormId]) -> bool:
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
            is_name = found[0][0].isupper() and not starts_sentence(text, found.start())
            if not is_name and not any(start <= found.start() < stop for start, stop in skip):
                yield found.start()


def _check_catalog(catalog: Catalog, wordlist: Wordlist, text: str) -> tuple[Finding, ...]:
    if wordlist.is_empty:
        return ()
    found = [
        (message, hit)
        for message in catalog.messages.values()
        if not message.fuzzy and message.context.rpartition("/")[2] not in NOT_OUR_WORDS
        for string in message.strings
        for hit in islice(wordlist.hits(string), MOST)
    ]
    lines = text.split("\n") if found else ()
    return tuple(_forbidden(_place_in_message(lines, message, hit.oud), hit, None) for message, hit in found)


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
