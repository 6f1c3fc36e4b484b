"""Where each value of a YAML text begins and ends: for whoever changes one value and leaves the rest as it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

Path = tuple[str | int, ...]
"""The keys that lead to a value; the place in a list counts from 0."""


@dataclass(frozen=True, slots=True)
class Span:
    """A value in a text: `text[begin:end]`, without what follows it on its last line.

    `column` (from 0) is where the keys or dashes of a block stand; `flow` says that it stands in or has brackets.
    """

    begin: int
    end: int
    column: int
    flow: bool
    scalar: bool


def find_spans(text: str) -> dict[Path, Span]:
    """The place of every value in a text that `read_yaml` reads without findings."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return dict(_spans(root, (), text)) if root else {}


def _spans(node: yaml.Node, path: Path, text: str, *, flow: bool = False) -> Iterator[tuple[Path, Span]]:
    start, end = node.start_mark, node.end_mark
    if isinstance(node, yaml.ScalarNode):
        value = text[start.index : end.index]
        length = len(value.rstrip()) if node.style in ("|", ">") else len(value)
        yield path, Span(start.index, start.index + length, start.column, flow, scalar=True)
        return
    if not isinstance(node, yaml.CollectionNode):
        return
    flow = flow or bool(node.flow_style)
    below: dict[Path, Span] = {}
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            below |= _spans(value, (*path, key.value), text, flow=flow)
    else:
        for index, item in enumerate(node.value):
            below |= _spans(item, (*path, index), text, flow=flow)
    # A block is said to end where the next thing begins, behind the comments between them.
    last = end.index if flow else max(span.end for span in below.values())
    yield path, Span(start.index, last, start.column, flow, scalar=False)
    yield from below.items()
