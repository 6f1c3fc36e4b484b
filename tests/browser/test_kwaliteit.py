"""The page with what was measured, in a browser: it has long commands and long names of tools."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.breedte import FAULTS
from tests.browser.test_axe import violations
from tests.browser.toestel import SMAL, Toestel


@pytest.mark.parametrize("toestel", [SMAL.donker()], ids=str)
def test_page_is_for_everyone(page: Page, toestel: Toestel) -> None:
    """On the narrowest screen axe finds nothing, and nothing is cut off or stands outside the page."""
    page.goto("/data/kwaliteit/")

    assert [] == violations(page)
    assert [] == page.evaluate(FAULTS)
