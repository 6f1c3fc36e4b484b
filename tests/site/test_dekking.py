"""`oco dekking` on the shipped data: each form on the way out, and wrong usage."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.cli import main
from tests.site.paginas import DATUM, ROOT

SHIPPED = ("--project", str(ROOT), "--datum", DATUM.isoformat())


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the command prints when it succeeds."""
    assert 0 == main(["dekking", *arguments, *SHIPPED])
    return capsys.readouterr().out


def test_westerveld_has_no_provider_for_youth_help(capsys: pytest.CaptureFixture[str]) -> None:
    """The gap stands in the row and in words; the provider without life areas is neither gap nor cover."""
    lines = run(capsys, "--gemeente", "westerveld").splitlines()

    assert "Gaten: Jeugdhulp." in lines
    assert [["Jeugdhulp", *["GAT"] * 4]] == [line.split() for line in lines if line.startswith("Jeugdhulp ")]
    assert [["onbekend", "-", "-", "-", "1", "I"]] == [line.split() for line in lines if line.startswith("onbekend ")]


def test_picture_is_of_one_municipality(capsys: pytest.CaptureFixture[str]) -> None:
    """A well formed SVG; without `--gemeente` it is not known of which."""
    svg = run(capsys, "--vorm", "svg", "--gemeente", "voorbeeldstad")
    code = main(["dekking", "--vorm", "svg", *SHIPPED])

    assert "img" == etree.fromstring(svg.encode()).get("role")
    assert 2 == code
    assert "oco: een plaatje is van één gemeente; noem haar met --gemeente.\n" == capsys.readouterr().err


def test_csv_has_every_municipality(capsys: pytest.CaptureFixture[str]) -> None:
    """One table for all: life areas times gebieden, and the row of what is not known."""
    rows = run(capsys, "--vorm", "csv").splitlines()

    assert 9 * 4 == sum(row.startswith("Westerveld,") for row in rows)
    assert 8 * 4 == sum(row.startswith("Voorbeeldstad,") for row in rows)
