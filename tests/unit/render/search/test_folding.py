"""Folding: spellings that a reader takes for the same become the same. The browser is held to the same list."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.folding import TABLE, fold, words

WOORDEN: dict[str, list[str]] = yaml.safe_load((Path(__file__).parents[3] / "zoekwoorden.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), WOORDEN.items())
def test_shared_words(text: str, expected: list[str]) -> None:
    """The list in tests/zoekwoorden.yaml; tests/browser/test_vouwen.py asks the browser the same."""
    assert expected == words(text)


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_words_are_folded_already(text: str) -> None:
    """Cutting the words of a text once more gives the same words, none of them empty."""
    found = words(text)

    assert found == words(" ".join(found))
    assert "" not in found


def test_table_holds_only_what_unicode_does_not_fold() -> None:
    """Each letter comes through lower case and without marks, so that the table sees it; what it becomes stays."""
    for letter, becomes in TABLE.items():
        assert becomes == fold(letter)
        assert becomes == fold(becomes)


def test_every_character_is_folded_at_once() -> None:
    """Folding twice changes nothing more, also where a sign has capitals inside: № and ℃."""
    assert [] == [letter for letter in map(chr, range(0xD800)) if fold(letter) != fold(fold(letter))]
    assert ("no", "°c") == (fold("№"), fold("℃"))
