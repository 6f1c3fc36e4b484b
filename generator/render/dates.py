"""Dates, days and names of languages as Unicode's data (through Babel) writes them in a language."""

from __future__ import annotations

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_day_names


def long_date(day: date, taal: str) -> str:
    """A date in words: 1 november 2026."""
    return str(format_date(day, "long", _locale(taal)))


def day_name(day: int, taal: str) -> str:
    """The name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", "stand-alone", _locale(taal))[day])


def language_name(code: str, taal: str) -> str:
    """The name of a language in the language `taal`; its own name, or its code, where Unicode has none."""
    locale = Locale.parse(code.replace("-", "_"))
    return locale.get_display_name(_locale(taal)) or locale.get_display_name(locale) or code


def _locale(taal: str) -> Locale:
    """The language as it is written in the Netherlands where Unicode knows that: English dates begin with the day."""
    code = taal.replace("-", "_")
    try:
        return Locale.parse(f"{code}_NL")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(code)
