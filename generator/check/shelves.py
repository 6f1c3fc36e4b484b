"""What was declared of each noun, and what only all of it together can tell: directories and ids that do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar, cast

from generator.check.nearest import nearest
from generator.check.nouns import DUTCH, LANDELIJK
from generator.check.overrides import VERVANGT
from generator.errors import Finding, fout
from generator.load.layout import DATA
from generator.model.taal import Stand, Taal
from generator.model.waarden import Record
from generator.source import SourceMark

R = TypeVar("R", bound=Record)


@dataclass
class Shelf(Generic[R]):
    """Records of one noun by id, and every id that was declared, also by a record that has faults."""

    records: dict[str, R] = field(default_factory=dict)
    declared: dict[str, SourceMark] = field(default_factory=dict)
    unreadable: bool = False


Shelves = Mapping[str, Shelf[Record]]
"""By noun, and for what a gemeente has of its own by gemeente and noun: `zoetermeer/organisaties`."""


def orphans(shelves: Shelves, directories: Mapping[str, SourceMark]) -> Iterator[Finding]:
    """Directories with records but without `gemeente.yaml`."""
    for name in shelves:
        directory, _, noun = name.partition("/")
        if noun and directory not in directories:
            mark = SourceMark(f"{DATA}/{directory}/gemeente.yaml")
            near = nearest(directory, directories)
            yield fout(
                mark,
                "SK221",
                f"de map '{directory}' heeft geen gemeente.yaml",
                f"Hoort dit in de map '{near}'?" if near else "Maak dit bestand, of haal de map weg.",
            )


def shadows(shelves: Shelves, unread: set[tuple[str, str]]) -> Iterator[Finding]:
    """Records of a gemeente with the id of a national one: both would have the same address."""
    for name, shelf in shelves.items():
        _, _, noun = name.partition("/")
        national = shelves.get(noun, Shelf())
        for id_, mark in shelf.declared.items():
            if id_ in national.declared and (name, id_) not in unread:
                yield fout(
                    mark,
                    "SK209",
                    f"het kenmerk '{id_}' bestaat landelijk al",
                    f"Kies een ander kenmerk. Wilt u de landelijke tekst vervangen? Zet dan `{VERVANGT}:` in dit "
                    "bestand, met daaronder wat u vervangt.",
                )


def check_dutch(talen: Shelf[Record]) -> Iterator[Finding]:
    """Dutch is the source of every text: without it there is nothing to fall back on."""
    nl = cast("Taal | None", talen.records.get(DUTCH))
    if not talen.unreadable and (DUTCH not in talen.declared or (nl and nl.stand is not Stand.VRIJ)):
        yield fout(
            nl.mark_of("stand") if nl else SourceMark(f"{DATA}/{LANDELIJK}/talen.yaml"),
            "SK215",
            "talen.yaml heeft geen Nederlands met `stand: vrij`",
            f"Zet er een deel in met `code: {DUTCH}` en `stand: vrij`. Alles is daaruit vertaald.",
        )
    talen.unreadable = talen.unreadable or not talen.declared
