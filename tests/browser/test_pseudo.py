"""A language with longer words than any of ours, and one that mirrors the page: nothing leans out or is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from generator.pipeline import Checked
from generator.render.pieces import Files
from tests.browser.breedte import FAULTS, OPEN, SPACING
from tests.browser.server import served
from tests.browser.toestel import GEMEENTE, PADEN, SMAL, Toestel
from tests.pseudo import LANG, SPIEGEL, pseudo_files

STEEKPROEF = {("start", LANG), ("aanbieders", LANG), ("organisatie", SPIEGEL)}
"""What `make test` looks at: the fullest page, one with a form, and the one with most names and numbers."""


@pytest.fixture(scope="module")
def origin(checked: Checked, files: Files) -> Iterator[str]:
    """A site of these languages alone, on a server of its own."""
    with served(pseudo_files(checked, PADEN.values(), GEMEENTE), checked.plan.urls) as origin:
        yield origin


def cases() -> Iterator[object]:
    """Each kind of page in both languages; all but a few are for `make test-alles`."""
    for taal in (LANG, SPIEGEL):
        for soort, pad in PADEN.items():
            marks = () if (soort, taal) in STEEKPROEF else pytest.mark.alles
            yield pytest.param(f"/{taal}/{GEMEENTE}/{pad}{'/' if pad else ''}", id=f"{soort}-{taal}", marks=marks)


@pytest.mark.parametrize("toestel", [SMAL], ids=str)
@pytest.mark.parametrize("url", list(cases()))
def test_long_words_and_a_mirrored_page_fit(url: str, page: Page, toestel: Toestel) -> None:
    """On the narrowest screen, with menus open, then with the text spacing of WCAG 1.4.12; and on a wide one."""
    page.goto(url)
    narrow = page.evaluate(FAULTS)
    page.evaluate(OPEN)
    page.evaluate(SPACING)
    spaced = page.evaluate(FAULTS)
    page.set_viewport_size({"width": 1280, "height": 800})
    wide = page.evaluate(FAULTS)

    assert {"narrow": [], "spaced": [], "wide": []} == {"narrow": narrow, "spaced": spaced, "wide": wide}
