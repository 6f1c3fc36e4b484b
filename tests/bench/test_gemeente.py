"""The project to measure on: what is in it, and that two who measure have the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import has_faults
from generator.pipeline import check_project
from generator.translate.catalogs import progress, totals
from tests.bench.gemeente import DATUM, maat, write_project
from tests.bench.kaart import Maat

SMALL = Maat(aanbieders=4, themas=2, routes=2, doelgroepen=2, termen=2)


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a directory, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.alles
def test_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whoever measures with one seed measures the same thing."""
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write_project(tmp_path / name, SMALL, seed, ("nl", "ar"))

    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert contents(tmp_path / "a") != contents(tmp_path / "c")


def test_every_text_is_translated(tmp_path: Path) -> None:
    """A language that is not whole would be measured too light."""
    write_project(tmp_path, SMALL, 1, ("nl", "ti"))

    checked = check_project(tmp_path, DATUM)

    row = totals(progress(checked))["ti"]
    assert row.totaal == row.vertaald
    assert not has_faults(checked.warnings)


def test_scale_one_is_the_municipality_of_the_peers() -> None:
    """150 providers, 20 themes, 15 routes, 10 groups and 60 terms; half of that at scale 0.5."""
    assert Maat(150, 20, 15, 10, 60) == maat(1)
    assert Maat(75, 10, 8, 5, 30) == maat(0.5)
