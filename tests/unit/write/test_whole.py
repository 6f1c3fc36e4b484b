"""A file that people wrote is the old one or the new one, whatever stands in the way."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.load.lock import LOCK_FILE
from generator.write.lock import write_lock
from generator.write.nieuw import append_row
from generator.write.whole import replace_file, write_changed
from generator.write.yaml_edit import edit_file

OLD = b"a: oud\n"
NEW = "a: nieuw\n" * 1000
WRITERS: dict[str, Callable[[Path], object]] = {
    "row": lambda root: append_row(root, LOCK_FILE, NEW),
    "edit": lambda root: edit_file(root, LOCK_FILE, lambda _: NEW),
    "changed": lambda root: write_changed(root, LOCK_FILE, NEW),
    "lock": lambda root: write_lock(root, NEW),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of a project that others may not read."""
    path = tmp_path / LOCK_FILE
    path.parent.mkdir()
    path.write_bytes(OLD)
    path.chmod(0o640)
    return path


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows beyond a few letters, as on a disk that is full half-way."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_full_disk_leaves_the_file_alone(write: Callable[[Path], object], file: Path, tmp_path: Path) -> None:
    """It holds what it held, and nothing half made stays beside it."""
    with full_disk(), pytest.raises((OSError, UsageError)):
        write(tmp_path)

    assert OLD == file.read_bytes()
    assert [file] == list(file.parent.iterdir())


def test_rights_and_a_link_stay(file: Path, tmp_path: Path) -> None:
    """Who may read the file may read the new one, and a link leads to it still."""
    (tmp_path / "link").symlink_to(file)

    replace_file(tmp_path / "link", b"nieuw")

    assert (tmp_path / "link").is_symlink()
    assert b"nieuw" == file.read_bytes()
    assert 0o640 == file.stat().st_mode & 0o777


def test_a_file_is_written_only_when_it_changed(tmp_path: Path) -> None:
    """A file that says the same already keeps its date, also with the line ends of Windows."""
    assert True is write_changed(tmp_path, LOCK_FILE, "één\n")
    assert False is write_changed(tmp_path, LOCK_FILE, "één\n")
    assert True is write_changed(tmp_path, LOCK_FILE, "twee\n")

    assert "twee\n" == (tmp_path / LOCK_FILE).read_text("utf-8")
    (tmp_path / LOCK_FILE).write_bytes(b"twee\r\n")
    assert False is write_changed(tmp_path, LOCK_FILE, "twee\n")
