"""What was parsed before: `oco serve` loads again after each edit, and only one file has changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from generator.load.tree import TextFile

Parsed = TypeVar("Parsed")


class Memory:
    """Parse results by path, each valid as long as the text is the same."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, object]] = {}

    def parse(self, file: TextFile, parse: Callable[[TextFile], Parsed]) -> Parsed:
        """`parse(file)`, or what it gave last time for this very text. A path is always parsed by one function."""
        text, parsed = self._known.get(file.path, ("", None))
        if parsed is None or text != file.text:
            parsed = parse(file)
            self._known[file.path] = (file.text, parsed)
        return cast("Parsed", parsed)
