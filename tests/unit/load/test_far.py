"""Catalogs of many gemeenten are not held, and nobody sees a difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.load.far import REMEMBERED, Far, read_far
from generator.load.tree import TextFile
from generator.pipeline import renderer_of
from generator.render.pieces import Files, keep_nothing
from tests.unit.vertaald import DATUM, check, make_translated, messages_in, review

CATALOG = "locales/ar/LC_MESSAGES/gemeente-voorbeeld.po"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The smallest complete project, translated, with a text of the gemeente that somebody reviewed."""
    project = make_translated(tmp_path / "project")
    checked = check(project)
    review(project, checked, next(m for m in messages_in(checked) if m.mark.path == CATALOG))
    return project


def test_the_pages_are_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings too, and who reviewed what; a translation of the gemeente is really in them."""
    held, findings = _pages(project)
    monkeypatch.setattr("generator.load.sources.MOST_CATALOGS", 0)
    sources = check(project).sources

    assert isinstance(sources.catalogs, Far)
    assert (held, findings) == _pages(project)
    assert (project / CATALOG).read_text("utf-8") == sources.texts[CATALOG]
    assert len(sources.catalogs) == len(list(sources.catalogs)) == len(list(project.glob("locales/*/*/*.po")))
    assert 1 == len(sources.reviewed["ar"]) < len(sources.provenance["ar"])


def test_a_broken_catalog_is_found(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, at its line, as when it is held."""
    (project / CATALOG).write_text('msgid "af\n', "utf-8")
    monkeypatch.setattr("generator.load.sources.MOST_CATALOGS", 0)

    with pytest.raises(Exception, match="1 bevindingen") as raised:
        check(project)

    assert "SK501" in str(raised.value.findings[0])  # type: ignore[attr-defined]


def test_what_changed_since_it_was_checked_is_refused(tmp_path: Path) -> None:
    """Half a build of one text and half of another would be neither."""
    far = _far(tmp_path, ["a"])
    (tmp_path / "a").write_text("anders", "utf-8")

    with pytest.raises(UsageError, match="'a' is intussen veranderd"):
        far["a"]


def test_only_the_last_are_remembered(tmp_path: Path) -> None:
    """What was asked for long ago is read again."""
    names = [f"{number:03}" for number in range(REMEMBERED + 1)]
    far = _far(tmp_path, names)
    first = [far[name] for name in names]
    again = [far[name] for name in (names[0], names[-1])]

    assert names == [file.path for file in first]
    assert first[0] is not again[0]
    assert first[-1] is again[1]


def _far(root: Path, names: list[str]) -> Far[TextFile]:
    places = {}
    for name in names:
        (root / name).write_text(name, "utf-8")
        place, _ = read_far(root, name, lambda file: (file, ()))
        assert place
        places[name] = place
    return Far(root, {}, places, lambda file: file)


def _pages(project: Path) -> tuple[Files, tuple[str, ...]]:
    checked = check(project)
    part = renderer_of(checked, DATUM, formaten=()).render_piece(("voorbeeld", "ar"), dict, keep_nothing)
    return part.delivered, tuple(map(str, checked.warnings))
