"""How it is written down where a word leads."""

from __future__ import annotations

import pytest

from generator.render.search.postings import LEVELS, front_code, pack


def test_places_are_steps_and_levels() -> None:
    """Each number counts from the one before it; a square root keeps weak places apart."""
    assert f"2{LEVELS[-1]}3a" == pack({5: 0.0, 2: 1.0})
    assert f"0{LEVELS[12]}" == pack({0: 0.25})


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (["schulden", "schuld"], "schuld 6en"),
        (["vragen", "vraag"], "vraag 3gen"),
        (["bezwaar"], "bezwaar"),
        (["a" * 40, "a" * 41], "a" * 40 + " z" + "a" * 6),
    ],
)
def test_forms_share_their_beginning(forms: list[str], expected: str) -> None:
    """The shortest stands whole, of the others what differs."""
    assert expected == front_code(forms)
