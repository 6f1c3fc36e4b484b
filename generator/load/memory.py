"""What was found out before: `oco serve` loads and checks again after each edit, and only one file has changed.

A command that goes through everything once remembers nothing, and may do it in more processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from generator.load.tree import TextFile
from generator.parallel import spread

Parsed = TypeVar("Parsed")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Task(Generic[Made]):
    """Something to make under a key. `given` gives the objects that it is made of, and reads them if it must."""

    key: str
    given: Callable[[], Sequence[object]]
    make: Callable[[], Made]


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

    def recall_all(self, tasks: Iterable[Task[Made]]) -> Iterator[Made]:
        """What comes of each task, in any order."""
        return (self.recall(task.key, task.given(), task.make) for task in tasks)


class Once(Memory):
    """Remembers nothing, and spreads tasks over `processes`."""

    def __init__(self, processes: int = 1) -> None:
        super().__init__()
        self._processes = processes

    def parse(self, file: TextFile, parse: Callable[[TextFile], Parsed]) -> Parsed:
        """`parse(file)`."""
        return parse(file)

    def recall(self, key: str, given: Sequence[object], make: Callable[[], Made]) -> Made:
        """`make()`."""
        del key, given
        return make()

    def recall_all(self, tasks: Iterable[Task[Made]]) -> Iterator[Made]:
        """What comes of each task, in any order."""
        return spread(_make, list(tasks), self._processes)


def _make(task: Task[Made]) -> Made:
    return task.make()
