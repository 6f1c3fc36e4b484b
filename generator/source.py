"""Where a value stands in a file, and YAML nodes that remember it. Imports nothing of ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class SourceMark:
    """A place in a source file: path relative to the project (with `/`), line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One YAML value, always as text: the model alone decides what it means."""

    value: str
    mark: SourceMark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A YAML list."""

    items: tuple[Node, ...]
    mark: SourceMark = field(compare=False)


@dataclass(frozen=True, slots=True)
class Mapping:
    """A YAML mapping in file order; its keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    mark: SourceMark = field(compare=False)

    def __iter__(self) -> Iterator[tuple[Scalar, Node]]:
        return iter(self.entries)

    def find(self, key: str) -> Node | None:
        """The node under `key`, or None."""
        return next((node for name, node in self.entries if name.value == key), None)


Node = Scalar | Sequence | Mapping
