"""Whole pages by keyboard: each stop in order, none of them hidden, no trap, and a jump over the head of the page."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from tests.browser.toestel import ALLE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, walk

SOORTEN = ("start", "route", "organisatie")
STEEKPROEF = {
    ("start", "nl", SMAL),
    ("start", "ar", GROOT),
    ("route", "ar", SMAL),
    ("organisatie", "nl", GROOT.zonder_script()),
    ("organisatie", "ar", SMAL.zonder_script()),
    ("route", "nl", GROOT.donker()),
}
WANDELINGEN = [
    pytest.param(*case, marks=() if case in STEEKPROEF else pytest.mark.alles, id="-".join(map(str, case)))
    for case in product(SOORTEN, RICHTINGEN, (*ALLE, GROOT.donker()))
]


@pytest.mark.parametrize(("soort", "taal", "toestel"), WANDELINGEN)
def test_tab_walks_over_the_whole_page(soort: str, taal: str, page: Page, toestel: Toestel) -> None:
    """Tab meets every control of the page once, in its order, each on the screen and ringed, and then leaves."""
    page.goto(pagina(taal, soort))

    expected, met, complaints = walk(page)

    assert expected
    assert expected == met
    assert [] == complaints


@pytest.mark.parametrize("toestel", ALLE, ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_skip_link_skips(taal: str, page: Page, toestel: Toestel) -> None:
    """It is the first stop, it is on the screen then, and after it Tab goes on inside the text."""
    page.goto(pagina(taal, "route"))

    halte = press(page, "Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_in_viewport()
    press(page, "Tab")

    assert halte.name.startswith("a ")
    expect(page.get_by_role("main").locator(":focus")).to_be_visible()


@pytest.mark.parametrize(
    ("taal", "toestel"),
    [
        pytest.param("ar", SMAL, id="ar-320"),
        pytest.param("nl", GROOT.donker(), id="nl-1280-donker", marks=pytest.mark.alles),
        pytest.param("nl", SMAL, id="nl-320", marks=pytest.mark.alles),
        pytest.param("ar", GROOT, id="ar-1280", marks=pytest.mark.alles),
    ],
)
def test_focus_changes_the_picture(taal: str, page: Page, toestel: Toestel) -> None:
    """At each stop the screen looks different with the focus than without it."""
    page.goto(pagina(taal, "start"))
    same = []

    for _ in range(14):
        halte = press(page, "Tab")
        focused = page.screenshot()
        page.evaluate("() => { window.halte = document.activeElement; window.halte.blur(); }")
        if focused == page.screenshot():
            same.append(halte.name)
        page.evaluate("() => window.halte.focus({ focusVisible: true, preventScroll: true })")

    assert [] == same
