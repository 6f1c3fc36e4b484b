"""`oco build` a second time: nothing is made when nothing changed, and all of it when anything did."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.make import make_site
from generator.load.last import last_builds
from tests.site.paginas import DATUM

SAID = "Er is niets veranderd sinds deze site gemaakt is."


def build(project: Path, *options: str, datum: str = DATUM.isoformat()) -> int:
    """The exit code of a build without folders, in one process."""
    return main(
        ["build", "--project", str(project), "--zonder-folders", "--processen", "1", "--datum", datum, *options]
    )


def test_nothing_changed_is_said_with_the_warnings_and_nothing_is_made(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An editor sees what is still to be mended, and the site is the very directory that it was."""
    (project / "sociale_kaart/voorbeeld/organisaties/oud.yml").write_text("id: oud\n", "utf-8")
    first = build(project)
    before, said = (project / "site").stat().st_ino, capsys.readouterr().out

    second = build(project)

    assert (0, 0) == (first, second)
    assert "SK222" in said
    assert f"{said}{SAID}\n" == capsys.readouterr().out
    assert before == (project / "site").stat().st_ino


def edit_text(project: Path) -> None:
    """One word of one page."""
    page = project / "content/wat-is-oco.md"
    page.write_text(page.read_text("utf-8").replace("titel: ", "titel: Zo ", 1), "utf-8")


def lose_page(project: Path) -> None:
    """A page of the site is gone."""
    (project / "site/404.html").unlink()


def touch_page(project: Path) -> None:
    """Somebody wrote in the site."""
    (project / "site/404.html").write_text("anders", "utf-8")


def damage(project: Path) -> None:
    """What is known of the last build cannot be trusted."""
    (kept,) = last_builds(project).iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"0", b"1"))


def test_any_change_makes_the_site_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the data, in the site, or in what is known of it: afterwards the site is whole."""
    build(project)
    for change in (edit_text, lose_page, touch_page, damage):
        change(project)
        capsys.readouterr()

        assert 0 == build(project), change
        assert SAID not in capsys.readouterr().out, change
        assert "anders" != (project / "site/404.html").read_text("utf-8")


def test_another_day_and_who_asks_for_it_make_the_site_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What holds depends on the day; and nobody has to find out how to convince a program."""
    build(project)
    again = build(project, "--opnieuw")
    later = build(project, datum="2026-12-24")

    assert (0, 0) == (again, later)
    assert SAID not in capsys.readouterr().out


def test_a_part_of_the_site_is_not_the_whole(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One language is kept apart from all, so neither is taken for the other."""
    deel = ("--site-dir", str(tmp_path / "deel"))
    build(project, *deel)
    capsys.readouterr()

    assert 0 == build(project, *deel, "--taal", "nl")
    assert SAID not in capsys.readouterr().out
    assert not (tmp_path / "deel/ar/voorbeeld").exists()

    assert 0 == build(project, *deel)
    assert SAID not in capsys.readouterr().out
    assert (tmp_path / "deel/ar/voorbeeld").exists()


def test_who_edits_while_a_site_is_made_gets_it_made_again(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which of both was read: so what is kept of that build must not say that all is well."""

    def make(*asked: object) -> object:
        made = make_site(*asked)
        edit_text(project)
        edit_text(project)
        return made

    with monkeypatch.context() as editing:
        editing.setattr("generator.commands.make.make_site", make)
        build(project)
    page = project / "content/wat-is-oco.md"
    page.write_text(page.read_text("utf-8").replace("titel: Zo Zo ", "titel: ", 1), "utf-8")
    capsys.readouterr()

    assert 0 == build(project)
    assert SAID not in capsys.readouterr().out
