"""`herkomst.csv`: what is written is read back."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.layout import provenance_path
from generator.load.provenance import Herkomst, Key, provenance_key, read_provenance
from generator.load.tree import TextFile
from generator.render.provenance import provenance_text

WHO = st.text("abc éد,;\"'-", min_size=1, max_size=8)
ROWS = st.dictionaries(
    st.builds(provenance_key, st.sampled_from(["frame", "thema/wonen/titel", "content/over#wie"]), WHO, st.tuples(WHO)),
    st.one_of(
        st.builds(Herkomst, st.sampled_from(["machine", "mens"]), st.just(""), st.none()),
        st.builds(Herkomst, st.sampled_from(["machine", "mens"]), WHO, st.dates()),
    ),
    max_size=4,
)
PATH = "locales/ar/LC_MESSAGES/herkomst.csv"


@settings(max_examples=30)
@given(rows=ROWS)
def test_rows_come_back(rows: dict[Key, Herkomst]) -> None:
    """Whoever the reviewer is: commas and quotes in a name are kept."""
    assert (rows, ()) == read_provenance(TextFile(PATH, provenance_text(rows)))


@settings(max_examples=30)
@given(rows=ROWS)
def test_order_is_that_of_the_keys(rows: dict[Key, Herkomst]) -> None:
    """Not that in which the rows came, so that two people's reviews can be merged."""
    assert provenance_text(rows) == provenance_text(dict(reversed(rows.items())))


def test_whole_text() -> None:
    """Exactly what stands in the file."""
    rows = {
        ("b", "2" * 12, "3" * 12): Herkomst("mens", "Tolken, Noord", date(2026, 11, 22)),
        ("a", "0" * 12, "1" * 12): Herkomst("machine", "", None),
    }

    assert (
        "msgctxt,hash_nl,hash_vertaling,herkomst,nagekeken_door,op\n"
        "a,000000000000,111111111111,machine,,\n"
        'b,222222222222,333333333333,mens,"Tolken, Noord",2026-11-22\n'
    ) == provenance_text(rows)


def test_place() -> None:
    """Beside the catalogs of its language."""
    assert PATH == provenance_path("ar")
