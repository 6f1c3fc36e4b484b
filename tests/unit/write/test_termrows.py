"""The word list to a CSV file and back into `termen.yaml`: only the words of the rows change."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.termrows import Termrow, read_termrows
from generator.load.yaml_tree import read_yaml
from generator.pipeline import Checked
from generator.source import Mapping, Node, Scalar, Sequence
from generator.write.termrows import termrows_csv, with_terms

YAML = """\
# De woordenlijst.
- id: oco  # het kenmerk
  voorkeur: x
  vertalingen:
    ar:
      term: دعم  # nagekeken
      vormen: [أ, 'ب']
    # Turks komt nog
    en:
      term: >-
        client
        support
      vormen:
        - supports   # meervoud
        - "supporting"

- id: wmo
  vertalingen: {}
- id: wlz
  vertalingen: {ar: {term: x}}
  bron: einde"""
IDS = ["oco", "wmo", "wlz"]


def row(id_: str, taal: str, term: str, *vormen: str) -> Termrow:
    """A row as a translator sends it."""
    return Termrow(2, id_, "", taal, term, vormen)


CHANGES = [
    ("same", row("oco", "ar", "دعم"), "", ""),
    ("term", row("oco", "ar", "مساندة"), "term: دعم  #", "term: مساندة  #"),
    ("forms in a row", row("oco", "ar", "دعم", "a", "b: c"), "[أ, 'ب']", '[a, "b: c"]'),
    (
        "over lines",
        row("oco", "en", "help", "helps", "-x"),
        '>-\n        client\n        support\n      vormen:\n        - supports   # meervoud\n        - "supporting"',
        'help\n      vormen:\n        - helps\n        - "-x"',
    ),
    (
        "language",
        row("oco", "tr", "destek", "desteği"),
        '- "supporting"\n',
        '- "supporting"\n    tr:\n      term: destek\n      vormen: [desteği]\n',
    ),
    ("first language", row("wmo", "tr", "a, b"), "{}", '{tr: {term: "a, b"}}'),
    ("in braces", row("wlz", "tr", "a", "b"), "{ar: {term: x}}", "{ar: {term: x}, tr: {term: a, vormen: [b]}}"),
    ("forms in braces", row("wlz", "ar", "y", "z"), "{term: x}", "{term: y, vormen: [z]}"),
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(("change", "old", "new"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_only_the_words_of_the_row_change(change: Termrow, old: str, new: str, line_end: str) -> None:
    """Order, comments, quotes and line ends of all the rest stay."""
    before = YAML.replace("\n", line_end)
    expected = before.replace(old.replace("\n", line_end), new.replace("\n", line_end)) if old else before

    assert expected == with_terms(before, IDS, [change])


def test_forms_come_below_the_term() -> None:
    """A language that had no forms gets a line for them, also when a comment stands behind the term."""
    before = "- id: oco\n  vertalingen:\n    ar:\n      term: a  # b\n    en:\n      term: c\n"
    after = with_terms(before, ["oco"], [row("oco", "ar", "a", "d"), row("oco", "tr", "e"), row("oco", "uk", "f")])

    assert (
        "- id: oco\n  vertalingen:\n    ar:\n      term: a  # b\n      vormen: [d]\n    en:\n      term: c\n"
        "    tr:\n      term: e\n    uk:\n      term: f\n" == after
    )


def test_term_at_the_end_of_the_file() -> None:
    """A file without a last line end gets new lines all the same."""
    before = "- id: oco\n  vertalingen:\n    ar:\n      term: a"

    assert f"{before}\n      vormen: [b]" == with_terms(before, ["oco"], [row("oco", "ar", "a", "b")])


def plain(node: Node | None) -> object:
    """The values of a tree, without places."""
    match node:
        case Mapping():
            return {key.value: plain(value) for key, value in node}
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Scalar(value=value):
            return value
    return None


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)


@given(st.sampled_from(IDS), st.sampled_from(["ar", "en", "tr"]), WORDS, st.lists(WORDS))
def test_what_is_written_is_read_back(id_: str, taal: str, term: str, vormen: list[str]) -> None:
    """Whatever word a translator sends, the file then holds it, and holds all the rest as it was."""
    before, after = (
        plain(read_yaml(text, "termen.yaml")[0])
        for text in (YAML, with_terms(YAML, IDS, [row(id_, taal, term, *vormen)]))
    )
    assert isinstance(before, list)
    vertaling = before[IDS.index(id_)]["vertalingen"].setdefault(taal, {})
    vertaling |= {"term": term, **({"vormen": vormen} if vormen else {})}

    assert before == after


def test_csv_goes_to_excel_and_back(minimaal: Checked) -> None:
    """The file begins with a byte order mark, has a row for each language, and comes back the same."""
    (term,) = minimaal.plan.kaart.landelijk.termen.values()
    data = termrows_csv([term], ["ar", "en"])

    assert data.startswith(b"\xef\xbb\xbfid;voorkeur;definitie;taal;term;vormen\r\n")
    assert (
        Termrow(2, "oco", term.voorkeur, "ar", "دعم مستقل للعملاء", ()),
        Termrow(3, "oco", term.voorkeur, "en", "", ()),
    ) == read_termrows(data)


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "＝"])
def test_cell_is_never_a_formula(minimaal: Checked, begin: str) -> None:
    """A word that begins as a formula does stands behind an apostrophe, which is gone when it comes back."""
    (term,) = minimaal.plan.kaart.landelijk.termen.values()
    vertaling = replace(term.vertalingen["ar"], term=f"{begin}1+1", vormen=("=2", "b"))  # type: ignore[index]
    data = termrows_csv([replace(term, vertalingen={"ar": vertaling})], ["ar"])  # type: ignore[dict-item]
    cells = list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))[1]

    assert [f"'{begin}1+1", "'=2 | b"] == cells[-2:]
    assert (f"{begin}1+1", ("=2", "b")) == (read_termrows(data)[0].term, read_termrows(data)[0].vormen)
