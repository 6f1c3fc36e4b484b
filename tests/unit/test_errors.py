"""Findings as an editor meets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import LONGEST, DataFaults, fout, has_faults, sort_findings, waarschuwing
from generator.source import SourceMark


def test_finding_prints_place_level_code_text_and_below_it_the_remedy() -> None:
    """The printed form is fixed: tools and people look for `fout SK204` after the place."""
    finding = fout(SourceMark("a.yaml", 14, 5), "SK204", "thema 'schuldne' bestaat niet", "bedoelde u 'schulden'?")

    assert str(finding) == "a.yaml:14:5: fout SK204: thema 'schuldne' bestaat niet\n    bedoelde u 'schulden'?"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("'\u202eom' is geen datum", "'[U+202E]om' is geen datum"),
        ("'\x1b[2J' kan hier niet", "'[U+001B][2J' kan hier niet"),
        ("'een\n twee\u2028drie\x85'", "'een  twee drie '"),
        ("'\ud800'", "'[U+D800]'"),
        ("عربي en 👩‍👩‍👧", "عربي en 👩‍👩‍👧"),
        ("a" * 900 + "b", "a" * 300 + " … " + "a" * 79 + "b"),
    ],
)
def test_what_is_quoted_does_nothing_to_the_screen(text: str, shown: str) -> None:
    """Data may hold signs that clear a terminal or turn a line around, or a whole page: the finding stays one line."""
    finding = fout(SourceMark("a.yaml"), "SK206", text, text)

    assert (shown, shown) == (finding.text, finding.hint)


@given(st.text() | st.text("ab\n\x1b", min_size=300, max_size=900))
def test_any_text_can_be_said(text: str) -> None:
    """On two lines, in UTF-8, and short enough to read."""
    printed = str(waarschuwing(SourceMark("a.yaml"), "SK206", text, text)).encode().decode()

    assert 2 == len(printed.splitlines())
    assert len(printed) < 2 * 8 * LONGEST


def test_warning_says_so() -> None:
    """A finding that does not stop the build is called `waarschuwing`."""
    assert "waarschuwing SK442" in str(waarschuwing(SourceMark("a.yaml"), "SK442", "dit gold", "Zoek op."))


def test_findings_are_sorted_by_place_and_each_is_there_once() -> None:
    """Two checks that find the same thing give one line."""
    first = fout(SourceMark("a", 2, 1), "SK300", "x", "h")
    second = fout(SourceMark("a", 10, 1), "SK100", "x", "h")
    third = fout(SourceMark("a", 10, 1), "SK200", "x", "h")

    assert sort_findings([third, first, second, first]) == (first, second, third)


def test_only_a_fault_stops_the_build() -> None:
    """Warnings alone are no reason to stop; one fault among them is."""
    warning = waarschuwing(SourceMark("a"), "SK442", "x", "h")

    assert has_faults([warning]) is False
    assert has_faults([warning, fout(SourceMark("a"), "SK101", "x", "h")]) is True


def test_data_faults_carry_every_finding() -> None:
    """Whoever catches the error can still print all that is wrong."""
    findings = (fout(SourceMark("a"), "SK101", "x", "h"), waarschuwing(SourceMark("b"), "SK442", "x", "h"))

    assert DataFaults(findings).findings == findings


def test_a_terminal_is_given_no_orders() -> None:
    """What a value or a file name orders a terminal to do is spelled out, and a finding keeps its two lines."""
    finding = fout(SourceMark("a\x1b[2J\n::error::.yaml"), "SK205", "'\x9b31m\u202e' kan hier niet", "weg\rx")

    assert str(finding) == ("a\\x1b[2J\\n::error::.yaml:1:1: fout SK205: '\\x9b31m\\u202e' kan hier niet\n    weg\\rx")
