"""`herkomst.csv`: a row holds for one Dutch text and one translation."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.provenance import COLUMNS, Herkomst, provenance_key, read_provenance
from generator.load.tree import TextFile

HEAD = ",".join(COLUMNS) + "\n"
PATH = "locales/ar/herkomst.csv"


def test_row_is_found_by_context_and_both_texts() -> None:
    """One letter changed in the Dutch or in the translation, and nobody can say any more who looked at it."""
    key = provenance_key("thema/wonen/titel", "Wonen", ("السكن",))
    rows, findings = read_provenance(TextFile(PATH, f"{HEAD}{','.join(key)},mens,Vertaalbureau,2026-11-01\n"))

    assert findings == ()
    assert rows == {key: Herkomst("mens", "Vertaalbureau", date(2026, 11, 1))}
    assert provenance_key("thema/wonen/titel", "Wonen.", ("السكن",)) not in rows
    assert provenance_key("thema/wonen/titel", "Wonen", ("السكن.",)) not in rows


def test_plural_forms_are_one_translation() -> None:
    """Where one form ends and the next begins is part of the translation."""
    assert provenance_key("", "dag", ("ab", "c")) != provenance_key("", "dag", ("a", "bc"))


@pytest.mark.parametrize("sign", ["\0", "\x01", "\t", "\x1b"])
def test_name_with_a_control_sign_is_no_name(sign: str) -> None:
    """It would stand on every page that this row is about."""
    rows, findings = read_provenance(TextFile(PATH, f"{HEAD}a,b,c,mens,Vertaal{sign}bureau,2026-11-01\n"))

    assert rows == {}
    assert [(2, "SK510")] == [(finding.mark.line, finding.code) for finding in findings]


@given(st.text(alphabet='a,"\n\r\x00mens;2026-11', max_size=40))
def test_any_rows_are_read_or_reported(text: str) -> None:
    """However a row is broken, the other rows are read and the broken one is named."""
    rows, findings = read_provenance(TextFile(PATH, HEAD + text))

    assert rows is not None
    assert [finding for finding in findings if finding.mark.line < 2] == []
