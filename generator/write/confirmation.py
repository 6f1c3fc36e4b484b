"""Writes down in the YAML that somebody looked and nothing changed: the day, and which role or organisation it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.check.bad_value import BadValue
from generator.check.nearest import suggest
from generator.check.values import parse_date, parse_text
from generator.errors import DataFaults, UsageError
from generator.load.layout import DATA
from generator.load.tree import read_text
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence
from generator.write.yaml_edit import edit_file, insert_entry, replace_value

KEY = "gecontroleerd"
AFTER = "peildatum"
"""The key below which the block comes in a file that has none. It stays as it is: it goes with `bron`."""

Place = tuple[str | int, ...]
"""Keys and places in lists from the top of a file down to a group."""


def confirm(root: Path, gemeente: str, id_: str, door: str, op: date) -> str:
    """Sets `gecontroleerd` of an organisation, or of the gemeente and the doors that have one; returns the file.

    Raises UsageError for what does not exist or cannot be written, DataFaults for a file that cannot be read.
    """
    role, path = role_of(door), _path(root, gemeente, id_)
    file, findings = read_text(root, path)
    if file is None:
        raise DataFaults(findings)
    tree, findings = read_yaml(file.text, path)
    if tree is None or findings:
        raise DataFaults(findings)
    edit_file(root, path, lambda text: confirmed(text, path, role, op))
    return path


def confirmed(text: str, path: str, door: str, op: date) -> str:
    """The text of a file in which every block `gecontroleerd` has this day and this role. Raises UsageError."""
    for place in list(_places(_tree(text, path))):
        group = _group(_tree(text, path), place)
        _refuse_earlier(group, op)
        if group.find(KEY) is None:
            after = group.find(AFTER)
            if not isinstance(after, Scalar):
                raise UsageError(f"{path}: de sleutel '{AFTER}' ontbreekt. Daaronder hoort '{KEY}'.")
            text = insert_entry(text, after.mark, KEY, {"op": op.isoformat(), "door": door})
            continue
        for key, value in (("op", op.isoformat()), ("door", door)):
            found = _group(_tree(text, path), (*place, KEY)).find(key)
            if not isinstance(found, Scalar):
                raise UsageError(f"{path}: onder '{KEY}' ontbreekt '{key}'. Vul de regel `{key}: {value}` zelf in.")
            if found.value != value:
                text = replace_value(text, found.mark, value)
    return text


def role_of(door: str) -> str:
    """A role or organisation as it may stand on the site. Raises UsageError for what is none."""
    if "@" in door:
        raise UsageError("noem bij --door een rol of organisatie, geen e-mailadres. Dit komt op de site te staan.")
    try:
        return parse_text(door)
    except BadValue as bad:
        raise UsageError(f"--door: {bad.text}. {bad.hint}") from None


def _path(root: Path, gemeente: str, id_: str) -> str:
    """The file of an organisation, or of the gemeente itself."""
    known = sorted(path.name for path in (root / DATA).iterdir() if path.is_dir())
    if gemeente not in known:
        raise UsageError(f"gemeente '{gemeente}' bestaat niet. {suggest(gemeente, known)}")
    directory = f"{DATA}/{gemeente}"
    organisaties = {path.stem for path in (root / directory / "organisaties").glob("*.yaml")}
    if id_ in organisaties:
        return f"{directory}/organisaties/{id_}.yaml"
    if id_ == gemeente and (root / directory / "gemeente.yaml").exists():
        return f"{directory}/gemeente.yaml"
    raise UsageError(f"organisatie '{id_}' bestaat niet in '{gemeente}'. {suggest(id_, organisaties)}")


def _tree(text: str, path: str) -> Node:
    tree, _ = read_yaml(text, path)
    if tree is None:
        raise UsageError(f"{path}: dit bestand kan niet gelezen worden.")
    return tree


def _places(tree: Node) -> Iterator[Place]:
    """The record itself, and each door that is checked apart from it."""
    yield ()
    doors = tree.find("voordeur") if isinstance(tree, Mapping) else None
    if isinstance(doors, Sequence):
        for number, door in enumerate(doors.items):
            if isinstance(door, Mapping) and door.find(KEY):
                yield ("voordeur", number)


def _group(tree: Node, place: Place) -> Mapping:
    node: Node | None = tree
    for step in place:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.find(step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    if not isinstance(node, Mapping):
        raise UsageError(f"{tree.mark.path}: bij '{KEY}' horen de sleutels `op` en `door`.")
    return node


def _refuse_earlier(group: Mapping, op: date) -> None:
    """A check before the last one, or before the facts themselves, would make them older than they are."""
    block = group.find(KEY)
    for key, node in ((AFTER, group.find(AFTER)), ("op", block.find("op") if isinstance(block, Mapping) else None)):
        try:
            seen = parse_date(node.value.strip()) if isinstance(node, Scalar) else op
        except BadValue:
            continue
        if seen > op:
            raise UsageError(f"{node.mark if node else key}: bij `{key}` staat al een latere dag, {seen}.")
