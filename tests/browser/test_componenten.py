"""Every example of every component in a real browser: axe finds nothing, nothing leans out, a picture is taken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from generator.pipeline import Checked
from tests.browser.server import served
from tests.browser.test_axe import violations
from tests.componenten.kamer import TALEN, Kamer, components
from tests.site.paginas import DATUM

PADEN = [voorbeeld.pad for c in components() for macro in c.macros for voorbeeld in macro.voorbeelden]


@pytest.fixture(scope="module")
def kamer_origin(checked: Checked) -> Iterator[str]:
    """Scheme, host and port at which the component room is served."""
    with served(Kamer(checked, DATUM).files(), checked.plan.urls) as origin:
        yield origin


def cases() -> Iterator[object]:
    """By turns an example in Dutch and light, and one in Arabic and dark; all the others are for `make test-alles`."""
    ways = ("nl", "light"), ("ar", "dark")
    for number, pad in enumerate(PADEN):
        for taal in TALEN:
            for kleur in ("light", "dark"):
                marks = () if (taal, kleur) == ways[number % 2] else pytest.mark.alles
                yield pytest.param(pad, taal, kleur, id=f"{pad}-{taal}-{kleur}", marks=marks)


@pytest.mark.parametrize(("pad", "taal", "kleur"), list(cases()))
def test_an_example_is_fit_to_see(
    pad: str, taal: str, kleur: Literal["light", "dark"], browser: Browser, kamer_origin: str, tmp_path: Path
) -> None:
    """No violation at 320 px, and no wider than the screen. Its picture stays in pytest's directory, for who looks."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, color_scheme=kleur)
    page = context.new_page()

    page.goto(f"{kamer_origin}/componenten/{taal}/{pad}/")
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.screenshot(path=tmp_path / f"{pad.replace('/', '-')}-{taal}-{kleur}.png", full_page=True)
    found = violations(page)
    context.close()

    assert (320, []) == (wide, found)
