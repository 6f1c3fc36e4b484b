"""What was found out before: `oco serve` loads and checks again after each edit, and only one file has changed.

What is kept goes by which thing it was made of, not by what that holds: what stands on another line is equal, and a
finding tells the line. A file that did not change gives the very same tree, and that the very same records and texts.

A command that goes through everything once remembers nothing, and may do it in more processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from generator.load.tree import ReadText, TextFile, file_stamp, read_text
from generator.parallel import spread

Parsed = TypeVar("Parsed")
Made = TypeVar("Made")
Item = TypeVar("Item")
Kept = dict[tuple[str, str], tuple[Any, Any]]
"""What for, and a key → what it was made of, and what was made."""

_WORTH_A_PROCESS = 100
"""So many tasks take longer than to start a process, which copies what it touches, and to hear of it."""
SETTLED = 3.0
"""Seconds. Some disks tell the time of a change in steps of two: what changed just now may do so again unseen."""


@dataclass(frozen=True, slots=True)
class Task(Generic[Made]):
    """Something to make under a key. `given` gives the objects that it is made of, and reads them if it must."""

    key: str
    given: Callable[[], Sequence[object]]
    make: Callable[[], Made]


class Memory:
    """Texts and parse results by path, each valid as long as the file is the same, and what was made of those.

    A file that changed less than `settled` seconds ago is read each time.
    """

    def __init__(self, settled: float = SETTLED) -> None:
        self._settled = settled
        self._kept: Kept = {}

    def text(self, root: Path, path: str) -> ReadText:
        """`read_text`, or what it gave last time for this very file."""
        stamp = file_stamp(root, path, self._settled)
        before, read = self._kept.get(("text", path), (None, None))
        if stamp is None or before != stamp:
            read = read_text(root, path)
            self._kept["text", path] = stamp, read
        return cast("ReadText", read)

    def parse(self, file: TextFile, parse: Callable[[TextFile], Parsed]) -> Parsed:
        """`parse(file)`, or what it gave last time for this very text. A path is always parsed by one function."""
        text, parsed = self._kept.get(("parse", file.path), ("", None))
        if parsed is None or text != file.text:
            parsed = parse(file)
            self._kept["parse", file.path] = file.text, parsed
        return cast("Parsed", parsed)

    def recall(self, key: str, given: Sequence[object], make: Callable[[], Made]) -> Made:
        """`make()`, or what it gave last time under this key, when it was given the very same. None is made again."""
        before, made = self._kept.get(("recall", key), ((), None))
        if made is None or not _are_same(before, given):
            made = make()
            self._kept["recall", key] = tuple(given), made
        return cast("Made", made)

    def recall_all(self, tasks: Iterable[Task[Made]]) -> Iterator[Made]:
        """What comes of each task, in any order."""
        return (self.recall(task.key, task.given(), task.make) for task in tasks)

    def each(
        self, key: str, items: Iterable[Item], given: Sequence[object], make: Callable[[Item], Made]
    ) -> tuple[Made, ...]:
        """`make(item)` of each, or what it gave for that very item last time under this key, when given the very same.

        It may depend on the item, on the text of the file that this was read from, and on what is given: no more.
        """
        before, known = self._kept.get(("each", key), ((), {}))
        if not _are_same(before, given):
            known = {}
        # With the item itself: as long as it is held, no other has its id.
        pairs = [known.get(id(item)) or (item, make(item)) for item in items]
        self._kept["each", key] = tuple(given), {id(pair[0]): pair for pair in pairs}
        return tuple(made for _, made in pairs)

    def same(self, key: str, value: Made) -> Made:
        """The value that came under this key before, when it is equal. For what has no place in a file."""
        before, _ = self._kept.get(("same", key), (value, None))
        value = before if before == value else value
        self._kept["same", key] = value, None
        return value


class Once(Memory):
    """Remembers nothing, and spreads tasks over `processes`."""

    def __init__(self, processes: int = 1) -> None:
        super().__init__()
        self._processes, self._kept = processes, _Nothing()

    def recall_all(self, tasks: Iterable[Task[Made]]) -> Iterator[Made]:
        """What comes of each task, in any order."""
        work = list(tasks)
        return spread(_make, work, min(self._processes, len(work) // _WORTH_A_PROCESS))


class _Nothing(Kept):
    """Holds nothing of what is put into it."""

    def __setitem__(self, key: tuple[str, str], value: tuple[Any, Any]) -> None: ...


NO_MEMORY = Once()


def _make(task: Task[Made]) -> Made:
    return task.make()


def _are_same(before: Sequence[object], given: Sequence[object]) -> bool:
    return len(before) == len(given) and all(a is b for a, b in zip(before, given, strict=True))
