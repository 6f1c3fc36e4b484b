"""One file of the project to disk, whole or not at all: what people wrote outlives a full disk."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from generator.write.inside import inside


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


def write_changed(root: Path, path: str, text: str) -> bool:
    """Writes a file of the project when it says something else; tells whether it did. Other line ends say the same.

    Raises UsageError where a link leads out of the project.
    """
    target, data = inside(root, path), text.encode()
    if target.exists() and target.read_bytes().replace(b"\r\n", b"\n") == data:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    replace_file(target, data)
    return True
