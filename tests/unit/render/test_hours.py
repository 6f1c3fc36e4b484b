"""Opening hours as a week that one can read."""

from __future__ import annotations

import pytest

from generator.render.hours import Urenregel, closed_on_holidays, weekly_hours

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
