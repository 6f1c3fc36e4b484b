"""A language more: one row in talen.yaml and `oco vertaal init`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.load.layout import catalog_path
from generator.pipeline import render_project
from generator.plan.pages import Keuze
from generator.translate.catalogs import extract, update
from tests.unit.vertaald import DATUM, MINIMAAL, THEMA, check, edit, translate

TALEN = "sociale_kaart/landelijk/talen.yaml"
PAGE = "voorbeeld/themas/huis-zoeken/index.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of minimaal."""
    shutil.copytree(MINIMAAL, tmp_path / "project")
    return tmp_path / "project"


def init(project: Path) -> int:
    """The exit code of `oco vertaal init bg`."""
    return main(["vertaal", "init", "bg", "--project", str(project), "--datum", DATUM.isoformat()])


def add_row(project: Path, said: str) -> None:
    """Does what the command asked: the row in talen.yaml, the code in mkdocs.yml."""
    with (project / TALEN).open("a", encoding="utf-8") as file:
        file.write(f"\n{said.partition('- code')[1]}{said.partition('- code')[2]}")
    edit(project, "mkdocs.yml", "[ar]", "[ar, bg]")


def test_language_is_one_row_and_one_command(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command gives the row that is missing; with it, it makes the catalogs and says what comes next."""
    before = sorted(path for path in project.rglob("*") if path.is_file())
    refused = init(project)
    said = capsys.readouterr().err
    unchanged = before == sorted(path for path in project.rglob("*") if path.is_file())
    add_row(project, said)
    made = init(project)
    told = capsys.readouterr().out

    assert (2, True, 0) == (refused, unchanged, made)
    assert "naam: български\n  nederlandse_naam: Bulgaars\n  richting: ltr\n  schrift: Cyrl\n" in said
    assert {"site.po", "landelijk.po", "content.po", "gemeente-voorbeeld.po"} == {
        path.name for path in (project / "locales/bg/LC_MESSAGES").iterdir()
    }
    assert "Verder met het Bulgaars:" in told
    assert "oco vertaal export bg" in told
    assert () == update(project, check(project), "bg")
    assert 0 == init(project)
    assert capsys.readouterr().out.startswith("De vertaalbestanden van deze taal zijn er al.")


def test_language_without_translations_is_marked_dutch(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pages are there, say what is Dutch, and stand in the choice of languages on every other."""
    init(project)
    add_row(project, capsys.readouterr().err)
    init(project)
    files = render_project(check(project), DATUM, Keuze(formaten=()), 1)
    page = files[f"bg/{PAGE}"].decode()

    assert '<html lang="bg" dir="ltr" data-schrift="Cyrl">' in page
    assert '<h1><span class="terugval" lang="nl" dir="ltr">Ik zoek een huis</span></h1>' in page
    assert 'class="melding melding-vertaling"' in page
    assert "Dat deel is in het Nederlands." in page
    for taal in ("nl", "ar", "bg"):
        switch = f'<a href="/bg/{PAGE.removesuffix("index.html")}" lang="bg" dir="ltr" data-schrift="Cyrl"'
        assert switch in files[f"{taal}/{PAGE}"].decode()


def test_changed_sentence_falls_back_in_every_language(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """That one message, and no other; writing the messages down after that changes nothing more."""
    init(project)
    add_row(project, capsys.readouterr().err)
    update(project, check(project))
    for taal in ("ar", "bg"):
        translate(project, taal)
    extract(project, check(project))
    old, new = "Samen zoekt u uit wat er kan.", "Samen zoekt u uit wat er mogelijk is."
    edit(project, THEMA, old, new)
    changed = update(project, check(project))
    files = render_project(check(project), DATUM, Keuze(talen=("ar", "bg"), formaten=()), 1)

    assert {catalog_path(taal, "landelijk") for taal in ("ar", "bg")} == set(changed)
    for taal in ("ar", "bg"):
        waiting = [
            message.dutch
            for path, catalog in check(project).sources.catalogs.items()
            for message in catalog.messages.values()
            if path.startswith(f"locales/{taal}/") and (message.fuzzy or not message.strings[0])
        ]
        assert [new] == waiting
        page = files[f"{taal}/{PAGE}"].decode()
        assert [new] == [part.partition("<")[0] for part in page.split('class="terugval" lang="nl" dir="ltr">')[1:]]
    assert ("locales/landelijk.pot",) == extract(project, check(project))
    assert ((), ()) == (extract(project, check(project)), update(project, check(project)))
