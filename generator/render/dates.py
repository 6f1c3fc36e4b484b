"""Dates, days and names of languages as Unicode's data (through Babel) writes them in a language.

Always by the calendar and in the digits of the letters that Dutch organisations send, also where a language has
others of its own: Farsi, Arabic, Tigrinya. The day comes first, as it does on those letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, get_date_format, get_day_names

from generator.plan.pages import BRONTAAL

_DAY_FIRST = "d MMMM y"


@cache
def long_date(day: date, taal: str) -> str:
    """A date in words: 1 november 2026."""
    locale = _locale(taal)
    usual = get_date_format("long", locale).pattern
    # The short "year" behind a Ukrainian date ends in the full stop that the sentence around the date ends in as well.
    fits = usual.startswith("d") and not usual.endswith(".")
    return str(format_date(day, usual if fits else _DAY_FIRST, locale))


@cache
def day_name(day: int, taal: str) -> str:
    """The name of a day of the week; 0 is Monday."""
    return str(get_day_names("wide", "stand-alone", _locale(taal))[day])


@cache
def language_name(code: str, taal: str) -> str:
    """The name of a language in the language `taal`; its own name, or its code, where Unicode has none."""
    try:
        locale = Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return code
    return locale.get_display_name(_locale(taal)) or locale.get_display_name(locale) or code


def written_by_unicode(taal: str) -> Iterator[str]:
    """Every text that the functions above can give in a language."""
    locale = _locale(taal)
    yield from (long_date(date(2026, month, 1), taal) for month in range(1, 13))
    yield from (day_name(day, taal) for day in range(7))
    yield from locale.languages.values()


@cache
def _locale(taal: str) -> Locale:
    """The language as it is written in the Netherlands where Unicode knows that: English dates begin with the day.

    A language that Unicode does not know has its dates in Dutch.
    """
    code = taal.replace("-", "_")
    for name in (f"{code}_NL", code, code.partition("_")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(BRONTAAL)
