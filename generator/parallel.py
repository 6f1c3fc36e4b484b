"""Work spread over processes that share what was loaded before, without sending it to them."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Any, TypeVar, cast

from generator.errors import UsageError

Work = TypeVar("Work")
Result = TypeVar("Result")

_DONE = None
"""What a process gets when there is no more work."""
_STOPPED = (
    "het systeem heeft een van onze processen gestopt. Vaak is dan het geheugen vol: probeer het met `--processen 1`."
)


def spread(render: Callable[[Work], Result], work: list[Work], processes: int) -> Iterator[Result]:
    """`render` of each piece of work, as they come. Where it is not safe to fork, all in this process.

    A process that is done gets the next piece. When this one dies the others stop. Raises what `render` raised, and
    UsageError when one of the others was killed.
    """
    count = min(processes, len(work))
    if count <= 1 or not _can_fork():
        yield from map(render, work)
        return
    running: dict[Connection, ForkProcess] = {}
    gc.freeze()  # a collection would copy what the processes share: it writes in every object that it looks at
    try:
        for _ in range(count):
            connection, process = _start(render, work)
            running[connection] = process
        yield from _results(list(running), len(work))
        for process in running.values():
            process.join()  # it first clears away what it wrote for itself
    finally:
        gc.unfreeze()
        for process in running.values():
            process.terminate()  # after a fault the others would wait for ever
            process.join()


@contextmanager
def ahead(make: Callable[[], Result], processes: int) -> Iterator[Callable[[], Result]]:
    """Begins with `make` in another process. Whoever calls what is given gets what came of it, and waits if it must.

    With one process, or where it is not safe to fork, it is made when it is asked for. Raises as `spread` does.
    """
    if processes <= 1 or not _can_fork():
        yield make
        return
    connection, process = _start(lambda _: make(), [None])
    try:
        connection.send(0)
        yield partial(_last_result, connection)
    finally:
        process.terminate()
        process.join()


def _start(render: Callable[[Work], Result], work: list[Work]) -> tuple[Connection, ForkProcess]:
    """A process that renders what it is sent the number of, and how one talks to it."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(render, work, theirs))
    process.start()
    theirs.close()
    return ours, process


def _last_result(connection: Connection) -> Any:
    try:
        result = connection.recv()
        if isinstance(result, BaseException):
            raise _Raised(result)
        connection.send(_DONE)
    except _Raised as raised:
        raise raised.error from None
    except (EOFError, OSError):
        raise UsageError(_STOPPED) from None
    return result


def _results(connections: list[Connection], pieces: int) -> Iterator[Result]:
    todo = iter(range(pieces))
    try:
        for connection in connections:
            connection.send(next(todo))
        while connections:
            for connection in cast("list[Connection]", wait(connections)):
                result = connection.recv()
                if isinstance(result, BaseException):
                    raise _Raised(result)
                following = next(todo, _DONE)
                connection.send(following)
                if following is _DONE:
                    connections.remove(connection)
                yield result
    except _Raised as raised:
        raise raised.error from None
    except (EOFError, OSError):
        raise UsageError(_STOPPED) from None


class _Raised(Exception):
    """Carries what `render` raised, which may be an OSError too."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error


def _can_fork() -> bool:
    """True where the system can fork and this process has one thread.

    A fork takes no other thread along. Typst has threads once it has printed: a child would wait for them for ever.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return False
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return threading.active_count() == 1


def _run(render: Callable[[Work], Result], work: list[Work], connection: Connection) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        while (number := connection.recv()) is not _DONE:
            connection.send(render(work[number]))
    except Exception as error:  # it is raised again in the parent
        error.add_note(traceback.format_exc())
        connection.send(error)


def _end_with_parent() -> None:
    """A build that is killed is over: what its processes would still write belongs to nobody."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
