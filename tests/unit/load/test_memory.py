"""What is remembered of a project between two edits, when it counts no more, and what is let go."""

from __future__ import annotations

import os
import time
import weakref
from pathlib import Path

import pytest

from generator.load.memory import NO_MEMORY, Memory
from generator.load.tree import file_stamp

TICK = 0.02
"""Seconds, longer than the clock of a disk stands still."""


class Thing:
    """Something of which one can see whether it is still held."""


def test_a_change_is_seen_whatever_the_times_of_a_file_say(tmp_path: Path) -> None:
    """The same size, and a program that put the old times back."""
    file = tmp_path / "a.yaml"
    file.write_text("een", "utf-8")
    before, times = file_stamp(tmp_path, "a.yaml", 0), (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    time.sleep(TICK)
    file.write_text("elf", "utf-8")
    os.utime(file, ns=times)

    assert before is not None
    assert before != file_stamp(tmp_path, "a.yaml", 0)


def test_what_stands_still_has_one_stamp(tmp_path: Path) -> None:
    """As long as its last change is long enough ago."""
    (tmp_path / "a.yaml").write_text("een", "utf-8")

    assert file_stamp(tmp_path, "a.yaml", 0) == file_stamp(tmp_path, "a.yaml", 0)
    assert file_stamp(tmp_path, "a.yaml", 60) is None


@pytest.mark.parametrize("path", ["link.yaml", "map/a.yaml", "weg.yaml"])
def test_nobody_is_sure_of_a_link(path: str, tmp_path: Path) -> None:
    """What is behind it can change, or come to stand outside the project, while the link stays as it is."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/a.yaml").write_text("een", "utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "elders/a.yaml")
    (tmp_path / "map").symlink_to(tmp_path / "elders")

    assert file_stamp(tmp_path, path, 0) is None


def test_a_file_that_came_in_the_place_of_another_is_read(tmp_path: Path) -> None:
    """Also when it is as old and as long: that of a backup, say."""
    memory = Memory(settled=0)
    for text in ("een", "elf"):
        (tmp_path / text).write_text(text, "utf-8")
        os.utime(tmp_path / text, ns=(0, 0))
    seen = []
    for text in ("een", "elf"):
        (tmp_path / text).replace(tmp_path / "a.yaml")
        file, _ = memory.text(tmp_path, "a.yaml")
        seen.append(file.text if file else "")

    assert ["een", "elf"] == seen


def test_what_is_gone_is_let_go() -> None:
    """A preview runs all day: of a thing that no edition has any more nothing is kept."""
    memory, thing = Memory(), Thing()
    held = weakref.ref(thing)
    memory.each("dingen", [thing], (), str)
    memory.each("dingen", [], (), str)
    del thing

    assert held() is None


def test_a_build_holds_nothing() -> None:
    """It may read more catalogs than fit into memory."""
    thing = Thing()
    held = weakref.ref(thing)
    NO_MEMORY.recall("ding", (thing,), Thing)
    NO_MEMORY.each("dingen", [thing], (thing,), str)
    NO_MEMORY.same("ding", thing)
    del thing

    assert held() is None
