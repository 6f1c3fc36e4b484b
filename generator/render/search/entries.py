"""A document as the index takes it in: the words of each field in the reader's language and in Dutch, and phrases.

Small by design. The Dutch of a text comes along only for titles and search words: that is what stands on a letter.
Running text brings only words that no other document of its kind has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import attrgetter

from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL
from generator.plan.search import GEWICHTEN, Zoekdocument
from generator.render.search.reading import Reader
from generator.render.texts import Vertaald

MOST_WORDS = 30
"""How many words of a document count, as long as running text is among them."""
LETTERS = ("titel", "veel", "woorden", "weinig")
"""Fields whose Dutch can be looked for in every language."""
GROUPED = ("titel", "veel", "woorden")
"""Fields of which the words that stand together say more together: a title, and each search word."""

Find = Callable[[Tekst], Vertaald]
Words = dict[str, list[str]]
"""Field → its folded words."""


@dataclass(frozen=True)
class Entry:
    """The words of one document that count, and word groups that belong together: its title, and search words."""

    eigen: Words = field(default_factory=dict)
    nederlands: Words = field(default_factory=dict)
    groepen: list[tuple[str, ...]] = field(default_factory=list)

    def words(self, name: str) -> list[str]:
        """All words of a field."""
        return [*self.eigen.get(name, ()), *self.nederlands.get(name, ())]


def read_entries(documents: Sequence[Zoekdocument], code: str, find: Find, reader: Reader) -> list[Entry]:
    """One entry for each document."""
    entries = [_entry(document, code, find, reader) for document in documents]
    by_kind: dict[str, Counter[str]] = {}
    for document, entry in zip(documents, entries, strict=True):
        words = set[str]().union(*entry.eigen.values(), *entry.nederlands.values())
        by_kind.setdefault(document.soort, Counter()).update(words)
    alone = {soort: {word for word, times in seen.items() if times == 1} for soort, seen in by_kind.items()}
    for document, entry in zip(documents, entries, strict=True):
        _keep_own_words(entry, alone[document.soort])
    return entries


def _entry(document: Zoekdocument, code: str, find: Find, reader: Reader) -> Entry:
    entry = Entry()
    for name in GEWICHTEN:
        texts = [*_texts(document, name, code, find)]
        if name in GROUPED:
            entry.groepen.extend(group for text in texts for group in reader.groups(text.tekst, text.taal))
        if name == "veel":
            texts += (Vertaald(text, code) for text in document.vertalingen.get(code, ()))
        # Running text is many small texts: they are read together.
        for taal, found in groupby(texts, attrgetter("taal")):
            side = entry.nederlands if taal == BRONTAAL else entry.eigen
            side.setdefault(name, []).extend(reader.words("\n".join([text.tekst for text in found]), taal))
    return entry


def _texts(document: Zoekdocument, name: str, code: str, find: Find) -> Iterator[Vertaald]:
    """The texts of a field as the reader sees them, each followed by its Dutch where a letter may have that."""
    for text in (*document.velden.get(name, ()), *document.per_taal.get(code, {}).get(name, ())):
        shown = find(text) if isinstance(text, Tekst) else Vertaald(text, code)
        yield shown
        if name in LETTERS and isinstance(text, Tekst) and shown.taal != BRONTAAL:
            yield Vertaald(text.nl, BRONTAAL)


def _keep_own_words(entry: Entry, alone: Collection[str]) -> None:
    """Leaves of running text only what no other document of the kind has, up to the most that counts."""
    room = max(MOST_WORDS - len(set[str]().union(*(entry.words(name) for name in GEWICHTEN if name != "tekst"))), 0)
    for side in (entry.eigen, entry.nederlands):
        if "tekst" in side:
            side["tekst"] = [*islice(dict.fromkeys(filter(alone.__contains__, side["tekst"])), room)]
