"""Reading aloud: only with a voice of the device itself. This browser has none, so the device's part is played here."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence

import pytest
from playwright.sync_api import Page, expect

from generator.render.pieces import Files
from tests.browser.toestel import RICHTINGEN, pagina

_DEVICE = """
window.gesproken = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", { value: Object.assign(new EventTarget(), {
  getVoices: () => VOICES.map(([lang, localService]) => ({ lang, localService })),
  speak: (uiting) => window.gesproken.push(uiting),
  cancel: () => window.gesproken.push(null),
}) });
"""
_SAID = "() => window.gesproken.filter(Boolean).map(({ voice, text }) => [voice.lang, text.trim()])"


def on_device(page: Page, voices: Sequence[tuple[str, bool]], taal: str) -> None:
    """The route page on a device with these voices: language, and whether it is the device's own."""
    page.add_init_script(_DEVICE.replace("VOICES", json.dumps(voices)))
    page.goto(pagina(taal, "route"))


@pytest.mark.parametrize("taal", RICHTINGEN)
@pytest.mark.parametrize(
    "voices", [[], [("xx-XX", True)], [("nl-NL", False), ("ar-SA", False)]], ids=["geen", "ander", "server"]
)
def test_no_button_without_an_own_voice(voices: list[tuple[str, bool]], taal: str, page: Page) -> None:
    """No voice, none for this language, or only one that a server speaks: there is no button."""
    on_device(page, voices, taal)

    expect(page.locator(".voorlezen button")).to_be_hidden()


def test_this_browser_has_no_voice(page: Page) -> None:
    """The real thing, without anything played: the button is not there."""
    page.goto(pagina("nl", "route"))

    expect(page.locator(".voorlezen button")).to_be_hidden()


def test_the_text_is_read_and_stopped(page: Page) -> None:
    """One press reads from the heading on, the next stops; Escape stops too."""
    on_device(page, [("nl_NL", True)], "nl")
    button = page.locator(".voorlezen button")
    name = button.inner_text()

    button.press("Enter")
    said = page.evaluate(_SAID)
    reading = button.inner_text()
    page.keyboard.press("Escape")

    assert page.locator("h1").inner_text() == said[0][1]
    assert {"nl_NL"} == {lang for lang, _ in said}
    assert ("Lees voor", "Stop") == (name, reading)
    assert page.evaluate("() => window.gesproken.at(-1)") is None
    expect(button).to_have_text("Lees voor")


def test_dutch_parts_have_a_dutch_voice(page: Page) -> None:
    """On an Arabic page the Arabic is read in Arabic, and what stands there in Dutch in Dutch."""
    on_device(page, [("ar-SA", True), ("nl-NL", True)], "ar")

    page.locator(".voorlezen button").press("Enter")
    said = page.evaluate(_SAID)

    assert {"ar-SA", "nl-NL"} == {lang for lang, _ in said}
    assert [] == [
        text for lang, text in said if lang == "nl-NL" and any("\u0600" <= letter <= "\u06ff" for letter in text)
    ]


def test_the_button_moves_nothing(page: Page) -> None:
    """Its place is kept: the heading stands where it stood before the device had a voice."""
    page.goto(pagina("nl", "route"))
    before = page.locator("h1").bounding_box()

    on_device(page, [("nl-NL", True)], "nl")
    expect(page.locator(".voorlezen button")).to_be_visible()

    assert before == page.locator("h1").bounding_box()


def test_the_script_is_small(files: Files) -> None:
    """At most 1 kB gz: every page carries it."""
    (script,) = (data for name, data in files.items() if name.startswith("assets/voorlezen."))

    assert len(gzip.compress(script)) <= 1000
