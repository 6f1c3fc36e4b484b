"""What holds for all tests: one option of our own, and random input that is the same in every run."""

from __future__ import annotations

import os

import hypothesis
import pytest

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
