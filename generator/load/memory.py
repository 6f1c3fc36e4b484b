"""What was found out before: `oco serve` loads and checks again after each edit, and only one file has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from generator.load.tree import TextFile

Parsed = TypeVar("Parsed")
Made = TypeVar("Made")


class Memory:
    """Parse results by path, each valid as long as the text is the same, and what was made of those."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, object]] = {}
        self._made: dict[str, tuple[tuple[object, ...], object]] = {}

    def parse(self, file: TextFile, parse: Callable[[TextFile], Parsed]) -> Parsed:
        """`parse(file)`, or what it gave last time for this very text. A path is always parsed by one function."""
        text, parsed = self._known.get(file.path, ("", None))
        if parsed is None or text != file.text:
            parsed = parse(file)
            self._known[file.path] = (file.text, parsed)
        return cast("Parsed", parsed)

    def recall(self, key: str, given: Sequence[object], make: Callable[[], Made]) -> Made:
        """`make()`, or what it gave last time under this key, when it was given the very same objects.

        Equal ones will not do: what stands on another line is equal, and a finding tells the line. None is made again.
        """
        before, made = self._made.get(key, ((), None))
        if made is None or len(before) != len(given) or any(a is not b for a, b in zip(before, given, strict=True)):
            made = make()
            self._made[key] = tuple(given), made
        return cast("Made", made)
