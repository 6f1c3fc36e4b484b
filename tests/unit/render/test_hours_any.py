"""Whatever hours an editor types: they are refused, or they become a week and days without overlap."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.check.bad_value import BadValue
from generator.check.hours import parse_hours
from generator.render.hours import Tijden, closed_on_holidays, closed_periods, open_days, weekly_hours

DAYS = st.sampled_from(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Mo-Fr", "Sa-Su", "Fr-Mo", "Mo-Su", "PH"])
TIMES = st.builds(
    lambda begin, length, minute: f"{begin:02}:{minute}-{begin + length:02}:{minute}",
    st.integers(0, 19),
    st.integers(1, 4),
    st.sampled_from(["00", "15", "30", "59"]),
)
NIGHTS = st.sampled_from(
    ["20:00-02:00", "00:00-24:00", "09:00-25:00", "17:00-09:00", "24:00-24:00", "09:00+", "9-17", "12:00-12:00"]
)
OPEN = st.builds(
    lambda days, times: f"{','.join(days)} {','.join(times)}".strip(),
    st.lists(DAYS, max_size=3),
    st.lists(TIMES, min_size=1, max_size=3),
)
WHEN = DAYS | st.sampled_from(
    ["Aug", "Dec 24-Jan 2", "2026 Dec 28", "Nov 23-30", "Jul-Aug", "Dec 25", "2027Jan", "Feb 29"]
)
CLOSED = st.builds(lambda when, word: f"{when} {word}", WHEN, st.sampled_from(["off", "closed"]))
ODD = st.sampled_from(
    ["24/7", "", "SH off", "Mo[1] 10:00-12:00", "sunset-sunrise", "easter off", '"bel"', "||", "week 1-9 off"]
)
LIKELY = st.builds(
    lambda rules, others: "; ".join([*rules, *others]),
    st.lists(OPEN, min_size=1, max_size=4),
    st.lists(CLOSED, max_size=3),
)
WILD = st.builds(
    lambda rules, join: join.join(rules),
    st.lists(OPEN | CLOSED | ODD | NIGHTS, min_size=1, max_size=6),
    st.sampled_from(["; ", ";", ", ", " ", " || "]),
)
DATES = st.dates(date(2024, 1, 1), date(2035, 12, 31))


def _in_order(tijden: Tijden) -> bool:
    """Whether times come after each other, each ends after it begins, and none is outside a day."""
    whole = all("00:00" <= begin < end <= "24:00" for begin, end in tijden)
    return whole and all(first[1] <= second[0] for first, second in pairwise(tijden))


def _accepts(text: str) -> bool:
    """Whether the check lets these hours through."""
    try:
        return bool(parse_hours(text))
    except BadValue:
        return False


@settings(max_examples=150)
@given(hours=(LIKELY | WILD).filter(_accepts), datum=DATES)
def test_accepted_hours_become_days_without_overlap(hours: str, datum: date) -> None:
    """In the week of the table, and in each of the 60 days that a script reads."""
    week = weekly_hours(hours)
    begin, marks, *tijden = open_days(hours, datum).split("|")
    dagen = [tuple(tuple(pair.split("-")) for pair in part.split(",")) for part in tijden]

    assert all(regel.eerste <= regel.laatste and _in_order(regel.tijden) for regel in week)
    assert all(first.laatste < second.eerste for first, second in pairwise(week))
    assert week
    assert (datum.isoformat(), 60) == (begin, len(marks))
    assert all(map(_in_order, dagen))
    assert set(marks) <= {".", "?", *(chr(ord("a") + number) for number in range(len(dagen)))}


@settings(max_examples=60)
@given(hours=st.lists(OPEN, min_size=1, max_size=4).map("; ".join).filter(_accepts), datum=DATES)
def test_a_day_is_that_of_the_week_or_somebody_said_so(hours: str, datum: date) -> None:
    """Where the hours say nothing of holidays or dates, every day is open as the table of the week says."""
    assume("PH" not in hours)
    table = {day: regel.tijden for regel in weekly_hours(hours) for day in range(regel.eerste, regel.laatste + 1)}

    _, marks, *tijden = open_days(hours, datum).split("|")

    for number, mark in enumerate(marks):
        usual = table.get((datum + timedelta(days=number)).weekday(), ())
        written = ",".join("-".join(pair) for pair in usual)
        assert mark == "?" or written == ("" if mark == "." else tijden[ord(mark) - ord("a")])


@settings(max_examples=60)
@given(hours=(LIKELY | WILD).filter(_accepts), datum=DATES)
def test_closed_times_follow_each_other(hours: str, datum: date) -> None:
    """They begin within 60 days, end after they begin, and are told once; holidays have a sentence of their own."""
    periods = closed_periods(hours, datum)

    assert all(datum <= begin <= einde for begin, einde in periods)
    assert all(first[1] < second[0] for first, second in pairwise(periods))
    assert all(begin < datum + timedelta(days=60) for begin, _ in periods)
    assert closed_on_holidays(hours) in (True, False)
