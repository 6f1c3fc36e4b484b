"""Work spread over processes that share what was loaded before, without sending it to them."""

from __future__ import annotations

import multiprocessing
import threading
import traceback
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TypeVar, cast

Work = TypeVar("Work")
Result = TypeVar("Result")

_DONE = None
"""What a process sends after its last result."""


def spread(render: Callable[[Work], Result], work: list[Work], processes: int) -> Iterator[Result]:
    """`render` of each piece of work, as they come. Where it is not safe to fork, all in this process."""
    count = min(processes, len(work))
    if count <= 1 or not _can_fork():
        yield from map(render, work)
        return
    context = multiprocessing.get_context("fork")
    receivers: list[Connection] = []
    running = []
    for share in (work[start::count] for start in range(count)):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(render, share, sender))
        process.start()
        sender.close()
        receivers.append(receiver)
        running.append(process)
    try:
        while receivers:
            for receiver in cast("list[Connection]", wait(receivers)):
                result = receiver.recv()
                if result is _DONE:
                    receivers.remove(receiver)
                elif isinstance(result, BaseException):
                    raise result
                else:
                    yield result
        for process in running:
            process.join()  # it first clears away what it wrote for itself
    finally:
        for process in running:
            process.terminate()  # after a fault the others would wait for ever until we read what they made
            process.join()


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


def _run(render: Callable[[Work], Result], share: list[Work], sender: Connection) -> None:
    try:
        for piece in share:
            sender.send(render(piece))
        sender.send(_DONE)
    except Exception as error:  # it is raised again in the parent
        error.add_note(traceback.format_exc())
        sender.send(error)
