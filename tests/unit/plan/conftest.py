"""A small project of its own for each test that asks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.unit.plan.kaarten import MakeKaart, make_project


@pytest.fixture
def make_kaart(tmp_path: Path) -> MakeKaart:
    """Makes the municipality of minimaal with something added."""
    return partial(make_project, tmp_path / "project")
