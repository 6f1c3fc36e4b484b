"""Sentences, and the letters in them that are not our own words."""

from __future__ import annotations

import pytest

from generator.check.sentences import addresses, covered, sentences

SENTENCES = [
    ("Een. Twee! Drie? Vier", ["Een.", "Twee!", "Drie?", "Vier"]),
    ("Zie art. 2.3.2 van de wet. Bel bijv. de gemeente.", ["Zie art. 2.3.2 van de wet.", "Bel bijv. de gemeente."]),
    ('Zeg: "Ik wil hulp. Nu graag." Wacht niet.', ['Zeg: "Ik wil hulp. Nu graag."', "Wacht niet."]),
    ("**Luisteren.** Wij helpen.", ["**Luisteren.**", "Wij helpen."]),
    ("U belt. [Lees meer](/a/). Of mail.", ["U belt.", "[Lees meer](/a/).", "Of mail."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    """An abbreviation, a number and a quotation do not end a sentence; what stands behind a quotation begins one."""
    assert expected == [text[begin:end] for begin, end in sentences(covered(text))]


def test_cover_leaves_our_own_words() -> None:
    """Quotations, addresses and Markdown are covered, apostrophes are not, and every letter keeps its place."""
    text = "De OCO'er zegt 'kom maar' op [de site](https://a.nl/b), www.c.nl of x@y.nl"

    assert covered(text) == "De OCO'er zegt ·········· op ·de site·················, ········ of ······"
    assert len(text) == len(covered(text))


def test_addresses_are_found() -> None:
    """Web addresses, e-mail addresses and targets of links."""
    text = "Kijk op [a](/b/) of www.c.nl, d.nl/e of mail f@g.nl."

    assert ["](/b/)", "www.c.nl,", "d.nl/e", "f@g.nl."] == [text[begin:end] for begin, end in addresses(text)]
