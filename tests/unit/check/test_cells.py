"""What Excel makes of a cell, and what an editor is told of it. Nothing is guessed."""

from __future__ import annotations

from datetime import datetime, time

import pytest

from generator.check.bad_value import BadValue
from generator.check.cells import cell_texts
from generator.check.columns import leaf_of
from generator.load.table import Broken, Value
from generator.model.organisatie import Organisatie

DAY = datetime(2026, 3, 1)


def texts(value: Value, column: str) -> tuple[str, ...]:
    """The texts in a cell of a column."""
    path = tuple(column.split("."))
    leaf = leaf_of(Organisatie, path)
    assert leaf
    return cell_texts(value, leaf, path)


@pytest.mark.parametrize(
    ("value", "column", "expected"),
    [
        ("  Hulp \xa0 Noord ", "naam", ("Hulp Noord",)),
        (DAY, "peildatum", ("2026-03-01",)),
        (True, "huisbezoek", ("ja",)),
        ("ONWAAR", "huisbezoek", ("nee",)),
        ("Onbekend", "huisbezoek", ("onbekend",)),
        ("Gratis", "kosten", ("gratis",)),
        ("Ouderen; Mantelzorgers", "doelgroepen", ("ouderen", "mantelzorgers")),
        ("zh-Hant", "talen", ("zh-Hant",)),
        ("een; twee\n", "zoekwoorden", ("een; twee",)),
        (112, "contact.1.waarde", ("112",)),
        (612345678.0, "contact.1.waarde", ("612345678",)),
        ("nl; ar,tr\nso", "talen", ("nl", "ar", "tr", "so")),
        ("wonen\n\n zorg \n", "levensgebieden", ("wonen", "zorg")),
        ("Wij luisteren.\nWij gaan mee, ook ver.", "aanbod", ("Wij luisteren.", "Wij gaan mee, ook ver.")),
        ("'=som", "naam", ("=som",)),
        ("''+31", "naam", ("'+31",)),
        ("'s Avonds", "naam", ("'s Avonds",)),
    ],
)
def test_a_cell_is_read_as_it_was_meant(value: Value, column: str, expected: tuple[str, ...]) -> None:
    """Where only one thing can be meant, it is taken so."""
    assert expected == texts(value, column)


@pytest.mark.parametrize(
    ("value", "column", "code", "said"),
    [
        (DAY, "openingstijden", "SK203", "Excel heeft hier een datum (2026-03-01) van gemaakt"),
        (time(9), "openingstijden", "SK203", "Excel heeft hier een tijd van gemaakt"),
        (0.375, "openingstijden", "SK203", "een getal met cijfers achter de komma"),
        (True, "naam", "SK203", "hier staat WAAR of ONWAAR"),
        (DAY.replace(hour=9), "peildatum", "SK206", "'2026-03-01 09:00' is een tijdstip"),
        ("1-3-2026", "peildatum", "SK206", "Bedoelde u `2026-03-01`?"),
        ("03/01/2026", "peildatum", "SK206", "Bedoelde u `2026-01-03`?"),
        (Broken("#N/A"), "naam", "SK203", "in deze cel staat #N/A"),
        ("#VERW!", "naam", "SK203", "in deze cel staat #VERW!"),
        ("brief; formulier", "zoekwoorden", "SK203", "Alt+Enter"),
        ("Dorpsstraat 1, 0101 AB Dorp", "locatie.straat", "SK203", "is een heel adres"),
    ],
)
def test_what_could_mean_something_else_is_told(value: Value, column: str, code: str, said: str) -> None:
    """The way out stands beside it; a date or a number is at most proposed."""
    with pytest.raises(BadValue) as bad:
        texts(value, column)

    assert code == bad.value.code
    assert said in f"{bad.value.text} {bad.value.hint}"
