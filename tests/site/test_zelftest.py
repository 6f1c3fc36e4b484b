"""The self-test of the VNG on the shipped data: what an official reads, and what another program gets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import validate

from generator.cli import main
from generator.pipeline import Checked, check_project
from generator.plan.zelftest.bewijs import Staat
from generator.plan.zelftest.vragen import plan_zelftest
from tests.site.paginas import DATUM, ROOT

GOLDEN = Path(__file__).with_name("zelftest-zoetermeer.txt")
SHIPPED = ("--project", str(ROOT), "--datum", DATUM.isoformat())

PLACE = {
    "type": "object",
    "required": ["bestand", "regel", "kolom"],
    "additionalProperties": False,
    "properties": {
        "bestand": {"type": "string", "pattern": "^sociale_kaart/.*[.]yaml$"},
        "regel": {"type": "integer", "minimum": 1},
        "kolom": {"type": "integer", "minimum": 1},
    },
}
QUESTION = {
    "type": "object",
    "required": ["nummer", "onderdeel", "vraag", "staat", "reden", "plaatsen"],
    "additionalProperties": False,
    "properties": {
        "nummer": {"type": "integer", "minimum": 1, "maximum": 15},
        "onderdeel": {"type": "string"},
        "vraag": {"type": "string", "pattern": "[?]$"},
        "staat": {"enum": ["vermeld", "niet vermeld", "tegenstrijdig"]},
        "reden": {"type": "string", "pattern": "^[^.].*[.]$"},
        "plaatsen": {"type": "array", "items": PLACE},
    },
}
MUNICIPALITY = {
    "type": "object",
    "required": ["id", "naam", "fictief", "peildatum", "telling", "vragen"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "naam": {"type": "string"},
        "fictief": {"type": "boolean"},
        "peildatum": {"type": "string", "pattern": "^[0-9-]{10}$"},
        "telling": {
            "type": "object",
            "required": ["vermeld", "niet vermeld", "tegenstrijdig"],
            "additionalProperties": {"type": "integer"},
        },
        "vragen": {"type": "array", "minItems": 15, "maxItems": 15, "items": QUESTION},
    },
}
SCHEMA = {
    "type": "object",
    "required": ["datum", "bewijst", "gemeenten"],
    "additionalProperties": False,
    "properties": {
        "datum": {"const": DATUM.isoformat()},
        "bewijst": {"type": "string", "minLength": 20},
        "gemeenten": {"type": "array", "minItems": 1, "items": MUNICIPALITY},
    },
}


@pytest.fixture(scope="module")
def alles() -> Checked:
    """Every gemeente that is shipped, whatever part of them other tests look at."""
    return check_project(ROOT, DATUM)


def states(checked: Checked, gemeente: str) -> dict[Staat, list[int]]:
    """The numbers of the questions by state."""
    antwoorden = plan_zelftest(checked.plan.kaart.gemeenten[gemeente]).antwoorden
    return {staat: [a.vraag.nummer for a in antwoorden if a.oordeel.staat is staat] for staat in Staat}


def test_zoetermeer_reads_as_expected(update_golden: bool, capsys: pytest.CaptureFixture[str]) -> None:
    """To the letter the text in zelftest-zoetermeer.txt; what it proves is said once."""
    code = main(["zelftest", "--gemeente", "zoetermeer", *SHIPPED])
    printed = capsys.readouterr().out
    if update_golden:
        GOLDEN.write_text(printed, "utf-8")

    assert (0, GOLDEN.read_text("utf-8")) == (code, printed)
    assert 1 == printed.count("Of het waar is")


def test_zoetermeer_of_2019_leaves_open_what_the_evaluation_found_open(alles: Checked) -> None:
    """Nothing laid down about how people are told, also with another life area; no demands on expertise."""
    assert {
        Staat.VERMELD: [1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 15],
        Staat.NIET_VERMELD: [10, 11, 12, 13],
        Staat.TEGENSTRIJDIG: [],
    } == states(alles, "zoetermeer")


def test_a_proposal_of_westerveld_states_nothing(alles: Checked) -> None:
    """Its only document is a proposal without a year, and it names no prices, doors or bodies."""
    assert list(range(1, 16)) == states(alles, "westerveld")[Staat.NIET_VERMELD]


def test_the_fictional_example_shows_every_key(alles: Checked) -> None:
    """Whoever copies Voorbeeldstad finds each key that the self-test reads."""
    assert list(range(1, 16)) == states(alles, "voorbeeldstad")[Staat.VERMELD]


def test_every_place_is_in_the_files_of_the_municipality_itself(alles: Checked) -> None:
    """No national file ever speaks for a municipality."""
    strangers = [
        (id_, antwoord.vraag.nummer, str(plek))
        for id_, kaart in alles.plan.kaart.gemeenten.items()
        for antwoord in plan_zelftest(kaart).antwoorden
        for plek in antwoord.oordeel.plaatsen
        if not plek.path.startswith(f"sociale_kaart/{id_}/")
    ]

    assert [] == strangers


def test_json_keeps_its_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Every key of the documented form and no other, for every municipality in the order of the site."""
    code = main(["zelftest", "--vorm", "json", *SHIPPED])
    whole = json.loads(capsys.readouterr().out)

    validate(whole, SCHEMA)
    assert 0 == code
    assert "voorbeeldstad" == whole["gemeenten"][-1]["id"]
    assert [g["id"] for g in whole["gemeenten"] if g["fictief"]] == ["voorbeeldstad"]
    assert all(
        sum(question["staat"] == staat for question in gemeente["vragen"]) == number
        for gemeente in whole["gemeenten"]
        for staat, number in gemeente["telling"].items()
    )


def test_unknown_municipality_is_wrong_usage(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It names those that exist."""
    code = main(["zelftest", "--gemeente", "xx", "--project", str(project)])

    assert (2, "oco: gemeente 'xx' bestaat niet. Kies uit: voorbeeld.\n") == (code, capsys.readouterr().err)
