"""Waiting for the disk."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.write.disk import data_to_disk, names_to_disk


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such call")
def test_linux_waits_for_the_disk(tmp_path: Path) -> None:
    """The call is there, and takes what was just written."""
    (tmp_path / "een").write_bytes(b"een")

    assert data_to_disk(tmp_path)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_do_not_wait(platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """They have no call for one file system, and are told so."""
    monkeypatch.setattr(sys, "platform", platform)

    assert not data_to_disk(tmp_path)


def test_names_of_what_cannot_be_opened_are_left_alone(tmp_path: Path) -> None:
    """As on Windows, which opens no directory: no error. One that can be opened is waited for."""
    names_to_disk(tmp_path / "weg")
    names_to_disk(tmp_path)

    assert [] == list(tmp_path.iterdir())
