"""Rows and trees: what a row says is put in its place, and what it does not say stays."""

from __future__ import annotations

import pytest

from generator.check.columns import Path, leaf_of, orders_of
from generator.check.rows import Ambiguous, fill, flatten, patch_of, same
from generator.errors import Finding
from generator.load.table import Cell
from generator.load.yaml_tree import read_yaml
from generator.model.organisatie import Organisatie
from generator.source import Node, SourceMark

ORDERS = orders_of(Organisatie)
ROW = SourceMark("t.xlsx", 2, 99)


def tree_of(text: str) -> Node:
    """The tree of a YAML text."""
    tree, _ = read_yaml(text, "a.yaml")
    assert tree
    return tree


def filled(old: str, **cells: str) -> tuple[Node, tuple[Finding, ...]]:
    """What a record becomes by a row: `contact__1__waarde` stands for the column contact.1.waarde."""
    said = []
    for number, (name, text) in enumerate(cells.items(), 1):
        path: Path = tuple(name.split("__"))
        leaf = leaf_of(Organisatie, path)
        assert leaf
        said.append((path, leaf, Cell(text, SourceMark("t.xlsx", 2, number))))
    patch, findings = patch_of(said, ROW)
    return fill(tree_of(old) if old else None, patch, ORDERS), findings


CONTACTS = "contact:\n- {soort: telefoon, waarde: 000-1}\n- {soort: email, waarde: a@b.example}\n"


@pytest.mark.parametrize(
    ("old", "cells", "new"),
    [
        ("naam: a", {"naam": "b"}, "naam: b"),
        ("bron: x\nnaam: a", {"rol": "zorg", "kosten": "gratis"}, "bron: x\nnaam: a\nrol: zorg\nkosten: gratis"),
        ("bron: x\nnaam: a", {"peildatum": "2026-11-01"}, "bron: x\npeildatum: 2026-11-01\nnaam: a"),
        ("naam: a", {"tolk__beschikbaar": "ja"}, "naam: a\ntolk: {beschikbaar: ja}"),
        ("naam: a", {"talen": "nl\nar"}, "naam: a\ntalen: [nl, ar]"),
        (CONTACTS, {"contact__2__waarde": "c@d.example"}, CONTACTS.replace("a@b", "c@d")),
        (CONTACTS, {"contact__9__soort": "post", "contact__9__waarde": "x"}, CONTACTS + "- {soort: post, waarde: x}"),
        (CONTACTS, {"contact__telefoon": "000-2"}, CONTACTS.replace("000-1", "000-2")),
        (CONTACTS, {"contact__telefoon": "000-1"}, CONTACTS),
        (
            CONTACTS,
            {"contact__website": "https://a.example"},
            CONTACTS + "- {soort: website, waarde: https://a.example}",
        ),
        ("waarborg: {tekst: a, geldig_tot: x}", {"waarborg__tekst": "b"}, "waarborg: {tekst: b, geldig_tot: x}"),
        ("", {"contact__3__waarde": "x", "contact__3__soort": "post"}, "contact: [{soort: post, waarde: x}]"),
    ],
)
def test_a_row_changes_only_what_it_says(old: str, cells: dict[str, str], new: str) -> None:
    """New keys come behind those that the model has before them; lists only grow."""
    tree, findings = filled(old, **cells)

    assert () == findings
    assert tree_of(new) == tree


@pytest.mark.parametrize(
    ("old", "cells", "said"),
    [
        (CONTACTS.replace("email", "telefoon"), {"contact__telefoon": "000-2"}, "er staan al 2 contacten"),
        ("aanbod: [a, {tekst: b}]", {"aanbod": "c"}, "in het bestand staat hier een waarde met datums"),
        ("waarborg: a", {"waarborg__tekst": "b"}, "in het bestand staat hier een gewone waarde"),
    ],
)
def test_what_could_lose_something_is_refused(old: str, cells: dict[str, str], said: str) -> None:
    """A date or a second number never goes away in silence."""
    with pytest.raises(Ambiguous) as ambiguous:
        filled(old, **cells)

    assert said in ambiguous.value.finding.text


def test_two_kinds_of_columns_for_one_list_are_told() -> None:
    """A list stands in one cell or in numbered columns: what says both is not taken over."""
    _, findings = filled("", aanbod="a", aanbod__1__tekst="b")

    assert ["'aanbod' staat in twee soorten kolommen"] == [finding.text for finding in findings]


def test_a_tree_comes_apart_and_together_again() -> None:
    """Cells hold lists as lines; lists of records are numbered; spaces and empty lists are what is lost."""
    tree = tree_of("naam: 'a  b'\ntalen: [nl, ar]\nlet_op: [a; b]\ngebieden: []\naanbod: [a, {tekst: b}]\n" + CONTACTS)

    assert {
        "naam": "a b",
        "talen": "nl\nar",
        "let_op": "a; b\n",
        "aanbod.1": "a",
        "aanbod.2.tekst": "b",
        "contact.1.soort": "telefoon",
        "contact.1.waarde": "000-1",
        "contact.2.soort": "email",
        "contact.2.waarde": "a@b.example",
    } == {".".join(path): text for path, text in flatten(tree)}
    back, findings = filled("", **{"__".join(path): text for path, text in flatten(tree)})
    assert () == findings
    assert same(tree_of("naam: a b\ntalen: [nl, ar]\nlet_op: [a; b]\naanbod: [a, {tekst: b}]\n" + CONTACTS), back)
