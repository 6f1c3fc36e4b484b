"""A document as the index takes it in: the words of each field in the reader's language and in Dutch, and phrases.

Small by design. The Dutch of a text comes along only for titles and search words: that is what stands on a letter.
Running text brings only words that no other document of its kind has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL
from generator.plan.search import GEWICHTEN, Zoekdocument
from generator.render.search.folding import Reader
from generator.render.texts import Vertaald

MOST_WORDS = 30
"""How many words of a document count, as long as running text is among them."""
LETTERS = ("titel", "veel", "woorden", "weinig")
"""Fields whose Dutch can be looked for in every language."""

Find = Callable[[Tekst], Vertaald]
Words = dict[str, list[str]]
"""Field → its folded words."""

_COMMAS = re.compile(r"[,;،؛፣、]")


@dataclass(frozen=True)
class Entry:
    """The words of one document that count, and word groups that belong together: its title, and search words."""

    eigen: Words = field(default_factory=dict)
    nederlands: Words = field(default_factory=dict)
    groepen: tuple[tuple[str, ...], ...] = ()

    def words(self, name: str) -> list[str]:
        """All words of a field."""
        return [*self.eigen.get(name, ()), *self.nederlands.get(name, ())]


def read_entries(
    documents: Sequence[Zoekdocument], code: str, find: Find, reader: Reader, stop: Mapping[str, set[str]]
) -> list[Entry]:
    """One entry for each document. `stop` has the words that count nowhere, by language."""
    entries = [_entry(document, code, find, reader, stop) for document in documents]
    by_kind: dict[str, Counter[str]] = {}
    for document, entry in zip(documents, entries, strict=True):
        by_kind.setdefault(document.soort, Counter()).update({w for f in GEWICHTEN for w in entry.words(f)})
    for document, entry in zip(documents, entries, strict=True):
        _keep_own_words(entry, by_kind[document.soort])
    return entries


def _entry(document: Zoekdocument, code: str, find: Find, reader: Reader, stop: Mapping[str, set[str]]) -> Entry:
    entry = Entry(groepen=tuple(_groups(document, code, find, reader, stop)))
    for name in GEWICHTEN:
        texts = [*document.velden.get(name, ()), *document.per_taal.get(code, {}).get(name, ())]
        if name == "veel":
            texts += document.vertalingen.get(code, ())
        for text in texts:
            shown = find(text) if isinstance(text, Tekst) else Vertaald(text, code)
            _add(entry, name, shown, reader, stop)
            if name in LETTERS and isinstance(text, Tekst) and shown.taal != BRONTAAL:
                _add(entry, name, Vertaald(text.nl, BRONTAAL), reader, stop)
    return entry


def _add(entry: Entry, name: str, text: Vertaald, reader: Reader, stop: Mapping[str, set[str]]) -> None:
    side = entry.nederlands if text.taal == BRONTAAL else entry.eigen
    passed = stop[text.taal]
    side.setdefault(name, []).extend([word for word in reader.words(text.tekst) if word not in passed])


def _groups(
    document: Zoekdocument, code: str, find: Find, reader: Reader, stop: Mapping[str, set[str]]
) -> Iterator[tuple[str, ...]]:
    """Words that say more together: a title, and each search word of more than one word.

    Words that count nowhere by themselves count here where nothing else would be left of it: "Wie helpt u?".
    """
    for name in ("titel", "veel", "woorden"):
        for text in (*document.velden.get(name, ()), *document.per_taal.get(code, {}).get(name, ())):
            shown = [find(text), Vertaald(text.nl, BRONTAAL)] if isinstance(text, Tekst) else [Vertaald(text, code)]
            for version in dict.fromkeys(shown):
                for part in _COMMAS.split(version.tekst):
                    found = tuple(dict.fromkeys(reader.words(part)))
                    telling = tuple(word for word in found if word not in stop[version.taal])
                    if len(found) > 1:
                        yield telling if len(telling) > 1 else found


def _keep_own_words(entry: Entry, seen: Counter[str]) -> None:
    """Leaves of running text only what no other document of the kind has, up to the most that counts."""
    room = MOST_WORDS - len({word for name in GEWICHTEN if name != "tekst" for word in entry.words(name)})
    for side in (entry.eigen, entry.nederlands):
        if "tekst" in side:
            side["tekst"] = list(dict.fromkeys(w for w in side["tekst"] if seen[w] == 1))[: max(room, 0)]
