"""Where each value of a YAML text begins and ends, so that one can be changed and the rest stay as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from generator.source import SourceMark


@dataclass(frozen=True, slots=True)
class Span:
    """The characters of a value, from `begin` up to `end`, counted from 0.

    `style` is as it is written: empty for plain, or the sign with which it begins: `'`, `"`, `|`, `>`, `{`, `[`.
    """

    begin: int
    end: int
    style: str = ""


@dataclass(frozen=True)
class Spans:
    """The single values and the groups of one text by line and column, from 1.

    A group without { } or [ ] ends, for the parser, where the next thing begins.
    """

    scalars: Mapping[tuple[int, int], Span]
    groups: Mapping[tuple[int, int], Span]

    def find(self, mark: SourceMark) -> Span | None:
        """The span of the single value that stands at this place."""
        return self.scalars.get((mark.line, mark.column))

    def is_flow(self, mark: SourceMark) -> bool:
        """True when a group between { } or [ ] begins at this place."""
        group = self.group(mark)
        return group is not None and group.style != ""

    def group(self, mark: SourceMark) -> Span | None:
        """The span of the group that begins at this place."""
        return self.groups.get((mark.line, mark.column))


def read_spans(text: str) -> Spans:
    """The spans of a text that `read_yaml` can read."""
    scalars: dict[tuple[int, int], Span] = {}
    groups: dict[tuple[int, int], Span] = {}
    begun: list[tuple[tuple[int, int], int, str]] = []
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
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            begun.append((place, start.index, text[start.index] if event.flow_style else ""))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            where, begin, style = begun.pop()
            groups[where] = Span(begin, end.index, style)
    return Spans(scalars, groups)


Path = tuple[str | int, ...]
"""The keys and positions that lead to a value."""


def spans_by_path(text: str) -> Mapping[Path, tuple[int, int]]:
    """Begin and end of each value, groups and lists too, in a text that `read_yaml` can read.

    A group over several lines ends where its last value ends: remarks behind it are not its own.
    """
    spans: dict[Path, tuple[int, int]] = {}

    def note(node: yaml.Node, path: Path) -> int:
        begin, end = node.start_mark.index, node.end_mark.index
        inner = [note(value, (*path, key)) for key, value in _children(node)]
        if inner and isinstance(node, yaml.CollectionNode) and not node.flow_style:
            end = max(inner)
        spans[path] = begin, begin + len(text[begin:end].rstrip())
        return spans[path][1]

    if top := yaml.compose(text, Loader=yaml.CSafeLoader):
        note(top, ())
    return spans


def _children(node: yaml.Node) -> Iterator[tuple[str | int, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, value) for key, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from enumerate(node.value)
