"""What is too much to hold: parsed again from its file each time that it is asked for, with the last few remembered."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.errors import Finding, UsageError
from generator.load.tree import TextFile, read_text

Parsed = TypeVar("Parsed")

REMEMBERED = 60
"""Of the catalogs of five gemeenten in twelve languages each: what the pages of one gemeente are made of, and more."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and what stood in it when it was checked."""

    path: str
    digest: bytes


class Far(Mapping[str, Parsed]):
    """What is at hand, and what is parsed from its place when it is asked for.

    Raises UsageError when a file is no longer what it was: what is made of it was never checked.
    """

    def __init__(
        self,
        root: Path,
        near: Mapping[str, Parsed],
        places: Mapping[str, Place],
        parse: Callable[[TextFile], Parsed | None],
    ) -> None:
        self._root, self._near, self._places, self._parse = root, near, places, parse
        self._last: OrderedDict[str, Parsed] = OrderedDict()

    def __getitem__(self, key: str) -> Parsed:
        if key in self._near:
            return self._near[key]
        if key in self._last:
            self._last.move_to_end(key)
            return self._last[key]
        parsed = self._read(self._places[key])
        self._last[key] = parsed
        if len(self._last) > REMEMBERED:
            self._last.popitem(last=False)
        return parsed

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({**self._near, **self._places}))

    def __len__(self) -> int:
        return len(self._near) + len(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._near or key in self._places

    def _read(self, place: Place) -> Parsed:
        file, _ = read_text(self._root, place.path)
        parsed = self._parse(file) if file and _digest(file) == place.digest else None
        if parsed is None:
            raise UsageError(f"'{place.path}' is intussen veranderd; probeer het opnieuw.")
        return parsed


def read_far(
    root: Path, path: str, parse: Callable[[TextFile], tuple[object | None, tuple[Finding, ...]]]
) -> tuple[Place | None, tuple[Finding, ...]]:
    """The place of a file that can be parsed, and what is wrong with it. Nothing of it is held."""
    file, findings = read_text(root, path)
    if file is None:
        return None, findings
    parsed, findings = parse(file)
    return (Place(path, _digest(file)) if parsed is not None else None), findings


def _digest(file: TextFile) -> bytes:
    return hashlib.sha256(file.text.encode()).digest()
