"""A few letters change, every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.places import Edit
from generator.errors import UsageError
from generator.source import SourceMark
from generator.write.edits import apply_edits

PATH = "sociale_kaart/a.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of Windows: byte order mark, CRLF, spaces at the end of a line, a comment, no line end at the end."""
    path = tmp_path / PATH
    path.parent.mkdir()
    path.write_bytes("\ufeffa: client  # uitleg\r\nb:   'client en client'  \r\nc: ë client".encode())
    path.chmod(0o640)
    return path


def test_only_the_letters_of_the_words_change(file: Path, tmp_path: Path) -> None:
    """Several edits, also on one line and in any order, leave every other byte and the rights on the file."""
    places = [(3, 6), (1, 4), (2, 17), (2, 7)]
    apply_edits(tmp_path, [Edit(SourceMark(PATH, line, column), "client", "cliënt") for line, column in places])

    assert "\ufeffa: cliënt  # uitleg\r\nb:   'cliënt en cliënt'  \r\nc: ë cliënt".encode() == file.read_bytes()
    assert 0o640 == file.stat().st_mode & 0o777
    assert [file] == list(file.parent.iterdir())


def test_file_that_changed_meanwhile_is_left_alone(file: Path, tmp_path: Path) -> None:
    """An edit of letters that no longer stand there changes nothing."""
    before = file.read_bytes()

    with pytest.raises(UsageError, match=r"a\.yaml:1 is intussen veranderd"):
        apply_edits(tmp_path, [Edit(SourceMark(PATH, 1, 4), "andere", "x")])
    assert before == file.read_bytes()


def test_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    """A file that is a link inside the project is changed where it stands."""
    (tmp_path / "link.yaml").symlink_to(file)
    apply_edits(tmp_path, [Edit(SourceMark("link.yaml", 1, 4), "client", "cliënt")])

    assert (tmp_path / "link.yaml").is_symlink()
    assert "a: cliënt" in file.read_text("utf-8")


def test_file_that_cannot_be_written_is_named(file: Path, tmp_path: Path) -> None:
    """Where the system refuses, the file stays and the editor reads which one it is."""
    (tmp_path / "sociale_kaart/.a.yaml.nieuw").mkdir()
    before = file.read_bytes()

    with pytest.raises(UsageError, match=r"^sociale_kaart/a\.yaml kan niet geschreven worden: "):
        apply_edits(tmp_path, [Edit(SourceMark(PATH, 1, 4), "client", "cliënt")])
    assert before == file.read_bytes()
