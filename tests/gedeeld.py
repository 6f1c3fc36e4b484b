"""What is costly to make, made once for all processes of one test run."""

from __future__ import annotations

import fcntl
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

Made = TypeVar("Made")


def shared(path: Path, make: Callable[[], Made]) -> Made:
    """What `make` gives: the first process that asks makes it and keeps it at `path`, the others wait and read it."""
    with path.with_name(f"{path.name}.slot").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if path.exists():
            return cast("Made", pickle.loads(path.read_bytes()))  # noqa: S301 - written just now, by ourselves
        made = make()
        path.write_bytes(pickle.dumps(made))
        return made
