"""Marks and marked nodes."""

from __future__ import annotations

from generator.source import Mapping, Scalar, Sequence, SourceMark


def test_mark_prints_as_editors_and_terminals_read_it() -> None:
    """A mark is path, line and column with colons, which terminals turn into a link."""
    assert str(SourceMark("sociale_kaart/a.yaml", 14, 5)) == "sociale_kaart/a.yaml:14:5"


def test_mark_of_a_file_is_its_first_character() -> None:
    """A mark without a place points at line 1, column 1: counting begins at one."""
    assert str(SourceMark("mkdocs.yml")) == "mkdocs.yml:1:1"


def test_marks_sort_by_path_then_line_then_column() -> None:
    """Lines are compared as numbers, so line 9 comes before line 10."""
    marks = [SourceMark("b"), SourceMark("a", 10, 1), SourceMark("a", 9, 7), SourceMark("a", 9, 2)]

    assert sorted(marks) == [SourceMark("a", 9, 2), SourceMark("a", 9, 7), SourceMark("a", 10, 1), SourceMark("b")]


def test_nodes_are_equal_wherever_they_stand() -> None:
    """A mark is no part of a value: the same text in two places is the same text."""
    here, there = SourceMark("a", 1, 1), SourceMark("b", 9, 9)

    assert Sequence((Scalar("x", here),), here) == Sequence((Scalar("x", there),), there)


def test_mapping_finds_the_node_under_a_key() -> None:
    """`find` gives the node, or None for a key that is not there."""
    mark = SourceMark("a")
    mapping = Mapping(((Scalar("naam", mark), Scalar("Naast U", mark)),), mark)

    assert mapping.find("naam") == Scalar("Naast U", mark)
    assert mapping.find("bron") is None
