"""Where each value of a YAML text begins and ends, so that one can be changed and the rest stay as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from generator.source import SourceMark


@dataclass(frozen=True, slots=True)
class Span:
    """The characters of a value, from `begin` up to `end`, counted from 0.

    `style` is as it is written: empty for plain, or the sign with which it begins: `'`, `"`, `|`, `>`.
    """

    begin: int
    end: int
    style: str = ""


@dataclass(frozen=True)
class Spans:
    """The single values of one text by line and column, from 1, and where groups between { } or [ ] begin."""

    scalars: Mapping[tuple[int, int], Span]
    flow: frozenset[tuple[int, int]]

    def find(self, mark: SourceMark) -> Span | None:
        """The span of the single value that stands at this place."""
        return self.scalars.get((mark.line, mark.column))

    def is_flow(self, mark: SourceMark) -> bool:
        """True when a group between { } or [ ] begins at this place."""
        return (mark.line, mark.column) in self.flow


def read_spans(text: str) -> Spans:
    """The spans of a text that `read_yaml` can read."""
    scalars: dict[tuple[int, int], Span] = {}
    flow: set[tuple[int, int]] = set()
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            continue
        place = (start.line + 1, start.column + 1)
        if isinstance(event, yaml.ScalarEvent):
            # A block of lines ends, for the parser, where the next key begins.
            written = text[start.index : end.index].rstrip()
            style = event.style or ""
            scalars[place] = Span(start.index, start.index + len(written), style)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent) and event.flow_style:
            flow.add(place)
    return Spans(scalars, frozenset(flow))
