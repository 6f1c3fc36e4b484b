"""How old data is: periods of the calendar, and where a record stands between two checks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.actualiteit import Actualiteit, ActualiteitStaat, Gecontroleerd, actualiteit_op
from generator.model.waarden import Eenheid, Periode
from generator.source import SourceMark

IN_ORDE, BIJNA, TE_LAAT, NOOIT = ActualiteitStaat


def gecontroleerd(op: str, aantal: int = 12, eenheid: Eenheid = Eenheid.MAAND) -> Gecontroleerd:
    """A check on a day, to be done again after a period."""
    return Gecontroleerd(
        mark=SourceMark("mee.yaml"),
        marks={},
        op=date.fromisoformat(op),
        door="redactie",
        elke=Periode(aantal, eenheid),
    )


@pytest.mark.parametrize(
    ("dag", "aantal", "eenheid", "einde"),
    [
        ("2026-11-22", 1, Eenheid.DAG, "2026-11-23"),
        ("2026-11-22", 30, Eenheid.DAG, "2026-12-22"),
        ("2026-11-22", 12, Eenheid.WEEK, "2027-02-14"),
        ("2026-11-22", 6, Eenheid.MAAND, "2027-05-22"),
        ("2026-12-31", 1, Eenheid.MAAND, "2027-01-31"),
        ("2026-08-31", 6, Eenheid.MAAND, "2027-02-28"),
        ("2027-08-31", 6, Eenheid.MAAND, "2028-02-29"),
        ("2026-10-31", 1, Eenheid.MAAND, "2026-11-30"),
        ("2027-02-28", 1, Eenheid.MAAND, "2027-03-28"),
        ("2028-02-29", 1, Eenheid.JAAR, "2029-02-28"),
        ("2024-02-29", 4, Eenheid.JAAR, "2028-02-29"),
        ("2096-02-29", 4, Eenheid.JAAR, "2100-02-28"),
        ("9999-12-01", 1, Eenheid.MAAND, "9999-12-31"),
        ("9999-12-01", 999, Eenheid.JAAR, "9999-12-31"),
        ("9999-12-30", 999, Eenheid.WEEK, "9999-12-31"),
    ],
)
def test_a_period_ends_on_a_day_of_the_calendar(dag: str, aantal: int, eenheid: Eenheid, einde: str) -> None:
    """At the end of a month the last day that exists; at the end of time the last day there is."""
    assert date.fromisoformat(einde) == Periode(aantal, eenheid).na(date.fromisoformat(dag))


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 999), st.sampled_from(Eenheid))
def test_a_longer_period_never_ends_earlier(dag: date, aantal: int, eenheid: Eenheid) -> None:
    """Whatever the day: a period ends after it, and one that is longer not before one that is shorter."""
    einde, later = (Periode(number, eenheid).na(dag) for number in (aantal, aantal + 1))

    assert dag < einde <= later


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(1, 999))
def test_months_end_on_the_same_day_or_the_last_of_the_month(dag: date, aantal: int) -> None:
    """Counting months never spills over into the next one."""
    einde = Periode(aantal, Eenheid.MAAND).na(dag)

    assert einde.day == dag.day or (einde.day < dag.day and (einde + timedelta(days=1)).day == 1)
    assert (dag.year * 12 + dag.month + aantal) == (einde.year * 12 + einde.month)


@pytest.mark.parametrize(
    ("datum", "staat"),
    [
        ("2026-06-01", IN_ORDE),
        ("2026-10-31", IN_ORDE),
        ("2026-11-01", BIJNA),
        ("2026-12-01", BIJNA),
        ("2026-12-02", TE_LAAT),
    ],
)
def test_a_check_is_due_on_its_last_day_and_too_late_the_day_after(datum: str, staat: ActualiteitStaat) -> None:
    """A check of 1 June for half a year: from 30 days before 1 December it is nearly due."""
    how = actualiteit_op(
        date.fromisoformat(datum), peildatum=date(2026, 6, 1), gecontroleerd=gecontroleerd("2026-06-01", 6)
    )

    assert (staat, date(2026, 12, 1), staat is TE_LAAT) == (how.staat, how.uiterlijk, how.verouderd)


def test_a_short_period_does_not_warn_from_its_first_day() -> None:
    """Of 30 days only the last 15 count as nearly due."""
    check = gecontroleerd("2026-11-01", 30, Eenheid.DAG)
    staten = [actualiteit_op(date(2026, 11, day), date(2026, 11, 1), check).staat for day in (1, 15, 16)]

    assert [IN_ORDE, IN_ORDE, BIJNA] == staten


@pytest.mark.parametrize(("datum", "verouderd"), [("2026-09-02", False), ("2026-09-03", True)])
def test_what_nobody_checked_is_believed_for_a_year(datum: str, verouderd: bool) -> None:
    """After that the reader is told, with the day of the source."""
    how = actualiteit_op(date.fromisoformat(datum), peildatum=date(2025, 9, 2), gecontroleerd=None)

    assert Actualiteit(NOOIT, date(2025, 9, 2), date(2026, 9, 2), nagekeken=False, verouderd=verouderd) == how


def test_a_fact_of_after_the_check_counts_from_its_own_day() -> None:
    """Who changed a number in June need not look again in July because of a check the year before."""
    how = actualiteit_op(date(2026, 7, 2), peildatum=date(2026, 6, 1), gecontroleerd=gecontroleerd("2025-07-01"))

    assert Actualiteit(IN_ORDE, date(2026, 6, 1), date(2027, 6, 1), nagekeken=False, verouderd=False) == how
