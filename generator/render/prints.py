"""What the site has in print, as the rest of it asks for that; and nothing, for who wants no folders."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import Protocol, cast

from generator.errors import Finding
from generator.model.taal import Taal
from generator.plan.pages import Blad
from generator.render.folderlijst import Folderlijst, Gedrukt
from generator.render.pieces import Job

_PRINTING = "generator.render.printing"
"""Loaded when there is something to print: with Typst and all that draws, it takes a fifth of all that is loaded."""


class Prints(Protocol):
    """Prints the folders of a plan, each when it is asked for."""

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the folders that were printed up to now."""

    def about(self, blad: Blad, taal: Taal) -> tuple[Gedrukt, ...]:
        """The folders about the subject of a page, for the links on that page."""

    def listed(self, gemeente: str, taal: Taal) -> Folderlijst:
        """All that is printed of a gemeente in a language, for the page that lists it."""

    def jobs(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        """The files of a gemeente in a language."""

    def posters(self, gemeente: str) -> Iterator[Job]:
        """The files that a gemeente has once for all languages."""

    def forget(self) -> None:
        """Lets go of the prints that were made."""


class NoPrints:
    """Of a site without folders."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def about(self, blad: Blad, taal: Taal) -> tuple[Gedrukt, ...]:
        """None."""
        del blad, taal
        return ()

    def listed(self, gemeente: str, taal: Taal) -> Folderlijst:
        """An empty list."""
        del gemeente, taal
        return Folderlijst()

    def jobs(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        """No files."""
        del gemeente, taal
        return iter(())

    def posters(self, gemeente: str) -> Iterator[Job]:
        """No files."""
        del gemeente
        return iter(())

    def forget(self) -> None:
        """Nothing was made."""


def load_printer() -> Callable[..., Prints]:
    """What makes a `Drukker`, of what that asks. It is loaded here: before the work is spread over processes."""
    return cast("Callable[..., Prints]", importlib.import_module(_PRINTING).Drukker)
