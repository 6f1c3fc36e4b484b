"""A site takes the place of a directory with all that is in it: never of the project, its sources or other files."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.write.mark import write_mark
from generator.write.target import check_target


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with sources."""
    (tmp_path / "project/sociale_kaart/dorp").mkdir(parents=True)
    return tmp_path / "project"


@pytest.mark.parametrize(
    "name", [".", "..", "/", "sociale_kaart", "sociale_kaart/dorp", "content/site", "site/../.git"]
)
def test_the_project_is_no_place_for_a_site(name: str, root: Path) -> None:
    """Neither is a directory around it, nor one of its sources, however it is written."""
    with pytest.raises(UsageError, match="staat het project zelf"):
        check_target(root, root / name)


def test_a_link_to_the_project_is_no_place_either(root: Path) -> None:
    """What counts is where it leads."""
    (root.parent / "site").symlink_to(root)

    with pytest.raises(UsageError, match="staat het project zelf"):
        check_target(root, root.parent / "site")


@pytest.mark.parametrize("names", [["scriptie.docx"], ["assets"], ["404.html", "assets", ".git"]])
def test_files_of_somebody_else_are_no_place(names: list[str], root: Path) -> None:
    """A directory that holds no earlier site, or one with a repository in it."""
    for name in names:
        (root / "uit" / name).mkdir(parents=True)

    with pytest.raises(UsageError, match="staan bestanden die geen site van ons zijn"):
        check_target(root, root / "uit")


def test_new_empty_and_earlier_are_fine(root: Path) -> None:
    """A directory that is not there, one without files, and one with an earlier site; also outside the project."""
    (root / "leeg").mkdir()
    (root.parent / "oud/nl").mkdir(parents=True)
    write_mark(root.parent / "oud")

    for target in (root / "site", root / "leeg", root.parent / "oud", root.parent / "nieuw/diep"):
        check_target(root, target)


def test_a_file_is_no_directory(root: Path) -> None:
    """And is told so."""
    (root / "site").touch()

    with pytest.raises(UsageError, match="is geen map"):
        check_target(root, root / "site")
