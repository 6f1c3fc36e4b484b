"""Trees to YAML text: as an editor would write it, and read back as the same tree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark
from generator.write.yaml_text import entry_text, scalar_text, yaml_text

HERE = SourceMark("tabel.xlsx")


def node_of(value: object) -> Node:
    """A tree of plain texts, lists and dicts."""
    if isinstance(value, dict):
        return Mapping(tuple((Scalar(key, HERE), node_of(inner)) for key, inner in value.items()), HERE)
    if isinstance(value, list):
        return Sequence(tuple(node_of(inner) for inner in value), HERE)
    return Scalar(str(value), HERE)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
LIKELY = st.text(" :#-'\"\\[]{},&*!|>%@`?~=.\n\t\r\x85\u2028ay0", max_size=8)
VALUES = st.recursive(
    TEXTS | LIKELY,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS | LIKELY, inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_reads_back_the_same(value: object) -> None:
    """Whatever the texts hold, the loader gives the same tree and has nothing to say."""
    tree, findings = read_yaml(yaml_text(node_of(value)), "a.yaml")

    assert (node_of(value), ()) == (tree, findings)


def test_a_record_is_written_as_an_editor_would() -> None:
    """Blocks with two spaces, the dash of a list below its key, and no quotes that nobody needs."""
    value = {
        "naam": "Hulp & Raad",
        "talen": ["nl", "ar"],
        "tolk": {"beschikbaar": "ja"},
        "contact": [{"soort": "telefoon", "waarde": "000-123 45 67"}, {"soort": "post", "waarde": "onbekend"}],
        "let_op": ["Let op: bel eerst.", 'Vraag naar "Zorg".'],
        "leeg": [],
    }

    assert (
        "naam: Hulp & Raad\n"
        "talen:\n  - nl\n  - ar\n"
        "tolk:\n  beschikbaar: ja\n"
        "contact:\n"
        "  - soort: telefoon\n    waarde: 000-123 45 67\n"
        "  - soort: post\n    waarde: onbekend\n"
        'let_op:\n  - "Let op: bel eerst."\n  - Vraag naar "Zorg".\n'
        "leeg: []\n"
    ) == yaml_text(node_of(value))


def test_an_entry_is_a_part_of_a_file() -> None:
    """One key with its value, to be put between others."""
    assert "talen:\n  - nl\n" == entry_text("talen", node_of(["nl"]))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Mo-Fr 09:00-17:00; PH off", "Mo-Fr 09:00-17:00; PH off"),
        ("https://www.hulp.example/#wie", "https://www.hulp.example/#wie"),
        ("2026-11-01", "2026-11-01"),
        ("C#", "C#"),
        ("a # b", '"a # b"'),
        ("- streepje", '"- streepje"'),
        ("'s Middags", '"\'s Middags"'),
        ('"Wij" zijn \'s avonds dicht', "'\"Wij\" zijn ''s avonds dicht'"),
        ("", '""'),
        ("een\ntwee", '"een\\ntwee"'),
        ("on\u00adzichtbaar \u200b", '"on\\xadzichtbaar \\u200b"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    """Plain when it can, double quotes otherwise, single ones around double ones, escapes for what nobody sees."""
    assert written == scalar_text(text)
