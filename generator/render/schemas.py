"""JSON Schema for editors, draft-07: the draft that the YAML language servers of all editors know.

We read every scalar as text, a language server reads YAML 1.2. So what is a text to us may be a number or a truth value
there, and where we want a form (four digits, say) a number without quotation marks has it too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from generator.check.overrides import VERVANGT
from generator.model.waarden import Openingstijden, Postcodegebied, Url
from generator.plan.sleutels import Bestandssoort, Groep, Keuze, Lijst, Los, PerNaam, Sleutel, Waarde

Schema = dict[str, Any]

_ANY_TEXT = ("string", "number", "boolean")
"""How a language server may read what is a text to us. `null` is missing: there the value was forgotten."""
_FORMS: Mapping[Any, Schema] = {
    date: {"type": "string"},
    Url: {"type": "string"},
    Openingstijden: {"type": "string", "minLength": 1},
    Postcodegebied: {"type": ["string", "integer"], "minimum": 0, "maximum": 9999},
}
"""Kinds of value that are not just any text, and how a language server may read them."""


def schema_text(soort: Bestandssoort) -> str:
    """The schema of one kind of file, as it stands on disk."""
    schema = _groep(soort.groep)
    if soort.altijd is not None:
        schema = _or_override(schema, soort.altijd)
    if soort.is_lijst:
        schema = {"type": "array", "items": schema}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": soort.naam}
    return json.dumps({**head, **schema}, ensure_ascii=False, indent=1) + "\n"


def _waarde(waarde: Waarde) -> Schema:
    match waarde:
        case Keuze(opties):
            return {"enum": [word for word, _ in opties], "enumDescriptions": [meaning for _, meaning in opties]}
        case Los():
            return _los(waarde)
        case Lijst(van):
            return {"type": "array", "items": _waarde(van)}
        case Groep():
            return _groep(waarde)
        case PerNaam(naam, van):
            return {"type": "object", **_names(naam, _waarde(van))}


def _names(naam: Los | Keuze, inner: Schema) -> Schema:
    """The names that may stand in a group, and what stands under each."""
    if isinstance(naam, Keuze):
        named = {word: {"description": meaning, **inner} for word, meaning in naam.opties}
        return {"additionalProperties": False, "properties": named}
    names = {"pattern": f"^({naam.patroon})$"} if naam.patroon else {}
    return {"propertyNames": names, "additionalProperties": inner}


def _los(los: Los) -> Schema:
    schema: Schema = {"type": list(_ANY_TEXT), **_FORMS.get(los.type, {})}
    if los.patroon:
        schema |= {
            "pattern": f"^({los.patroon})$",
            "patternErrorMessage": f"Dit is geen {los.soort}. {los.uitleg}".strip(),
        }
    elif "string" in schema["type"]:
        schema["minLength"] = 1
    return {"anyOf": [schema, _groep(los.gedateerd)]} if los.gedateerd else schema


def _groep(groep: Groep) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {sleutel.naam: _sleutel(sleutel) for sleutel in groep.sleutels},
        "required": [sleutel.naam for sleutel in groep.sleutels if sleutel.verplicht],
    }


def _sleutel(sleutel: Sleutel) -> Schema:
    return {"description": "\n".join(_description(sleutel)), **_waarde(sleutel.waarde)}


def _description(sleutel: Sleutel) -> Iterable[str]:
    """The explanation of a key, and of each word that one can choose."""
    yield sleutel.uitleg
    waarde = sleutel.waarde.van if isinstance(sleutel.waarde, Lijst) else sleutel.waarde
    match waarde:
        case Keuze(opties):
            yield from (f"{word}: {meaning}" for word, meaning in opties if meaning)
        case Los(uitleg=uitleg) if uitleg:
            yield uitleg


def _or_override(schema: Schema, altijd: Iterable[str]) -> Schema:
    """The same, where a file with `vervangt` holds only what differs from the national record."""
    replaced = {
        "type": "object",
        "description": "Per sleutel: van welke landelijke waarde u afwijkt. `oco check` zegt wat u hier schrijft.",
        "additionalProperties": {"type": list(_ANY_TEXT)},
    }
    return {
        **{key: value for key, value in schema.items() if key != "required"},
        "properties": {**schema["properties"], VERVANGT: replaced},
        "if": {"required": [VERVANGT]},
        "then": {"required": list(altijd)},
        "else": {"required": schema["required"]},
    }
