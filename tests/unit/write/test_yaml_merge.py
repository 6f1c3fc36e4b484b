"""Changes in a file that people wrote: what is asked changes, and nothing else moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.rows import same
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark
from generator.write.yaml_merge import CannotEdit, merged

HERE = SourceMark("tabel.xlsx")
ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "sociale_kaart").glob("*/organisaties/*.yaml"))

TEXT = """\
# Een organisatie.

id: hulp   # blijft
naam: 'Hulp'
samenvatting: >-
  Wij helpen
  u graag.

# Hierna de lijsten.
talen: [nl, ar]
aanbod:
  - Praten.  # eerst
  - Lezen.
contact:
  # de balie
  - soort: telefoon
    waarde: 000-1  # doorkiesnummer
  - soort: email
    waarde: a@b.example
tolk: {beschikbaar: ja}
bron: Verzonnen"""


def tree_of(text: str) -> Node:
    """The tree of a good text."""
    tree, findings = read_yaml(text, "a.yaml")
    assert tree
    assert findings == ()
    return tree


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("id: hulp ", "id: raad "),
        ("naam: 'Hulp'", 'naam: "Hulp: nu"'),
        ("samenvatting: >-\n  Wij helpen\n  u graag.\n", "samenvatting: Wij zijn er.\n"),
        ("talen: [nl, ar]", 'talen: [nl, "a, b"]'),
        ("000-1  # door", "000-2  # door"),
        ("a@b.example\n", "a@b.example\n  - soort: post\n    waarde: onbekend\n"),
        ("a@b.example\n", "a@b.example\n    voorkeur: ja\n"),
        ("{beschikbaar: ja}", '{beschikbaar: "ja, ja"}'),
        ("  - Lezen.\n", "  - Lezen.\nlet_op:\n  - Bel eerst.\n"),
        ("bron: Verzonnen", "bron: Verzonnen\npeildatum: 2026-11-01"),
    ],
)
def test_only_what_is_asked_changes(was: str, becomes: str) -> None:
    """Comments, quotes, blank lines and brackets stay, with either kind of line end and with a mark in front."""
    wanted = TEXT.replace(was, becomes)
    assert wanted != TEXT

    assert wanted == merged(TEXT, tree_of(wanted))
    assert wanted.replace("\n", "\r\n") == merged(TEXT.replace("\n", "\r\n"), tree_of(wanted))
    assert "\ufeff" + wanted == merged("\ufeff" + TEXT, tree_of(wanted))


def test_what_says_the_same_stays_as_it_is_typed() -> None:
    """Other quotes or another way of folding is no change."""
    assert TEXT == merged(TEXT, tree_of(TEXT.replace("'Hulp'", "Hulp").replace(">-", "|")))


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("  - Praten.  # eerst\n", "  - Zingen.\n", "bij 'aanbod' staat uitleg met #"),
        ("{beschikbaar: ja}", "{beschikbaar: ja, betaald_door: u}", "'tolk' staat tussen haakjes"),
        ("naam: 'Hulp'", "naam: [a]", "'naam' is in het bestand iets anders"),
        ("talen: [nl, ar]", "talen: []", "'talen' is in het bestand iets anders"),
    ],
)
def test_what_would_touch_something_else_is_refused(was: str, becomes: str, said: str) -> None:
    """A comment between the parts of a list would be lost; brackets would have to go."""
    with pytest.raises(CannotEdit, match=said):
        merged(TEXT, tree_of(TEXT.replace(was, becomes)))


def _changed(node: Node, draw: st.DrawFn) -> Node:
    """The tree with some values changed, and something added to some mappings and lists."""
    if isinstance(node, Scalar):
        new = draw(st.none() | st.none() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9))
        return Scalar(new, HERE) if new and new.split() else node
    if isinstance(node, Sequence):
        items = tuple(_changed(item, draw) for item in node.items)
        return Sequence((*items, *items[: draw(st.integers(0, 1))]), HERE)
    entries = tuple((key, _changed(value, draw)) for key, value in node)
    place = draw(st.integers(0, len(entries)))
    added = (
        ((Scalar("nieuw", HERE), Scalar(draw(st.sampled_from(["ja", "a: b"])), HERE)),) if draw(st.booleans()) else ()
    )
    return Mapping((*entries[:place], *added, *entries[place:]), HERE)


@st.composite
def _case(draw: st.DrawFn) -> tuple[str, Node]:
    """A file that was shipped, and what it must say."""
    text = draw(st.sampled_from(FILES)).read_text("utf-8")
    return text, _changed(tree_of(text), draw)


@given(_case())
def test_shipped_files_change_without_loss(case: tuple[str, Node]) -> None:
    """Whatever changes: the file says it, and every line of comment is still there, in the same order."""
    text, wanted = case
    try:
        result = merged(text, wanted)
    except CannotEdit:
        return

    assert same(wanted, tree_of(result))
    assert [line for line in text.splitlines() if line.lstrip().startswith("#")] == [
        line for line in result.splitlines() if line.lstrip().startswith("#")
    ]
