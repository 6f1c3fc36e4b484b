"""The table and the picture that the bench puts in the README."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.bench.meting import Meting, mediaan
from tests.bench.uitslag import BEGIN, EIND, Uitslag, renew


def test_readme_keeps_all_but_the_table(tmp_path: Path) -> None:
    """What stands around the table stays; a README without a place for it is refused."""
    readme = tmp_path / "README.md"
    readme.write_text(f"voor\n{BEGIN}\noud\n{EIND}\nna\n", "utf-8")

    renew(readme, "| nieuw |")

    assert f"voor\n{BEGIN}\n| nieuw |\n{EIND}\nna\n" == readme.read_text("utf-8")
    readme.write_text("voor\nna\n", "utf-8")
    with pytest.raises(ValueError, match="has no line"):
        renew(readme, "| nieuw |")


def test_picture_has_a_bar_for_each_build() -> None:
    """Ours and peers on one scale, well-formed, and told in words for who cannot see it."""
    ours, theirs = Meting(2, 1, 100, 10), Meting(8, 4, 50, 10)

    picture = etree.fromstring(Uitslag("2 cores", "x", {"cold": ours}, {"Hugo <1>": theirs}).picture().encode())

    bars = picture.findall("{*}rect")[1:]
    assert 4 == round(int(bars[1].get("width")) / int(bars[0].get("width")))
    assert "cold 1.0 s, Hugo <1> 4.0 s" in picture.findtext("{*}title")


def test_median_of_runs_is_one_by_one() -> None:
    """CPU, clock and memory each have their own middle run."""
    runs = (Meting(1, 9, 5, 10), Meting(2, 8, 7, 10), Meting(9, 1, 6, 10))

    assert Meting(2, 8, 6, 10) == mediaan(runs)
