"""All checks together: pure, complete, and never thrown by what people type."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.whole import check_sources
from generator.errors import Finding
from generator.load.memory import Memory, Once
from generator.load.sources import load_sources

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
DATUM = date(2026, 11, 22)
YAML = sorted(path.relative_to(MINIMAAL).as_posix() for path in MINIMAAL.rglob("*.y*ml"))
OTHER = ["content/wat-is-oco.md", "locales/ar/LC_MESSAGES/site.po"]

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
Edit = Callable[[str], str]


def check(root: Path) -> tuple[Finding, ...]:
    """The findings about the project below `root`."""
    return check_sources(*load_sources(root), DATUM)[1]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of minimaal of which one file at a time is edited, and put back."""
    root = tmp_path_factory.mktemp("robuust") / "project"
    shutil.copytree(MINIMAAL, root)
    return root


def test_more_processes_find_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogs are checked apart, and whoever remembers nothing finds what is found with a memory."""
    text = 'msgctxt "proef"\nmsgid "Bel ons"\nmsgstr "<b>اتصل</b> %(wie)s"\n'
    names = ["site", "landelijk", *(f"los-{number}" for number in range(22))]
    catalogs = [project / "locales" / "ar" / "LC_MESSAGES" / f"{name}.po" for name in names]
    before = {path: path.read_text("utf-8") for path in catalogs if path.exists()}
    for path in catalogs:
        path.write_text(before.get(path, HEADER) + "\n" + text, "utf-8")
    sources = load_sources(project)
    monkeypatch.setattr("generator.load.memory._WORTH_A_PROCESS", 8)
    found = [check_sources(*sources, DATUM, memory)[1] for memory in (Once(), Once(3), Memory())]
    for path in catalogs:
        path.unlink()
    for path, old in before.items():
        path.write_text(old, "utf-8")

    assert found[0] == found[1] == found[2]
    assert set(names) == {Path(f.mark.path).stem for f in found[0] if f.code == "SK211"}


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """One way to insert, delete or replace characters or a line, somewhere in a text."""
    where = draw(st.floats(0, 1, exclude_max=True))
    signs = st.sampled_from([*":-[]{}'\"&*!#|>%@`?,~\t\r\n <\x00\u202e\u2028é", "- ", ": ", "{{", "]("])
    new = draw(st.one_of(st.lists(signs, max_size=4).map("".join), st.text(st.characters(codec="utf-8"), max_size=4)))
    length = draw(st.integers(0, 12))
    by_line = draw(st.booleans())

    def edit(text: str) -> str:
        parts = text.splitlines(keepends=True) if by_line else list(text)
        start = int(where * (len(parts) + 1))
        return "".join([*parts[:start], new, *parts[start + length :]])

    return edit


@settings(max_examples=75)
@given(path=st.sampled_from([*YAML, *OTHER]), changes=st.lists(edits(), min_size=1, max_size=3))
def test_whatever_is_typed_gives_findings(project: Path, path: str, changes: list[Edit]) -> None:
    """However a file is damaged, loading and checking end in findings, each about a file of the project."""
    file = project / path
    whole = file.read_bytes()
    text = whole.decode()
    for change in changes:
        text = change(text)
    file.write_bytes(text.encode())
    try:
        findings = check(project)
    finally:
        file.write_bytes(whole)

    assert [f for f in findings if f.mark.line < 1 or f.mark.column < 1 or not f.text or not f.hint] == []


@settings(max_examples=25)
@given(data=st.binary(max_size=30))
def test_any_bytes_give_findings(project: Path, data: bytes) -> None:
    """Bytes that are no text at all are reported like any other mistake."""
    file = project / "sociale_kaart" / "landelijk" / "doelgroepen" / "ouderen.yaml"
    whole = file.read_bytes()
    file.write_bytes(data)
    try:
        findings = check(project)
    finally:
        file.write_bytes(whole)

    assert findings != ()


def test_result_depends_on_the_day_that_is_given() -> None:
    """The clock is not asked: a day before everything was looked at makes every `peildatum` a fault."""
    findings = check_sources(*load_sources(MINIMAAL), date(2020, 1, 1))[1]

    assert {finding.code for finding in findings} == {"SK440"}


def test_place_of_the_project_does_not_matter(project: Path) -> None:
    """Two copies in different directories make the same whole."""
    assert check_sources(*load_sources(project), DATUM) == check_sources(*load_sources(MINIMAAL), DATUM)
