"""Where a word of a text stands in its file, however the file spells the text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.check.places import Edit, edit_in, mark_at, offset_of, place_in
from generator.load.content import read_content
from generator.load.tree import TextFile
from generator.load.yaml_tree import read_yaml
from generator.model.waarden import Tekst
from generator.source import Mapping, SourceMark

PATH = "sociale_kaart/a.yaml"


def tekst_in(yaml: str) -> Tekst:
    """The text under the only key."""
    tree, _ = read_yaml(yaml, PATH)
    assert isinstance(tree, Mapping)
    value = tree.entries[0][1]
    return Tekst(" ".join(value.value.split()), "", "landelijk", value.mark)


SPELLINGS = [
    ("plain", "a: een woord hier\n", "1:8"),
    ("plain over two lines", "a: een\n  woord hier\n", "2:3"),
    ("single quotes", "a: 'foto''s een woord hier'\n", "1:17"),
    ("double quotes", 'a: "\\"x\\" \\\\ een woord hier"\n', "1:18"),
    ("folded", "a: >-  # uitleg met een woord\n\n  een\n  woord hier\n", "4:3"),
    ("literal", "a: |\n  een\n  woord hier\n", "3:3"),
    ("Windows", "b: x\r\na: een\r\n  woord hier\r\n", "3:3"),
    ("Unicode line end", "a: een\u2028  woord hier\n", "2:3"),
    ("in two letters", "a: cafe\u0301 woord\n", "1:10"),
]


@pytest.mark.parametrize(("yaml", "place"), [case[1:] for case in SPELLINGS], ids=[case[0] for case in SPELLINGS])
def test_word_is_found_in_each_spelling(yaml: str, place: str) -> None:
    """The place is that of the word itself, not of the value."""
    tree, _ = read_yaml(yaml, PATH)
    assert isinstance(tree, Mapping)
    value = tree.find("a")
    assert value is not None
    tekst = Tekst(" ".join(value.value.split()), "", "landelijk", value.mark)

    assert f"{PATH}:{place}" == str(place_in(yaml, tekst, tekst.nl.index("woord")))


def test_escape_falls_back_to_the_value() -> None:
    """A text with a letter that the file spells as an escape has the place of its value, and can't be edited."""
    yaml = 'a: "cli\\u00ebnt woord"\n'
    tekst = tekst_in(yaml)

    assert tekst.mark == place_in(yaml, tekst, 7)
    assert edit_in(yaml, tekst, 7, 12, "x") is None


def test_word_in_markdown_is_found() -> None:
    """In the body of a page marks of lists and headings stand before the text."""
    text = '---\ntitel: A\n---\n## Een kop {#a}\n\n1. "Een\n   woord hier"\n'
    content, _ = read_content(TextFile("content/a.md", text))
    token = content.tokens[-4]
    tekst = Tekst(" ".join(token.content.split()), "", "content", SourceMark("content/a.md", 6))

    assert "content/a.md:7:4" == str(place_in(text, tekst, tekst.nl.index("woord")))


def test_edit_holds_the_letters_of_the_file() -> None:
    """An edit replaces what stands in the file, line end included."""
    yaml = "a: een client\r\n  ondersteuning\r\n"

    assert edit_in(yaml, tekst_in(yaml), 4, 24, "x") == Edit(SourceMark(PATH, 1, 8), "client\r\n  ondersteuning", "x")


def test_quote_inside_quotes_is_no_edit() -> None:
    """A new word with an apostrophe would close a text between quotation marks."""
    yaml = "a: 'OCO-er'\n"

    assert edit_in(yaml, tekst_in(yaml), 0, 6, "OCO'er") is None
    assert edit_in("a: OCO-er\n", tekst_in("a: OCO-er\n"), 0, 6, "OCO'er") is not None


def test_place_and_offset_are_each_others_inverse() -> None:
    """Every letter of a file has one place."""
    text = "ab\r\nc\rd\n\x85e"

    assert [0, 1, 4, 6, 9] == [offset_of(text, mark_at(text, PATH, offset)) for offset in (0, 1, 4, 6, 9)]
    assert len(text) == offset_of(text, SourceMark(PATH, 9, 1))


@given(
    st.text(st.sampled_from("ab é'\"\\:#-,[]\u00a0"), min_size=1).map(lambda text: " ".join(f"{text} c".split())),
    st.sampled_from([None, "'", '"', ">", "|"]),
    st.integers(8, 80),
)
def test_edit_changes_the_value_and_nothing_else(value: str, style: str | None, width: int) -> None:
    """However a text is spelled: with the edit made, the file holds the new text, or there is no edit."""
    data = {"voor": "x", "a": value, "na": ["y"]}
    text = yaml.dump(data, default_style=style, width=width, allow_unicode=True, sort_keys=False)
    tree, _ = read_yaml(text, PATH)
    assert isinstance(tree, Mapping)
    node = tree.find("a")
    assert node is not None
    tekst = Tekst(" ".join(value.split()), "", "landelijk", node.mark)
    edit = edit_in(text, tekst, len(tekst.nl) - 1, len(tekst.nl), "cc")
    if edit:
        begin = offset_of(text, edit.mark)
        text = text[:begin] + edit.new + text[begin + len(edit.old) :]
        changed = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes only texts

        assert {**data, "a": f"{tekst.nl[:-1]}cc"} == {**changed, "a": " ".join(changed["a"].split())}
    else:
        assert style == '"' or "\\" in text
