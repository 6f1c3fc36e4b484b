"""The pieces of work that a site is made in, what is done with the files of each, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.errors import Finding

Files = dict[str, bytes]
"""File, relative to the site directory with `/` → its bytes."""

Job = tuple[str, Callable[[], bytes]]
"""A file, relative to the site directory, and what makes its bytes when they are wanted."""

Piece = tuple[str, str]
"""Gemeente and language that are rendered together; without language what a gemeente has once for all languages.

Two empty texts are the pages that belong to no gemeente.
"""

SHARED: Piece = ("", "")


Delivered = TypeVar("Delivered")

Deliver = Callable[[Iterable[tuple[str, bytes]]], Delivered]
"""Takes the files of one piece one by one, and gives what the process that gathers must know of them.

`dict` gives the files themselves.
"""

Keep = Callable[[Mapping[str, bytes]], None]
"""Puts by prints, by key, that another build can use."""

Report = Callable[[int, int], None]
"""Told after each piece how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Delivered]):
    """What one piece of work gave: what became of its files, what is wrong with its folders, which prints it used."""

    delivered: Delivered
    findings: tuple[Finding, ...]
    used: frozenset[str]


def keep_nothing(_made: Mapping[str, bytes]) -> None:
    """Of a build that leaves nothing to a later one."""
