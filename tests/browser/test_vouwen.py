"""Folding in the browser: a query must become the very words that Python put into the index."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import JSHandle, Page

from generator.render.pieces import Files
from generator.render.search.folding import fold, words
from generator.render.search.languages.register import language_of
from tests.browser.toestel import GEMEENTE, pagina

WOORDEN: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parents[1] / "zoekwoorden.yaml").read_text(encoding="utf-8")
)
LETTERS = [chr(code) for code in (*range(0x20, 0x3000), *range(0xFB00, 0xFFFE))]
"""Every character of the alphabets that readers here use, and of their presentation forms."""


@pytest.fixture
def schat(page: Page, files: Files) -> JSHandle:
    """The vocabulary of the published search, loaded as a page loads it."""
    (module,) = (f"/{name}" for name in files if name.startswith("assets/zoeken."))
    page.goto(pagina("ar", "start"))
    return page.evaluate_handle(
        "async ([module, index]) => (await (await import(module)).laad(index)).schat",
        [module, f"/ar/{GEMEENTE}/zoeken.json"],
    )


def test_browser_cuts_and_folds_the_shared_words_as_python_does(schat: JSHandle) -> None:
    """The list in tests/zoekwoorden.yaml, which the test of Python's folding reads too."""
    found = schat.evaluate("(schat, teksten) => teksten.map((tekst) => schat.splits(tekst))", list(WOORDEN))

    assert WOORDEN == dict(zip(WOORDEN, found, strict=True))


def test_browser_folds_every_letter_as_python_does(schat: JSHandle) -> None:
    """Those that this Python's Unicode knows; a browser may know more."""
    known = [letter for letter in LETTERS if unicodedata.category(letter) not in ("Cn", "Cs")]

    found = schat.evaluate("(schat, letters) => letters.map((letter) => schat.vouw(letter))", known)

    assert {letter: fold(letter) for letter in known} == dict(zip(known, found, strict=True))
    assert len(known) > 9000


def test_browser_takes_the_same_endings_off(schat: JSHandle) -> None:
    """What it makes of an unknown word is what Python makes of it."""
    language = language_of("ar")
    own = [word for text in WOORDEN for word in words(text)]

    found = schat.evaluate("(schat, woorden) => woorden.map((woord) => schat.sleutel(woord))", own)

    assert {word: language.key(word) for word in own} == dict(zip(own, found, strict=True))
