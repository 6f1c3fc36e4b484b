"""What a page says of the hours of a door in the weeks after the build, before any script."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from tests.site.paginas import DATUM

ORGANISATIE = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
NAAST_U = "nl/voorbeeld/organisaties/naast-u/index.html"


def page(project: Path, openingstijden: str, datum: date = DATUM) -> HtmlElement:
    """The page of the only organisation, with these hours."""
    path = project / ORGANISATIE
    path.write_text(path.read_text("utf-8").replace("Mo-Fr 09:00-17:00", openingstijden), "utf-8")
    files = render_project(check_project(project, datum), datum, Keuze(formaten=()), 1)
    return document_fromstring(files[NAAST_U])


@pytest.mark.parametrize(
    ("dicht", "zinnen"),
    [
        ("PH off", []),
        ("Dec 24-31 off", ["Dicht van 24 december 2026 tot en met 31 december 2026."]),
        ("2026 Nov 30 off", ["Dicht op 30 november 2026."]),
    ],
)
def test_closed_weeks_are_told(dicht: str, zinnen: list[str], project: Path) -> None:
    """Below the week, with first and last day; a holiday alone is not."""
    found = page(project, f"Mo-Fr 09:00-17:00; {dicht}").find_class("open-dicht")

    assert zinnen == [element.text_content() for element in found]


def test_hours_that_nobody_looked_at_say_nothing_of_now(project: Path) -> None:
    """In time there is a line for the script; after a year there is none, nor the script: ask first."""
    hours = "Mo-Fr 09:00-17:00; PH off"
    fresh, old = (page(project, hours, datum) for datum in (DATUM, date(2028, 1, 1)))

    assert (1, 1) == (len(fresh.find_class("open-nu")), len(fresh.xpath("//script[contains(@src, 'open-nu')]")))
    assert (0, 0) == (len(old.find_class("open-nu")), len(old.xpath("//script[contains(@src, 'open-nu')]")))
    assert old.find_class("bel-eerst")
