"""A real browser on the built site: one browser for all tests, and a fresh context, watched, for each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.pipeline import Checked
from generator.render.pieces import Files
from tests.browser.server import served
from tests.browser.toestel import GROOT, Toestel
from tests.browser.waakhond import watch

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts these tests last: server and browser come with threads, and a build forks, which should not meet."""
    items.sort(key=lambda item: item.path.parent == Path(__file__).parent)


@pytest.fixture(scope="session")
def origin(checked: Checked, files: Files) -> Iterator[str]:
    """Scheme, host and port at which the site is served."""
    with served(files, checked.plan.urls) as origin:
        yield origin


@pytest.fixture(scope="session")
def browser(files: Files) -> Iterator[Browser]:
    """The Chromium of this machine, started when the site is there: see above."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.fail("The browser tests need Chromium; `make chromium` installs it or says how.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def toestel() -> Toestel:
    """What the reader holds; a test that wants others parametrizes it."""
    return GROOT


@pytest.fixture
def context(browser: Browser, origin: str, toestel: Toestel) -> Iterator[BrowserContext]:
    """A reader who has never been here."""
    context = browser.new_context(
        base_url=origin,
        viewport={"width": toestel.breedte, "height": toestel.hoogte},
        java_script_enabled=toestel.script,
        color_scheme=toestel.kleur,
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext) -> Page:
    """An empty tab."""
    return context.new_page()


@pytest.fixture
def problemen(opened: Page, origin: str) -> list[str]:
    """What went wrong in the tab so far. Whatever a test leaves in it, fails that test."""
    return watch(opened, origin)


@pytest.fixture
def page(opened: Page, problemen: list[str]) -> Iterator[Page]:
    """A tab in which nothing may go wrong."""
    yield opened
    opened.close()
    assert [] == problemen
