"""The self-test of the VNG: what counts as stated, what does not, and what contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check.overrides import fingerprint
from generator.model.contact import Contactsoort
from generator.plan.zelftest.bewijs import Oordeel, Staat
from generator.plan.zelftest.vragen import VRAGEN, plan_zelftest
from tests.unit.plan.kaarten import MakeKaart
from tests.unit.plan.zelftestgevallen import (
    CONTRADICTED,
    GEMEENTE,
    NAAST_U,
    NOT_STATED,
    STATED,
    TWEEDE,
    TWEEDE_BASIS,
    VORMEN,
    WLZ,
    beleid,
)


def answer(make_kaart: MakeKaart, nummer: int, extra: dict[str, str]) -> Oordeel:
    """The judgement on one question."""
    return plan_zelftest(make_kaart(extra)).antwoorden[nummer - 1].oordeel


def test_questions_stand_in_the_order_of_the_source() -> None:
    """Fifteen, numbered, under the seven headings of the VNG."""
    assert list(range(1, 16)) == [vraag.nummer for vraag in VRAGEN]
    assert [
        "Beleidsplan",
        "Onafhankelijkheid",
        "Levensbreed",
        "Toegankelijkheid",
        "Informatieplicht",
        "Kwaliteit en evaluatie",
        "Inspraak",
    ] == list(dict.fromkeys(vraag.onderdeel for vraag in VRAGEN))


@pytest.mark.parametrize(("nummer", "extra", "reden"), STATED)
def test_stated(nummer: int, extra: dict[str, str], reden: str, make_kaart: MakeKaart) -> None:
    """What each question asks for counts when the municipality's own files say it, and the reason says where."""
    oordeel = answer(make_kaart, nummer, extra)

    assert (Staat.VERMELD, reden) == (oordeel.staat, oordeel.reden)


@pytest.mark.parametrize(("nummer", "extra", "reden"), NOT_STATED)
def test_not_stated(nummer: int, extra: dict[str, str], reden: str, make_kaart: MakeKaart) -> None:
    """Silence, a document without a year and a proposal state nothing; the reason says what is missing and where."""
    oordeel = answer(make_kaart, nummer, extra)

    assert (Staat.NIET_VERMELD, reden) == (oordeel.staat, oordeel.reden)
    assert oordeel.plaatsen


@pytest.mark.parametrize(("nummer", "extra", "reden"), CONTRADICTED)
def test_contradicted(nummer: int, extra: dict[str, str], reden: str, make_kaart: MakeKaart) -> None:
    """Where two places disagree, both are shown and neither is believed."""
    oordeel = answer(make_kaart, nummer, extra)

    assert (Staat.TEGENSTRIJDIG, reden) == (oordeel.staat, oordeel.reden)
    assert oordeel.plaatsen


def test_safeguard_takes_the_contradiction_away(make_kaart: MakeKaart) -> None:
    """The VNG allows a provider near care when there is a safeguard."""
    zorg = "levert_geindiceerde_zorg: ja\nwaarborg: Een ander team doet dit.\n"

    oordeel = answer(make_kaart, 3, {GEMEENTE: beleid("onafhankelijk", "uw_belang"), NAAST_U: zorg})

    assert Staat.VERMELD is oordeel.staat


def test_support_for_the_few_is_not_asked_to_be_for_all(make_kaart: MakeKaart) -> None:
    """A provider that gives only OCO for the Wlz may ask for an indicatie: that is another law."""
    wlz = f"{TWEEDE_BASIS}vormen: [oco-wlz]\nindicatie_nodig: ja\n"
    naast_u = "indicatie_nodig: nee\nverwijzing_nodig: nee\n"

    oordeel = answer(make_kaart, 8, {VORMEN: WLZ, NAAST_U: naast_u, TWEEDE: wlz})

    assert Staat.VERMELD is oordeel.staat


def test_unknown_life_areas_are_no_contradiction(make_kaart: MakeKaart) -> None:
    """A provider that names no life area may help with the one that is missing: nobody knows."""
    extra = {
        GEMEENTE: beleid("levensbreed"),
        "landelijk/levensgebieden": "- id: zorg\n  naam: Zorg\n  bron: Wmo 2015 art. 1.1.1 lid 1\n",
        TWEEDE: f"{TWEEDE_BASIS}vormen: [oco-wmo]\n",
    }

    oordeel = answer(make_kaart, 6, extra)

    assert Staat.NIET_VERMELD is oordeel.staat
    assert "`levensgebieden` ontbreekt bij Tweede" in oordeel.reden


def test_national_organisations_say_nothing_for_a_municipality(make_kaart: MakeKaart) -> None:
    """A national provider that names no costs does not stand in the way of the municipality's own that do."""
    landelijk = f"{TWEEDE_BASIS}vormen: [oco-wmo]\n"

    oordeel = answer(make_kaart, 9, {"landelijk/organisaties/tweede": landelijk})

    assert (Staat.VERMELD, ["sociale_kaart/voorbeeld/organisaties/naast-u.yaml:17:9"]) == (
        oordeel.staat,
        [str(plek) for plek in oordeel.plaatsen],
    )


def test_point_is_shown_on_its_own_line(make_kaart: MakeKaart) -> None:
    """The place of an answer from policy is the line of that very point."""
    oordeel = answer(make_kaart, 5, {GEMEENTE: beleid("inrichting", "andere_ondersteuner")})

    assert ["sociale_kaart/voorbeeld/gemeente.yaml:25:7"] == [str(plek) for plek in oordeel.plaatsen]


@pytest.mark.parametrize("nummer", [4, 6, 8, 9])
def test_without_a_provider_nothing_is_stated_of_providers(nummer: int, make_kaart: MakeKaart) -> None:
    """Where nobody gives OCO there is nobody of whom it is free: no empty yes."""
    kaart = replace(make_kaart({}), eigen_organisaties={})

    oordeel = plan_zelftest(kaart).antwoorden[nummer - 1].oordeel

    assert (Staat.NIET_VERMELD, "Er staat geen OCO-aanbieder voor alle inwoners in.") == (oordeel.staat, oordeel.reden)


def test_a_provider_that_one_reaches_by_computer_only_is_not_open_to_all(make_kaart: MakeKaart) -> None:
    """No phone, no place and no visit, neither of its own nor at the front door."""
    kaart = make_kaart({NAAST_U: "indicatie_nodig: nee\nverwijzing_nodig: nee\n"})
    naast_u = kaart.eigen_organisaties["naast-u"]
    email = tuple(contact for contact in naast_u.contact if contact.soort is Contactsoort.EMAIL)
    kaart = replace(
        kaart,
        gemeente=replace(kaart.gemeente, voordeur=()),
        eigen_organisaties={"naast-u": replace(naast_u, contact=email)},
    )

    oordeel = plan_zelftest(kaart).antwoorden[7].oordeel

    assert (Staat.NIET_VERMELD, "Telefoon, adres, spreekuur of huisbezoek ontbreekt bij Naast U.") == (
        oordeel.staat,
        oordeel.reden,
    )


@pytest.mark.parametrize(
    ("landelijk", "sleutel", "was", "wordt", "staat"),
    [
        ("onbekend", "kosten", "onbekend", "gratis", Staat.VERMELD),
        ("gratis", "huisbezoek", "nee", "ja", Staat.NIET_VERMELD),
    ],
)
def test_an_override_speaks_only_for_the_keys_that_it_replaces(
    landelijk: str, sleutel: str, was: str, wordt: str, staat: Staat, make_kaart: MakeKaart
) -> None:
    """What a national organisation says of its price is not what this municipality says."""
    national = f"{TWEEDE_BASIS}vormen: [oco-wmo]\nkosten: {landelijk}\nhuisbezoek: nee\n"
    own = f"vervangt:\n  {sleutel}: {fingerprint(was)}\n{sleutel}: {wordt}\nbron: Verzonnen\npeildatum: 2026-11-01\n"

    oordeel = answer(make_kaart, 9, {"landelijk/organisaties/tweede": national, TWEEDE: own})

    assert staat is oordeel.staat
    assert all(plek.path.startswith("sociale_kaart/voorbeeld/") for plek in oordeel.plaatsen)
