"""The component room on the shipped data, built once."""

from __future__ import annotations

import pytest

from generator.pipeline import Checked
from tests.componenten.kamer import Kamer
from tests.site.paginas import DATUM


@pytest.fixture(scope="session")
def kamer(checked: Checked) -> Kamer:
    """Every component, and the press that prints their examples."""
    return Kamer(checked, DATUM)
