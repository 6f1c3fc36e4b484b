"""The catalogs that a translator sends back: PO files in a directory or a zip, not yet judged."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.errors import UsageError
from generator.load.tree import TextFile

SUFFIX = ".po"
MAX_BYTES = 20_000_000
"""More than all catalogs of a language together: what is larger is no work of a translator."""


def read_exchange(path: Path) -> Mapping[str, TextFile]:
    """Each PO file by the name of its catalog; what else was sent along is left alone.

    Raises UsageError when nothing can be read, or when two files are the same catalog.
    """
    found: dict[str, TextFile] = {}
    try:
        for name, data in _members(path):
            catalog = PurePosixPath(name).stem
            if catalog in found:
                raise UsageError(f"{path}: '{name}' en '{found[catalog].path}' zijn hetzelfde vertaalbestand")
            found[catalog] = TextFile(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise UsageError(f"{path}: '{name}' is geen UTF-8") from None
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise UsageError(f"{path} kan niet gelezen worden: {error}") from None
    if not found:
        raise UsageError(f"{path}: hier staan geen vertaalbestanden ({SUFFIX}) in")
    return found


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob(f"*{SUFFIX}")):
            if file.is_file() and not _is_hidden(file.relative_to(path).as_posix()):
                yield file.relative_to(path).as_posix(), _bytes(path, file)
        return
    if path.suffix == SUFFIX:
        yield path.name, _bytes(path, path)
        return
    with zipfile.ZipFile(path) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            if info.filename.endswith(SUFFIX) and not _is_hidden(info.filename):
                if info.file_size > MAX_BYTES:
                    raise _too_large(path, info.filename)
                yield info.filename, archive.read(info)


def _bytes(path: Path, file: Path) -> bytes:
    if file.stat().st_size > MAX_BYTES:
        raise _too_large(path, file.name)
    return file.read_bytes()


def _too_large(path: Path, name: str) -> UsageError:
    return UsageError(f"{path}: '{name}' is te groot voor een vertaalbestand")


def _is_hidden(name: str) -> bool:
    """True for what a Mac adds to every zip beside the files."""
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)
