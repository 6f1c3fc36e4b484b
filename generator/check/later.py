"""A check that needs no answer before a site is made, only before it is shown: it is done while pages are made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.errors import DataFaults, Finding, has_faults


class Later:
    """What a check says of a project: `findings` is None until it is known."""

    def __init__(self, check: Callable[[], tuple[Finding, ...]], findings: tuple[Finding, ...] | None = None) -> None:
        self._check, self.findings = check, findings

    @property
    def to_do(self) -> tuple[Callable[[], tuple[Finding, ...]], ...]:
        """The check, as long as it is not known what it says."""
        return (self._check,) if self.findings is None else ()

    def say(self) -> None:
        """Does the check, if it is to be done. Raises DataFaults when it finds a fault."""
        for check in self.to_do:
            self.said(check())

    def said(self, findings: tuple[Finding, ...]) -> None:
        """Takes what the check found, in whatever process. Raises DataFaults when one of that is a fault."""
        self.findings = findings
        if has_faults(findings):
            raise DataFaults(findings)

    @contextmanager
    def faults_first(self) -> Iterator[None]:
        """What is raised within it may come of a fault that is still to be told. Then that fault is raised instead."""
        try:
            yield
        except Exception:
            self.say()
            raise
