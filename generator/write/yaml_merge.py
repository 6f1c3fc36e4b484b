"""Makes a YAML text that people wrote say what a whole new tree says: every character that need not change stays.

For one value at one place there is `write/yaml_edit.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.check.rows import same
from generator.load.yaml_spans import Spans, read_spans
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence
from generator.write.replacement import Replacement, with_replaced
from generator.write.yaml_text import entry_text, flow_scalar_text, flow_text, scalar_text, yaml_text

_BOM = "\ufeff"
"""What some programs put at the beginning of a file to say that it is UTF-8."""


Path = tuple[str | int, ...]
"""The keys that lead to a value; the place in a list counts from 0."""


class CannotEdit(Exception):
    """The text cannot be changed without touching something else; says in Dutch what an editor must do."""


def merged(text: str, new: Node) -> str:
    """`text` changed so that it reads as `new`, which has at least the keys and list items that stand there.

    A value that says the same already stays as it is typed. Raises CannotEdit.
    """
    if text.startswith(_BOM):
        return _BOM + merged(text.removeprefix(_BOM), new)
    old, findings = read_yaml(text, "")
    if old is None or findings:
        raise CannotEdit("dit bestand is nu niet goed te lezen; draai eerst `oco check`")
    line_end = "\r\n" if "\r\n" in text else "\n"
    edits = _Merger(text, dict(_places(old, (), read_spans(text)))).edits(old, new, ())
    result = with_replaced(text, ((begin, end, piece.replace("\n", line_end)) for begin, end, piece in edits))
    back, findings = read_yaml(result, "")
    if back is None or findings or not same(back, new):
        raise CannotEdit("dit bestand is zo geschreven dat de computer het niet veilig kan wijzigen; doe het zelf")
    return result


@dataclass(frozen=True, slots=True)
class _Place:
    """A value is `text[begin:end]`, without what follows it on its last line.

    `column` (from 0) is where the keys or dashes of a block stand; `flow` says that it stands in or has brackets.
    """

    begin: int
    end: int
    column: int
    flow: bool
    scalar: bool


@dataclass(frozen=True)
class _Merger:
    text: str
    spans: dict[Path, _Place]

    def edits(self, old: Node, new: Node, path: Path) -> Iterator[Replacement]:
        """What must change to make the value under `path` read as `new`."""
        if same(old, new):
            return
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from self._mapping(old, new, path)
        elif isinstance(old, Sequence) and isinstance(new, Sequence) and _has_records(new):
            yield from self._records(old, new, path)
        else:
            yield self._replaced(new, path)

    def _mapping(self, old: Mapping, new: Mapping, path: Path) -> Iterator[Replacement]:
        above = old.entries[0][0].value
        for key, value in new:
            there = old.find(key.value)
            if there is not None:
                above = key.value
                yield from self.edits(there, value, (*path, key.value))
            else:
                yield self._below((*path, above), path, entry_text(key.value, value))

    def _records(self, old: Sequence, new: Sequence, path: Path) -> Iterator[Replacement]:
        for index, item in enumerate(new.items):
            if index < len(old.items):
                yield from self.edits(old.items[index], item, (*path, index))
            elif old.items:
                yield self._below((*path, len(old.items) - 1), path, yaml_text(Sequence((item,), item.mark)))
            else:
                raise CannotEdit(f"bij '{path[-1]}' staat een lege lijst; haal die regel eerst weg")

    def _below(self, above: Path, parent: Path, text: str) -> Replacement:
        """New lines below those of the value `above`, as deep as the keys or dashes of `parent`."""
        if self.spans[parent].flow:
            raise CannotEdit(f"'{_name(parent)}' staat tussen haakjes; zet elk deel eerst op een eigen regel")
        lines = _indented(text, self.spans[parent].column)
        end = self.text.find("\n", self.spans[above].end)
        if end < 0:
            return len(self.text), len(self.text), f"\n{lines.removesuffix(chr(10))}"
        return end + 1, end + 1, lines

    def _replaced(self, new: Node, path: Path) -> Replacement:
        span = self.spans[path]
        if self._has_comment(path, span):
            raise CannotEdit(
                f"bij '{_name(path)}' staat uitleg met # tussen de waarden; wijzig dit in het bestand zelf"
            )
        if isinstance(new, Scalar) and span.scalar:
            return span.begin, span.end, (flow_scalar_text if span.flow else scalar_text)(new.value)
        if not isinstance(new, Sequence) or span.scalar or not new.items:
            raise CannotEdit(f"'{_name(path)}' is in het bestand iets anders dan in de tabel; wijzig het zelf")
        if span.flow:
            return span.begin, span.end, flow_text(new)
        return span.begin, span.end, _indented(yaml_text(new), span.column).strip()

    def _has_comment(self, path: Path, span: _Place) -> bool:
        """True when what is replaced would take a comment with it: between list items, or behind `>-`."""
        if span.scalar:
            first = self.text[span.begin : span.end].partition("\n")[0]
            return first[:1] in ("|", ">") and "#" in first
        leaves = sorted(
            (inner.begin, inner.end)
            for inner_path, inner in self.spans.items()
            if inner.scalar and inner_path[: len(path)] == path
        )
        places = [(span.begin, span.begin), *leaves, (span.end, span.end)]
        return any("#" in self.text[one[1] : other[0]] for one, other in pairwise(places))


def _places(node: Node, path: Path, spans: Spans, *, flow: bool = False) -> Iterator[tuple[Path, _Place]]:
    """Where each value in a tree stands in its text."""
    span = spans.find(node.mark) if isinstance(node, Scalar) else spans.group(node.mark)
    if span is None:
        raise CannotEdit(f"regel {node.mark.line} is zo geschreven dat de computer hem niet kan wijzigen; doe het zelf")
    column = node.mark.column - 1
    if isinstance(node, Scalar):
        yield path, _Place(span.begin, span.end, column, flow, scalar=True)
        return
    flow = flow or bool(span.style)
    inner = [(key.value, value) for key, value in node] if isinstance(node, Mapping) else list(enumerate(node.items))
    below: dict[Path, _Place] = {}
    for key, value in inner:
        below |= _places(value, (*path, key), spans, flow=flow)
    # A block is said to end where the next thing begins, behind the comments between them.
    end = span.end if flow else max(place.end for place in below.values())
    yield path, _Place(span.begin, end, column, flow, scalar=False)
    yield from below.items()


def _has_records(node: Sequence) -> bool:
    return any(not isinstance(item, Scalar) for item in node.items)


def _indented(text: str, column: int) -> str:
    return re.sub(r"(?m)^(?=.)", " " * column, text)


def _name(path: Path) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
