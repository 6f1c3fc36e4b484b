"""Which words are forms of one another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.taal import Taal
from generator.model.waarden import Taalcode
from generator.render.stems import LINKS, MIN_PART, compound_parts, find_stems

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


def test_dutch_forms_have_one_stem(nederlands: Taal) -> None:
    """Who types one form finds the others."""
    stems = find_stems(nederlands, ["vraag", "vragen", "huis", "huizen"], [])

    assert stems["vraag"] == stems["vragen"] != stems["huis"] == stems["huizen"]


def test_arabic_article_and_small_words_in_front_fall_away(arabisch: Taal) -> None:
    """Help, the help, with the help, and the help, for the help: one word."""
    stems = find_stems(arabisch, ["مساعده", "المساعده", "بالمساعده", "والمساعده", "للمساعده", "دين"], [])

    assert 1 == len({stem for word, stem in stems.items() if word != "دين"})
    assert stems["دين"] != stems["مساعده"]


def test_single_arabic_letter_falls_away_only_before_a_word_of_the_site(arabisch: Taal) -> None:
    """For a book is a form of book; tongue is not "for a tooth" while the site has no tooth."""
    with_book = find_stems(arabisch, ["كتاب", "لكتاب", "لسان"], [])
    without = find_stems(arabisch, ["لكتاب"], [])

    assert with_book["كتاب"] == with_book["لكتاب"] != without["لكتاب"]
    assert "لسان" == with_book["لسان"]


def test_language_without_stemmer_leaves_its_words_alone(arabisch: Taal) -> None:
    """A written choice, never the rules of another language; the Dutch words of letters do get their stem there."""
    tigrinya = replace(arabisch, code=Taalcode("ti"), schrift="Ethi")

    assert {"ሓገዝ": "ሓገዝ", "vragen": "vragen", "huizen": "huis"} == find_stems(tigrinya, ["ሓገዝ", "vragen"], ["huizen"])
