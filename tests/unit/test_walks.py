"""The walks through the house lead along modules that exist."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.test_layers import GENERATOR

_PLACE = re.compile(r"`((?:[a-z_]+/)*[a-z_]+(?:\.py|/))`")


def test_every_place_on_the_way_is_there() -> None:
    """A module is below `generator/`, a directory there or at the top of the project."""
    places = set(_PLACE.findall((GENERATOR / "README.md").read_text("utf-8")))

    assert len(places) > 30
    assert [] == sorted(place for place in places if not _exists(place))


def _exists(place: str) -> bool:
    return any((root / place).exists() for root in (GENERATOR, Path(GENERATOR).parent))
