"""A secret address stands in nothing that is made: no page, index, folder, catalog, letter or list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.cli import main
from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from tests.pdf.tagged import open_pdf, reading_text, without_space
from tests.site.paginas import DATUM

GEHEIMEN = ("Schuilnaamhuis", "Verborgenlaan", "0101 XZ", "Dekplaats", "Achteringang", "Postbus 987", "Kelderzaal")
"""Each stands in the plants below, and is a word that nothing else holds."""
PLANT = """
locatie:
  naam: Schuilnaamhuis
  straat: Verborgenlaan 12
  postcode: 0101 XZ
  plaats: Dekplaats
  toelichting: Neem de Achteringang.
toegankelijkheid:
  rolstoel: ja
  toelichting: Bij de Achteringang is geen drempel.
spreekuren:
  - waar: In de Kelderzaal.
    openingstijden: We 10:00-12:00
tegenspraken:
  - over: locatie
    andere_waarde: Verborgenlaan 14
    bron: Verzonnen voor de tests
"""
POST = "contact:\n  - soort: post\n    waarde: Postbus 987, Dekplaats\n"
ORGANISATIE = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"
DAY = ("--datum", DATUM.isoformat())


def _plant(project: Path, geheim: str) -> None:
    """The address with the organisation, and with the door that is its own."""
    path = project / ORGANISATIE
    text = path.read_text("utf-8").replace("contact:\n", POST, 1)
    path.write_text(f"{text}adres_geheim: {geheim}\n{PLANT.lstrip()}", "utf-8")
    path = project / GEMEENTE
    deur = "".join(f"    {line}\n" for line in PLANT.strip().splitlines() if not line.startswith("toegankelijkheid"))
    deur = re.sub(r"      rolstoel: ja\n      toelichting: Bij .*\n", "", deur)
    post = POST.replace("\n", "\n    ").rstrip(" ")
    text = path.read_text("utf-8").replace("contact:\n", post, 1)
    path.write_text(text.replace("    bron: Verz", f"{deur}    bron: Verz", 1), "utf-8")


def _texts(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every file as a reader or a program can read it; a folder also without what only looks like a space."""
    for name, data in files.items():
        if name.endswith(".pdf"):
            text = reading_text(open_pdf(data))
            yield name, f"{text}\n{data.decode('latin-1')}"
        else:
            yield name, data.decode("utf-8", errors="replace")


def _told(project: Path) -> list[tuple[str, str]]:
    """File and secret, for each secret that a file of the site tells."""
    files = render_project(check_project(project, DATUM), DATUM, Keuze(), 1)
    return [
        (name, geheim)
        for name, text in _texts(files)
        for geheim in GEHEIMEN
        if geheim.casefold() in text.casefold() or without_space(geheim) in without_space(text)
    ]


def test_no_file_of_the_site_tells_a_secret_address(project: Path) -> None:
    """Not in a page, the search index, a folder or the open data, in any language."""
    _plant(project, "ja")

    assert [] == _told(project)


def test_an_address_that_is_no_secret_is_found(project: Path) -> None:
    """The look-out of the test above sees every one of these words, in pages, folders, open data and the table."""
    _plant(project, "nee")

    told = _told(project)

    assert set(GEHEIMEN) == {geheim for _, geheim in told}
    assert {"html", "pdf", "json", "csv"} <= {name.rpartition(".")[2] for name, _ in told}
    for name in ("services.json", "organizations.json", "locations.json", "sociale-kaart.csv"):
        assert {g for n, g in told if n == f"data/voorbeeld/{name}"} >= {"Verborgenlaan", "0101 XZ", "Dekplaats"}, name


@pytest.mark.parametrize(
    "command",
    [
        ("check",),
        ("status",),
        ("status", "--brief", "alle"),
        ("zelftest",),
        ("zelftest", "--vorm", "json"),
        ("dekking",),
        ("adressen",),
        ("vertaal", "extract"),
    ],
    ids=" ".join,
)
def test_no_command_tells_a_secret_address(
    command: tuple[str, ...], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed ends up in mail and in logs, and catalogs go to translators."""
    _plant(project, "ja")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    code = main([*command, "--project", str(project), *DAY])
    printed = capsys.readouterr()
    written = [
        path.read_text("utf-8")
        for path in project.rglob("*")
        if path.is_file() and before.get(path) != path.read_bytes()
    ]

    assert 0 == code
    assert [] == [geheim for geheim in GEHEIMEN if geheim in "".join((printed.out, printed.err, *written))]


def test_the_page_says_that_the_address_is_secret(project: Path) -> None:
    """The reader must not think that nobody knows it; the phone number is still there."""
    _plant(project, "ja")

    files = render_project(check_project(project, DATUM), DATUM, Keuze(formaten=()), 1)
    page = files["nl/voorbeeld/organisaties/naast-u/index.html"].decode()

    assert "Het adres is geheim." in page
    assert 'href="tel:0001234567"' in page
