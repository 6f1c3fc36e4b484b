"""Opening hours as weekly rules, and as text where they are no ordinary week."""

from __future__ import annotations

import pytest

from generator.model.waarden import Openingstijden
from generator.render.opendata.schedules import schedules

DICHT = {"notes": "Op feestdagen is het dicht."}
WEEK = {"freq": "WEEKLY", "wkst": "MO"}


@pytest.mark.parametrize(
    ("openingstijden", "expected"),
    [
        ("Mo-Fr 09:00-17:00", [{"byday": "MO,TU,WE,TH,FR", "opens_at": "09:00", "closes_at": "17:00"}]),
        (
            "Mo-We,Fr 09:00-17:00; Th 09:00-20:00; PH off",
            [
                {
                    "byday": "MO,TU,WE,FR",
                    "opens_at": "09:00",
                    "closes_at": "17:00",
                    "notes": "Op feestdagen is het dicht.",
                },
                {"byday": "TH", "opens_at": "09:00", "closes_at": "20:00", **DICHT},
            ],
        ),
        (
            "Tu 09:00-12:00,13:00-17:00",
            [
                {"byday": "TU", "opens_at": "09:00", "closes_at": "12:00"},
                {"byday": "TU", "opens_at": "13:00", "closes_at": "17:00"},
            ],
        ),
        ("24/7", [{"byday": "MO,TU,WE,TH,FR,SA,SU", "opens_at": "00:00", "closes_at": "24:00"}]),
    ],
)
def test_an_ordinary_week_becomes_rules(openingstijden: str, expected: list[dict[str, str]]) -> None:
    """A rule for each pair of hours, with the days on which they hold."""
    found = schedules(Openingstijden(openingstijden), "https://voorbeeld.example/v/abcd/", "open")

    assert len({str(rule.pop("id")) for rule in found}) == len(expected)
    assert [{**WEEK, **rule} for rule in expected] == found


@pytest.mark.parametrize(
    "openingstijden", ["Mo-Fr 09:00-17:00; Jul 20-Aug 16 off", "Tu[1] 10:00-12:00", "week 1-53/2 Mo 10:00-12:00"]
)
def test_other_hours_stay_as_they_are_written(openingstijden: str) -> None:
    """A rule that says less than the hours would send somebody to a closed door."""
    (found,) = schedules(Openingstijden(openingstijden), "https://voorbeeld.example/v/abcd/", "open")

    assert {"id", "description"} == found.keys()
    assert openingstijden == found["description"]


def test_a_consulting_hour_says_where_it_is() -> None:
    """Its words stand with each of its rules."""
    (found,) = schedules(Openingstijden("We 10:00-12:00"), "https://voorbeeld.example/v/abcd/", "uur", "In de kerk.")

    assert ("In de kerk.", "WE") == (found["description"], found["byday"])
