"""A folder of a municipality where dozens give independent support: a few names, and where to read the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.model.folder import Formaat
from generator.pipeline import TEMPLATES, Checked, check_project
from generator.plan.folderkeuze import AANBIEDERS
from generator.plan.folders import FORMATEN, Foldersoort, plan_folders
from generator.plan.folderwoorden import WOORDEN
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from generator.render.texts import Vertaler
from tests.pdf.tagged import open_pdf, reading_text, without_space
from tests.site.paginas import DATUM, ROOT

HOEVEEL = 40
VRAGEN = 75
"""So many that large print fills its six sheets when it names two, and more when it names six."""


@pytest.fixture(scope="module")
def veel(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The smallest project, with 40 more providers of long names who have all that a folder tells of a provider."""
    project = tmp_path_factory.mktemp("veel") / "project"
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", project)
    _add_providers(project)
    return check_project(project, DATUM)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"


def _add_providers(project: Path) -> None:
    path = project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    own = path.read_text("utf-8").replace("talen: [nl]", "talen: [nl, ar]\ntolk: {beschikbaar: ja}")
    for number in range(HOEVEEL):
        other = own.replace("id: naast-u", f"id: wij-{number}").replace("naam: Naast U", f"naam: {_naam(number)}")
        path.with_name(f"wij-{number}.yaml").write_text(other, "utf-8")


def _naam(number: int) -> str:
    return f"Hulp van iemand die graag naast u wil staan {number:02}"


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_dozens_of_providers_fit(code: str, veel: Checked) -> None:
    """In each form, about all and about a group: no finding, as many names as we say, and the way to the others."""
    press = FolderRenderer(veel.plan, veel.sources, TEMPLATES, DATUM, Shelf(nothing_kept))
    taal = next(taal for taal in veel.plan.talen if taal.code == code)
    more = without_space(Vertaler(veel.sources.catalogs, veel.sources.reviewed, taal).find(WOORDEN["scan"]).tekst)
    found = {}

    for folder in plan_folders(veel.plan.bladen["voorbeeld"], FORMATEN[Foldersoort.DOELGROEP]):
        if folder.soort in (Foldersoort.ALGEMEEN, Foldersoort.DOELGROEP):
            text = reading_text(open_pdf(press.pdf(folder, taal)))
            names = [number for number in range(HOEVEEL) if without_space(_naam(number)) in text]
            found[folder.naam] = len(names), text.count(more)

    assert [] == press.findings
    assert dict.fromkeys(found, (AANBIEDERS, 2)) == found
    assert len(found) >= 6


def test_large_print_names_fewer_where_it_is_full(project: Path) -> None:
    """Its letters never get smaller: with so many questions before them, only two names fit, and no finding."""
    _add_providers(project)
    path = project / "sociale_kaart/landelijk/doelgroepen/ouderen.yaml"
    vragen = "".join(f"\n  - Vraag {number} die lang genoeg is om twee regels te vullen?" for number in range(VRAGEN))
    path.write_text(path.read_text("utf-8").replace("\n  - Kan ik thuis blijven wonen?", vragen), "utf-8")
    checked = check_project(project, DATUM)
    press = FolderRenderer(checked.plan, checked.sources, TEMPLATES, DATUM, Shelf(nothing_kept))
    folders = plan_folders(checked.plan.bladen["voorbeeld"], [Formaat.GROOT])
    folder = next(folder for folder in folders if folder.soort is Foldersoort.DOELGROEP)

    text = reading_text(open_pdf(press.pdf(folder, checked.plan.talen[0])))

    assert [] == press.findings
    assert 2 == sum(without_space(_naam(number)) in text for number in range(HOEVEEL))
