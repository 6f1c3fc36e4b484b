"""One file of the project to disk, whole or not at all: what people wrote outlives a full disk."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path


def replace_file(target: Path, data: bytes) -> None:
    """`data` in the place of what a file holds, in one step; its rights stay, and a link to it goes on leading there.

    Raises OSError, and then the file is as it was.
    """
    file = target.resolve()
    new = file.with_name(f".{file.name}.nieuw")
    try:
        new.write_bytes(data)
        if file.exists():
            shutil.copymode(file, new)
        new.replace(file)
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
