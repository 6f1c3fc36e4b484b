"""`oco schema`: what it writes is what stands in the repository, and is enough for an editor without settings."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.schema import REFERENCE, SCHEMAS
from tests.site.paginas import ROOT

SETTINGS = ".vscode/settings.json"


def _schema(project: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert 0 == main(["schema", "--project", str(project)])
    return capsys.readouterr().out


def test_schemas_and_reference_are_current(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever changes the model runs `oco schema`: it would write nothing else than what is in the repository."""
    shutil.copytree(ROOT / ".vscode", tmp_path / ".vscode")
    _schema(tmp_path, capsys)

    made = {
        path.relative_to(tmp_path).as_posix(): path.read_text("utf-8")
        for path in tmp_path.rglob("*.*")
        if path.is_file()
    }
    assert {name: (ROOT / name).read_text("utf-8") for name in made} == made
    assert sorted(path.name for path in (ROOT / SCHEMAS).iterdir()) == sorted(
        path.name for path in (tmp_path / SCHEMAS).iterdir()
    )


def test_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, too."""
    first = _schema(tmp_path, capsys)

    assert f"bijgewerkt: {REFERENCE}" in first.splitlines()
    assert "alles is al bij\n" == _schema(tmp_path, capsys)


def test_settings_of_the_editor_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the key that is ours is replaced."""
    (tmp_path / ".vscode").mkdir()
    (tmp_path / SETTINGS).write_text('{"editor.wordWrap": "on", "yaml.schemas": {"weg": "weg"}}', "utf-8")

    _schema(tmp_path, capsys)

    settings = json.loads((tmp_path / SETTINGS).read_text("utf-8"))
    assert "on" == settings["editor.wordWrap"]
    assert "weg" not in settings["yaml.schemas"]


def test_settings_that_are_no_json_are_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong usage, in Dutch, and the file stays as it was."""
    (tmp_path / ".vscode").mkdir()
    (tmp_path / SETTINGS).write_text("// mijn eigen\n{}", "utf-8")

    assert 2 == main(["schema", "--project", str(tmp_path)])
    assert f"'{SETTINGS}' is geen JSON" in capsys.readouterr().err
    assert "// mijn eigen\n{}" == (tmp_path / SETTINGS).read_text("utf-8")


def test_settings_lead_to_schemas_that_exist() -> None:
    """Every path in the settings is a schema, and every data file is found by a glob."""
    schemas = json.loads((ROOT / SETTINGS).read_text("utf-8"))["yaml.schemas"]

    assert {f"./{SCHEMAS}/{path.name}" for path in (ROOT / SCHEMAS).iterdir()} == schemas.keys()
    assert set((ROOT / "sociale_kaart").rglob("*.yaml")) == {
        path for glob in schemas.values() for path in ROOT.glob(glob)
    }
