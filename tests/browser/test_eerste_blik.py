"""What a reader pays to see the first page: few bytes, and nothing that jumps."""

from __future__ import annotations

import gzip
import time

import pytest
from playwright.sync_api import Page, Response, Route, expect

from tests.browser.toestel import RICHTINGEN, Toestel, pagina

FIRST_VIEW = {"document", "stylesheet", "script"}
_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done([sum, performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? -1]), 300);
})"""


@pytest.mark.parametrize("taal", RICHTINGEN)
def test_the_first_view_is_small(taal: str, page: Page) -> None:
    """HTML, stylesheets and scripts of a start page are together at most 30 kB gz."""
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - Playwright marks it

    page.goto(pagina(taal, "start"), wait_until="networkidle")
    weights = {r.url: len(gzip.compress(r.body(), 6)) for r in responses if r.request.resource_type in FIRST_VIEW}

    assert len(weights) >= 3
    assert sum(weights.values()) <= 30_000


@pytest.mark.parametrize("toestel", [Toestel(breedte=390, hoogte=844), Toestel()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_nothing_jumps_while_the_page_loads(taal: str, page: Page, toestel: Toestel) -> None:
    """Also when the script comes late, after the page was painted, the sum of layout shifts stays below 0.01."""

    def late(route: Route) -> None:
        time.sleep(0.3)
        route.continue_()

    page.route("**/*.js", late)
    start = time.monotonic()
    page.goto(pagina(taal, "start"))
    shift, painted = page.evaluate(_SHIFT)

    assert 0 < painted < 1000 * (time.monotonic() - start)
    assert page.get_by_role("combobox").is_visible()
    assert shift < 0.01


@pytest.mark.parametrize("toestel", [Toestel(breedte=390, hoogte=844)], ids=str)
@pytest.mark.parametrize(("taal", "share"), [("nl", 1), ("ar", 0.6)])
@pytest.mark.parametrize("gemeente", ["voorbeeldstad", "zoetermeer"])
def test_the_first_thing_to_do_is_on_the_first_screen(
    gemeente: str, taal: str, share: float, page: Page, toestel: Toestel
) -> None:
    """Calling or coming by: whole on a phone in Dutch, most of it where a notice on the translation stands above."""
    page.goto(f"/{taal}/{gemeente}/")

    expect(page.locator("#voordeur .actie").first).to_be_in_viewport(ratio=share)
