"""Files of the social map to disk: all or none, and nothing left lying about."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.write.records import write_texts


def test_files_are_written_and_keep_their_rights(tmp_path: Path) -> None:
    """A new directory is made; a file that was there keeps who may read it."""
    (tmp_path / "a.yaml").write_text("oud", "utf-8")
    (tmp_path / "a.yaml").chmod(0o640)

    write_texts(tmp_path, {"a.yaml": "nieuw\r\n", "b/c.yaml": "ë\n"})

    assert (b"nieuw\r\n", "ë\n".encode()) == ((tmp_path / "a.yaml").read_bytes(), (tmp_path / "b/c.yaml").read_bytes())
    assert 0o640 == (tmp_path / "a.yaml").stat().st_mode & 0o777
    assert ["a.yaml", "b", "b/c.yaml"] == sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*"))


def test_when_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    """A file stands where a directory should be: the other file is as it was."""
    (tmp_path / "a.yaml").write_text("oud", "utf-8")
    (tmp_path / "b").write_text("geen map", "utf-8")

    with pytest.raises(OSError, match="b"):
        write_texts(tmp_path, {"a.yaml": "nieuw", "b/c.yaml": "x"})

    assert "oud" == (tmp_path / "a.yaml").read_text("utf-8")
    assert ["a.yaml", "b"] == sorted(path.name for path in tmp_path.iterdir())
