"""A new site takes the place of the old one in one step, and a build that fails leaves the old one alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from generator.write.disk import data_to_disk, names_to_disk
from generator.write.mark import MARK
from generator.write.site import exchange_at_once, replacing
from tests.schrijven import write_site
from tests.site.paginas import DATUM, ROOT

State = dict[str, tuple[int, int, bytes]]


def test_an_unchanged_file_stays_the_same_file(tmp_path: Path) -> None:
    """A file with the same bytes is a hard link to the old one: same inode, same date."""
    site = tmp_path / "site"
    write_site({"index.html": b"start", "nl/index.html": b"oud"}, site)
    before = _state(site)

    write_site({"index.html": b"start", "nl/index.html": b"nieuw"}, site)
    after = _state(site)

    assert before["index.html"] == after["index.html"]
    assert before["nl/index.html"][0] != after["nl/index.html"][0]
    assert b"nieuw" == after["nl/index.html"][2]


def test_a_file_that_is_no_longer_made_is_gone(tmp_path: Path) -> None:
    """The new site holds its own files and nothing of the old."""
    site = tmp_path / "site"
    write_site({"index.html": b"start", "nl/weg/index.html": b"weg"}, site)

    write_site({"index.html": b"start"}, site)

    assert {"index.html", MARK} == {path.relative_to(site).as_posix() for path in site.rglob("*")}


def test_the_site_is_exchanged_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """The directory itself is a new one, readable for a web server; the old one is gone."""
    site = tmp_path / "site"
    write_site({"index.html": b"oud"}, site)
    before = site.stat().st_ino

    write_site({"index.html": b"nieuw"}, site)

    assert before != site.stat().st_ino
    assert 0o755 == site.stat().st_mode & 0o777
    assert [site] == list(tmp_path.iterdir())


@pytest.mark.parametrize("at_once", [True, False])
def test_the_site_is_on_the_disk_before_it_counts(
    at_once: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Power that fails leaves the old site or the new: files, then the exchange, then its names, then the old goes."""
    site, old, done = tmp_path / "site", tmp_path / ".site.oco-oud", []
    write_site({"een": b"1"}, site)

    def exchange(new: Path, place: Path) -> bool:
        done.append(("wissel", _names(new)))
        return at_once and exchange_at_once(new, place)

    def data(directory: Path) -> bool:
        done.append(("bestanden", _names(directory)))
        return data_to_disk(directory)

    def names(directory: Path) -> None:
        done.append(("namen", [*_names(site), *_names(old if old.exists() else tmp_path / ".site.oco-nieuw")]))
        names_to_disk(directory)

    monkeypatch.setattr("generator.write.site.data_to_disk", data)
    monkeypatch.setattr("generator.write.site.names_to_disk", names)
    with replacing(site, exchange) as new:
        new.write([("twee", b"2")])

    mark = [".oco-site"]
    assert [
        ("bestanden", [*mark, "twee"]),
        ("wissel", [*mark, "twee"]),
        ("namen", [*mark, "twee", *mark, "een"]),
    ] == done
    assert [site] == list(tmp_path.iterdir())


def _names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


def test_more_writers_fill_one_site(tmp_path: Path) -> None:
    """Each makes the directories that it needs, also those that another made meanwhile, and files of any size."""
    large = bytes(range(256)) * 40_000
    with replacing(tmp_path / "site") as new:
        other = deepcopy(new)
        counts = new.write([("nl/a/b/een", b"1"), ("index.html", b"")]), other.write([("nl/a/twee", large)])

    assert (2, 1) == counts
    assert {"nl/a/b/een": b"1", "index.html": b"", "nl/a/twee": large} == {
        name: data for name, (*_, data) in _state(tmp_path / "site").items() if name != MARK
    }


def test_what_stands_in_the_way_of_a_directory_is_told(tmp_path: Path) -> None:
    """A file with the name of a directory is a fault of ours, not a site with a page less."""
    with pytest.raises(OSError, match="nl"), replacing(tmp_path / "site") as new:
        new.write([("nl", b"1"), ("nl/index.html", b"2")])

    assert [] == list(tmp_path.iterdir())


def test_a_reader_of_the_old_site_reads_on(tmp_path: Path) -> None:
    """A file that is open while the site is exchanged keeps its old bytes to the end."""
    site = tmp_path / "site"
    write_site({"index.html": b"oud"}, site)

    with (site / "index.html").open("rb") as opened:
        write_site({"index.html": b"nieuw"}, site)

        assert b"oud" == opened.read()


def test_a_link_in_the_old_site_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link that somebody put into the site is replaced by a file of our own."""
    site = tmp_path / "site"
    write_site({"index.html": b"start"}, site)
    (tmp_path / "elders").write_bytes(b"start")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "elders")

    write_site({"index.html": b"start"}, site)

    assert not (site / "index.html").is_symlink()
    assert 1 == (tmp_path / "elders").stat().st_nlink


def test_a_fault_in_the_data_leaves_the_site_alone(project: Path) -> None:
    """Exit 1: each file of the old site is the same file with the same bytes."""
    site = project / "site"
    before = _built(project, ROOT, 0)
    organisatie = project / "sociale_kaart" / "voorbeeld" / "organisaties" / "naast-u.yaml"
    organisatie.write_text(organisatie.read_text("utf-8").replace("[wonen]", "[wonnen]"), "utf-8")

    after = _built(project, ROOT, 1)

    assert "index.html" in before
    assert before == after
    assert [site] == [path for path in project.iterdir() if path.name.endswith("site") or path.name.startswith(".site")]


def test_a_fault_of_ours_leaves_the_site_alone(project: Path, tmp_path: Path) -> None:
    """Exit 3, when a template breaks half-way: the same."""
    house = tmp_path / "huis"
    for name in ("generator", "site_templates"):
        shutil.copytree(ROOT / name, house / name)
    before = _built(project, house, 0)
    (house / "site_templates" / "pages" / "niet-gevonden.html").write_text("{{ bestaat_niet }}", "utf-8")

    after = _built(project, house, 3)

    assert "404.html" in before
    assert before == after


def _built(project: Path, house: Path, expected: int) -> State:
    command = [sys.executable, "-m", "generator", "build", "--project", project, "--datum", DATUM.isoformat()]
    done = subprocess.run(command, cwd=house, check=False, capture_output=True)
    assert expected == done.returncode, done.stderr.decode()
    return _state(project / "site")


def _state(site: Path) -> State:
    return {
        path.relative_to(site).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
        for path in site.rglob("*")
        if path.is_file()
    }
