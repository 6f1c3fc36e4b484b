"""`sociale-kaart.csv`: opens well in a Dutch Excel, runs nothing, and keeps what is made up apart."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from generator.pipeline import check_project
from generator.render.opendata.table import COLUMNS
from generator.render.pieces import Files
from tests.opendata.bestanden import data_files
from tests.site.paginas import DATUM


def test_every_row_fills_the_columns(data_of_site: Files) -> None:
    """Semicolons and a mark for UTF-8, a row for each service, and no cell that a program would run."""
    tables = {name: data for name, data in data_of_site.items() if name.endswith(".csv")}
    for name, data in tables.items():
        rows = _rows(data)
        assert data.startswith("\ufeff".encode()), name
        assert list(COLUMNS) == rows[0]
        assert {len(COLUMNS)} == {len(row) for row in rows}
        assert [] == [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]

    assert len(tables) > 1


def test_the_table_of_all_leaves_out_what_is_made_up(data_of_site: Files) -> None:
    """Nobody should call a number of Voorbeeldstad."""
    gemeenten = {row[0] for row in _rows(data_of_site["sociale-kaart.csv"])[1:]}

    assert gemeenten
    assert "Voorbeeldstad" not in gemeenten
    assert "Voorbeeldstad" == _rows(data_of_site["voorbeeldstad/sociale-kaart.csv"])[1][0]


@pytest.mark.parametrize("begin", ["=1+1", "@SUM(A1)"])
def test_a_name_cannot_become_a_formula(begin: str, project: Path) -> None:
    """What begins like a formula stays a text, with the mark that Excel knows for that."""
    path = project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    path.write_text(path.read_text("utf-8").replace("naam: Naast U", f'naam: "{begin} Naast U"'), "utf-8")

    rows = _rows(data_files(check_project(project, DATUM))["voorbeeld/sociale-kaart.csv"])

    assert f"'{begin} Naast U" in [row[list(COLUMNS).index("naam")] for row in rows]


def _rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
