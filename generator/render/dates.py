"""Dates and days of the week as Babel writes them in a language."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import format_date, get_day_names


def long_date(day: date, taal: str) -> str:
    """A date in words: 1 november 2026."""
    return format_date(day, "long", _locale(taal))


def day_name(day: int, taal: str) -> str:
    """The name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", "stand-alone", _locale(taal))[day])


def _locale(taal: str) -> Locale:
    return Locale.parse(taal.replace("-", "_"))
