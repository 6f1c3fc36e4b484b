"""Which files are found, and which are read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.load.tree import MAX_BYTES, MAX_TRANSLATED, find_files, find_misnamed, read_text
from generator.source import SourceMark


def write(root: Path, *paths: str) -> None:
    """Makes small files."""
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x", "utf-8")


def test_files_are_found_at_every_depth_in_one_order(tmp_path: Path) -> None:
    """Paths are relative to the project, with `/`, sorted, whatever the order on disk."""
    write(tmp_path, "data/b.yaml", "data/a/z.yaml", "data/a/b/c.yaml", "data/README.md", "elders/d.yaml")

    assert find_files(tmp_path, "data", ".yaml") == ("data/a/b/c.yaml", "data/a/z.yaml", "data/b.yaml")


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """What an editor or git keeps for itself is no data."""
    write(tmp_path, "data/.a.yaml.swp.yaml", "data/.git/b.yaml", "data/c.yaml")

    assert find_files(tmp_path, "data", ".yaml") == ("data/c.yaml",)


def test_directory_that_is_not_there_holds_no_files(tmp_path: Path) -> None:
    """A project without translations is a project."""
    assert find_files(tmp_path, "locales", ".po") == ()


def test_linked_directory_is_found_as_something_to_report(tmp_path: Path) -> None:
    """A link to a directory is not followed, and not passed over in silence either."""
    write(tmp_path, "elders/a.yaml", "data/b.yaml")
    (tmp_path / "data/link").symlink_to(tmp_path / "elders")

    assert find_files(tmp_path, "data", ".yaml") == ("data/b.yaml", "data/link")


def test_names_that_almost_fit_are_reported(tmp_path: Path) -> None:
    """Names that people write by mistake are found; other files are nobody's business."""
    write(tmp_path, "d/a.yaml", "d/b.yml", "d/c.YAML", "d/e.yaml.txt", "d/README.md", "d/logo.svg")

    assert [f.mark.path for f in find_misnamed(tmp_path, "d", (".yaml", ".yml"))] == [
        "d/b.yml",
        "d/c.YAML",
        "d/e.yaml.txt",
    ]


def test_text_is_read_without_its_byte_order_mark(tmp_path: Path) -> None:
    """Notepad puts a BOM in front; it is no part of the text."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfnaam: Zo\xc3\xab")
    file, findings = read_text(tmp_path, "a.yaml")

    assert findings == ()
    assert file is not None
    assert file.text == "naam: Zoë"


def test_wrong_byte_is_marked_on_its_line(tmp_path: Path) -> None:
    """The finding about the encoding points at the first line that is not UTF-8."""
    (tmp_path / "a.yaml").write_bytes(b"a: 1\nb: 2\nc: Zo\xeb\n")

    assert [finding.mark for finding in read_text(tmp_path, "a.yaml")[1]] == [SourceMark("a.yaml", 3, 1)]


def test_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    """The limit itself is allowed, one byte more is not."""
    (tmp_path / "a.yaml").write_bytes(b"#" * MAX_BYTES)
    (tmp_path / "b.yaml").write_bytes(b"#" * (MAX_BYTES + 1))

    assert read_text(tmp_path, "a.yaml")[1] == ()
    assert [finding.code for finding in read_text(tmp_path, "b.yaml")[1]] == ["SK111"]


def test_catalog_may_be_larger_than_data(tmp_path: Path) -> None:
    """All texts of a large municipality stand in one catalog, in Dutch and in another language."""
    (tmp_path / "a.po").write_bytes(b"#" * MAX_TRANSLATED)
    (tmp_path / "b.po").write_bytes(b"#" * (MAX_TRANSLATED + 1))

    assert read_text(tmp_path, "a.po")[1] == ()
    assert [finding.hint for finding in read_text(tmp_path, "b.po")[1]] == ["Een vertaalbestand is kleiner dan 20 MB."]


def test_link_within_the_project_is_read(tmp_path: Path) -> None:
    """A link may lead to another place in the project."""
    write(tmp_path, "a.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    file, _ = read_text(tmp_path, "b.yaml")

    assert file is not None
    assert (file.path, file.text) == ("b.yaml", "x")


def test_path_that_climbs_out_is_refused(tmp_path: Path) -> None:
    """A path with `..` cannot lead out of the project, even to a file that exists."""
    write(tmp_path, "buiten.yaml", "project/a.yaml")

    assert [finding.code for finding in read_text(tmp_path / "project", "../buiten.yaml")[1]] == ["SK110"]


@pytest.mark.parametrize(("closed", "mode"), [("data/a.yaml", 0), ("data/map", 0), ("data/map", 0o444)])
def test_what_may_not_be_read_is_said(closed: str, mode: int) -> None:
    """A file, a directory that cannot be opened, and one of which only the names can be read. The rest is read."""
    with _as_nobody(), tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        write(root, "data/a.yaml", "data/map/b.yaml", "data/c.yaml")
        (root / closed).chmod(mode)
        read = {path: read_text(root, path) for path in find_files(root, "data", ".yaml")}
        (root / closed).chmod(0o755)

    refused = {path: [finding.code for finding in found] for path, (_, found) in read.items() if found}
    assert refused
    assert all(path.startswith(closed) for path in refused)
    assert [["SK112"]] * len(refused) == list(refused.values())
    assert "data/c.yaml" in read.keys() - refused.keys()


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Root may read all, so a test that runs as root becomes somebody else for a while."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(me)
