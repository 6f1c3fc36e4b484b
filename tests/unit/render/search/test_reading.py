"""How texts become words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.folding import words
from generator.render.search.reading import Reader

WOORDEN: dict[str, list[str]] = yaml.safe_load((Path(__file__).parents[3] / "zoekwoorden.yaml").read_text("utf-8"))
STOP = {"nl": {"de", "u"}, "xx": set[str]()}


@pytest.mark.parametrize("text", WOORDEN)
def test_a_reader_gives_the_folded_words(text: str) -> None:
    """Whether it has seen the text before or not."""
    reader = Reader(STOP)

    assert 2 * [words(text)] == [[*reader.words(text, "xx")] for _ in range(2)]


@given(texts=st.lists(st.text(st.sampled_from("aë'’.,?:;- \n\u00a0\u2003_٪كِسبЇ1²№"))))
def test_texts_can_be_read_together(texts: list[str]) -> None:
    """On lines of their own they give the same words as one by one."""
    each = [word for text in texts for word in Reader(STOP).words(text, "xx")]

    assert each == [*Reader(STOP).words("\n".join(texts), "xx")]


def test_words_that_count_nowhere_are_left_out() -> None:
    """In their own language only."""
    reader = Reader(STOP)

    assert ["huur"] == [*reader.words("De huur.", "nl")]
    assert ["de", "huur"] == [*reader.words("De huur.", "xx")]


def test_a_reader_remembers_the_first_spelling() -> None:
    """In lower case, with its accents, whatever stands beside it."""
    reader = Reader(STOP)

    assert ["clienten", "clienten", "een"] == [*reader.words("Cliënten, clienten: (één", "nl")]
    assert {"clienten": "cliënten", "een": "één"} == reader.spelling


def test_words_between_commas_belong_together() -> None:
    """Stop words stay only when nothing else would be left of two."""
    groups = [*Reader(STOP).groups("Geen de geld, de u، rekening; huur huur", "nl")]

    assert [("geen", "geld"), ("de", "u")] == groups
