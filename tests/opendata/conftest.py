"""The open data of the shipped gemeenten; and a small project of its own for each test that asks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pipeline import Checked
from generator.render.pieces import Files
from tests.opendata.bestanden import data_files
from tests.site.paginas import ROOT


@pytest.fixture(scope="session")
def data_of_site(checked: Checked) -> Files:
    """The open data of the shipped gemeenten."""
    return data_files(checked)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"
