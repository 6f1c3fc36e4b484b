"""One at a time: a lock that ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import UsageError

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_PATIENCE = 2.0
"""Seconds. The processes of a build that was killed need a moment to see that it is over."""
_PAUSE = 0.05


@contextmanager
def exclusive(path: Path, occupied: str) -> Iterator[None]:
    """Holds the lock of which `path` is the file; the file is gone afterwards.

    Processes that are forked meanwhile hold it too: it is free when the last of them ends. Raises UsageError with the
    text `occupied` when another keeps it. Where the file system knows no locks there is none.
    """
    handle = _locked(path, occupied)
    try:
        yield
    finally:
        if sys.platform == "win32":  # there a file that is open cannot go, and one that another opened stays
            os.close(handle)
            with suppress(OSError):
                path.unlink()
        else:
            with suppress(OSError):
                path.unlink()
            os.close(handle)


def _locked(path: Path, occupied: str) -> int:
    end = time.monotonic() + _PATIENCE
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        if _take(handle) and _is_still_there(path, handle):
            return handle
        os.close(handle)
        if time.monotonic() > end:
            raise UsageError(occupied)
        time.sleep(_PAUSE)


def _take(handle: int) -> bool:
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _is_still_there(path: Path, handle: int) -> bool:
    """False when who held the lock threw the file away between our opening and our locking."""
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False
