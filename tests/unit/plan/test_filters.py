"""What providers can be filtered by, and what happens to those of whom something is not known."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.plan.filters import Filter, filter_values, plan_filters
from tests.unit.plan.kaarten import MakeKaart

BASIS = """\
id: {id}
naam: {naam}
rol: oco_formeel
samenvatting: Wij staan naast u.
vormen: [oco-wmo]
kosten: gratis
beslist_over_toegang: nee
bron: Verzonnen voor de tests
peildatum: 2026-11-01
"""
GEBIED = "gebieden:\n  - id: stad\n    naam: De Stad\n"


def providers(**more: str) -> Mapping[str, str]:
    """Organisation files by id, each with lines of its own."""
    return {
        f"voorbeeld/organisaties/{id_}": BASIS.format(id=id_, naam=id_.capitalize()) + lines
        for id_, lines in more.items()
    }


def named(filters: tuple[Filter, ...], soort: str) -> dict[str, list[str]]:
    """The names that stand behind each thing to choose."""
    (found,) = [f for f in filters if f.soort == soort]
    return {keuze.waarde: [o.id for o in keuze.aanbieders] for keuze in found.keuzes}


def test_few_providers_are_not_filtered(make_kaart: MakeKaart) -> None:
    """Two can be seen at once."""
    assert () == plan_filters(make_kaart(providers(ander="talen: [tr]\n")))


def test_a_filter_to_which_all_answer_alike_is_left_out(make_kaart: MakeKaart) -> None:
    """All work in the whole gemeente or its only area; only the languages and the helpers differ."""
    kaart = make_kaart(providers(ander="talen: [tr]\nlevensgebieden: [wonen]\n", beide="levensgebieden: [wonen]\n"))

    assert ["taal", "helper"] == [f.soort for f in plan_filters(kaart)]


def test_providers_stand_in_the_order_of_the_alphabet(make_kaart: MakeKaart) -> None:
    """Whatever the order of the files; who works everywhere and for everyone stands behind each thing."""
    extra = providers(zuster="gebieden: [dorp]\n", albert="doelgroepen: [ouderen]\n", marie="huisbezoek: ja\n")
    filters = plan_filters(make_kaart(extra))

    assert {"ja": ["marie"]} == named(filters, "thuis")
    assert {"beroepskracht": ["naast-u"]} == named(filters, "helper")
    assert all(
        [o.id for o in keuze.aanbieders] == sorted(o.id for o in keuze.aanbieders)
        for found in filters
        for keuze in found.keuzes
    )


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("", "?"),
        ("talen: [nl, tr]\n", "nl tr ?"),
        ("talen: [nl, tr]\ntolk:\n  beschikbaar: onbekend\n", "nl tr ?"),
        ("talen: [nl, tr]\ntolk:\n  beschikbaar: nee\n", "nl tr"),
        ("tolk:\n  beschikbaar: nee\n", "?"),
        ("talen: [nl, tr]\ntolk:\n  beschikbaar: ja\n", "nl tr tolk"),
        ("tolk:\n  beschikbaar: ja\n", "tolk"),
    ],
)
def test_languages(lines: str, values: str, make_kaart: MakeKaart) -> None:
    """An interpreter speaks them all; without that knowledge a language that is not named is not known."""
    kaart = make_kaart(providers(ander=lines))

    assert values == filter_values(kaart.organisaties["ander"])["data-taal"]


def test_what_is_not_known_is_kept(make_kaart: MakeKaart) -> None:
    """It is an answer of its own, and the provider stands among those to ask."""
    kaart = make_kaart(providers(ander="huisbezoek: nee\n", beide="huisbezoek: ja\n", weet="helper: [vrijwilliger]\n"))
    onbekend = {str(f.soort): [o.id for o in f.onbekend] for f in plan_filters(kaart)}

    assert {
        "data-gebied": "*",
        "data-onderwerp": "?",
        "data-groep": "*",
        "data-taal": "?",
        "data-helper": "?",
        "data-thuis": "nee",
    } == dict(filter_values(kaart.organisaties["ander"]))
    assert ["naast-u", "weet"] == onbekend["thuis"]
    assert ["ander", "beide"] == onbekend["helper"]
    assert ["ander", "beide", "weet"] == onbekend["onderwerp"]
