"""Opening hours as HSDS schedules: weekly rules where they say the same, otherwise the hours as they are written."""

from __future__ import annotations

import re
from itertools import groupby

from generator.model.waarden import Openingstijden
from generator.plan.opendata import data_id
from generator.render.hours import closed_on_holidays, weekly_hours

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_DAG, _UUR = "(?:Mo|Tu|We|Th|Fr|Sa|Su)", r"\d\d:\d\d-\d\d:\d\d"
_WEEK = re.compile(rf"{_DAG}(?:[-,]{_DAG})* {_UUR}(?:,{_UUR})*")
"""One rule of an ordinary week: days and hours, and nothing about months, weeks or exceptions."""
_HOLIDAYS = re.compile(r"PH (?:off|closed)")
_DICHT = "Op feestdagen is het dicht."


def schedules(openingstijden: Openingstijden, adres: str, deel: str, waar: str = "") -> list[dict[str, object]]:
    """A schedule for each pair of hours; hours that are no ordinary week stay one text.

    Times are those on the clock in the Netherlands, the same in summer and winter.
    """
    about = {"description": waar} if waar else {}
    if not _is_week(openingstijden):
        text = f"{waar}: {openingstijden}" if waar else openingstijden
        return [{"id": data_id(adres, deel), "description": text}]
    if closed_on_holidays(openingstijden):
        about["notes"] = _DICHT
    pairs = sorted(
        (times, day)
        for regel in weekly_hours(openingstijden)
        for day in range(regel.eerste, regel.laatste + 1)
        for times in regel.tijden
    )
    return [
        {
            "id": data_id(adres, f"{deel}-{begin}-{end}"),
            "freq": "WEEKLY",
            "wkst": "MO",
            "byday": ",".join(_DAYS[day] for _, day in group),
            "opens_at": begin,
            "closes_at": end,
            **about,
        }
        for (begin, end), group in groupby(pairs, key=lambda pair: pair[0])
    ]


def _is_week(openingstijden: str) -> bool:
    rules = [rule.strip() for rule in openingstijden.split(";") if rule.strip()]
    weekly = [rule for rule in rules if not _HOLIDAYS.fullmatch(rule)]
    return openingstijden == "24/7" or (bool(weekly) and all(_WEEK.fullmatch(rule) for rule in weekly))
