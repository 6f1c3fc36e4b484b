"""Trees to cells and cells to trees: what a row says of a record, and what that changes in the record that is there.

A tree and its row say the same, but for what a cell cannot hold: a run of spaces and line ends becomes one space, and
an empty list is left out. A cell that is empty says nothing, so it changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Many
from dataclasses import dataclass, field

from generator.check.bad_value import BadValue
from generator.check.cells import cell_texts
from generator.check.columns import Leaf, Path
from generator.errors import Finding, fout
from generator.load.table import Cell
from generator.source import Mapping as Tree
from generator.source import Node, Scalar, Sequence, SourceMark

Orders = Mapping[Path, Many[str]]
"""The order of keys by the path that leads to them, as `orders_of` gives it."""


@dataclass
class Patch:
    """What a row says below one key: by key, or by place in a list from 1. `loose` are contacts without a place."""

    mark: SourceMark
    parts: dict[str | int, Patch | Node] = field(default_factory=dict)
    loose: list[Tree] = field(default_factory=list)


class Ambiguous(Exception):
    """A cell that could mean one of several values in the record that is there; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.text)
        self.finding = finding


def flatten(node: Node, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Column and cell for everything in a tree."""
    if isinstance(node, Scalar):
        if text := _plain(node):
            yield path, text
    elif isinstance(node, Tree):
        for key, value in node:
            yield from flatten(value, (*path, key.value))
    elif all(isinstance(item, Scalar) for item in node.items):
        if text := "\n".join(_plain(item) for item in node.items if isinstance(item, Scalar)):
            # A line end says that what stands before it is one part of a list, semicolons and all.
            yield path, f"{text}\n" if ";" in text and len(node.items) == 1 else text
    else:
        for number, item in enumerate(node.items, 1):
            yield from flatten(item, (*path, str(number)))


def patch_of(cells: Many[tuple[Path, Leaf, Cell]], mark: SourceMark) -> tuple[Patch, tuple[Finding, ...]]:
    """What the cells of one row say, each with its column, and what is wrong with them."""
    patch = Patch(mark)
    findings = []
    for path, leaf, cell in cells:
        try:
            texts = cell_texts(cell.value, leaf, path)
        except BadValue as bad:
            findings.append(fout(cell.mark, bad.code, bad.text, bad.hint))
            # It stays in the row, so that nobody says that it is missing; the row is refused as it is.
            texts = (bad.text,)
        if texts and not _put(patch, path, leaf, tuple(Scalar(text, cell.mark) for text in texts)):
            findings.append(
                fout(
                    cell.mark,
                    "SK203",
                    f"'{path[0]}' staat in twee soorten kolommen",
                    f"Vul óf de kolom `{path[0]}`, óf de kolommen `{path[0]}.1` en verder.",
                )
            )
    return patch, tuple(findings)


def _put(patch: Patch, path: Path, leaf: Leaf, values: tuple[Scalar, ...]) -> bool:
    """Adds the values of one cell to what a row says; False when another cell has said something in their place."""
    mark = values[0].mark
    *above, last = (int(part) if part.isdigit() else part for part in path)
    for key in above:
        inner = patch.parts.setdefault(key, Patch(mark))
        if not isinstance(inner, Patch):
            return False
        patch = inner
    if leaf.kind:
        patch.loose += [
            Tree(((Scalar("soort", mark), Scalar(leaf.kind, mark)), (Scalar("waarde", mark), value)), mark)
            for value in values
        ]
        return True
    said = Sequence(values, mark) if leaf.lines else values[0]
    return patch.parts.setdefault(last, said) is said


def fill(old: Node | None, said: Patch | Node, orders: Orders, path: Path = ()) -> Node:
    """The old node with what a row says of it; what the row is silent about stays. Raises Ambiguous."""
    if not isinstance(said, Patch):
        if old is None or (old_kind := _kind(old)) == _kind(said):
            return old if old is not None and same(old, said) else said
        raise Ambiguous(_other_kind(said.mark, old_kind))
    if old is not None and _kind(old) is Scalar:
        raise Ambiguous(_other_kind(said.mark, Scalar))
    if said.loose or any(isinstance(key, int) for key in said.parts):
        return _filled_list(old if isinstance(old, Sequence) else None, said, orders, (*path, "*"))
    entries = list(old.entries) if isinstance(old, Tree) else []
    order = orders.get(path, ())
    for key in sorted(map(str, said.parts), key=lambda key: order.index(key) if key in order else len(order)):
        names = [name.value for name, _ in entries]
        if key in names:
            index = names.index(key)
            name, value = entries[index]
            entries[index] = (name, fill(value, said.parts[key], orders, (*path, key)))
        else:
            new = fill(None, said.parts[key], orders, (*path, key))
            entries.insert(_place(names, key, order), (Scalar(key, new.mark), new))
    return Tree(tuple(entries), old.mark if isinstance(old, Tree) else said.mark)


def _place(names: Many[str], key: str, order: Many[str]) -> int:
    """Where a new key goes: behind the one that comes before it in the model, as far as that stands there."""
    before = order[: order.index(key)] if key in order else names
    return next((names.index(name) + 1 for name in reversed(before) if name in names), 0)


def _filled_list(old: Sequence | None, said: Patch, orders: Orders, path: Path) -> Sequence:
    items = list(old.items) if old else []
    length = len(items)
    for number in sorted(key for key in said.parts if isinstance(key, int)):
        inner = said.parts[number]
        if number <= length:
            items[number - 1] = fill(items[number - 1], inner, orders, path)
        else:
            items.append(fill(None, inner, orders, path))
    for soort in dict.fromkeys(_value(contact, "soort") for contact in said.loose):
        items = _with_loose(items, soort, [c for c in said.loose if _value(c, "soort") == soort])
    return Sequence(tuple(items), old.mark if old else said.mark)


def _with_loose(items: list[Node], soort: str, loose: list[Tree]) -> list[Node]:
    """The contacts with those of one kind that stand in a column of their own: one that differs replaces the one."""
    places = [index for index, item in enumerate(items) if _value(item, "soort") == soort]
    known = [_value(items[index], "waarde") for index in places]
    fresh = [contact for contact in loose if _value(contact, "waarde") not in known]
    if not fresh or not places:
        return [*items, *fresh]
    if len(fresh) == len(loose) == len(places) == 1:
        item = items[places[0]]
        value = fresh[0].find("waarde")
        if isinstance(item, Tree) and value is not None:
            changed = tuple((name, value if name.value == "waarde" else node) for name, node in item)
            return [*items[: places[0]], Tree(changed, item.mark), *items[places[0] + 1 :]]
    raise Ambiguous(
        fout(
            fresh[0].mark,
            "SK203",
            f"er staan al {len(places)} contacten van de soort '{soort}', en niet duidelijk is welk verandert",
            f"Gebruik de kolommen contact.1.waarde, contact.2.waarde en zo verder, of wijzig `{soort}` in het bestand.",
        )
    )


def _kind(node: Node) -> object:
    """Value, list of values, or something with keys in it."""
    if isinstance(node, Sequence) and not all(isinstance(item, Scalar) for item in node.items):
        return Tree
    return type(node)


def _other_kind(mark: SourceMark, kind: object) -> Finding:
    there = "een gewone waarde" if kind is Scalar else "een lijst" if kind is Sequence else "een waarde met datums"
    return fout(mark, "SK203", f"in het bestand staat hier {there}", "Wijzig dit in het bestand zelf.")


def same(one: Node, other: Node) -> bool:
    """True when two trees say the same, whatever the order of their keys and the spaces in their texts."""
    return _value_of(one) == _value_of(other)


def _value_of(node: Node) -> object:
    if isinstance(node, Scalar):
        return _plain(node)
    if isinstance(node, Sequence):
        return [_value_of(item) for item in node.items]
    return {key.value: _value_of(value) for key, value in node}


def _value(node: Node, key: str) -> str:
    found = node.find(key) if isinstance(node, Tree) else None
    return _plain(found) if isinstance(found, Scalar) else ""


def _plain(node: Scalar) -> str:
    return " ".join(node.value.split())
