"""The smallest complete project, checked and planned once, for the tests of the rooms that come after."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.model.taal import Taal
from generator.pipeline import Checked, check_project
from generator.plan import messages
from tests.unit.vertaald import make_translated


@pytest.fixture(scope="session", autouse=True)
def templates_read_once() -> Iterator[None]:
    """Each command looks for messages in every template, 0.2 s long. They do not change while we test."""
    real = messages._template_messages
    read = cache(lambda templates: tuple(real(dict(templates))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(messages, "_template_messages", lambda templates: read(tuple(templates.items())))
        yield


@pytest.fixture(scope="session")
def minimaal() -> Checked:
    """One gemeente, one organisation, Dutch and Arabic, nothing translated."""
    return check_project(Path(__file__).parents[1] / "sites" / "minimaal", date(2026, 11, 22))


@pytest.fixture(scope="session")
def nederlands(minimaal: Checked) -> Taal:
    """Dutch."""
    return minimaal.plan.kaart.landelijk.talen["nl"]


@pytest.fixture(scope="session")
def arabisch(minimaal: Checked) -> Taal:
    """Arabic: another script, another direction, six plural forms."""
    return minimaal.plan.kaart.landelijk.talen["ar"]


@pytest.fixture(scope="session")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest project with every message translated by a machine, which is written down."""
    return make_translated(tmp_path_factory.mktemp("vertaald") / "project")


@pytest.fixture
def project(translated: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    shutil.copytree(translated, tmp_path / "project")
    return tmp_path / "project"
