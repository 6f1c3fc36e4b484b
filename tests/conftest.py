"""What holds for all tests: one option of our own, the same random input in every run, the shipped data built once."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import hypothesis
import pytest

from generator.pipeline import Checked, check_project, render_project
from generator.plan.pages import Keuze
from generator.render.pieces import Files
from tests.gedeeld import shared
from tests.site.paginas import DATUM, ROOT
from tests.steekproef import make_sample

hypothesis.settings.register_profile("oco", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("oco")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update-golden`."""
    parser.addoption(
        "--update-golden", action="store_true", help="write what comes out into the golden files (not in CI)"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuses `--update-golden` in CI: there a golden file is a promise, not a notebook."""
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused when CI is set: update on your own machine and commit why")


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """True when golden files must be rewritten."""
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def data(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of the shipped data: all of it, or with `-m 'not alles'` a few gemeenten."""
    if pytestconfig.getoption("markexpr") != "not alles":
        return ROOT
    return make_sample(ROOT, tmp_path_factory.mktemp("steekproef"))


@pytest.fixture(scope="session")
def checked(data: Path) -> Checked:
    """The shipped data, without faults."""
    return check_project(data, DATUM)


@pytest.fixture(scope="session")
def files(checked: Checked) -> Files:
    """Every file of the site. Where `OCO_GEDEELD` names a directory, one process makes them for all of a run."""
    make = partial(render_project, checked, DATUM, Keuze(), os.cpu_count() or 1)
    directory = os.environ.get("OCO_GEDEELD")
    return shared(Path(directory) / "site", make) if directory else make()
