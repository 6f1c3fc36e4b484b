"""How late a check is, in words that an editor reads at a glance."""

from __future__ import annotations

from datetime import date

import pytest

from generator.check.freshness import how_long


@pytest.mark.parametrize(
    ("begin", "einde", "words"),
    [
        ("2026-11-21", "2026-11-22", "1 dag"),
        ("2026-11-22", "2026-11-22", "0 dagen"),
        ("2026-09-24", "2026-11-22", "59 dagen"),
        ("2026-09-23", "2026-11-22", "1 maand"),
        ("2026-09-22", "2026-11-22", "2 maanden"),
        ("2026-08-31", "2026-11-30", "2 maanden"),
        ("2024-11-23", "2026-11-22", "23 maanden"),
        ("2024-11-22", "2026-11-22", "2 jaar"),
        ("2020-11-23", "2026-11-22", "5 jaar"),
    ],
)
def test_time_is_told_in_days_then_months_then_years(begin: str, einde: str, words: str) -> None:
    """Whole months and years only: 59 days is 59 days, a year less a day is 11 months."""
    assert words == how_long(date.fromisoformat(begin), date.fromisoformat(einde))
