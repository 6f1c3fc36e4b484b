"""Finds the project's files and reads them as text; never outside the project, never through a link that leads out."""

from __future__ import annotations

import os
import stat
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Finding, fout, waarschuwing
from generator.source import SourceMark

MAX_BYTES = 1_000_000
"""A data file is a few kB; more than this is a mistake."""
MAX_TRANSLATED = 20_000_000
"""A catalog holds all texts of a municipality twice, and its provenance a row for each: of 150 organisations, 2 MB."""
_TRANSLATED = (".po", ".csv")
MAX_FILES = 5_000
"""Files in one directory, several times what the largest municipality has organisations."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of one file, and its path relative to the project."""

    path: str
    text: str


ReadText = tuple[TextFile | None, tuple[Finding, ...]]
"""The text of a file, or the finding that says why it cannot be read."""

FileStamp = tuple[int, int, int, int, int]
"""Disk, number, size, and when content and file last changed: another for each change of a file."""


def find_crowded(paths: Iterable[str]) -> Mapping[str, Finding]:
    """A fault for each directory with so many of these files that they are no work of a person."""
    found = Counter(path.rpartition("/")[0] for path in paths)
    return {
        path: fout(
            SourceMark(path),
            "SK113",
            f"in deze map staan {number} bestanden",
            f"Een map heeft er hoogstens {MAX_FILES}. Staat hier iets dat niet van ons is? Haal het weg.",
        )
        for path, number in found.items()
        if number > MAX_FILES
    }


def find_files(root: Path, directory: str, suffix: str) -> tuple[str, ...]:
    """Paths below `directory` that end in `suffix`, relative to `root`, sorted; hidden ones left out.

    A link to a directory is not followed, and one that we may not open is not seen into: either is given as a path
    that cannot be read, so that somebody hears of it.
    """
    return tuple(
        path for path in _all_files(root, directory) if path.endswith(suffix) or _is_closed_directory(root / path)
    )


def _is_closed_directory(path: Path) -> bool:
    try:
        if not path.is_dir():
            return False
        os.scandir(path).close()
    except PermissionError:
        return True
    return path.is_symlink()


def find_misnamed(root: Path, directory: str, suffixes: tuple[str, ...]) -> Iterator[Finding]:
    """A warning for each file that seems meant as data and is not read: `mee.yml`, `mee.YAML`, `mee.yaml.txt`.

    The first of `suffixes` is the right one, the others are what people also write.
    """
    for path in _all_files(root, directory):
        name = path.rpartition("/")[2]
        if not name.endswith(suffixes[0]) and any(suffix in name.lower() for suffix in suffixes):
            yield waarschuwing(
                SourceMark(path),
                "SK222",
                f"dit bestand telt niet mee: de naam eindigt niet op {suffixes[0]}",
                f"Noem het {name.partition('.')[0]}{suffixes[0]}, of haal het weg.",
            )


def _all_files(root: Path, directory: str) -> list[str]:
    return sorted(_all_below(str(root / directory), directory))


def _all_below(place: str, name: str) -> Iterator[str]:
    try:
        with os.scandir(place) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in entries:
        path = f"{name}/{entry.name}"
        yield path
        if entry.is_dir(follow_symlinks=False):
            yield from _all_below(entry.path, path)


def file_stamp(root: Path, path: str, settled: float) -> FileStamp | None:
    """What tells whether a file has changed. None where one is not sure: links, changes of `settled` seconds ago.

    The change of the file itself is of the disk: no program that sets its times can hide a change of its content.
    """
    try:
        top, own = os.lstat(root / path.partition("/")[0]), os.lstat(root / path)
    except OSError:
        return None
    if stat.S_ISLNK(top.st_mode) or not stat.S_ISREG(own.st_mode):
        return None
    if time.time() - max(own.st_mtime, own.st_ctime) < settled:
        return None
    return own.st_dev, own.st_ino, own.st_size, own.st_mtime_ns, own.st_ctime_ns


def read_text(root: Path, path: str) -> ReadText:
    """The text of a UTF-8 file, or the finding that says why it cannot be read."""
    mark = SourceMark(path)
    file = root / path
    try:
        if not file.resolve().is_relative_to(root.resolve()):
            return None, (
                fout(
                    mark,
                    "SK110",
                    "dit verwijst naar een plek buiten het project",
                    "Zet het bestand of de map zelf hier neer.",
                ),
            )
        most, what = (
            (MAX_TRANSLATED, "vertaalbestand") if path.endswith(_TRANSLATED) else (MAX_BYTES, "gegevensbestand")
        )
        if file.stat().st_size > most:
            hint = f"Een {what} is kleiner dan {most // 1_000_000} MB."
            return None, (fout(mark, "SK111", "dit bestand is te groot", hint),)
        data = file.read_bytes()
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself, before Python 3.13
        return None, (fout(mark, "SK112", "dit bestand kan niet gelezen worden", "Bestaat het, en mag u het lezen?"),)
    try:
        return TextFile(path, data.decode("utf-8-sig")), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (
            fout(
                SourceMark(path, line, 1),
                "SK103",
                "dit bestand is niet opgeslagen als UTF-8",
                "Kies in uw programma: opslaan als, codering UTF-8.",
            ),
        )
