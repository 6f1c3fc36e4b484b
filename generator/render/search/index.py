"""The search index of one gemeente in one language: what the browser fetches when somebody begins to search."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL
from generator.plan.search import GEWICHTEN, Zoekdocument
from generator.render.search.compounds import LINKS, MIN_PART, compound_parts
from generator.render.search.entries import Entry, Find, read_entries
from generator.render.search.folding import TABLE
from generator.render.search.language import Language
from generator.render.search.languages.register import LANGUAGES, language_of
from generator.render.search.postings import front_code, pack
from generator.render.search.reading import Reader
from generator.render.search.stems import find_stems
from generator.render.search.weights import weigh
from generator.render.texts import Vertaald

INDEX_FILE = "zoeken.json"
"""Beside the start page of a gemeente."""
PARTS = "delen"
"""The field of the parts of compounds."""
WEIGHTS = {**GEWICHTEN, PARTS: 2}
LONGEST = 110
"""How many letters of a sentence are shown at most."""

_SENTENCE = re.compile(r".+?[.!?؟።፧۔][\"'”’»)\]]*(?=\s|$)")


def render_index(taal: Taal, documents: Iterable[Zoekdocument], find: Find) -> bytes:
    """The index as JSON: what to show of each document, the vocabulary with its postings, word groups, the language."""
    documents = tuple(documents)
    language = language_of(taal.code)
    stop = {BRONTAAL: set(LANGUAGES[BRONTAAL].stop.split()), taal.code: set(language.stop.split())}
    reader = Reader(stop)
    entries = read_entries(documents, taal.code, find, reader)
    index: dict[str, object] = {
        "documenten": [_shown(document, find, taal) for document in documents],
        **_vocabulary(language, entries, reader.spelling),
        "taal": {**language.data(), "vouw": TABLE, "verbindingen": LINKS, "kortste_deel": MIN_PART},
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()


def _vocabulary(language: Language, entries: Sequence[Entry], spelling: Mapping[str, str]) -> dict[str, str]:
    """`woorden`: a line per stem with its forms and where it is found. `groepen`: document and lines of each group."""
    own = {word for entry in entries for found in entry.eigen.values() for word in found}
    dutch = {word for entry in entries for found in entry.nederlands.values() for word in found}
    grouped = {word for entry in entries for group in entry.groepen for word in group}
    if language.code == BRONTAAL:
        dutch |= grouped
    stems = find_stems(language, own | grouped - dutch, dutch - own, spelling)
    parts = {word: [stems[part] for part in compound_parts(word, dutch) if part in stems] for word in dutch}
    strengths = weigh([_fields(entry, stems, parts) for entry in entries], WEIGHTS)
    forms: dict[str, list[str]] = {}
    for word, stem in stems.items():
        forms.setdefault(stem, []).append(word)
    order = sorted(forms)
    line = {stem: number for number, stem in enumerate(order)}
    groups = {
        (number, *(line[stems[word]] for word in group)): None
        for number, entry in enumerate(entries)
        for group in entry.groepen
    }
    return {
        "woorden": "\n".join(f"{front_code(forms[stem])}|{pack(strengths.get(stem, {}))}" for stem in order),
        "groepen": "\n".join(" ".join(map(_base36, group)) for group in groups),
    }


def _fields(entry: Entry, stems: Mapping[str, str], parts: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    fields = {name: [stems[word] for word in entry.words(name)] for name in GEWICHTEN}
    compounds = dict.fromkeys(word for found in entry.nederlands.values() for word in found)
    fields[PARTS] = [part for word in compounds for part in parts[word]]
    return fields


def _shown(document: Zoekdocument, find: Find, taal: Taal) -> list[str]:
    """Path, kind, title, sentence; then `nl` where title or sentence stayed Dutch."""
    titel = find(document.titel) if isinstance(document.titel, Tekst) else Vertaald(document.titel, BRONTAAL)
    if taal.code in document.vertalingen:
        titel = Vertaald(f"{document.vertalingen[taal.code][0]} ({titel.tekst})", taal.code)
    zin = find(document.zin) if document.zin else Vertaald("", taal.code)
    shown = [document.pad, document.soort, titel.tekst, _short(zin.tekst)]
    shown += ["" if language == taal.code else language for language in (titel.taal, zin.taal)]
    while not shown[-1]:
        shown.pop()
    return shown


def _short(text: str) -> str:
    """The first sentence; of a long one the words that fit, and an ellipsis."""
    match = _SENTENCE.match(text)
    sentence = match.group() if match else text
    return sentence if len(sentence) <= LONGEST else sentence[:LONGEST].rpartition(" ")[0] + " …"


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    text = digits[number % 36]
    while number := number // 36:
        text = digits[number % 36] + text
    return text
