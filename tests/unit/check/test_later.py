"""A check that is done later: what it finds is told before anything that may come of it."""

from __future__ import annotations

import pytest

from generator.check.later import Later
from generator.errors import DataFaults, Finding, UsageError, fout, waarschuwing
from generator.source import SourceMark

FAULT = fout(SourceMark("a.po", 1), "SK502", "fout", "Herstel.")
WARNING = waarschuwing(SourceMark("a.po", 2), "SK905", "let op", "Kijk.")


def test_a_fault_takes_the_place_of_what_it_may_have_caused() -> None:
    """Pages are made of texts that were not looked at yet, and may stumble over them."""
    later = Later(lambda: (FAULT, WARNING))

    with pytest.raises(DataFaults) as raised, later.faults_first():
        raise KeyError

    assert (FAULT, WARNING) == raised.value.findings


@pytest.mark.parametrize("found", [(), (WARNING,)])
def test_without_a_fault_what_was_raised_is_told(found: tuple[Finding, ...]) -> None:
    """A choice that does not exist stays wrong usage, and our own bug a bug."""
    later = Later(lambda: found)

    with pytest.raises(UsageError), later.faults_first():
        raise UsageError


def test_what_is_known_is_not_looked_for_again() -> None:
    """A check takes as long as the rest together: it is done in one process, once."""
    asked: list[str] = []
    later = Later(lambda: (asked.append("again"), ())[1])
    later.said((WARNING,))

    later.say()

    assert ([], (WARNING,), ()) == (asked, later.findings, later.to_do)
