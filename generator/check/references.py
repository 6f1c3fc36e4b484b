"""Whether everything that is referred to exists."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from generator.check.assemble import Assembly
from generator.check.nearest import as_id, suggest
from generator.check.nouns import LANDELIJK, RESERVED
from generator.check.records import changed_records
from generator.check.shelves import Shelf
from generator.check.walk import records_in, values_of
from generator.errors import Finding, fout
from generator.load.memory import Memory
from generator.load.settings import Settings
from generator.model.waarden import (
    ActiviteitId,
    BetrokkeneId,
    BuurId,
    DoelgroepId,
    GebiedId,
    LevensgebiedId,
    OrganisatieId,
    Record,
    RouteId,
    ThemaId,
    VormId,
)

_NOUNS: dict[Any, tuple[str, str]] = {
    LevensgebiedId: ("levensgebied", "levensgebieden"),
    VormId: ("vorm", "vormen"),
    ThemaId: ("thema", "themas"),
    RouteId: ("route", "routes"),
    DoelgroepId: ("doelgroep", "doelgroepen"),
    OrganisatieId: ("organisatie", "organisaties"),
    ActiviteitId: ("activiteit", "activiteiten"),
    BuurId: ("buur", "buren"),
}


def check_references(assembly: Assembly, memory: Memory) -> Iterator[Finding]:
    """A fault for each reference to what nobody declared. What has faults of its own still counts as there."""
    kaart = assembly.kaart
    landelijk = kaart.landelijk
    national = [
        record
        for group in (
            landelijk.vormen,
            landelijk.themas,
            landelijk.routes,
            landelijk.doelgroepen,
            landelijk.organisaties,
            landelijk.activiteiten,
            landelijk.keuzehulpen,
            landelijk.termen,
        )
        for record in group.values()
    ]
    kinds: _Kinds = {}
    yield from _Scope(assembly, LANDELIJK, kinds).check_all(national, memory)
    for directory, gemeente in kaart.gemeenten.items():
        own = (gemeente.gemeente, *gemeente.eigen_records, *changed_records(gemeente, landelijk))
        yield from _Scope(assembly, directory, kinds).check_all(own, memory)


def with_nearest(assembly: Assembly) -> Iterator[Finding]:
    """The findings of the assembly; where a reference can be no id, the remedy is the nearest id that exists."""
    scopes: dict[str, _Scope] = {}
    for finding in assembly.findings:
        directory, kind, value = assembly.misspelt.get(finding, ("", None, ""))
        if kind in _NOUNS or kind in (GebiedId, BetrokkeneId):
            scope = scopes.setdefault(directory, _Scope(assembly, directory, {}))
            _, known = scope.known.get(kind, ("", set()))
            yield dataclasses.replace(finding, hint=suggest(as_id(value), known)) if known else finding
        else:
            yield finding


def check_settings_references(assembly: Assembly, settings: Settings) -> Iterator[Finding]:
    """A fault for each concept language in mkdocs.yml that talen.yaml does not have."""
    shelf = assembly.shelves.get("talen", Shelf())
    for taal in settings.concept_talen:
        if taal.value not in shelf.declared and not shelf.unreadable:
            yield fout(taal.mark, "SK204", f"taal '{taal.value}' bestaat niet", suggest(taal.value, shelf.declared))


_Kinds = dict[type[Record], list[tuple[str, Any]]]
"""Per class of record its keys, each with the kind of one value: looked up once, since that is slow."""


class _Scope:
    """What one directory can refer to: national nouns, its own organisations and areas."""

    def __init__(self, assembly: Assembly, directory: str, kinds: _Kinds) -> None:
        self.directory, self.kinds = directory, kinds
        self.known: dict[Any, tuple[str, set[str]]] = {}
        for kind, (noun, shelf_name) in _NOUNS.items():
            shelf = assembly.shelves.get(shelf_name, Shelf())
            own = assembly.shelves.get(f"{directory}/{shelf_name}", Shelf())
            if not shelf.unreadable:
                self.known[kind] = (noun, {*shelf.declared, *own.declared})
        organisaties = self.known[OrganisatieId][1]
        gemeente = assembly.kaart.gemeenten.get(directory)
        self.known[GebiedId] = ("gebied", {gebied.id for gebied in gemeente.gemeente.gebieden} if gemeente else set())
        self.known[BetrokkeneId] = ("rol of organisatie", organisaties | RESERVED)

    def check_all(self, records: Iterable[Record], memory: Memory) -> Iterable[Finding]:
        key = f"references {self.directory}"
        known = memory.same(key, self.known)
        return chain.from_iterable(memory.each(key, records, (known,), lambda record: tuple(self.check(record))))

    def check(self, record: Record) -> Iterator[Finding]:
        for inner in records_in(record):
            for key, kind in self.keys(type(inner)):
                if kind not in self.known:
                    continue
                noun, known = self.known[kind]
                for value, mark in values_of(inner, key):
                    if value not in known:
                        yield fout(mark, "SK204", f"{noun} '{value}' bestaat niet", suggest(str(value), known))

    def keys(self, record: type[Record]) -> list[tuple[str, Any]]:
        if record not in self.kinds:
            hints = typing.get_type_hints(record)
            self.kinds[record] = [(field.name, _kind(hints[field.name])) for field in dataclasses.fields(record)]
        return self.kinds[record]


def _kind(hint: Any) -> Any:
    """The kind of one value: without `None`, of the items of a list, of the keys of a mapping."""
    args = [arg for arg in typing.get_args(hint) if arg not in (types.NoneType, ...)]
    groups = (tuple, types.UnionType, typing.Union, Mapping)
    return args[0] if args and typing.get_origin(hint) in groups else hint
