"""How well people find what they ask: every query of tests/search through the code that runs in the browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.render.pieces import Files
from tests.browser.toestel import GEMEENTE, pagina
from tests.search.sets import BEST, IN_TALEN, TALEN, ask, rank, read_set, score

FLOOR = {"nl": 0.95}
"""The share of queries with a right page among the best; 0.90 in other languages."""
MOST = {"nl": 60}
"""How many queries a set has at least; 25 in other languages."""


def test_each_language_of_the_site_has_a_set(files: Files) -> None:
    """A language in which nobody asks anything would hold its bar by silence."""
    shipped = {name.partition("/")[0] for name in files if name.endswith(f"/{GEMEENTE}/zoeken.json")}

    assert set() == shipped - set(TALEN)


@pytest.mark.parametrize("taal", IN_TALEN)
def test_people_find_what_they_ask(taal: str, page: Page, files: Files) -> None:
    """On the half of the queries with which nobody has improved the search."""
    (module,) = (f"/{name}" for name in files if name.startswith("assets/zoeken."))
    index = files[f"{taal}/{GEMEENTE}/zoeken.json"].decode()
    vragen = read_set(taal)
    page.goto(pagina("nl", "start"))

    found = ask(page, module, index, vragen)

    ranks = [rank(vraag, pads) for vraag, pads in zip(vragen, found, strict=True)]
    missed = {v.tekst: pads[:BEST] for v, pads, r in zip(vragen, found, ranks, strict=True) if not 0 < r <= BEST}
    measured = score([place for vraag, place in zip(vragen, ranks, strict=True) if not vraag.is_tuning])
    assert MOST.get(taal, 25) <= len(vragen)
    assert FLOOR.get(taal, 0.90) <= measured.beste, missed


@pytest.mark.parametrize("taal", IN_TALEN)
def test_each_right_answer_exists(taal: str, page: Page, files: Files) -> None:
    """A query set that waits for a page which nobody can find any more would only measure itself."""
    (module,) = (f"/{name}" for name in files if name.startswith("assets/zoeken."))
    page.goto(pagina("nl", "start"))

    known = page.evaluate(
        "async ([module, url]) => (await (await import(module)).laad(url)).documenten.map(([pad]) => pad)",
        [module, f"/{taal}/{GEMEENTE}/zoeken.json"],
    )

    assert set() == {pad for vraag in read_set(taal) for pad in vraag.goed} - set(known)
