"""YAML text to marked trees. Every scalar stays text; whatever could run code or grow without bound is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.errors import Finding, fout
from generator.load.yaml_problems import unreadable
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

MAX_DEPTH = 20
"""Levels of nesting; our deepest record needs 5."""

MAX_NODES = 50_000
"""Keys, values and lists in one file; our longest file has fewer than 2,000. Each may get a finding of its own."""


class _Refused(Exception):
    """Stops the reading of one file; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding


@dataclass
class _Reader:
    """Builds nodes from the parser's events, and notes what is wrong on the way."""

    path: str
    events: Iterator[yaml.Event]
    findings: list[Finding] = field(default_factory=list)
    line_offset: int = 0
    nodes: int = 0

    def mark(self, event: yaml.Event) -> SourceMark:
        start = event.start_mark
        line, column = (start.line, start.column) if start else (0, 0)
        return SourceMark(self.path, line + 1 + self.line_offset, column + 1)

    def next(self) -> yaml.Event:
        return next(self.events)

    def node(self, event: yaml.Event, depth: int) -> Node:
        mark = self.mark(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                fout(
                    mark, "SK104", "verwijzingen met & en * mogen hier niet", "Schrijf de waarde op beide plekken uit."
                )
            )
        if tag := getattr(event, "tag", None):
            raise _Refused(
                fout(
                    mark,
                    "SK105",
                    f"het label '{_shown(tag)}' mag hier niet",
                    "Haal het woord met ! weg. Bedoelt u een uitroepteken? Zet de tekst tussen aanhalingstekens.",
                )
            )
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise _Refused(
                fout(mark, "SK111", "dit bestand is te groot", f"Een bestand heeft minder dan {MAX_NODES} waarden.")
            )
        if depth > MAX_DEPTH:
            raise _Refused(fout(mark, "SK106", "dit is te diep genest", f"Gebruik minder dan {MAX_DEPTH} niveaus."))
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(mark, depth)
        return self.mapping(mark, depth)

    def sequence(self, mark: SourceMark, depth: int) -> Sequence:
        items = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), mark)

    def mapping(self, mark: SourceMark, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _Refused(
                    fout(
                        key.mark,
                        "SK107",
                        "een sleutel moet één woord zijn",
                        "Schrijf `sleutel: waarde`. Begint een tekst met { of [? Zet hem tussen aanhalingstekens.",
                    )
                )
            value = self.node(self.next(), depth + 1)
            if key.value in entries:
                first = entries[key.value][0].mark
                self.findings.append(
                    fout(
                        key.mark,
                        "SK102",
                        f"de sleutel '{key.value}' staat er twee keer",
                        f"Hij staat ook op regel {first.line}. Haal één van de twee weg.",
                    )
                )
            else:
                entries[key.value] = (key, value)
        return Mapping(tuple(entries.values()), mark)


def read_yaml(text: str, path: str, line_offset: int = 0) -> tuple[Node | None, tuple[Finding, ...]]:
    """The tree of a YAML text (None when it cannot be read) and what is wrong with it.

    `line_offset` is added to line numbers, for YAML that stands inside another file.
    """
    reader = _Reader(path, yaml.parse(text, Loader=yaml.CSafeLoader), line_offset=line_offset)
    try:
        tree = _document(reader)
    except _Refused as refused:
        return None, (*reader.findings, refused.finding)
    except yaml.YAMLError as error:
        return None, (*reader.findings, unreadable(error, text, path, line_offset))
    return tree, tuple(reader.findings)


def _document(reader: _Reader) -> Node:
    reader.next()
    event = reader.next()
    if isinstance(event, yaml.StreamEndEvent):
        raise _Refused(
            fout(SourceMark(reader.path), "SK108", "dit bestand is leeg", "Vul het bestand of haal het weg.")
        )
    tree = reader.node(reader.next(), 0)
    reader.next()
    after = reader.next()
    if not isinstance(after, yaml.StreamEndEvent):
        raise _Refused(
            fout(
                reader.mark(after),
                "SK109",
                "hier begint met --- een tweede document",
                "Haal de regel --- weg, of maak er een eigen bestand van.",
            )
        )
    return tree


def _shown(tag: str) -> str:
    """A tag as it stands in the file: the parser writes `!!` out."""
    return tag.replace("tag:yaml.org,2002:", "!!")
