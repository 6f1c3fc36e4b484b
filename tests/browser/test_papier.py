"""On paper: what a tap would do is gone, and what one needs to call is there."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.toestel import PADEN, RICHTINGEN, pagina

NUMMER = "000-123 45 67"


@pytest.mark.parametrize("taal", [pytest.param("nl", marks=pytest.mark.alles), "ar"])
@pytest.mark.parametrize("soort", [soort for soort in PADEN if soort != "start"])
def test_paper_says_whom_to_call(soort: str, taal: str, page: Page) -> None:
    """Every page has the number and its own address at its foot, and no menu, search or button."""
    page.goto(pagina(taal, soort))
    page.emulate_media(media="print")
    foot = page.locator(".op-papier")

    expect(foot).to_contain_text(NUMMER)
    expect(foot).to_contain_text(pagina(taal, soort))
    expect(foot).to_be_visible()
    assert [] == page.locator("button, input, nav, .weg, .sprong, summary").locator("visible=true").all_inner_texts()


def test_paper_says_the_sentence_where_no_number_is_known(page: Page) -> None:
    """In Rheden nobody knows the number: there stands what to say."""
    page.goto("/ar/rheden/routes/bezwaar/")
    page.emulate_media(media="print")

    expect(page.locator(".op-papier [lang=nl]").last).to_have_text(
        "Ik wil een onafhankelijk cliëntondersteuner spreken."
    )


@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize("soort", ["start", "organisatie"])
def test_the_number_is_on_the_first_sheet(soort: str, taal: str, page: Page) -> None:
    """What is kept together must not be pushed to the next sheet whole."""
    page.goto(pagina(taal, soort))

    sheet = pypdfium2.PdfDocument(page.pdf(format="A4"))[0].get_textpage().get_text_range()

    # Beside Arabic the parts of a number come out in another order than they stand.
    assert NUMMER.split(maxsplit=1)[0] in sheet
