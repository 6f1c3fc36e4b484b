"""Nothing that writes to the project writes outside it, also where a directory in the project is a link."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.load.lock import LOCK_FILE
from generator.write.cache import keep, prune, prune_older
from generator.write.inside import inside
from generator.write.lock import write_lock
from generator.write.nieuw import append_row, write_new
from generator.write.records import write_texts
from generator.write.whole import write_changed
from generator.write.yaml_edit import edit_file

PATH = "sociale_kaart/a.yaml"
WRITERS: dict[str, Callable[[Path], object]] = {
    "records": lambda root: write_texts(root, {PATH: "nieuw"}),
    "new": lambda root: write_new(root, "sociale_kaart/b.yaml", "nieuw"),
    "row": lambda root: append_row(root, PATH, "nieuw"),
    "edit": lambda root: edit_file(root, PATH, lambda _: "nieuw"),
    "changed": lambda root: write_changed(root, PATH, "nieuw"),
    "lock": lambda root: write_lock(root, LOCK_FILE),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project in which `sociale_kaart` leads to somebody else's files."""
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders/a.yaml").write_text("oud", "utf-8")
    (tmp_path / "project").mkdir()
    (tmp_path / "project/sociale_kaart").symlink_to(tmp_path / "elders")
    return tmp_path / "project"


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
def test_a_link_out_of_the_project_is_refused(write: Callable[[Path], object], root: Path) -> None:
    """It says which path, and what stands elsewhere stays as it was."""
    with pytest.raises(UsageError, match=r"'sociale_kaart/.* verwijst naar een plek buiten het project"):
        write(root)

    assert ["a.yaml"] == [path.name for path in (root.parent / "elders").iterdir()]
    assert "oud" == (root.parent / "elders/a.yaml").read_text("utf-8")


@pytest.mark.parametrize("path", ["../elders/a.yaml", "rondje/a.yaml"])
def test_no_path_leads_out(path: str, root: Path) -> None:
    """Not by two dots, and a link to itself is no traceback."""
    (root / "rondje").symlink_to("rondje")

    with pytest.raises(UsageError, match="buiten het project"):
        inside(root, path)


@pytest.mark.parametrize("link", [".cache", ".cache/folders"])
def test_a_cache_that_is_a_link_is_left_alone(link: str, root: Path) -> None:
    """Nothing of others is thrown away, and nothing is laid there."""
    elders = root.parent / "elders"
    (elders / "folders").mkdir()
    (elders / "folders/foto.jpg").touch()
    (root / link).parent.mkdir(exist_ok=True)
    (root / link).symlink_to(elders if link == ".cache" else elders / "folders")

    keep(root / ".cache/folders", {"sleutel": b"x"})
    prune(root / ".cache/folders", ())
    prune_older(root / ".cache/folders", -1)

    assert ["foto.jpg"] == [path.name for path in (elders / "folders").iterdir()]
