"""One value in a YAML file changes, and no other byte; what cannot be proven is refused."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import UsageError
from generator.load.yaml_tree import read_yaml
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark
from generator.write.yaml_edit import edit_file, insert_entry, replace_value

PATH = "mee.yaml"


def find(text: str, *steps: str | int) -> Node:
    """What stands at the end of these keys and places in lists."""
    node, findings = read_yaml(text, PATH)
    assert () == findings
    for step in steps:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.find(step)
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    assert node is not None
    return node


def mark_of(text: str, *steps: str | int) -> SourceMark:
    """Where that stands."""
    return find(text, *steps).mark


@pytest.mark.parametrize(
    ("before", "steps", "value", "after"),
    [
        ("a: 1\nb: 2\n", ("a",), "3", "a: 3\nb: 2\n"),
        ("a: 1", ("a",), "3", "a: 3"),
        ("a: 1   # waarom  \r\nb: 2\r\n", ("a",), "22", "a: 22   # waarom  \r\nb: 2\r\n"),
        ("a:    'x'  \nb: 2\n", ("a",), "het 's", "a:    'het ''s'  \nb: 2\n"),
        ('a: "x\\ty" # z\n', ("a",), 'zeg "ja"', 'a: "zeg \\"ja\\"" # z\n'),
        ("a: x\n", ("a",), "dit: dat", "a: 'dit: dat'\n"),
        ("a: x\n", ("a",), "b #c", "a: 'b #c'\n"),
        ("a: x\n", ("a",), "- b", "a: '- b'\n"),
        ("a: {b: 1, c: 'é'} # d\n", ("a", "b"), "x, y", "a: {b: 'x, y', c: 'é'} # d\n"),
        ("é𝄞: ا\nb: [1, 2 , 3]\n", ("b", 1), "9", "é𝄞: ا\nb: [1, 9 , 3]\n"),
        (
            "- naam: a\n  bron: >-\n    lang\n    stuk\n\n# c\n- 2\n",
            (0, "bron"),
            "b",
            "- naam: a\n  bron: b\n\n# c\n- 2\n",
        ),
        ("a: een\n  twee # drie\nb: 1\n", ("a",), "x", "a: x # drie\nb: 1\n"),
        ("a:\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        ("a: x\u2028y: z\n".replace("y: z", "# z"), ("a",), "q", "a: q\u2028# z\n"),
    ],
)
def test_a_value_changes_and_nothing_else(before: str, steps: tuple[str | int, ...], value: str, after: str) -> None:
    """Quotation marks, remarks, spaces, line ends and what stands behind it stay."""
    assert after == replace_value(before, mark_of(before, *steps), value)


@pytest.mark.parametrize(
    ("before", "steps", "after"),
    [
        ("a: 1\n", ("a",), "a: 1\nk:\n  op: 2026-11-22\n  door: redactie Zuid\n"),
        ("a: 1", ("a",), "a: 1\nk:\n  op: 2026-11-22\n  door: redactie Zuid"),
        (
            "z:\r\n    y: 1\r\na: 1 # b\r\n\r\nc: 2",
            ("a",),
            "z:\r\n    y: 1\r\na: 1 # b\r\nk:\r\n    op: 2026-11-22\r\n    door: redactie Zuid\r\n\r\nc: 2",
        ),
        (
            "d:\n  - a: 1\n    b: 2\n",
            ("d", 0, "a"),
            "d:\n  - a: 1\n    k:\n      op: 2026-11-22\n      door: redactie Zuid\n    b: 2\n",
        ),
        ("a: >-\n  x\n  y\nb: 1\n", ("a",), "a: >-\n  x\n  y\nk:\n  op: 2026-11-22\n  door: redactie Zuid\nb: 1\n"),
        ("{a: 1, b: 2}\n", ("a",), "{a: 1, k: {op: 2026-11-22, door: redactie Zuid}, b: 2}\n"),
        ("d: [{a: 1}]\n", ("d", 0, "a"), "d: [{a: 1, k: {op: 2026-11-22, door: redactie Zuid}}]\n"),
    ],
)
def test_a_group_comes_below_another_key(before: str, steps: tuple[str | int, ...], after: str) -> None:
    """In the way in which the file indents and ends its lines; between { } it stands on the same line."""
    group = {"op": "2026-11-22", "door": "redactie Zuid"}

    assert after == insert_entry(before, mark_of(before, *steps), "k", group)


def test_a_single_value_can_be_added() -> None:
    """A key with one value, quoted where it must be."""
    assert "a: 1\nk: 'x: y'\nb: 2\n" == insert_entry("a: 1\nb: 2\n", SourceMark(PATH, 1, 4), "k", "x: y")


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("a: 1\n", SourceMark(PATH, 2, 1), "x"),
        ("a: 1\n", SourceMark(PATH, 1, 1), "x"),
        ("a:\n  b: 1\n", SourceMark(PATH, 1, 1), "x"),
        ("a: 1\n", SourceMark(PATH, 1, 4), "x\ny"),
        ("a: >- # hoort hierbij\n  x\n", SourceMark(PATH, 1, 4), "y"),
        ("a: 'x\n", SourceMark(PATH, 1, 4), "y"),
        ("a: 1\na: 2\n", SourceMark(PATH, 1, 4), "y"),
    ],
    ids=["nothing-there", "a-key", "a-group", "two-lines", "a-remark-inside", "broken", "a-key-twice"],
)
def test_what_cannot_be_proven_is_refused(text: str, mark: SourceMark, value: str) -> None:
    """The place is named, and the editor is told to do it by hand."""
    with pytest.raises(UsageError, match=f"{mark}: hier kan de computer niet veilig iets veranderen"):
        replace_value(text, mark, value)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a: |+\n  x\n\nb: 1\n", SourceMark(PATH, 1, 4)),
        ("a: 1\nk: 2\n", SourceMark(PATH, 1, 4)),
        ("- a\n- b\n", SourceMark(PATH, 1, 3)),
        ("a: 1 # b\u2028c: 2\n", SourceMark(PATH, 1, 4)),
    ],
    ids=["empty-lines-that-count", "the-key-is-there", "a-list", "a-line-end-of-unicode"],
)
def test_a_key_that_would_change_more_is_refused(text: str, mark: SourceMark) -> None:
    """So a value, a key or a list around it never changes in passing."""
    with pytest.raises(UsageError, match="hier kan de computer niet veilig iets veranderen"):
        insert_entry(text, mark, "k", "x")


@given(
    value=st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co")), min_size=1).map(str.strip),
    style=st.sampled_from(["x", "'x'", '"x"']),
)
def test_any_line_of_text_comes_back_as_it_was(value: str, style: str) -> None:
    """Whatever an editor types on one line is read again as that, or refused; the lines around it are the same."""
    before = f"# ä\nk:  {style}\t # ë\nz: [1]\n"
    try:
        after = replace_value(before, mark_of(before, "k"), value)
    except UsageError:
        return
    found = find(after, "k")

    assert isinstance(found, Scalar)
    assert value == found.value
    assert (after.startswith("# ä\nk:  "), after.endswith("\t # ë\nz: [1]\n")) == (True, True)


ROOT = Path(__file__).parents[3]
SHIPPED = [path.read_bytes().decode() for path in sorted((ROOT / "sociale_kaart").rglob("*.yaml"))]
TYPED = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30) | st.sampled_from(
    [
        "ja",
        "- x",
        "a: b",
        "# x",
        "'",
        '"',
        "{x",
        "[x",
        "|",
        ">-",
        "&a",
        "*a",
        "!x",
        "%",
        "@",
        "`",
        "x #y",
        "x:",
        "\\",
        "~",
    ]
)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node:
            yield from _scalars(value)
    else:
        for item in node.items:
            yield from _scalars(item)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), before=st.sampled_from(SHIPPED), value=TYPED)
def test_one_value_of_a_shipped_file_changes(data: st.DataObject, before: str, value: str) -> None:
    """It reads back as what was typed; every other value, and every letter around it, is the same. Or it is refused."""
    old = list(_scalars(find(before)))
    number = data.draw(st.integers(0, len(old) - 1))
    try:
        after = replace_value(before, old[number].mark, value)
    except UsageError:
        return
    new = list(_scalars(find(after)))

    assert [*(s.value for s in old[:number]), value, *(s.value for s in old[number + 1 :])] == [s.value for s in new]
    mark = old[number].mark
    assert before.split("\n")[: mark.line - 1] == after.split("\n")[: mark.line - 1]
    follows = next((s.mark.line for s in old[number + 1 :] if s.mark.line > mark.line + 1), None)
    rest = len(before.split("\n")) - (follows or len(before.split("\n")))
    assert before.split("\n")[-rest - 1 :] == after.split("\n")[-rest - 1 :]


def test_a_file_keeps_its_bom_its_line_ends_and_its_rights(tmp_path: Path) -> None:
    """Only the value differs, also in a file of Windows, and whoever could read it still can."""
    file = tmp_path / PATH
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\nb: \xc3\xa9 \r\n")
    file.chmod(0o640)

    edit_file(tmp_path, PATH, lambda text: replace_value(text, mark_of(text, "a"), "2"))

    assert b"\xef\xbb\xbfa: 2\r\nb: \xc3\xa9 \r\n" == file.read_bytes()
    assert 0o640 == stat.S_IMODE(file.stat().st_mode)
    assert [file] == list(tmp_path.iterdir())


def test_a_refusal_leaves_the_file(tmp_path: Path) -> None:
    """Nothing is written, not even beside it."""
    file = tmp_path / PATH
    file.write_bytes(b"a: 1\n")

    with pytest.raises(UsageError):
        edit_file(tmp_path, PATH, lambda text: replace_value(text, SourceMark(PATH, 9, 9), "2"))

    assert b"a: 1\n" == file.read_bytes()
    assert [file] == list(tmp_path.iterdir())
