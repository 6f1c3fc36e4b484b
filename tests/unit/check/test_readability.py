"""Where a Dutch text may be hard to read."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.check.whole import check_sources
from generator.load.sources import load_sources

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
TWENTY = "een twee drie vier vijf zes zeven acht negen tien " * 2

CASES = [
    (f"{TWENTY.strip()}.", []),
    (f"{TWENTY}elf.", ["SK911"]),
    (f"{TWENTY.strip()}. E{TWENTY.strip()[1:]}.", []),
    (f"Zeg: '{TWENTY}elf twaalf'.", []),
    ("Vraag de klachtfunctionaris.", ["SK912"]),
    ("Vraag de klacht-functionaris.", []),
    ("Vraag de man van klachten (klachtfunctionaris).", []),
    ("Die man heet klachtfunctionaris.", []),
    ("Klachtfunctionaris: de man van klachten.", []),
    ("Vraag het de Klachtfunctionaris.", []),
    ("Klachtfunctionaris Oost helpt u.", []),
    ("Kijk op www.klachtfunctionaris-van-de-gemeente.nl.", []),
    ("Bel de onafhankelijk cliëntondersteuners.", []),
    ("Uw brief wordt verstuurd.", ["SK913"]),
    ("Uw vragen werden toen opgelost.", ["SK913"]),
    ("De formulieren worden door ons ingevuld en meegenomen.", ["SK913"]),
    ("Het wordt u te veel.", []),
    ("Wordt u ziek? Dan hebt u gebeld.", []),
    ("Als het erger wordt, hebt u niet gefaald.", []),
    ("Er wordt geen geld meer besteed.", ["SK913"]),
    ("Uw gebied wordt groter.", []),
    ("Zij zegt: 'uw brief wordt verstuurd'.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_hard_text_is_signalled(text: str, expected: list[str], tmp_path: Path) -> None:
    """Long sentences, long words and passives; quotations, names, terms and what is explained are left alone."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    route = root / "sociale_kaart" / "landelijk" / "routes" / "hulp-vragen.yaml"
    route.write_text(route.read_text("utf-8").replace("Vertel wat er speelt.", f'"{text}"'), "utf-8")
    findings = check_sources(*load_sources(root), date(2026, 11, 22))[1]

    assert expected == [finding.code for finding in findings]


def test_titles_and_headings_are_not_sentences(tmp_path: Path) -> None:
    """A title may be a row of names."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    page = root / "content" / "wat-is-oco.md"
    text = page.read_text("utf-8").replace("Wat krijgt u?", "Praktijkondersteuner").replace("Wat is OCO?", TWENTY + "x")
    page.write_text(text, "utf-8")

    assert () == check_sources(*load_sources(root), date(2026, 11, 22))[1]
