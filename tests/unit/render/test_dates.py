"""Dates and days in each language: one calendar, one kind of digits."""

from __future__ import annotations

import re
from datetime import date

import pytest

from generator.render.dates import day_name, language_name, long_date, written_by_unicode

TALEN = ("nl", "en", "ar", "tr", "pl", "uk", "fa", "ti", "so", "fr", "es", "ro")


@pytest.mark.parametrize("taal", TALEN)
def test_a_date_is_the_one_on_the_letter(taal: str) -> None:
    """Day first, then a word for the month, then the year of the Dutch calendar, in the digits of Dutch letters."""
    shown = long_date(date(2026, 11, 2), taal)

    assert ["2", "2026"] == re.findall(r"\d+", shown)
    assert re.match(r"2 \D+2026", shown), shown
    assert not re.search(r"[፩-፼]", shown)


def test_months_bend_where_the_language_bends_them() -> None:
    """Ukrainian and Polish have another form of the month behind a day."""
    assert ["1 травня 2026", "1 maja 2026"] == [long_date(date(2026, 5, 1), taal) for taal in ("uk", "pl")]


@pytest.mark.parametrize(("taal", "expected"), [("zgh-Tfng-XX", "ⴰⵢⵏⴰⵙ"), ("xx", "maandag"), ("ar-XB", "الاثنين")])
def test_a_language_that_unicode_does_not_know_has_dates(taal: str, expected: str) -> None:
    """Those of the language without its land, or else the Dutch ones: never a fault."""
    assert expected == day_name(0, taal)


def test_the_week_begins_on_monday_in_every_language() -> None:
    """Seven days that differ, in their own script."""
    weeks = {taal: [day_name(day, taal) for day in range(7)] for taal in TALEN}

    assert {7} == {len(set(week)) for week in weeks.values()}
    assert ("دوشنبه", "ሰኑይ", "Isniin") == tuple(weeks[taal][0] for taal in ("fa", "ti", "so"))


def test_what_unicode_can_write_is_known_before() -> None:
    """A font that has only the letters of the site has those of dates and languages too."""
    known = {letter for text in written_by_unicode("ti") for letter in text}

    assert set(long_date(date(2026, 2, 28), "ti") + day_name(3, "ti") + language_name("pl", "ti")) - known <= set("28")
