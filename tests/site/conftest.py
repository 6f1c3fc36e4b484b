"""The pages of the shipped data; and a small project of its own for each test that asks."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.pipeline import Checked
from generator.render.pieces import Files
from tests.site.paginas import ROOT, Pagina, find_paginas


@pytest.fixture(scope="session")
def paginas(checked: Checked, files: Files) -> Mapping[str, Pagina]:
    """Every page by address; redirects, which are no pages to read, are left out."""
    return find_paginas(checked.plan, files)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project: one gemeente, one organisation, Dutch and Arabic."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"
