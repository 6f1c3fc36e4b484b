"""The questions that pages ask of the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.check.whole import check_sources
from generator.load.sources import load_sources
from generator.model.adres import OVERAL, VASTE_PADEN, adressen
from generator.model.contact import ONBEKEND, Contact
from generator.model.kaart import Gemeentekaart, SocialeKaart
from generator.model.organisatie import Organisatie, Rol
from generator.model.voordeur import VoordeurStaat
from generator.model.waarden import BetrokkeneId, DoelgroepId, Id, LevensgebiedId, RouteId, ThemaId
from generator.source import SourceMark

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"


@pytest.fixture(scope="module")
def kaart() -> SocialeKaart:
    """The whole of minimaal."""
    return check_sources(*load_sources(MINIMAAL), date(2026, 11, 22))[0]


@pytest.fixture(scope="module")
def gemeente(kaart: SocialeKaart) -> Gemeentekaart:
    """The one municipality of minimaal."""
    return kaart.gemeenten["voorbeeld"]


def with_organisaties(gemeente: Gemeentekaart, *organisaties: Organisatie) -> Gemeentekaart:
    """The municipality with these organisations of its own."""
    return replace(gemeente, eigen_organisaties={o.id: o for o in organisaties})


@pytest.fixture(scope="module")
def organisatie(gemeente: Gemeentekaart) -> Organisatie:
    """The one organisation of minimaal, an aanbieder."""
    return gemeente.eigen_organisaties["naast-u"]


def test_providers_stand_by_name_whatever_their_capitals(gemeente: Gemeentekaart, organisatie: Organisatie) -> None:
    """There is no ranking: aanbieders are sorted by name, and who is no aanbieder is not among them."""
    b = replace(organisatie, id=Id("b"), naam="Bijstaan")
    a = replace(organisatie, id=Id("a"), naam="aan uw zijde", rol=Rol.OCO_INFORMEEL)
    wijkteam = replace(organisatie, id=Id("w"), naam="Aa Wijkteam", rol=Rol.TOEGANG)

    assert with_organisaties(gemeente, b, wijkteam, a).aanbieders == (a, b)


def test_provider_is_found_by_what_it_names(gemeente: Gemeentekaart, organisatie: Organisatie) -> None:
    """A provider belongs to the life areas and groups in its own file."""
    assert gemeente.aanbieders_voor_levensgebied(LevensgebiedId("wonen")) == (organisatie,)
    assert gemeente.aanbieders_voor_levensgebied(LevensgebiedId("zorg")) == ()
    assert gemeente.aanbieders_voor_doelgroep(DoelgroepId("ouderen")) == (organisatie,)
    assert gemeente.aanbieders_voor_doelgroep(DoelgroepId("jongeren")) == ()


def test_who_helps_is_all_supporters_a_role_or_one_organisation(
    gemeente: Gemeentekaart, organisatie: Organisatie
) -> None:
    """`oco` means formal and informal together; a role means that role; an id means that organisation."""
    informeel = replace(organisatie, id=Id("i"), naam="Zij", rol=Rol.OCO_INFORMEEL)
    wijkteam = replace(organisatie, id=Id("w"), rol=Rol.TOEGANG)
    kaart = with_organisaties(gemeente, organisatie, informeel, wijkteam)

    assert kaart.betrokkenen(BetrokkeneId("oco")) == (organisatie, informeel)
    assert kaart.betrokkenen(BetrokkeneId("oco_formeel")) == (organisatie,)
    assert kaart.betrokkenen(BetrokkeneId("toegang")) == (wijkteam,)
    assert kaart.betrokkenen(BetrokkeneId("w")) == (wijkteam,)
    assert kaart.betrokkenen(BetrokkeneId("inspraak")) == ()


def test_routes_named_by_a_theme_come_before_routes_that_name_it(gemeente: Gemeentekaart) -> None:
    """A route counts once, however often it is named, and from both sides."""
    landelijk = gemeente.landelijk
    eerste = replace(landelijk.routes["hulp-vragen"], themas=(ThemaId("huis-zoeken"),))
    tweede = replace(eerste, id=Id("tweede"))
    los = replace(eerste, id=Id("los"), themas=())
    kaart = replace(
        gemeente, landelijk=replace(landelijk, routes={"tweede": tweede, "hulp-vragen": eerste, "los": los})
    )

    assert kaart.routes_voor_thema(landelijk.themas["huis-zoeken"]) == (eerste, tweede)


def test_themes_and_routes_of_a_group_are_found_from_both_sides(gemeente: Gemeentekaart) -> None:
    """Naming works from the group and from the theme or route."""
    landelijk = gemeente.landelijk
    thema = landelijk.themas["huis-zoeken"]
    route = landelijk.routes["hulp-vragen"]
    ouderen = landelijk.doelgroepen["ouderen"]

    assert gemeente.themas_voor_doelgroep(ouderen) == (thema,)
    assert gemeente.routes_voor_doelgroep(ouderen) == ()
    assert gemeente.routes_voor_doelgroep(replace(ouderen, routes=(RouteId("hulp-vragen"),))) == (route,)


def test_front_door_is_full_only_with_a_phone_number_that_is_known(gemeente: Gemeentekaart) -> None:
    """Three honest states: a number to call, only a name or place, or nothing."""
    vol = gemeente.gemeente
    (deur,) = vol.voordeur
    stil = replace(deur, contact=tuple(replace(c, waarde=ONBEKEND) for c in deur.contact))

    assert vol.voordeur_staat is VoordeurStaat.VOL
    assert replace(vol, voordeur=(stil,)).voordeur_staat is VoordeurStaat.PLAATS
    assert replace(vol, voordeur=(stil, deur)).voordeur_staat is VoordeurStaat.VOL
    assert replace(vol, voordeur=()).voordeur_staat is VoordeurStaat.ONBEKEND


def test_unknown_contact_is_not_known(organisatie: Organisatie) -> None:
    """`onbekend` means: it exists, and we do not know it."""
    contact: Contact = organisatie.contact[0]

    assert (contact.bekend, replace(contact, waarde=ONBEKEND).bekend) == (True, False)


def test_every_page_has_one_address(kaart: SocialeKaart) -> None:
    """Fixed and national pages exist in every gemeente; own organisations only in theirs."""
    assert [(adres.gemeente, adres.pad) for adres in adressen(kaart)] == [
        *((OVERAL, pad) for pad in VASTE_PADEN),
        (OVERAL, "wat-is-oco"),
        (OVERAL, "themas/huis-zoeken"),
        (OVERAL, "routes/hulp-vragen"),
        (OVERAL, "doelgroepen/ouderen"),
        (OVERAL, "woorden/oco"),
        ("voorbeeld", "organisaties/naast-u"),
    ]


def test_mark_of_a_key_falls_back_to_the_record(organisatie: Organisatie) -> None:
    """A finding about a key that is not there points at the record."""
    path = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"

    assert organisatie.mark_of("naam") == SourceMark(path, 2, 7)
    assert organisatie.mark_of("vormen[0]") == SourceMark(path, 6, 10)
    assert organisatie.mark_of("huisbezoek") == SourceMark(path, 1, 1)
