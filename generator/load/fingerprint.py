"""One short text that stands for all that a site is made of: data, translations, templates and code."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

from generator.load.layout import CHECKOUT, CONTENT, DATA, LOCALES, SETTINGS_FILE


def fingerprint(root: Path, templates: Path) -> str:
    """The fingerprint of a project, with the templates and the code that would build it. Raises OSError."""
    whole = hashlib.sha256()
    for name, path in _sources(root, templates):
        with FileIO(path) as file:
            data = file.readall()
        whole.update(f"{len(name)} {name} {len(data)} ".encode("utf-8", "surrogateescape"))
        whole.update(data)
    return whole.hexdigest()


def moment(root: Path, templates: Path) -> str:
    """Stands for the times and sizes of the same files. When it is the same later, nobody changed one in between.

    To read none of them takes a tenth of the time. Raises OSError.
    """
    whole = hashlib.sha256()
    for name, path in _sources(root, templates):
        stat = os.stat(path)  # noqa: PTH116 - a Path of each file takes as long as to look at it
        line = f"{name} {stat.st_ino} {stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}\n"
        whole.update(line.encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _sources(root: Path, templates: Path) -> Iterator[tuple[str, str]]:
    """Name and path of each file, in one order."""
    own = (CHECKOUT / name for name in ("generator", "pyproject.toml", "requirements.txt"))
    for source in (root / DATA, root / CONTENT, root / LOCALES, root / SETTINGS_FILE, templates, *own):
        if source.is_dir():
            yield from _files(str(source), source.name)
        elif source.is_file():
            yield source.name, str(source)


def _files(directory: str, name: str) -> Iterator[tuple[str, str]]:
    """The files below a directory, without what Python and editors leave behind."""
    with os.scandir(directory) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith((".", "__pycache__")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{name}/{entry.name}")
        elif entry.is_file():
            yield f"{name}/{entry.name}", entry.path
