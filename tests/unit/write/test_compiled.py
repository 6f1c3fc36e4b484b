"""Compiled templates stay beside their sources, as Python keeps modules, and are never trusted more than those."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.load.cache import sealed, template_cache
from generator.render.jinja import CompiledTemplates, Templates, compile_all, kept_templates, template_keys
from generator.write.compiled import compiled_ahead

NAMES = ("een.html", "pages/twee.html")


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two templates, and a Python that keeps what it compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    directory = tmp_path / "site_templates"
    for name in NAMES:
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(f"dit is {name}", "utf-8")
    return directory


def made(templates: Path, processes: int = 1) -> Mapping[str, bytes]:
    """What a build gets."""
    with compiled_ahead(templates, processes) as compiled:
        return compiled()


def kept(templates: Path) -> dict[str, bytes]:
    """What is beside the templates."""
    return {path.name: path.read_bytes() for path in template_cache(templates).glob("*")}


def shown(templates: Path, name: str, compiled: CompiledTemplates) -> str:
    """What a template says."""
    return Templates(templates, compiled).get_template(name).render()


@pytest.mark.parametrize("processes", [1, 2])
def test_a_build_keeps_what_it_compiled_and_the_next_one_takes_it(templates: Path, processes: int) -> None:
    """The second finds all, and takes it as it is."""
    first = made(templates, processes)
    een, twee = template_keys(templates)
    (template_cache(templates) / een).write_bytes(sealed(een, b"van een ander"))

    assert {een, twee} == kept(templates).keys() == first.keys()
    assert {een: b"van een ander", twee: first[twee]} == made(templates, processes)


def test_a_press_shows_what_is_kept(templates: Path) -> None:
    """Without a build too, as a preview does: nothing is compiled again."""
    made(templates)
    compiled = kept_templates(templates)

    assert [f"dit is {name}" for name in NAMES] == [shown(templates, name, compiled) for name in NAMES]
    assert {} == compiled.made()


def test_a_template_that_changed_is_compiled_anew(templates: Path) -> None:
    """By a build and on a press that is open; what was kept of its old text goes."""
    before = made(templates)
    (templates / NAMES[0]).write_text("anders", "utf-8")
    at_once = shown(templates, NAMES[0], kept_templates(templates))
    after = made(templates)

    assert "anders" == at_once
    assert 1 == len(before.keys() & after.keys())
    assert after.keys() == kept(templates).keys()
    assert "anders" == shown(templates, NAMES[0], kept_templates(templates))


def test_what_is_installed_anew_compiles_anew(templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another Jinja may compile in another way."""
    before = template_keys(templates)
    (tmp_path / "jinja2-99.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)

    assert not set(before) & set(template_keys(templates))


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-9], lambda data: data[::-1], lambda _: b""], ids=("cut", "mixed", "empty")
)
def test_what_is_damaged_is_made_again(templates: Path, damage: object) -> None:
    """It is not run; afterwards it is whole."""
    whole, before = made(templates), kept(templates)
    for path in template_cache(templates).iterdir():
        path.write_bytes(damage(path.read_bytes()))
    compiled = kept_templates(templates)
    said = [shown(templates, name, compiled) for name in NAMES]

    assert [f"dit is {name}" for name in NAMES] == said
    assert (whole, before) == (made(templates), kept(templates))


def test_where_nothing_can_be_written_all_is_compiled(templates: Path) -> None:
    """As in a directory that is only read: a file in the way stops root too."""
    (templates / "__pycache__").write_text("", "utf-8")

    assert compile_all(templates) == made(templates)
    assert {} == kept(templates)


def test_python_that_keeps_nothing_keeps_no_template(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As with `python -B`, or PYTHONDONTWRITEBYTECODE."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert compile_all(templates) == made(templates)
    assert {} == kept(templates)
