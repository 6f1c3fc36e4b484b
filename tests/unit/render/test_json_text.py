"""The JSON of open data: set as Python's own JSON is, also where a part of it was set before."""

from __future__ import annotations

import json

from generator.render.opendata.json_text import as_json, set_values

DATA: dict[str, object] = {
    "tekst": 'één "regel"\nen \\ nog een, ሓገዝ',
    "leeg": "",
    "niets": {},
    "geen": [],
    "getal": 0,
    "waar": True,
    "onbekend": None,
    "rij": ["a", {"b": ["c", {"d": "e\n"}]}, []],
    "diep": {"een": {"twee": {"drie": "vier"}}},
}


def test_a_file_is_set_as_python_sets_it() -> None:
    """One space for a level, every alphabet as it is, and an end of line at the end."""
    expected = json.dumps(DATA, ensure_ascii=False, indent=1) + "\n"

    assert expected == as_json(DATA).decode()


def test_what_was_set_before_takes_the_indentation_of_its_place() -> None:
    """The same bytes whether values are set in their place or before, at any depth."""
    for place in (lambda data: data, lambda data: {"in": [data, {"dieper": data}]}):
        assert as_json(place(DATA)) == as_json(place(set_values(DATA)))
        assert as_json(place(DATA)) == as_json(place(set_values(set_values(DATA))))
