"""Every component is described, and every example of it is a valid piece of a page, in both directions."""

from __future__ import annotations

import html5lib
import pytest
from lxml.html import document_fromstring

from generator.pipeline import Checked
from generator.source import SourceMark
from tests.componenten.kamer import TALEN, Kamer, components

COMPONENTS = {component.naam: component for component in components()}
VOORBEELDEN = {v.pad: v for c in COMPONENTS.values() for macro in c.macros for v in macro.voorbeelden}
"""Read from the templates alone: what it is to be tested is known before there is a whole to test it on."""


@pytest.mark.parametrize("naam", COMPONENTS)
def test_a_component_tells_what_its_macros_ask_for(naam: str, kamer: Kamer) -> None:
    """The YAML file names each macro of the template with its parameters, in their order, and no others."""
    told = {macro.naam: tuple(macro.params) for macro in COMPONENTS[naam].macros}

    assert kamer.arguments(naam) == told


@pytest.mark.parametrize("naam", COMPONENTS)
def test_a_component_has_an_example(naam: str) -> None:
    """At least one, with a name and a use of its own."""
    paths = [v.pad for macro in COMPONENTS[naam].macros for v in macro.voorbeelden]

    assert paths
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("pad", VOORBEELDEN)
def test_an_example_is_a_valid_piece_of_a_page(pad: str, taal: str, kamer: Kamer, checked: Checked) -> None:
    """It says something, and an HTML5 parser that forgives nothing finds nothing to forgive."""
    page = kamer.page(VOORBEELDEN[pad], checked.plan.kaart.landelijk.talen[taal])
    parser = html5lib.HTMLParser()

    parser.parse(page)
    main = document_fromstring(page).find(".//main")
    main.find("h1").text = ""

    assert [] == parser.errors
    assert main.text_content().strip()


def test_an_example_is_read_as_what_an_editor_writes(kamer: Kamer) -> None:
    """A key that does not exist in the model is refused in an example too."""
    voorbeeld = VOORBEELDEN["kaarten/themakaarten/een-korte-en-een-lange-titel"]
    wrong = voorbeeld.with_key("kleur", "rood", SourceMark("voorbeeld"))

    with pytest.raises(AssertionError, match="de sleutel 'kleur' bestaat hier niet"):
        kamer.render(wrong, kamer.checked.plan.kaart.landelijk.talen["nl"])


def test_the_overview_shows_every_example_in_both_directions(kamer: Kamer) -> None:
    """Each has its page in each language, and the overview holds them all."""
    files = kamer.files()

    shown = document_fromstring(files["componenten/index.html"]).xpath("//iframe/@src")

    assert [f"/componenten/{taal}/{pad}/" for pad in VOORBEELDEN for taal in TALEN] == shown
    assert {f"{src.strip('/')}/index.html" for src in shown} <= set(files)
