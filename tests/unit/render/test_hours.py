"""Opening hours as a week that one can read, and as the days that follow a build."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.render.hours import Urenregel, closed_on_holidays, closed_periods, open_days, weekly_hours

OCHTEND, MIDDAG, DAG = ("09:00", "12:00"), ("13:00", "17:00"), ("09:00", "17:00")


@pytest.mark.parametrize(
    ("openingstijden", "week"),
    [
        ("Mo-Fr 09:00-17:00", [Urenregel(0, 4, (DAG,))]),
        ("Mo,Tu 09:00-17:00; We 09:00-12:00", [Urenregel(0, 1, (DAG,)), Urenregel(2, 2, (OCHTEND,))]),
        ("Mo,We,Th 09:00-17:00", [Urenregel(0, 0, (DAG,)), Urenregel(2, 3, (DAG,))]),
        ("Mo-Fr 09:00-12:00,13:00-17:00", [Urenregel(0, 4, (OCHTEND, MIDDAG))]),
        (
            "Mo-Fr 09:00-12:00; Tu 13:00-17:00",
            [Urenregel(0, 0, (OCHTEND,)), Urenregel(1, 1, (MIDDAG,)), Urenregel(2, 4, (OCHTEND,))],
        ),
        ("Mo-Fr 09:00-17:00; We off", [Urenregel(0, 1, (DAG,)), Urenregel(3, 4, (DAG,))]),
        ("Su 09:00-17:00", [Urenregel(6, 6, (DAG,))]),
        ("Mo-Fr 09:00-17:00; PH off", [Urenregel(0, 4, (DAG,))]),
        ("24/7", [Urenregel(0, 6, (("00:00", "24:00"),))]),
        ("Fr 20:00-24:00", [Urenregel(4, 4, (("20:00", "24:00"),))]),
        ("Fr 20:00-02:00", [Urenregel(4, 4, (("20:00", "24:00"),)), Urenregel(5, 5, (("00:00", "02:00"),))]),
        ("Mo-Su off", []),
    ],
)
def test_week(openingstijden: str, week: list[Urenregel]) -> None:
    """Days with the same hours that follow each other share a line; a closed day has none; a day ends at 24:00."""
    assert week == list(weekly_hours(openingstijden))


@pytest.mark.parametrize(
    "openingstijden",
    ["Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH closed", "Mo-Sa 09:00-17:00; PH,Su off", "24/7; Su,PH off"],
)
def test_closed_on_holidays(openingstijden: str) -> None:
    """Alone or together with another day."""
    assert True is closed_on_holidays(openingstijden)


@pytest.mark.parametrize(
    "openingstijden", ["Mo-Fr 09:00-17:00", "24/7", "Mo-Su,PH 09:00-17:00", "PH 09:00-12:00; Su off"]
)
def test_not_closed_on_holidays(openingstijden: str) -> None:
    """Where nothing is said about holidays, or where the door is open."""
    assert False is closed_on_holidays(openingstijden)


@pytest.mark.parametrize("dicht", ["Mar 10-14 off", "Sep 8-12 off", "Aug off"])
def test_a_closed_time_of_the_year_is_no_part_of_the_week(dicht: str) -> None:
    """Whenever it falls, the ordinary week stays what it is."""
    assert (Urenregel(0, 4, (DAG,)),) == weekly_hours(f"Mo-Fr 09:00-17:00; {dicht}")


def hours_on(openingstijden: str, begin: date, day: date) -> str:
    """What a script reads about one day."""
    first, marks, *hours = open_days(openingstijden, begin).split("|")
    mark = marks[(day - date.fromisoformat(first)).days]
    return hours[ord(mark) - ord("a")] if mark.isalpha() else mark


def test_sixty_days_from_the_day_of_the_build() -> None:
    """A mark for each day, and each set of hours once."""
    found = open_days("Mo-Fr 09:00-12:00,13:00-17:00; Th 09:00-20:00", date(2026, 9, 7))
    first, marks, *hours = found.split("|")

    assert "2026-09-07" == first
    assert "aaaba.." == marks[:7]
    assert 60 == len(marks)
    assert ["09:00-12:00,13:00-17:00", "09:00-20:00"] == hours


@pytest.mark.parametrize("zondag", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_clock_that_is_put_back_or_on_changes_nothing(zondag: date) -> None:
    """Before, on and after the day on which summer time begins or ends a door opens at the same hour of the clock."""
    days = [zondag + timedelta(days=number) for number in range(-3, 4)]

    assert 7 * ["09:00-17:00"] == [hours_on("Mo-Su 09:00-17:00", days[0], day) for day in days]


FEESTDAGEN = [
    date(2026, 1, 1),  # Nieuwjaarsdag
    date(2026, 4, 6),  # tweede paasdag
    date(2026, 4, 27),  # Koningsdag
    date(2031, 4, 26),  # Koningsdag op zaterdag, want 27 april is een zondag
    date(2026, 5, 14),  # Hemelvaartsdag
    date(2026, 5, 25),  # tweede pinksterdag
    date(2026, 12, 25),  # eerste kerstdag
    date(2026, 12, 26),  # tweede kerstdag
]


@pytest.mark.parametrize("feestdag", FEESTDAGEN, ids=str)
def test_a_dutch_holiday(feestdag: date) -> None:
    """Closed where the hours say so; nobody knows where they say nothing; what is always open is open."""
    begin = feestdag - timedelta(days=30)

    assert "." == hours_on("Mo-Su 09:00-17:00; PH off", begin, feestdag)
    assert "?" == hours_on("Mo-Su 09:00-17:00", begin, feestdag)
    assert "00:00-24:00" == hours_on("24/7", begin, feestdag)
    assert "09:00-17:00" == hours_on("Mo-Su 09:00-17:00; PH off", begin, feestdag - timedelta(days=3))


def test_a_holiday_on_a_closed_day() -> None:
    """Is closed, also where the hours say nothing about holidays."""
    assert "." == hours_on("Mo-Fr 09:00-17:00", date(2026, 12, 1), date(2026, 12, 26))


def test_liberation_day() -> None:
    """By law a holiday, in most offices a working day: nobody knows."""
    assert "?" == hours_on("Mo-Fr 09:00-17:00; PH off", date(2026, 4, 20), date(2026, 5, 5))


DICHT = [
    ("Mo-Fr 09:00-17:00; PH off", []),
    ("Mo-Fr 09:00-17:00; PH off; 2026 Dec 28 off", [(date(2026, 12, 28), date(2026, 12, 28))]),
    ("Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 3 off", [(date(2026, 12, 24), date(2026, 12, 31))]),
    ("Mo-Fr 09:00-17:00; 2027 Jan 15-2027 Feb 12 off", [(date(2027, 1, 15), date(2027, 2, 12))]),
    ("Mo-Fr 09:00-17:00; 2027 Feb 15-2027 Feb 19 off", []),
    ("Mo-Fr 09:00-17:00; 2025 Dec 24-2025 Dec 31 off", []),
    (
        "Mo-Fr 09:00-17:00; Dec 1 off; Dec 3-4 off",
        [(date(2026, 12, 1), date(2026, 12, 1)), (date(2026, 12, 3), date(2026, 12, 4))],
    ),
]


@pytest.mark.parametrize(("openingstijden", "periodes"), DICHT)
def test_closed_weeks(openingstijden: str, periodes: list[tuple[date, date]]) -> None:
    """From the first to the last day on which the door would be open, holidays apart, if they begin within 60 days."""
    begin = date(2026, 11, 22)

    assert periodes == list(closed_periods(openingstijden, begin))
    for first, last in periodes:
        assert {"."} == {hours_on(openingstijden, begin, day) for day in {first, last} if day < date(2027, 1, 21)}
