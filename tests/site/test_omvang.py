"""How much there is to read and to translate: what is national stays small enough to keep in twelve languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.check.links import texts_of
from generator.check.nouns import LANDELIJK
from generator.check.records import all_records
from generator.check.walk import texts_in
from generator.model.waarden import Tekst
from generator.model.zoekingang import Zoekingang
from generator.pipeline import Checked

GRENS = 14_000
"""Words of Dutch in `landelijk/` and `content/` together; words that people type are not read, so they do not count."""


def _texts(checked: Checked) -> Iterator[tuple[str, Tekst]]:
    for record in all_records(checked.kaart):
        read = (tekst for tekst in texts_in(record) if not isinstance(record, Zoekingang))
        yield from ((type(record).__name__, tekst) for tekst in read if _is_read(tekst))
    for inhoud in checked.kaart.landelijk.inhoud.values():
        yield from (("content", tekst) for tekst in texts_in(inhoud.kopregels))
        yield from (("content", tekst) for blok in inhoud.blokken for tekst in texts_of(blok))


def _is_read(tekst: Tekst) -> bool:
    return tekst.domein == LANDELIJK and not tekst.context.endswith("/zoekwoorden")


def test_what_must_be_translated_stays_within_its_limit(checked: Checked) -> None:
    """Whoever adds words takes others away: say it shorter, or only once."""
    words = Counter[str]()
    for noun, tekst in _texts(checked):
        words[noun] += len(tekst.nl.split())

    assert {"Route", "Term", "content"} <= set(words)
    assert words.total() <= GRENS, words.most_common()


def test_words_of_letters_say_what_to_do(checked: Checked) -> None:
    """At least thirty words that stand in letters have an example and what the reader does, in three sentences."""
    termen = [term for term in checked.kaart.landelijk.termen.values() if term.doe]

    assert len(termen) >= 30
    assert [] == [term.id for term in termen if not term.voorbeeld or len(term.doe) > 3]
    assert [] == [term.id for term in termen if term.voorbeeld and term.voorkeur not in term.voorbeeld.nl]
