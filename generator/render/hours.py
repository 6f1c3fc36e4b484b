"""Opening hours as an ordinary week, and as the days that follow the build, holidays and closed weeks included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import groupby

from opening_hours import OpeningHours, State

_REFERENCE_MONDAYS = (date(2025, 3, 10), date(2025, 9, 8))
"""Weeks without a Dutch holiday: the hours of an ordinary week do not depend on the day of the build.

There are two of them, because a door can be closed in one for a time of the year.
"""
_LAND = "NL"
_VOORUIT = 60
"""Days from the build for which the site says whether a door is open."""
_GESLOTEN, _ONZEKER = ".", "?"
_BEVRIJDINGSDAG = (5, 5)
"""A holiday by law (Algemene termijnenwet, art. 3) on which most offices work; the library leaves it out."""
_MAAND = re.compile("Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec")

Tijden = tuple[tuple[str, str], ...]
"""Pairs of `HH:MM` on the clock in the Netherlands, so that a change to summer time changes nothing."""


@dataclass(frozen=True, slots=True)
class Urenregel:
    """Days (0 = Monday) from `eerste` to `laatste` with the same hours; `tijden` are pairs of `HH:MM`."""

    eerste: int
    laatste: int
    tijden: Tijden


@cache
def weekly_hours(openingstijden: str) -> tuple[Urenregel, ...]:
    """Lines for the days that are open, days with equal hours that follow each other joined.

    Kept, as `open_days` and `closed_periods`: the same doors stand on pages in every language.
    """
    hours = OpeningHours(openingstijden)
    regels: list[Urenregel] = []
    for day in range(7):
        tijden = _ordinary_day(hours, day)
        if regels and regels[-1].tijden == tijden and regels[-1].laatste == day - 1:
            regels[-1] = Urenregel(regels[-1].eerste, day, tijden)
        elif tijden:
            regels.append(Urenregel(day, day, tijden))
    return tuple(regels)


def closed_on_holidays(openingstijden: str) -> bool:
    """True when the hours say that the door is closed on public holidays."""
    return bool(re.search(r"\bPH(,\w+)*\s+(off|closed)\b", openingstijden))


@cache
def open_days(openingstijden: str, datum: date) -> str:
    """The hours of each of the 60 days from `datum`, for a script: `2026-11-22|.aab?|09:00-17:00|09:00-12:00`.

    Behind the first day a mark for each day: a letter for one of the hours that follow, a dot for closed, a question
    mark for a holiday about which the hours say nothing.
    """
    marks, found = "", dict[Tijden, str]()
    for _, tijden in _calendar(openingstijden, datum, _VOORUIT):
        if tijden is None:
            marks += _ONZEKER
        elif tijden:
            marks += found.setdefault(tijden, chr(ord("a") + len(found)))
        else:
            marks += _GESLOTEN
    written = (",".join(f"{begin}-{end}" for begin, end in tijden) for tijden in found)
    return "|".join((datum.isoformat(), marks, *written))


@cache
def closed_periods(openingstijden: str, datum: date) -> tuple[tuple[date, date], ...]:
    """First and last day of each time in the 60 days from `datum` in which the door is closed against its custom.

    Holidays alone are not meant: the week says what happens then.
    """
    if not _MAAND.search(openingstijden):
        return ()
    hours, count = OpeningHours(openingstijden), 2 * _VOORUIT
    feestdagen = _holidays(datum, count)
    periods = []
    for closed, group in groupby(_calendar(openingstijden, datum, count), key=lambda item: item[1] == ()):
        unusual = [d for d, _ in group if closed and d not in feestdagen and _ordinary_day(hours, d.weekday())]
        if unusual and unusual[0] < datum + timedelta(days=_VOORUIT):
            periods.append((unusual[0], unusual[-1]))
    return tuple(periods)


def _calendar(openingstijden: str, begin: date, count: int) -> Iterator[tuple[date, Tijden | None]]:
    """The hours of each day; None for a holiday on which the door may be open or closed, as far as is known."""
    hours = OpeningHours(openingstijden, country=_LAND)
    always, about_holidays = openingstijden == "24/7", "PH" in openingstijden
    feestdagen = _holidays(begin, count)
    for day in _days(begin, count):
        tijden = _hours_of(hours, day)
        uncertain = (day.day, day.month) == _BEVRIJDINGSDAG or (day in feestdagen and not about_holidays)
        yield day, None if tijden and uncertain and not always else tijden


def _holidays(begin: date, count: int) -> frozenset[date]:
    hours = OpeningHours("PH 00:00-24:00", country=_LAND)
    return frozenset(day for day in _days(begin, count) if _hours_of(hours, day))


def _days(begin: date, count: int) -> Iterator[date]:
    return (begin + timedelta(days=number) for number in range(count))


def _ordinary_day(hours: OpeningHours, weekday: int) -> Tijden:
    first, second = (_hours_of(hours, monday + timedelta(days=weekday)) for monday in _REFERENCE_MONDAYS)
    return first or second


def _hours_of(hours: OpeningHours, day: date) -> Tijden:
    begin = datetime(day.year, day.month, day.day)
    midnight = begin + timedelta(days=1)
    return tuple(
        (start.strftime("%H:%M"), "24:00" if end >= midnight else end.strftime("%H:%M"))
        for start, end, state, _ in hours.intervals(begin, midnight)
        if state == State.OPEN
    )
