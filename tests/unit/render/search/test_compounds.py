"""Dutch compounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.compounds import LINKS, MIN_PART, compound_parts

WOORDEN = {"huur", "toeslag", "schuld", "hulp", "verlening", "gesprek", "keukentafel", "keuken", "tafelgesprek", "wmo"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("huurtoeslag", ("huur", "toeslag")),
        ("schuldenhulp", ("schuld", "hulp")),
        ("hulpverlening", ("hulp", "verlening")),
        ("keukentafelgesprek", ("keukentafel", "gesprek")),
        ("wmogesprek", ()),
        ("schuldxhulp", ()),
        ("toeslag", ()),
        ("", ()),
    ],
)
def test_compound_falls_apart_into_words_of_the_site(word: str, parts: tuple[str, ...]) -> None:
    """With s, e, en, er or n between them or nothing; the longest first part wins; a part of 3 letters is none."""
    assert parts == compound_parts(word, WOORDEN)


PART = st.text("abens", min_size=1, max_size=6)


@given(head=PART, link=st.sampled_from(LINKS), tail=PART, others=st.sets(PART))
def test_parts_are_words_of_the_site(head: str, link: str, tail: str, others: set[str]) -> None:
    """A compound of two words that are long enough always falls apart, and never into anything but such words."""
    word = f"{head}{link}{tail}"

    parts = compound_parts(word, {head, tail, *others})

    assert (len(parts) == 2) or min(len(head), len(tail)) < MIN_PART
    assert set(parts) <= {head, tail, *others}
    assert all(len(part) >= MIN_PART for part in parts)
    assert not parts or (word.startswith(parts[0]) and word.endswith(parts[1]))
