"""National texts that a municipality replaces: by key, with the hash of what stood there."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.check.overrides import fingerprint
from generator.errors import DataFaults
from generator.pipeline import Checked, check_project
from generator.source import SourceMark

DATUM = date(2026, 11, 22)
FILE = """vervangt:
  samenvatting: {hash}
samenvatting: Hulp als u in het dorp een huis zoekt.
bron: De gemeente
peildatum: 2026-02-01
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Minimaal, in which the municipality replaces one text of a national theme."""
    root = tmp_path / "project"
    shutil.copytree(Path(__file__).parents[2] / "sites" / "minimaal", root)
    (root / "sociale_kaart/voorbeeld/themas").mkdir()
    write(root, "9daf8e58")
    return root


def write(root: Path, hash_: str) -> None:
    """The override with this hash."""
    (root / "sociale_kaart/voorbeeld/themas/huis-zoeken.yaml").write_text(FILE.format(hash=hash_), "utf-8")


def test_municipality_shows_its_own_text_and_the_rest_of_the_national_one(project: Path) -> None:
    """The address is the national one; other municipalities and the national data do not change."""
    checked = check_project(project, DATUM)
    (blad,) = (b for b in checked.plan.bladen["voorbeeld"] if b.pad == "themas/huis-zoeken")

    assert () == checked.warnings
    assert blad.onderwerp.samenvatting.nl == "Hulp als u in het dorp een huis zoekt."  # type: ignore[attr-defined]
    assert blad.onderwerp.titel.nl == "Ik zoek een huis"  # type: ignore[attr-defined]
    assert checked.kaart.landelijk.themas["huis-zoeken"].samenvatting.nl.startswith("Hulp als u niet")


def test_own_text_is_a_message_of_the_municipality(project: Path) -> None:
    """So its translator finds it in the catalog of the municipality, and the national one keeps its own."""
    thema = check_project(project, DATUM).kaart.gemeenten["voorbeeld"].themas["huis-zoeken"]

    assert "gemeente-voorbeeld" == thema.samenvatting.domein
    assert "landelijk" == thema.titel.domein


def test_editor_hears_when_the_national_text_changes(project: Path) -> None:
    """It is a warning: the site still builds with the text of the municipality."""
    national = project / "sociale_kaart/landelijk/themas/huis-zoeken.yaml"
    national.write_text(national.read_text("utf-8").replace("Hulp als u niet", "Raad als u niet"), "utf-8")

    assert ["SK233"] == [finding.code for finding in check_project(project, DATUM).warnings]


def test_the_hash_that_the_finding_gives_is_the_right_one(project: Path) -> None:
    """Whoever types what the finding says is done."""
    write(project, "{}")
    (finding,) = check_faults_or_warnings(project)
    write(project, finding.split("`samenvatting: ")[1][:8])

    assert () == check_project(project, DATUM).warnings


def check_faults_or_warnings(root: Path) -> list[str]:
    """The remedies that an editor reads."""
    try:
        return [finding.hint for finding in check_project(root, DATUM).warnings]
    except DataFaults as faults:
        return [finding.hint for finding in faults.findings]


def test_fingerprint_looks_at_what_is_said_and_not_at_where(minimaal: Checked) -> None:
    """Moving a text to another line tells nobody anything."""
    thema = minimaal.kaart.landelijk.themas["huis-zoeken"]
    moved = replace(thema, mark=SourceMark("elders.yaml", 9, 9), marks={})

    assert fingerprint(thema) == fingerprint(moved)
    assert fingerprint(thema.vragen) != fingerprint(thema.hulp)
