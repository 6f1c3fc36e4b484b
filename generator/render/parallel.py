"""Work spread over processes that share what was loaded before, without sending it to them."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from typing import TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")


def spread(render: Callable[[list[Work]], Result], work: list[Work], processes: int) -> Iterator[Result]:
    """`render` of every share of the work, in order. On a system that cannot fork, all in this process."""
    count = min(processes, len(work))
    if count <= 1 or "fork" not in multiprocessing.get_all_start_methods():
        yield render(work)
        return
    context = multiprocessing.get_context("fork")
    running = []
    for share in (work[start::count] for start in range(count)):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(render, share, sender))
        process.start()
        sender.close()
        running.append((process, receiver))
    for process, receiver in running:
        result = receiver.recv()
        process.join()
        if isinstance(result, BaseException):
            raise result
        yield result


def _run(render: Callable[[list[Work]], Result], share: list[Work], sender: Connection) -> None:
    try:
        sender.send(render(share))
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        sender.send(error)
