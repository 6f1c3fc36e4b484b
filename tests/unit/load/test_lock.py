"""`adressen.lock`: line by line."""

from __future__ import annotations

from pathlib import Path

from generator.load.lock import LOCK_FILE, LockedPage, load_lock, parse_lock
from generator.source import SourceMark


def test_each_kind_of_line_is_read_with_its_place() -> None:
    """Languages, municipalities and pages stand in one file; a dot is the start page."""
    lock, findings = parse_lock(
        "# uitleg\ntaal nl\n\ngemeente arnhem  # sinds mei\npagina * . a1\npagina arnhem x/y b2\n"
    )

    assert findings == ()
    assert lock.talen == (("nl", SourceMark(LOCK_FILE, 2, 1)),)
    assert lock.gemeenten == (("arnhem", SourceMark(LOCK_FILE, 4, 1)),)
    assert lock.paginas == (
        LockedPage("*", "", "a1", SourceMark(LOCK_FILE, 5, 1)),
        LockedPage("arnhem", "x/y", "b2", SourceMark(LOCK_FILE, 6, 1)),
    )


def test_line_that_is_not_understood_does_not_hide_the_others() -> None:
    """One bad line is one finding; the other addresses still count."""
    lock, findings = parse_lock("taal nl\ntaal\ntaal ar\n")

    assert [code for code, _ in lock.talen] == ["nl", "ar"]
    assert [(finding.code, finding.mark.line) for finding in findings] == [("SK602", 2)]


def test_project_that_never_published_has_an_empty_lock(tmp_path: Path) -> None:
    """No file is no fault."""
    lock, findings = load_lock(tmp_path)

    assert (lock.talen, lock.gemeenten, lock.paginas, findings) == ((), (), (), ())
