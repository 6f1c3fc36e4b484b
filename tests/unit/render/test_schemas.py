"""JSON Schema: accepts every file that we ship as a language server reads it, and refuses what an editor mistypes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.plan.sleutels import Bestandssoort, bestandssoorten
from generator.render.schemas import schema_text
from tests.site.paginas import ROOT


class Core(yaml.SafeLoader):
    """YAML 1.2 as a language server reads it: its core schema, in which a date is a text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it


for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", "~nN\0"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])
Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(loader.construct_scalar(node)))


class Old(yaml.SafeLoader):
    """YAML 1.1, which some servers read when told to: `no` is a truth value."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@cache
def validators() -> dict[str, Draft7Validator]:
    """Each kind of file with its schema."""
    return {soort.naam: Draft7Validator(json.loads(schema_text(soort))) for soort in bestandssoorten()}


def mistakes(naam: str, text: str, loader: type = Core) -> list[str]:
    """What a language server marks in a file of this kind, one short text each, sorted."""
    errors = validators()[naam].iter_errors(yaml.load(text, Loader=loader))  # noqa: S506 - our own safe loader
    return sorted(f"{'/'.join(map(str, error.absolute_path))}: {error.validator}" for error in errors)


def shipped(root: Path, soorten: tuple[Bestandssoort, ...]) -> Iterator[tuple[str, Path]]:
    """Every data file below a root, with its kind."""
    yield from ((soort.naam, path) for soort in soorten for path in sorted(root.glob(soort.pad)))


FILES = [
    pytest.param(naam, path, id=path.relative_to(ROOT).as_posix())
    for root in (ROOT, ROOT / "tests/sites/minimaal")
    for naam, path in shipped(root, bestandssoorten())
]


@pytest.mark.parametrize("loader", [Core, Old])
@pytest.mark.parametrize(("naam", "path"), FILES)
def test_every_shipped_file_is_good(naam: str, path: Path, loader: type) -> None:
    """A language server marks nothing in what `oco check` accepts."""
    assert [] == mistakes(naam, path.read_text("utf-8"), loader)


def test_every_data_file_has_a_schema() -> None:
    """No YAML file of the social map is left out."""
    with_schema = {path for _, path in shipped(ROOT, bestandssoorten())}

    assert set((ROOT / "sociale_kaart").rglob("*.yaml")) == with_schema


def test_schemas_are_good_schemas() -> None:
    """Every schema obeys its own draft."""
    for validator in validators().values():
        Draft7Validator.check_schema(validator.schema)


ORGANISATIE = "id: mee\nnaam: MEE\nrol: oco_formeel\nsamenvatting: x\nbron: b\npeildatum: 2026-11-22\n"


@pytest.mark.parametrize(
    "line",
    [
        "ook_bekend_als: [11, 3.5, nee, no, 2026-11-22, 11:00, true]",
        "huisbezoek: nee",
        "talen: [no, nl]",
        "gecontroleerd: {op: 2026-11-22, door: gemeente, elke: 12 maanden}",
        "contact: [{soort: telefoon, waarde: 0612345670}]",
        "gebieden: [2711, 1e3]",
        "let_op: [{tekst: Tot juli., geldig_tot: 2026-06-30}, Altijd.]",
        "waarborg: {tekst: Tot juli., geldig_van: 2026-01-01}",
    ],
)
def test_text_that_looks_like_something_else_is_good(line: str) -> None:
    """We read every value as text, so a number, a date or `no` is no mistake where a text may stand."""
    assert [] == mistakes("organisatie", ORGANISATIE + line)


@pytest.mark.parametrize(
    ("line", "mistake"),
    [
        ("openingstijd: Mo", ": additionalProperties"),
        ("kosten: goedkoop", "kosten: enum"),
        ("huisbezoek: Ja", "huisbezoek: enum"),
        ("huisbezoek: true", "huisbezoek: enum"),
        ("helper: [buurvrouw]", "helper/0: enum"),
        ("vormen: oco-wmo", "vormen: type"),
        ("vormen: [OCO Wmo]", "vormen/0: pattern"),
        ("waarborg:", "waarborg: anyOf"),
        ("let_op: [{tekst: x, geldig_tot: 30-6-2026}]", "let_op/0: anyOf"),
        ("gecontroleerd: {op: 22-11-2026, door: gemeente}", "gecontroleerd/op: pattern"),
        ("openingstijden: [Mo]", "openingstijden: type"),
        ("contact: [{soort: telefoon}]", "contact/0: required"),
        ("tolk: ja", "tolk: type"),
    ],
)
def test_mistake_is_marked(line: str, mistake: str) -> None:
    """A wrong key, word, form or shape is marked where it stands, and nothing else is."""
    assert [mistake] == mistakes("organisatie", ORGANISATIE + line)


def test_missing_key_is_marked() -> None:
    """What must be there and is not."""
    assert [": required"] == mistakes("organisatie", ORGANISATIE.replace("rol: oco_formeel\n", ""))


def test_area_may_be_a_number() -> None:
    """Four digits of a postcode, with quotation marks or without; a whole postcode is none."""
    gemeente = "id: a\nnaam: A\nbron: b\npeildatum: 2026-11-22\ngebieden: [{id: b, naam: B, postcodes: [%s]}]"

    assert [] == mistakes("gemeente", gemeente % "2711, '0101', 0101")
    assert ["gebieden/0/postcodes/0: pattern"] == mistakes("gemeente", gemeente % "2711 EC")


def test_override_holds_only_what_differs() -> None:
    """With `vervangt` no key is required, and those that are there are still looked at."""
    own = "vervangt: {titel: 0a1b}\ntitel: Anders\nbron: b\npeildatum: 2026-11-22"

    assert [] == mistakes("route", own)
    assert ["stappen: type"] == mistakes("route", own.replace("0a1b", "123") + "\nstappen: geen")
    assert [": required"] == mistakes("route", own.replace("bron: b\n", ""))


def test_names_of_a_closed_list_are_looked_at() -> None:
    """Under a key that takes words of a closed list as names, another word is marked."""
    gemeente = "id: a\nnaam: A\nbron: b\npeildatum: 2026-11-22\nbeleid: [{titel: T, bron: b, eisen: {%s: artikel 5}}]"

    assert [] == mistakes("gemeente", gemeente % "gratis")
    assert ["beleid/0/eisen: additionalProperties"] == mistakes("gemeente", gemeente % "goedkoop")


def test_terms_are_a_list() -> None:
    """A file with a row for each record is a list of records, whose names are looked at too."""
    term = "- id: wmo\n  voorkeur: Wmo\n  definitie: Een wet.\n  bron: b\n  vertalingen: {%s: {term: x}}"

    assert [] == mistakes("termen", term % "ar")
    assert ["0/vertalingen: pattern"] == mistakes("termen", term % "Arabisch")


def test_choice_is_explained() -> None:
    """Hovering over a key tells what it is and what each word means."""
    schema = validators()["organisatie"].schema["properties"]["rol"]

    assert "oco_formeel: Geeft OCO, met beroepskrachten." in schema["description"].splitlines()
    assert len(schema["enum"]) == len(schema["enumDescriptions"])
