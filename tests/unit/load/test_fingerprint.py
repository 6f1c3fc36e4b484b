"""What stands for all that a site is made of."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load.fingerprint import fingerprint, moment

PAGE = "content/een.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project of two files, and a template."""
    for name, text in {PAGE: "een", "mkdocs.yml": "site_name: Een", "site_templates/pages/a.html": "a"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def looks(root: Path) -> tuple[str, str]:
    """Both that stand for a project."""
    return fingerprint(root, root / "site_templates"), moment(root, root / "site_templates")


CHANGES: dict[str, Callable[[Path], object]] = {
    "text": lambda root: (root / PAGE).write_text("twee", "utf-8"),
    "name": lambda root: (root / PAGE).rename(root / "content/twee.md"),
    "gone": lambda root: (root / PAGE).unlink(),
    "settings": lambda root: (root / "mkdocs.yml").write_text("site_name: Twee", "utf-8"),
    "template": lambda root: (root / "site_templates/pages/a.html").write_text("b", "utf-8"),
    "deeper": lambda root: (root / "site_templates/pages/b.html").write_text("b", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_of_a_source_changes_both(change: Callable[[Path], object], root: Path) -> None:
    """A text, a name, a file that goes or comes, settings and templates: each is seen."""
    before = looks(root)
    change(root)
    after = looks(root)

    assert not set(before) & set(after)


def test_what_python_and_editors_leave_changes_neither(root: Path) -> None:
    """A cache beside the templates or a hidden file is no source."""
    before = looks(root)
    for name in ("site_templates/__pycache__/a.html.pyc", "content/.een.md.swp", "content/.git/b.md"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("x", "utf-8")

    assert before == looks(root)


def test_an_edit_that_was_undone_changes_the_moment_alone(root: Path) -> None:
    """The same bytes make the same site, but who read it in between read another, even with its time put back."""
    was, page = looks(root), root / PAGE
    times = page.stat().st_atime_ns, page.stat().st_mtime_ns
    for text in ("e e", "een"):
        page.write_text(text, "utf-8")
    os.utime(page, ns=times)
    now = looks(root)

    assert was[0] == now[0]
    assert was[1] != now[1]


def test_a_project_without_pages_has_a_fingerprint(tmp_path: Path) -> None:
    """A directory that is not there is no fault here: the build tells of it."""
    assert looks(tmp_path) == looks(tmp_path)
