"""A site takes the place of a directory with all that is in it: never of the project or its sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
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


def test_elsewhere_is_fine(root: Path) -> None:
    """Within the project and outside it."""
    for target in (root / "site", root.parent / "nieuw/diep"):
        check_target(root, target)
