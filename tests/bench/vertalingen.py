"""Catalogs for a made-up project: every message translated, with as many made-up words as its Dutch has.

What the shipped catalogs already say (the interface, the forms of support) they say here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from generator.load.catalogs import Catalog, Message
from generator.load.layout import catalog_path, provenance_path
from generator.load.provenance import Herkomst, provenance_key
from generator.load.sources import load_sources
from generator.model.taal import Taal
from generator.pipeline import Checked
from generator.plan.messages import Bericht
from generator.render.provenance import provenance_text
from generator.translate.catalogs import languages, messages_of, updated_texts
from tests.bench.woorden import Woorden

_WORD = re.compile(r"\w[\w'’-]*")
_MARKUP = re.compile(r"\]\([^)]*\)")
"""The address of a link stays as it is."""


def vertaalbestanden(
    checked: Checked, shipped: Path, seed: int, termen: Iterable[Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """Path and text of each catalog and of its provenance, for every language of the site but Dutch.

    `termen` tells what each term of the word list is called, by language.
    """
    known = load_sources(shipped)[0].catalogs
    messages = messages_of(checked)
    for taal in languages(checked):
        if taal not in checked.plan.talen:
            continue
        tolk = _Tolk(taal, seed, {term["nl"]: term[taal.code] for term in termen})
        made = {
            path: Catalog(path, {(b.context, b.nl): tolk.message(b, known.get(path)) for b in berichten})
            for domein, berichten in messages.items()
            for path in [catalog_path(taal.code, domein)]
        }
        yield from updated_texts(replace(checked, sources=replace(checked.sources, catalogs=made)), [taal]).items()
        rows = {
            provenance_key(m.context, m.dutch, m.strings): Herkomst("machine", "", None)
            for catalog in made.values()
            for m in catalog.messages.values()
        }
        yield provenance_path(taal.code), provenance_text(rows)


class _Tolk:
    """Says something of the same length in another language."""

    def __init__(self, taal: Taal, seed: int, termen: Mapping[str, str]) -> None:
        self._taal = taal
        self._seed = seed
        self._termen = termen
        self._woorden = Woorden(taal.code, seed)

    def message(self, bericht: Bericht, known: Catalog | None) -> Message:
        """The shipped translation of a message, or a made-up one. It is the same for the same Dutch."""
        found = known.messages.get((bericht.context, bericht.nl)) if known else None
        if found and all(found.strings) and not found.fuzzy:
            return found
        forms = int(self._taal.meervoud.partition("nplurals=")[2][0]) if bericht.meervoud else 1
        strings = (self._text(bericht.nl), *[self._text(bericht.meervoud)] * (forms - 1))
        return Message(bericht.context, bericht.nl, bericht.meervoud, strings, False, "", "", 1)

    def _text(self, nl: str) -> str:
        if "%(" in nl:
            return nl
        rng = Random(f"{self._seed}/{self._taal.code}/{nl}")  # noqa: S311 - nothing here is secret
        pieces, end = [], 0
        for link in _MARKUP.finditer(nl):
            pieces += [self._words(rng, nl[end : link.start()]), link[0]]
            end = link.end()
        return "".join([*pieces, self._words(rng, nl[end:])])

    def _words(self, rng: Random, nl: str) -> str:
        def other(found: re.Match[str]) -> str:
            if found[0] in self._termen:
                return self._termen[found[0]]
            word = self._woorden.pak(rng, 1)[0]
            return word.capitalize() if found[0][0].isupper() else word

        return _WORD.sub(other, nl)
