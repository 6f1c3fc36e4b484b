"""What one taps first is big enough for a thumb."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.toestel import RICHTINGEN, SMAL, Toestel, pagina

_SMALL = """() => [...document.querySelectorAll(".knop, .actie-bel, .weg-knop, .gevaar a, .keuze, button, summary")]
  .filter((element) => element.checkVisibility())
  .map((element) => [element.textContent.trim().slice(0, 40), Math.round(element.getBoundingClientRect().height)])
  .filter(([, height]) => height < 44)"""


@pytest.mark.parametrize("toestel", [SMAL], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize("soort", ["start", "thema", "organisatie", "vraag", "uitkomst", "brief"])
def test_main_actions_are_44_pixels_high(soort: str, taal: str, page: Page, toestel: Toestel) -> None:
    """Buttons, calls, answers, the way out and what opens a menu."""
    page.goto(pagina(taal, soort))

    assert [] == page.evaluate(_SMALL)
