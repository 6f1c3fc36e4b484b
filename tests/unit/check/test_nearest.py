"""The remedy for a misspelt word."""

from __future__ import annotations

import pytest

from generator.check.nearest import as_id, nearest, suggest

KNOWN = ["schulden", "wonen", "werk-en-inkomen"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("schuldne", "bedoelde u 'schulden'?"),
        ("Wonen", "bedoelde u 'wonen'?"),
        ("werk_en_inkomen", "bedoelde u 'werk-en-inkomen'?"),
        ("xyz", "Kies uit: schulden, werk-en-inkomen, wonen."),
        ("", "Kies uit: schulden, werk-en-inkomen, wonen."),
    ],
)
def test_misspelt_word_gets_the_nearest_or_else_the_whole_list(word: str, hint: str) -> None:
    """One suggestion when a word is near, whatever its capitals; all of them, sorted, when none is."""
    assert suggest(word, KNOWN) == hint


def test_long_list_is_not_told() -> None:
    """An editor gets the number, not a line that fills the screen."""
    many = [f"pagina-{number}" for number in range(41)]

    assert suggest("xyz", many) == "Er zijn er 41, en geen ervan lijkt hierop. Zoek op hoe het heet."


def test_nothing_to_choose_from_says_so() -> None:
    """An empty list is no list to choose from."""
    assert suggest("wonen", []) == "Er is er nog geen. Haal de regel weg."


def test_nearest_gives_none_when_nothing_looks_alike() -> None:
    """A wild guess is worse than none."""
    assert nearest("xyz", KNOWN) is None


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Het Dorp", "het-dorp"),
        ("  Cliënt & co. ", "client-co"),
        ("OCO'er in ’s-Gravenhage", "ocoer-in-s-gravenhage"),
        ("Überhaupt_2", "uberhaupt-2"),
        ("!", ""),
    ],
)
def test_name_gets_the_id_that_looks_most_like_it(name: str, id_: str) -> None:
    """Lower case, no accents, hyphens between words; nothing when no letter or digit is in it."""
    assert id_ == as_id(name)
