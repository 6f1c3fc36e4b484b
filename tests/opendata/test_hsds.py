"""The JSON is HSDS: valid by its own schemas, with ids that stay, and honest about what is not known."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.fixes import lock_addresses
from generator.pipeline import Checked, check_project
from generator.render.opendata.profile import SLEUTELS
from generator.render.pieces import Files
from tests.opendata.bestanden import data_files
from tests.site.paginas import DATUM

SCHEMAS = Path(__file__).parent / "hsds"
FORMATS = FormatChecker(("uuid", "email"))
LISTS = {"organizations.json": "organization", "services.json": "service", "locations.json": "location"}


@FORMATS.checks("uri")
def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or bool(urlsplit(value).scheme and urlsplit(value).netloc)


@FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def _validators() -> dict[str, Draft202012Validator]:
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in SCHEMAS.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource(schema, DRAFT202012)) for schema in schemas.values()
    )
    return {
        name: Draft202012Validator(schema, registry=registry, format_checker=FORMATS)
        for name, schema in schemas.items()
    }


VALIDATORS = _validators()


def _objects(files: Files) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """File, noun and object for each object of HSDS in a list, and for each service in a file of its own."""
    for name, data in files.items():
        if (noun := LISTS.get(name.rpartition("/")[2])) is not None:
            yield from ((name, noun, item) for item in json.loads(data)["contents"])
        elif "/services/" in name:
            yield name, "service", json.loads(data)


def test_every_object_is_valid_hsds(data_of_site: Files) -> None:
    """Organisations, services and places of every gemeente, and all that is in them."""
    wrong = [
        f"{name}: {error.json_path}: {error.message}"
        for name, noun, item in _objects(data_of_site)
        for error in VALIDATORS[noun].iter_errors(item)
    ]

    assert {"organization", "service", "location"} == {noun for _, noun, _ in _objects(data_of_site)}
    assert [] == wrong


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "open"),
        ("last_modified", "2026-11-01"),
        ("id", "naast-u"),
        ("url", "www.naast-u"),
        ("phones", [{"id": str(uuid.uuid4())}]),
        ("service_at_locations", [{"id": str(uuid.uuid4()), "location": {"id": str(uuid.uuid4())}}]),
    ],
)
def test_the_schemas_refuse_what_is_wrong(data_of_site: Files, key: str, value: object) -> None:
    """The test above can fail: on a value, on a format, and on what is inside another object."""
    service = next(item for _, noun, item in _objects(data_of_site) if noun == "service")

    with pytest.raises(ValidationError):
        VALIDATORS["service"].validate({**service, key: value})


def test_an_object_that_we_hold_no_schema_of_is_seen(data_of_site: Files) -> None:
    """`contacts` would be people: there is no schema for it here, so it can never pass."""
    assert [] == [name for name, _, item in _objects(data_of_site) if "contacts" in item]


def test_ids_are_made_of_the_permanent_address(checked: Checked, data_of_site: Files) -> None:
    """A national organisation has one id in every gemeente, and no two things share one."""
    seen: dict[str, set[str]] = {}
    for name, noun, item in _objects(data_of_site):
        if noun == "organization":
            assert str(uuid.uuid5(uuid.NAMESPACE_URL, item["uri"])) == item["id"]
            seen.setdefault(item["id"], set()).add(item["name"])
        if noun == "service" and "/services/" in name:
            assert name.endswith(f"/services/{item['id']}.json")

    assert all(len(names) == 1 for names in seen.values())
    assert len(checked.plan.kaart.landelijk.organisaties) < len(seen)


def test_a_list_says_how_long_it_is(data_of_site: Files) -> None:
    """The head of a list is that of HSDS; there is one page with everything on it."""
    for name, data in data_of_site.items():
        if name.rpartition("/")[2] in LISTS:
            found = json.loads(data)
            head = (found["total_items"], found["size"], found["empty"], found["total_pages"], found["page_number"])
            count = len(found["contents"])
            assert (count, count, count == 0, 1, 1) == head


def test_the_profile_explains_every_key_of_ours(data_of_site: Files) -> None:
    """No key stands under `nl_oco` that the profile does not name, and it names none that is never used."""
    used = {
        key for name, data in data_of_site.items() if name.endswith(".json") for key in _extra_keys(json.loads(data))
    }

    assert used - SLEUTELS.keys() == set()
    assert SLEUTELS.keys() - used <= {"waarborg", "onderdeel_van", "onbekend", "adres"}


def test_every_file_says_licence_day_and_whether_it_is_made_up(checked: Checked, data_of_site: Files) -> None:
    """Whoever finds one file alone knows what may be done with it, and how old it is."""
    licence = checked.plan.licentie.url
    for name, data in data_of_site.items():
        text = data.decode("utf-8-sig")
        assert licence in text or name == "sociale-kaart.csv", name
        if name.endswith(".json") and name not in ("openapi.json", "kwaliteit.json"):
            about = json.loads(text)["nl_oco"]
            assert name.startswith("voorbeeldstad/") == (about["fictief"] == "ja"), name
            assert about["peildatum"], name
            assert about["profiel"] == "https://oco.example/data/profiel/"


def test_what_is_not_known_is_left_out_or_said(data_of_site: Files) -> None:
    """Nothing is empty but the province, no price without a source, and yes and no are never guessed."""
    for name, noun, item in _objects(data_of_site):
        assert [] == [path for path in _empty(item) if not path.endswith("state_province")], name
        if noun == "service" and item["nl_oco"].get("kosten") != "gratis":
            assert "cost_options" not in item, name


def test_a_gemeente_says_whether_its_door_is_known(checked: Checked, data_of_site: Files) -> None:
    """Nobody has to guess whether a list without a door is a gap in the data or in the gemeente."""
    for gemeente in checked.plan.gemeenten:
        id_, staat = gemeente.gemeente.id, gemeente.gemeente.voordeur_staat
        services = json.loads(data_of_site[f"{id_}/services.json"])["contents"]
        doors = [item for item in services if item["nl_oco"]["soort"] == "voordeur"]
        assert str(staat) == json.loads(data_of_site[f"{id_}/hsds.json"])["nl_oco"]["voordeur"]
        assert (staat == "onbekend") == (not doors)
        assert (staat == "vol") == any(door.get("phones") for door in doors)


def test_a_door_is_checked_with_its_gemeente(project: Path) -> None:
    """Without a check of its own it has the day of the gemeente's, and without any it has none."""
    path = project / "sociale_kaart/voorbeeld/gemeente.yaml"
    before = _door(project)
    path.write_text(path.read_text("utf-8") + "gecontroleerd: {op: 2026-11-20, door: redactie}\n", "utf-8")

    after = _door(project)

    assert "assured_date" not in before
    assert "2026-11-20" == after["assured_date"]
    assert ("2026-11-01T00:00:00.000Z", "2026-11-20T00:00:00.000Z") == (before["last_modified"], after["last_modified"])
    assert {"op": "2026-11-20", "door": "redactie"} == after["nl_oco"]["gecontroleerd"]


def _door(project: Path) -> dict[str, Any]:
    services = json.loads(data_files(check_project(project, DATUM))["voorbeeld/services.json"])["contents"]
    (door,) = (item for item in services if item["nl_oco"]["soort"] == "voordeur")
    found: dict[str, Any] = door
    return found


def test_a_gemeente_with_another_name_keeps_its_ids_and_files(project: Path) -> None:
    """Once published: whoever fetches the old addresses gets the new facts, about the same things."""
    lock_addresses(project, DATUM)
    before = data_files(check_project(project, DATUM))
    (project / "sociale_kaart/voorbeeld").rename(project / "sociale_kaart/dorpstad")
    path = project / "sociale_kaart/dorpstad/gemeente.yaml"
    text = path.read_text("utf-8").replace("id: voorbeeld\n", "id: dorpstad\nvorige_ids: [voorbeeld]\n", 1)
    path.write_text(text, "utf-8")

    after = data_files(check_project(project, DATUM))

    for name in LISTS:
        ids = [[item["id"] for item in json.loads(f[f"voorbeeld/{name}"])["contents"]] for f in (before, after)]
        assert ids[0] == ids[1], name
        assert after[f"voorbeeld/{name}"] == after[f"dorpstad/{name}"]
    assert before.keys() < after.keys()


def test_a_translation_says_whether_a_person_looked(data_of_site: Files) -> None:
    """Only languages with a text of their own stand there; a machine's is not passed off as checked."""
    maps = [
        item["nl_oco"]["vertalingen"]["description"]
        for _, noun, item in _objects(data_of_site)
        if noun == "service" and item["nl_oco"].get("vertalingen")
    ]

    assert maps
    assert all("nl" not in found and found for found in maps)
    assert {"nee"} == {text["nagekeken"] for found in maps for text in found.values()}


def test_only_who_gives_oco_says_so(checked: Checked, data_of_site: Files) -> None:
    """The gemeente, who decides and who sells care never look like independent support."""
    for gemeente in checked.plan.gemeenten:
        expected = {o.naam for o in gemeente.aanbieders}
        found = json.loads(data_of_site[f"{gemeente.gemeente.id}/organizations.json"])["contents"]
        assert expected == {item["name"] for item in found if item["nl_oco"]["geeft_oco"] == "ja"}


def _extra_keys(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.get("nl_oco", {})
        for inner in value.values():
            yield from _extra_keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _extra_keys(inner)


def _empty(value: object, path: str = "") -> Iterator[str]:
    if value in ("", None, [], {}):
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _empty(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _empty(inner, path)
