"""Opening hours as an ordinary week: which days share the same hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from opening_hours import OpeningHours, State

_REFERENCE_MONDAY = date(2025, 3, 10)
"""A week without a Dutch holiday; the hours of an ordinary week do not depend on the day of the build."""


@dataclass(frozen=True, slots=True)
class Urenregel:
    """Days (0 = Monday) from `eerste` to `laatste` with the same hours; `tijden` are pairs of `HH:MM`."""

    eerste: int
    laatste: int
    tijden: tuple[tuple[str, str], ...]


def weekly_hours(openingstijden: str) -> tuple[Urenregel, ...]:
    """Lines for the days that are open, days with equal hours that follow each other joined."""
    hours = OpeningHours(openingstijden)
    regels: list[Urenregel] = []
    for day in range(7):
        tijden = _hours_of(hours, _REFERENCE_MONDAY + timedelta(days=day))
        if regels and regels[-1].tijden == tijden and regels[-1].laatste == day - 1:
            regels[-1] = Urenregel(regels[-1].eerste, day, tijden)
        elif tijden:
            regels.append(Urenregel(day, day, tijden))
    return tuple(regels)


def closed_on_holidays(openingstijden: str) -> bool:
    """True when the hours say that the door is closed on public holidays."""
    return bool(re.search(r"\bPH(,\w+)*\s+(off|closed)\b", openingstijden))


def _hours_of(hours: OpeningHours, day: date) -> tuple[tuple[str, str], ...]:
    begin = datetime(day.year, day.month, day.day)
    midnight = begin + timedelta(days=1)
    return tuple(
        (start.strftime("%H:%M"), "24:00" if end >= midnight else end.strftime("%H:%M"))
        for start, end, state, _ in hours.intervals(begin, midnight)
        if state == State.OPEN
    )
