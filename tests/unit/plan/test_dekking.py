"""The coverage matrix: what fills a cell, what is a gap, and what is neither."""

from __future__ import annotations

from dataclasses import replace

from generator.plan.dekking import Vakstaat, plan_dekking
from tests.unit.plan.kaarten import MakeKaart

ZORG = "- id: zorg\n  naam: Zorg\n  bron: Wmo 2015 art. 1.1.1 lid 1\n"
DICHTBIJ = """\
id: dichtbij
naam: Dichtbij
rol: oco_informeel
samenvatting: Wij helpen ook.
bron: Verzonnen voor de tests
peildatum: 2026-11-01
"""
LEVENSGEBIEDEN = "landelijk/levensgebieden"
ORGANISATIE = "voorbeeld/organisaties/dichtbij"


def matrix(
    make_kaart: MakeKaart, extra: dict[str, str]
) -> list[tuple[str, list[tuple[str, str, list[str], list[str]]]]]:
    """Each row with its cells: gebied, staat, names of formal and of informal providers."""
    kaart = make_kaart(extra)
    return [
        (
            rij.levensgebied.naam.nl if rij.levensgebied else "?",
            [
                (
                    vak.gebied.naam if vak.gebied else "",
                    vak.staat.value,
                    [o.naam for o in vak.formeel],
                    [o.naam for o in vak.informeel],
                )
                for vak in rij.vakken
            ],
        )
        for rij in plan_dekking(kaart, kaart.aanbieders).rijen
    ]


def test_a_life_area_that_nobody_names_is_a_gap(make_kaart: MakeKaart) -> None:
    """Also when there are providers for other life areas."""
    assert [
        ("Wonen", [("Het Dorp", "gedekt", ["Naast U"], [])]),
        ("Zorg", [("Het Dorp", "gat", [], [])]),
    ] == matrix(make_kaart, {LEVENSGEBIEDEN: ZORG})


def test_formal_and_informal_providers_stand_apart(make_kaart: MakeKaart) -> None:
    """A volunteer is not counted as a professional; one that names no gebied works in all of them."""
    extra = {ORGANISATIE: f"{DICHTBIJ}vormen: [oco-wmo]\nlevensgebieden: [wonen]\n"}

    assert [("Wonen", [("Het Dorp", "gedekt", ["Naast U"], ["Dichtbij"])])] == matrix(make_kaart, extra)


def test_unknown_life_areas_are_a_row_of_their_own(make_kaart: MakeKaart) -> None:
    """A provider that names none covers nothing and is no gap."""
    extra = {LEVENSGEBIEDEN: ZORG, ORGANISATIE: f"{DICHTBIJ}vormen: [oco-wmo]\ngebieden: [dorp]\n"}

    assert [
        ("Wonen", [("Het Dorp", "gedekt", ["Naast U"], [])]),
        ("Zorg", [("Het Dorp", "gat", [], [])]),
        ("?", [("Het Dorp", "onbekend", [], ["Dichtbij"])]),
    ] == matrix(make_kaart, extra)


def test_a_part_without_a_provider_is_a_gap_there_only(make_kaart: MakeKaart) -> None:
    """Naast U works in the village alone; the words say where the gap is."""
    kaart = make_kaart({})
    dorp = kaart.gemeente.gebieden[0]
    wijk = replace(dorp, id=type(dorp.id)("wijk"), naam="De Wijk")
    kaart = replace(kaart, gemeente=replace(kaart.gemeente, gebieden=(dorp, wijk)))

    dekking = plan_dekking(kaart, kaart.aanbieders)

    assert [Vakstaat.GEDEKT, Vakstaat.GAT] == [vak.staat for vak in dekking.rijen[0].vakken]
    assert [("Wonen", "De Wijk")] == [(levensgebied.naam.nl, waar) for levensgebied, waar in dekking.gaten()]


def test_without_gebieden_the_whole_municipality_is_one_column(make_kaart: MakeKaart) -> None:
    """And a gap there needs no place in words."""
    kaart = make_kaart({LEVENSGEBIEDEN: ZORG})
    kaart = replace(kaart, gemeente=replace(kaart.gemeente, gebieden=()))

    dekking = plan_dekking(kaart, kaart.aanbieders)

    assert (None,) == dekking.gebieden
    assert [("Zorg", "")] == [(levensgebied.naam.nl, waar) for levensgebied, waar in dekking.gaten()]


def test_a_provider_of_another_form_fills_no_gap(make_kaart: MakeKaart) -> None:
    """Only the form of the municipality is for everybody; the other is named apart."""
    kaart = make_kaart({LEVENSGEBIEDEN: ZORG})
    (naast_u,) = kaart.aanbieders
    wlz = replace(naast_u, vormen=(), levensgebieden=("zorg",))

    dekking = plan_dekking(kaart, (naast_u, wlz))

    assert [("Zorg", "")] == [(levensgebied.naam.nl, waar) for levensgebied, waar in dekking.gaten()]
    assert (wlz,) == dekking.anders


def test_without_a_known_provider_all_is_unknown(make_kaart: MakeKaart) -> None:
    """Every municipality must have OCO: that we know of nobody is no proof of a gap."""
    dekking = plan_dekking(make_kaart({}), ())

    assert [Vakstaat.ONBEKEND] == [vak.staat for rij in dekking.rijen for vak in rij.vakken]
    assert ([], False) == (list(dekking.gaten()), dekking.is_bekend)
