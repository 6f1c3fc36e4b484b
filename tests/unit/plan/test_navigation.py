"""The menus, and the way back up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.inhoud import Inhoud
from generator.model.waarden import Tekst
from generator.pipeline import Checked
from generator.plan.navigation import HOOFDMENU, VOETMENU, Wegwijzer, plan_menu, plan_trail
from generator.plan.pages import Blad


@pytest.fixture
def bladen(minimaal: Checked) -> tuple[Blad, ...]:
    """The pages of the one gemeente."""
    return minimaal.plan.bladen["voorbeeld"]


def shown(entries: tuple[Wegwijzer, ...]) -> list[tuple[str, str]]:
    """Path and Dutch title of each entry."""
    return [(e.pad, e.titel.nl if isinstance(e.titel, Tekst) else e.titel) for e in entries]


def test_menu_has_its_own_order(bladen: tuple[Blad, ...]) -> None:
    """That of the menu, not that of the pages."""
    assert [
        ("wat-is-oco", "Wat is OCO?"),
        ("themas", "Onderwerpen"),
        ("doelgroepen", "Voor wie"),
        ("routes", "Stap voor stap"),
        ("aanbieders", "Wie helpt u?"),
    ] == shown(plan_menu(bladen, HOOFDMENU))


def test_menu_leaves_out_a_page_that_is_not_there(bladen: tuple[Blad, ...]) -> None:
    """A small site has no page about privacy: no link leads nowhere."""
    assert [
        ("wat-doet-oco", "Wat doet OCO voor u?"),
        ("brief", "Ik heb een brief gekregen"),
        ("andere-hulp", "Wie doet wat?"),
        ("folders", "Folders om te printen"),
        ("woordenlijst", "Woordenlijst"),
        ("a-z", "A tot Z"),
    ] == shown(plan_menu(bladen, VOETMENU))


def test_menu_shows_the_short_title_of_a_page(bladen: tuple[Blad, ...]) -> None:
    """`menutitel` is for the menu; the page keeps its full title."""
    (blad,) = (blad for blad in bladen if isinstance(blad.onderwerp, Inhoud))
    assert isinstance(blad.onderwerp, Inhoud)
    titel = blad.onderwerp.kopregels.titel
    kopregels = replace(blad.onderwerp.kopregels, menutitel=replace(titel, nl="OCO"))
    short = replace(blad, onderwerp=replace(blad.onderwerp, kopregels=kopregels))

    assert [("wat-is-oco", "OCO")] == shown(plan_menu((short,), HOOFDMENU))
    assert titel == short.titel


def test_trail_leads_from_the_start_down(bladen: tuple[Blad, ...]) -> None:
    """Every record stands below its list, an organisation below the aanbieders; the start page has nothing above it."""
    trails = {blad.pad: [entry.pad for entry in plan_trail(blad)] for blad in bladen}

    assert {
        "": [],
        "themas": [""],
        "routes": [""],
        "doelgroepen": [""],
        "aanbieders": [""],
        "wat-doet-oco": [""],
        "andere-hulp": [""],
        "brief": [""],
        "folders": [""],
        "woorden/oco": ["", "woordenlijst"],
        "woordenlijst": [""],
        "a-z": [""],
        "wat-is-oco": [""],
        "themas/huis-zoeken": ["", "themas"],
        "routes/hulp-vragen": ["", "routes"],
        "doelgroepen/ouderen": ["", "doelgroepen"],
        "organisaties/naast-u": ["", "aanbieders"],
    } == trails
