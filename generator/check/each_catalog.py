"""The same check of each catalog: of many, many at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.errors import Finding
from generator.load.catalogs import Catalog
from generator.load.memory import Memory, Task

Check = Callable[[str, Catalog], tuple[Finding, ...]]
"""Path and catalog → what is wrong with it."""


def check_each(
    name: str,
    catalogs: Mapping[str, Catalog],
    check: Check,
    memory: Memory,
    given: tuple[object, ...] = (),
    paths: Iterable[str] | None = None,
) -> Iterator[Finding]:
    """What this check of that `name` finds in each catalog, or in those of `paths`.

    It is known until the catalog changes, or one of the objects that the check was `given`.
    """

    def task(path: str) -> Task[tuple[Finding, ...]]:
        return Task(f"{name} {path}", lambda: (catalogs[path], *given), lambda: check(path, catalogs[path]))

    for findings in memory.recall_all(map(task, catalogs if paths is None else paths)):
        yield from findings
