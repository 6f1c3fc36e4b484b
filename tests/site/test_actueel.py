"""The reader hears how old a number or an hour is where nobody looked in time, and on every page when it was made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from generator.render.pieces import Files
from tests.site.paginas import DATUM

START, NAAST_U = "nl/voorbeeld/index.html", "nl/voorbeeld/organisaties/naast-u/index.html"
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"
ORGANISATIE = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
LATER = date(2028, 1, 1)
GECONTROLEERD = "gecontroleerd:\n  op: 2026-11-10\n  door: redactie Voorbeeld\n"


def built(project: Path, datum: date, added: Mapping[str, str] | None = None) -> Files:
    """The pages of the small project on a day, with lines added at the end of files."""
    for path, lines in (added or {}).items():
        with (project / path).open("a", encoding="utf-8") as file:
            file.write(lines)
    return render_project(check_project(project, datum), datum, Keuze(formaten=()), 1)


def said(files: Files, name: str) -> list[str]:
    """What a page says of its age beside numbers and hours."""
    found = document_fromstring(files[name]).find_class("bel-eerst")
    return [" ".join(element.text_content().split()) for element in found]


def test_nothing_is_said_of_what_was_looked_at_in_time(project: Path) -> None:
    """On the day of the tests nothing in the small project is old."""
    files = built(project, DATUM)

    assert ([], []) == (said(files, START), said(files, NAAST_U))


def test_what_nobody_ever_looked_at_shows_the_day_of_its_source(project: Path) -> None:
    """After a year, at the front door and in the contact block."""
    files = built(project, LATER)

    expected = ["Bel eerst. Dit klopte op 1 november 2026."]
    assert (expected, expected) == (said(files, START), said(files, NAAST_U))


def test_a_check_that_is_overdue_shows_the_day_of_the_check(project: Path) -> None:
    """The door without a check of its own follows its gemeente."""
    files = built(project, LATER, {GEMEENTE: GECONTROLEERD, ORGANISATIE: GECONTROLEERD})

    expected = ["Bel eerst. Dit is nagekeken op 10 november 2026."]
    assert (expected, expected) == (said(files, START), said(files, NAAST_U))


def test_a_check_in_time_says_nothing_beside_the_number(project: Path) -> None:
    """Below the block stands who looked and when."""
    added = dict.fromkeys((GEMEENTE, ORGANISATIE), f"{GECONTROLEERD}  elke: 2 jaar\n")
    files = built(project, LATER, added)

    assert ([], []) == (said(files, START), said(files, NAAST_U))
    for name in (START, NAAST_U):
        text = " ".join(document_fromstring(files[name]).text_content().split())
        assert "Nagekeken op 10 november 2026 door redactie Voorbeeld." in text


def test_hours_without_a_number_ask_the_reader_to_ask(project: Path) -> None:
    """Who cannot call is not told to call."""
    for path in (GEMEENTE, ORGANISATIE):
        file = project / path
        file.write_text(file.read_text("utf-8").replace("000-123 45 67", "onbekend"), "utf-8")

    files = built(project, LATER)

    assert ["Vraag eerst of dit nog klopt. Dit klopte op 1 november 2026."] == said(files, NAAST_U)
    assert [] == said(files, START)


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_every_page_says_when_it_was_made(project: Path, taal: str) -> None:
    """Also those of no gemeente: all languages, the picker, short addresses and the page that is not there."""
    files = built(project, LATER)
    pages = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    of_taal = {name: html for name, html in pages.items() if f'<html lang="{taal}"' in html}

    assert {f"{taal}/index.html", f"{taal}/voorbeeld/index.html"} <= of_taal.keys()
    assert taal == "ar" or {"index.html", "404.html"} <= of_taal.keys()
    assert [] == [name for name, html in of_taal.items() if '<time datetime="2028-01-01">' not in html]
