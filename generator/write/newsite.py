"""The files of a site, thousands of them, each in a directory of its own: here a millisecond costs seconds.

So no Path is made of a name, and no file is looked for that cannot be there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from stat import S_ISREG


class NewSite:
    """A site that is being written, by as many processes as there are, and that nobody sees yet.

    A file that is the same as in the old site is a hard link to it, so its date stays and a copy to a server stays
    small.
    """

    def __init__(self, directory: Path, old: Path) -> None:
        self._directory, self._old = str(directory), str(old) if old.exists() else ""
        self._made = {self._directory}

    def write(self, files: Iterable[tuple[str, bytes]]) -> int:
        """Writes each file, relative to the site with `/`, as it comes; returns how many there were."""
        count = 0
        for name, data in files:
            target = f"{self._directory}/{name}"
            self._make(target.rpartition("/")[0])
            if not (self._old and _linked(f"{self._old}/{name}", data, target)):
                _write(target, data)
            count += 1
        return count

    def _make(self, directory: str) -> None:
        """The directory and those that it is in. Another process may make them at the same time."""
        if directory in self._made:
            return
        self._make(directory.rpartition("/")[0])
        try:
            os.mkdir(directory)
        except FileExistsError:
            if not os.path.isdir(directory):
                raise
        self._made.add(directory)


def _linked(old: str, data: bytes, target: str) -> bool:
    """Links to an old file if it holds the same; False where it does not, or cannot be linked to."""
    try:
        found = os.lstat(old)
        if not S_ISREG(found.st_mode) or found.st_size != len(data) or _read(old) != data:
            return False
        os.link(old, target)
    except OSError:
        return False
    return True


def _read(path: str) -> bytes:
    with FileIO(path) as file:
        return file.readall()


def _write(path: str, data: bytes) -> None:
    with FileIO(path, "w") as file:
        left = memoryview(data)
        while left:  # the system may take a part of it
            left = left[file.write(left) :]
