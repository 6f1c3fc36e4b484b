"""Municipalities built one by one: each can be published by itself, and together they are the whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import build_project
from generator.plan.pages import Keuze
from tests.bench.gemeente import DATUM, write_project
from tests.bench.kaart import Maat, gemeente_id


@pytest.mark.alles
def test_parts_together_are_the_whole(tmp_path: Path) -> None:
    """Whatever order they are put in one directory in: what two parts share has the same bytes in both."""
    write_project(tmp_path / "project", Maat(2, 1, 1, 1, 1, 2), 1, ("nl", "ar"))
    whole, *parts = (
        _built(tmp_path, name, Keuze(gemeenten=chosen, formaten=()))
        for name, chosen in (("alle", ()), ("a", (gemeente_id(0),)), ("b", (gemeente_id(1),)))
    )

    shared = parts[0].keys() & parts[1].keys()

    assert whole == {**parts[0], **parts[1]}
    assert [parts[0][name] for name in shared] == [parts[1][name] for name in shared]
    assert {"index.html", "nl/index.html", "404.html"} <= shared


def _built(tmp_path: Path, name: str, keuze: Keuze) -> dict[str, bytes]:
    site = tmp_path / name
    build_project(tmp_path / "project", site, DATUM, keuze, 1, lambda _done, _of: None)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
