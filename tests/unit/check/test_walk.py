"""Walking through a record and what it holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.check.walk import records_in, texts_in, values_of
from generator.check.whole import check_sources
from generator.load.sources import load_sources
from generator.model.kaart import SocialeKaart

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"


@pytest.fixture(scope="module")
def kaart() -> SocialeKaart:
    """The whole of minimaal."""
    return check_sources(*load_sources(MINIMAAL), date(2026, 11, 22))[0]


def test_records_inside_records_are_met_in_order(kaart: SocialeKaart) -> None:
    """The record itself comes first, then what it holds, list items included."""
    gemeente = kaart.gemeenten["voorbeeld"].gemeente

    assert [type(record).__name__ for record in records_in(gemeente)] == ["Gemeente", "Gebied", "Voordeur", "Contact"]


def test_texts_are_met_at_every_depth_with_their_context(kaart: SocialeKaart) -> None:
    """Each text for readers has a msgctxt of noun, id and keys: never a position."""
    route = kaart.landelijk.routes["hulp-vragen"]

    assert [(tekst.context, tekst.domein) for tekst in texts_in(route)] == [
        ("route/hulp-vragen/titel", "landelijk"),
        ("route/hulp-vragen/samenvatting", "landelijk"),
        ("route/hulp-vragen/stappen/titel", "landelijk"),
        ("route/hulp-vragen/stappen/uitleg", "landelijk"),
    ]


def test_each_item_of_a_list_has_its_own_place(kaart: SocialeKaart) -> None:
    """A finding about the second item points at the second item; a key that is not set gives nothing."""
    taal = kaart.landelijk.termen["oco"]

    assert [(value, mark.column) for value, mark in values_of(taal, "verboden")] == [("zorgmakelaar", 14)]
    assert list(values_of(kaart.gemeenten["voorbeeld"].gemeente, "huisstijl")) == []
