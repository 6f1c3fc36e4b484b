"""A build replaces nothing but a site of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.write.mark import MARK
from tests.schrijven import write_site

FILES = {"index.html": b"start", "data/openapi.json": b'{"info": {"title": "OCO-wegwijzer: open data"}}'}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("brief.odt", "staan bestanden die geen site van ons zijn, zoals 'brief.odt'"),
        ("index.html", "staan bestanden die geen site van ons zijn, zoals 'index.html'"),
        (".ssh/id", "staan bestanden die geen site van ons zijn, zoals '.ssh'"),
    ],
)
def test_a_directory_of_somebody_else_is_refused(name: str, said: str, tmp_path: Path) -> None:
    """Whatever stands in it is still there, and nothing beside it."""
    home = tmp_path / "thuis"
    (home / name).parent.mkdir(parents=True)
    (home / name).write_bytes(b"van mij")

    with pytest.raises(UsageError, match=said):
        write_site(FILES, home)

    assert b"van mij" == (home / name).read_bytes()
    assert [home] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["CNAME", ".git/config", "foto/a.jpg"])
def test_what_was_put_beside_our_files_is_not_lost(name: str, tmp_path: Path) -> None:
    """In a site of ours too: it is named, so that somebody takes it away first."""
    site = tmp_path / "site"
    write_site(FILES, site)
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_bytes(b"van mij")

    with pytest.raises(UsageError, match=f"staat '{name.partition('/')[0]}', en dat is niet van ons"):
        write_site(FILES, site)

    assert b"van mij" == (site / name).read_bytes()


@pytest.mark.parametrize("name", ["", ".DS_Store"])
def test_an_empty_directory_is_used(name: str, tmp_path: Path) -> None:
    """Also when a file manager looked into it."""
    site = tmp_path / "site"
    site.mkdir()
    if name:
        (site / name).write_bytes(b"")

    write_site(FILES, site)

    assert b"start" == (site / "index.html").read_bytes()


def test_a_site_without_its_mark_is_known_by_its_data(tmp_path: Path) -> None:
    """Some programs that copy leave hidden files behind; a hidden file of another is still not lost."""
    site = tmp_path / "site"
    write_site(FILES, site)
    (site / MARK).unlink()

    write_site({**FILES, "index.html": b"nieuw"}, site)
    (site / MARK).unlink()
    (site / ".git").mkdir()

    assert b"nieuw" == (site / "index.html").read_bytes()
    with pytest.raises(UsageError, match=r"staat '\.git'"):
        write_site(FILES, site)


def test_a_link_leads_to_the_site_that_is_replaced(tmp_path: Path) -> None:
    """The link stays a link."""
    site, link = tmp_path / "www", tmp_path / "site"
    write_site(FILES, site)
    link.symlink_to(site)

    write_site({**FILES, "index.html": b"nieuw"}, link)

    assert link.is_symlink()
    assert b"nieuw" == (site / "index.html").read_bytes()
    assert [link, site] == sorted(tmp_path.iterdir())


def test_what_is_no_directory_is_refused(tmp_path: Path) -> None:
    """A file, and a link that leads to itself."""
    (tmp_path / "bestand").write_bytes(b"")
    (tmp_path / "kring").symlink_to(tmp_path / "kring")

    for name in ("bestand", "kring"):
        with pytest.raises(UsageError, match=f"{name}' is geen map"):
            write_site(FILES, tmp_path / name)
