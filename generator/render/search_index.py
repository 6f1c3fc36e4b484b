"""The search index of one gemeente in one language: what the browser fetches when somebody begins to search."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace

from lunr.builder import Builder

from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL
from generator.plan.search import GEWICHTEN, Woord, Zoekdocument
from generator.render.folding import TABLE, distinct, words
from generator.render.stems import LINKS, MIN_PART, PREFIXES, compound_parts, find_stems
from generator.render.texts import Vertaald

INDEX_FILE = "zoeken.json"
"""Beside the start page of a gemeente."""

Find = Callable[[Tekst], Vertaald]


def render_index(taal: Taal, documents: Iterable[Zoekdocument], find: Find) -> bytes:
    """The index as JSON: lunr's own part, what to show of each document, and the vocabulary with its stems."""
    documents = tuple(_in_language(document, taal) for document in documents)
    own = distinct(text for d in documents for field in d.velden.values() for text in _own_texts(field, find))
    dutch = distinct(text for d in documents for field in d.velden.values() for text in _dutch_texts(field))
    stems = find_stems(taal, own, dutch)
    parts = {word: compound_parts(word, dutch) for word in dutch}
    builder = Builder()
    builder.ref("id")
    for field, weight in GEWICHTEN.items():
        builder.field(field, boost=weight)
    for number, document in enumerate(documents):
        builder.add({"id": str(number), **{f: _tokens(document.velden[f], find, stems, parts) for f in GEWICHTEN}})
    index = {
        "lunr": _rounded(builder.build().serialize()),
        "documenten": [_shown(document, find, taal) for document in documents],
        "woorden": " ".join(word if stem == word else f"{word}={stem}" for word, stem in sorted(stems.items())),
        "vouw": TABLE,
        "voorvoegsels": PREFIXES.get(taal.code, ()),
        "verbindingen": LINKS,
        "kortste_deel": MIN_PART,
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _in_language(document: Zoekdocument, taal: Taal) -> Zoekdocument:
    """The document with the approved words of one language: those of others would only make the index heavy."""
    woorden = (*document.velden["woorden"], *document.vertalingen.get(taal.code, ()))
    return replace(document, velden={**document.velden, "woorden": woorden})


def _own_texts(texts: Iterable[Woord], find: Find) -> Iterable[str]:
    return (find(text).tekst if isinstance(text, Tekst) else text for text in texts)


def _dutch_texts(texts: Iterable[Woord]) -> Iterable[str]:
    """The Dutch of every text: whoever reads another language may type the word from a Dutch letter."""
    return (text.nl if isinstance(text, Tekst) else text for text in texts)


def _tokens(texts: tuple[Woord, ...], find: Find, stems: dict[str, str], parts: dict[str, tuple[str, ...]]) -> str:
    """The stems of a field, in the language of the page and in Dutch, with the parts of compounds."""
    both = dict.fromkeys((*_own_texts(texts, find), *_dutch_texts(texts)))
    found = [word for text in both for word in words(text)]
    found += [part for word in dict.fromkeys(found) for part in parts.get(word, ())]
    return " ".join(stems[word] for word in found)


def _shown(document: Zoekdocument, find: Find, taal: Taal) -> list[str]:
    """Path, kind, title, sentence; then `nl` where title or sentence stayed Dutch."""
    titel = find(document.titel) if isinstance(document.titel, Tekst) else Vertaald(document.titel, BRONTAAL)
    if taal.code in document.vertalingen:
        titel = Vertaald(f"{document.vertalingen[taal.code][0]} ({titel.tekst})", taal.code)
    zin = find(document.zin) if document.zin else Vertaald("", taal.code)
    shown = [document.pad, document.soort, titel.tekst, zin.tekst, titel.taal, zin.taal]
    return [*shown[:4], *("" if language == taal.code else language for language in shown[4:])]


def _rounded(serialized: dict[str, object]) -> dict[str, object]:
    """Weights to two decimals: the order stays, the file shrinks."""
    rounded: dict[str, object] = json.loads(json.dumps(serialized), parse_float=lambda text: round(float(text), 2))
    return rounded
