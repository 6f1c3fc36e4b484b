"""Measured in a real browser, over the site as it was built: axe on every kind of page, and the search."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files as resources
from typing import Any, cast

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from generator.render.pieces import Files
from generator.render.search.index import INDEX_FILE
from tests.browser.conftest import ARGUMENTS, BROWSERS
from tests.browser.server import served
from tests.browser.test_axe import OPTIONS
from tests.browser.toestel import GROOT, SMAL, alle_paginas
from tests.kwaliteit.bouw import Bouw
from tests.kwaliteit.uitkomst import Uitkomst, number
from tests.search.sets import NEW, TALEN, Vraag, ask, rank, read_set, score

GEMEENTE = "voorbeeldstad"
TOESTELLEN = (GROOT, SMAL.donker())


def measure_axe(bouw: Bouw) -> Uitkomst:
    """Every kind of page in Dutch and Arabic: wide and light, narrow and dark."""
    found: dict[str, int] = {}
    with _browser(bouw) as (browser, origin):
        for toestel in TOESTELLEN:
            context = browser.new_context(
                base_url=origin,
                viewport={"width": toestel.breedte, "height": toestel.hoogte},
                color_scheme=toestel.kleur,
            )
            page = context.new_page()
            for _, url in (*alle_paginas(), ("kwaliteit", "/data/kwaliteit/")):
                page.goto(url)
                found[f"{toestel} {url}"] = _violations(page)
            context.close()
        chromium = browser.version
    for where, count in found.items():
        if count:
            print(f"{where}: {count}")
    return Uitkomst(
        {
            "Overtredingen": number(sum(found.values())),
            "Bekeken pagina's": number(len(found) // len(TOESTELLEN)),
        },
        f"axe-core {_axe_version()} in Chromium {chromium}",
        f"Van elke soort pagina een, van {GEMEENTE.title()}, in het Nederlands en het Arabisch: op een breed scherm in "
        "licht, en op een smal scherm (320 pixels) in donker. WCAG 2.0, 2.1 en 2.2, A en AA, voor zover een computer "
        "dat ziet.",
    )


def measure_search(bouw: Bouw) -> Uitkomst:
    """How often the right page is among the first three: for queries that were never used to tune the search."""
    cijfers, asked = {}, 0
    with _browser(bouw) as (browser, origin):
        page = browser.new_page(base_url=origin)
        page.goto("/404.html")
        module = next(f"/{name}" for name in bouw.site if name.startswith("assets/zoeken."))
        for taal in (taal for taal in bouw.checked.plan.talen if taal.code in TALEN):
            index = bouw.site[f"{taal.code}/{GEMEENTE}/{INDEX_FILE}"].decode()
            vragen = [*(v for v in read_set(taal.code) if not v.is_tuning), *read_set(taal.code, NEW)]
            s = score(_ranks(vragen, ask(page, module, index, vragen)))
            asked += s.aantal
            naam = taal.nederlandse_naam[:1].upper() + taal.nederlandse_naam[1:]
            cijfers[naam] = (
                f"{number(100 * s.beste)} % goed bij de eerste drie, {number(100 * s.eerste)} % meteen "
                f"({number(s.aantal)} vragen)"
            )
        chromium = browser.version
    return Uitkomst(
        cijfers,
        f"Het zoeken van de site zelf in Chromium {chromium}; de vragen staan in tests/search/",
        f"{number(asked)} zoekvragen over {GEMEENTE.title()}, waarmee het zoeken niet is bijgesteld.",
    )


@contextmanager
def _browser(bouw: Bouw) -> Iterator[tuple[Browser, str]]:
    """A browser, and where the site is served to it. Raises LookupError when there is none."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        raise LookupError("no Chromium here; `make chromium` installs it or says how")
    with served(cast("Files", bouw.site), bouw.checked.plan.urls) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser, origin
        browser.close()


def _violations(page: Page) -> int:
    """How many elements break a rule."""
    results: Mapping[str, Any] = Axe().run(page, options=OPTIONS).response
    return sum(len(rule["nodes"]) for rule in results["violations"])


def _ranks(vragen: Sequence[Vraag], found: Sequence[Sequence[str]]) -> list[int]:
    return [rank(vraag, pads) for vraag, pads in zip(vragen, found, strict=True)]


def _axe_version() -> str:
    """The version of axe itself, as its script tells it."""
    script = (resources("axe_playwright_python") / "axe.min.js").read_text("utf-8")[:200]
    found = re.search(r"axe v([\d.]+)", script)
    return found[1] if found else "onbekend"
