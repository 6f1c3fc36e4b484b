"""New records to disk. What was there stays as it is, byte for byte."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError
from generator.write.inside import inside
from generator.write.whole import replace_file


def write_new(root: Path, path: str, text: str) -> None:
    """Makes a file that is not there yet. Raises UsageError when it is."""
    target = inside(root, path)
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("xb") as file:
            file.write(text.encode())
    except FileExistsError:
        raise UsageError(f"'{path}' bestaat al.") from None


def append_row(root: Path, path: str, text: str) -> None:
    """Adds to the end of a list, after an empty line and with the line ends that the file has."""
    target = inside(root, path)
    before = target.read_bytes() if target.exists() else b""
    end = b"\r\n" if b"\r\n" in before else b"\n"
    between = b"" if not before else end if before.endswith(b"\n") else end * 2
    replace_file(target, before + between + text.encode().replace(b"\n", end))
