"""Keeps what a build made for the next one. A cache that can't be written is no fault: then it is made again."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.load.cache import sealed


def keep(directory: Path, made: Mapping[str, bytes]) -> None:
    """Writes each under its key; another process sees a whole file or none. Stops at the first that can't be."""
    if not made or directory.is_symlink() or directory.parent.is_symlink():
        return
    with suppress(OSError):
        directory.mkdir(parents=True, exist_ok=True)
        for key, data in made.items():
            _write(directory, key, sealed(key, data))


def prune(directory: Path, used: Collection[str]) -> None:
    """Removes all but what is kept under these keys."""
    with suppress(OSError):
        for path in _in(directory):
            if path.name not in used:
                _remove(path)


def prune_older(directory: Path, seconds: float) -> None:
    """Removes all that was written so long ago. A print of yesterday is of no use: it says on which day it was made."""
    with suppress(OSError):
        for path in _in(directory):
            if path.stat().st_mtime < time.time() - seconds:
                _remove(path)


def _remove(path: Path) -> None:
    """Also a directory, which somebody else put there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _in(directory: Path) -> Iterator[Path]:
    """What was kept. A cache that is a link leads to files of somebody else, and those we leave alone."""
    if not (directory.is_symlink() or directory.parent.is_symlink()):
        yield from directory.iterdir()


def _write(directory: Path, key: str, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=directory)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if (directory / key).is_dir():
            _remove(directory / key)
        new.replace(directory / key)
    except OSError:
        new.unlink()
        raise
