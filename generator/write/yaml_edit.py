"""Changes one value in a YAML file and no other byte, or adds a key; refuses where it cannot prove that."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.errors import UsageError
from generator.load.yaml_spans import Span, Spans, read_spans
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping as Group
from generator.source import Node, Scalar, Sequence, SourceMark
from generator.write.inside import inside
from generator.write.whole import replace_file

_BOM = b"\xef\xbb\xbf"
_BREAK = re.compile(r"\r\n|\n|\r")
_PLAIN = re.compile(r"\w([\w ./()+-]*[\w.)+])?")
"""What needs no quotation marks anywhere, also not between { }."""
_STEP = 2
"""How far a group is indented in a file that has none to look at."""


def edit_file(root: Path, path: str, edit: Callable[[str], str]) -> None:
    """Replaces the text of a UTF-8 file by what `edit` makes of it; a BOM and line ends stay. Raises UsageError."""
    file = inside(root, path)
    data = file.read_bytes()
    bom = _BOM if data.startswith(_BOM) else b""
    text = edit(data.removeprefix(_BOM).decode())
    try:
        replace_file(file, bom + text.encode())
    except OSError as error:
        raise UsageError(f"{path} kan niet geschreven worden: {error.strerror}") from None


def replace_value(text: str, mark: SourceMark, value: str) -> str:
    """The text with another value at the place of a single one, quoted as it was. Raises UsageError.

    `value` is one line. What is written over several lines comes on one.
    """
    tree, span = _read(text, mark), _span(read_spans(text), mark)
    old = text[span.begin : span.end]
    if span.style in ("|", ">") and "#" in old.partition("\n")[0]:
        raise _refusal(mark)  # a remark behind the sign would go with it
    written = _written(value, span.style)
    if span.begin == span.end and text[: span.begin].endswith(":"):
        written = f" {written}"
    return _proved(text[: span.begin] + written + text[span.end :], _with_value(tree, mark, value), mark)


def insert_entry(text: str, after: SourceMark, key: str, value: str | Mapping[str, str]) -> str:
    """The text with a new key below (or behind, between { }) the single value at `after`. Raises UsageError.

    `value` is one line, or a group of them by key.
    """
    tree, spans = _read(text, after), read_spans(text)
    span, (group, name) = _span(spans, after), _entry(tree, after)
    if spans.is_flow(group.mark):
        written = f", {key}: {_flow(value)}"
        changed = text[: span.end] + written + text[span.end :]
    else:
        indent = " " * (name.mark.column - 1)
        lines = [f"{indent}{line}" for line in _lines(key, value, _step(tree))]
        changed = _with_lines(text, span, lines)
    return _proved(changed, _with_entry(tree, group, after, (key, value)), after)


def _read(text: str, mark: SourceMark) -> Node:
    tree, findings = read_yaml(text, mark.path)
    if tree is None or findings:
        raise _refusal(mark)
    return tree


def _proved(text: str, expected: Node, mark: SourceMark) -> str:
    """The text, if it says what is expected: the tree of before but for the one change."""
    tree, findings = read_yaml(text, mark.path)
    if findings or tree != expected:
        raise _refusal(mark)
    return text


def _refusal(mark: SourceMark) -> UsageError:
    return UsageError(f"{mark}: hier kan de computer niet veilig iets veranderen. Pas het met de hand aan.")


def _span(spans: Spans, mark: SourceMark) -> Span:
    span = spans.find(mark)
    if span is None:
        raise _refusal(mark)
    return span


def _written(value: str, style: str) -> str:
    """A value as it stands in the file."""
    if style == '"':
        return json.dumps(value, ensure_ascii=False)
    if style != "'" and _PLAIN.fullmatch(value):
        return value
    return "'" + value.replace("'", "''") + "'"


def _flow(value: str | Mapping[str, str]) -> str:
    if isinstance(value, str):
        return _written(value, "")
    return "{" + ", ".join(f"{key}: {_written(inner, '')}" for key, inner in value.items()) + "}"


def _lines(key: str, value: str | Mapping[str, str], step: int) -> list[str]:
    if isinstance(value, str):
        return [f"{key}: {_written(value, '')}"]
    return [f"{key}:", *(f"{' ' * step}{inner}: {_written(text, '')}" for inner, text in value.items())]


def _with_lines(text: str, span: Span, lines: list[str]) -> str:
    """The text with new lines below the one on which the span ends."""
    ending = _BREAK.search(text, span.end)
    if ending:
        return text[: ending.end()] + "".join(line + ending[0] for line in lines) + text[ending.end() :]
    first = _BREAK.search(text)
    return text + "".join((first[0] if first else "\n") + line for line in lines)


def _step(tree: Node) -> int:
    """By how many spaces this file indents a group below its key."""
    if isinstance(tree, Group):
        for key, value in tree:
            if isinstance(value, Group) and value.mark.line > key.mark.line:
                return value.mark.column - key.mark.column
    return _STEP


def _entry(node: Node, value: SourceMark) -> tuple[Group, Scalar]:
    """The group that holds the value at a place, and its key."""
    for group in _groups(node):
        for key, inner in group:
            if inner.mark == value and isinstance(inner, Scalar):
                return group, key
    raise _refusal(value)


def _groups(node: Node) -> list[Group]:
    if isinstance(node, Group):
        return [node, *(group for _, value in node for group in _groups(value))]
    return [group for item in node.items for group in _groups(item)] if isinstance(node, Sequence) else []


def _with_value(node: Node, mark: SourceMark, value: str) -> Node:
    """The tree with another value at one place."""
    if isinstance(node, Scalar):
        return Scalar(value, mark) if node.mark == mark else node
    if isinstance(node, Sequence):
        return Sequence(tuple(_with_value(item, mark, value) for item in node.items), node.mark)
    return Group(tuple((key, _with_value(inner, mark, value)) for key, inner in node), node.mark)


def _with_entry(node: Node, group: Group, after: SourceMark, entry: tuple[str, str | Mapping[str, str]]) -> Node:
    """The tree in which a group has one entry more, behind the value at a place."""
    if isinstance(node, Scalar):
        return node
    if isinstance(node, Sequence):
        return Sequence(tuple(_with_entry(item, group, after, entry) for item in node.items), node.mark)
    entries: list[tuple[Scalar, Node]] = []
    for key, inner in node:
        entries.append((key, _with_entry(inner, group, after, entry)))
        if node is group and inner.mark == after:
            entries.append((Scalar(entry[0], after), _node(entry[1], after)))
    return Group(tuple(entries), node.mark)


def _node(value: str | Mapping[str, str], mark: SourceMark) -> Node:
    if isinstance(value, str):
        return Scalar(value, mark)
    return Group(tuple((Scalar(key, mark), Scalar(inner, mark)) for key, inner in value.items()), mark)
