"""YAML text to marked trees: every scalar stays text, every mark counts from one."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.yaml_tree import MAX_DEPTH, read_yaml
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

PATH = "a.yaml"


def read(text: str) -> Node:
    """The tree of a text that has nothing wrong with it."""
    tree, findings = read_yaml(text, PATH)
    assert findings == ()
    assert tree is not None
    return tree


def plain(node: Node) -> object:
    """A tree without its marks."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node.value


@pytest.mark.parametrize("text", ["no", "ja", "yes", "11:00", "0612345670", "1e3", "0o17", "2026-11-22", "~", "null"])
def test_scalar_stays_the_text_that_was_typed(text: str) -> None:
    """There is no guessing of YAML 1.1: `no` is a word, `11:00` a time and a phone number keeps its zero."""
    assert plain(read(f"sleutel: {text}")) == {"sleutel": text}


def test_marks_count_from_one_in_characters() -> None:
    """Line and column are what an editor shows, also after letters that take more than one byte."""
    tree = read("naam: Zoë\nlijst:\n  - één\n  - {ë: tweeë, b: drie}\n")

    assert isinstance(tree, Mapping)
    lijst = tree.find("lijst")
    assert isinstance(lijst, Sequence)
    groep = lijst.items[1]
    assert isinstance(groep, Mapping)
    assert [node.mark for node in (tree, lijst, lijst.items[0], groep)] == [
        SourceMark(PATH, 1, 1),
        SourceMark(PATH, 3, 3),
        SourceMark(PATH, 3, 5),
        SourceMark(PATH, 4, 5),
    ]
    assert [(key.mark.column, value.mark.column) for key, value in groep] == [(6, 9), (16, 19)]


def test_keys_keep_the_order_of_the_file() -> None:
    """The order in which an editor wrote keys is the order of the tree."""
    assert list(plain(read("z: 1\na: 2\nm: 3"))) == ["z", "a", "m"]  # type: ignore[call-overload]


def test_line_offset_moves_every_mark() -> None:
    """YAML inside another file is marked with the lines of that file, findings included."""
    tree, findings = read_yaml("a: 1\na: 2\n", "pagina.md", line_offset=1)

    assert tree is not None
    assert tree.mark == SourceMark("pagina.md", 2, 1)
    assert [finding.mark for finding in findings] == [SourceMark("pagina.md", 3, 1)]


def test_first_of_two_equal_keys_is_kept() -> None:
    """A duplicate key is a finding, and the rest of the file can still be checked."""
    tree, findings = read_yaml("a: 1\nb: 2\na: 3\n", PATH)

    assert tree is not None
    assert plain(tree) == {"a": "1", "b": "2"}
    assert [finding.code for finding in findings] == ["SK102"]


def test_depth_is_accepted_up_to_the_limit() -> None:
    """Exactly as many levels as the limit allows are read; one more is refused."""
    assert plain(read("[" * MAX_DEPTH + "]" * MAX_DEPTH)) is not None
    assert read_yaml("[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2), PATH)[0] is None


@pytest.mark.parametrize("text", ["[a, b", '"a', "a: 'b", "{a: b", "a: [b\nc: d\n", "a: {b\n"])
def test_what_is_not_closed_is_marked_where_it_opens(text: str) -> None:
    """The parser notices at the end of the file; the editor must look where it began."""
    opens = min(text.index(character) for character in "[{\"'" if character in text)

    assert [finding.mark for finding in read_yaml(text, PATH)[1]] == [SourceMark(PATH, 1, opens + 1)]


def test_unreadable_character_is_marked_where_it_stands() -> None:
    """The parser tells its place in bytes; the mark is in lines and characters."""
    assert [f.mark for f in read_yaml("naam: é\nplaats: Zoë\x07\n", PATH)[1]] == [SourceMark(PATH, 2, 12)]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_any_text_gives_a_tree_or_a_finding(text: str) -> None:
    """Whatever is typed, reading ends in a tree, or says why not."""
    tree, findings = read_yaml(text, PATH)

    assert (tree is None) == any(finding.code != "SK102" for finding in findings)


@given(st.text(alphabet="ab:-[]{}'\"&*!#|>%@`? \n\t,", max_size=40))
def test_any_punctuation_gives_a_tree_or_a_finding_inside_the_file(text: str) -> None:
    """Text made of the signs of YAML itself never escapes, and findings point into the file or just past its end."""
    tree, findings = read_yaml(text, PATH)

    assert (tree is None) == any(finding.code != "SK102" for finding in findings)
    assert all(1 <= finding.mark.line <= text.count("\n") + 1 for finding in findings)


TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=20
) | st.sampled_from(["no", "null", "~", "1e3", "2026-11-22", "=", "<<", "a: b", "- a", "#", "\ufeff", "\0", "x" * 300])
"""Without the line ends of Unicode, which PyYAML itself does not read back."""
TREES = st.recursive(
    TEXT, lambda parts: st.lists(parts, max_size=4) | st.dictionaries(TEXT, parts, max_size=4), max_leaves=12
)


class _NoAliases(yaml.SafeDumper):
    """Writes what stands there twice twice."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


@settings(max_examples=80)
@given(TREES, st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([None, True, False]), st.integers(8, 200))
def test_what_another_program_writes_is_read(tree: object, style: str | None, flow: bool | None, width: int) -> None:
    """Whatever its quotes, brackets, blocks and escapes: the same texts in the same places."""
    text = yaml.dump(
        tree,
        Dumper=_NoAliases,
        default_style=style,
        default_flow_style=flow,
        width=width,
        allow_unicode=True,
        sort_keys=False,
    ).replace("!!str ", "")

    assert tree == plain(read(text))


def test_scalar_is_a_scalar() -> None:
    """A file that holds one word is one scalar: whether that is right is for others to judge."""
    assert read("woord") == Scalar("woord", SourceMark(PATH))
