"""Small projects made through the real loader."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.check.whole import check_sources
from generator.errors import has_faults
from generator.load.sources import load_sources
from generator.model.kaart import Gemeentekaart

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"

MakeKaart = Callable[[Mapping[str, str]], Gemeentekaart]
"""Paths below `sociale_kaart/` without `.yaml`, and the lines to add there → the one municipality."""


def make_project(root: Path, extra: Mapping[str, str]) -> Gemeentekaart:
    """The municipality of a copy of minimaal in `root`, with lines added to its files or files of its own."""
    shutil.copytree(MINIMAAL, root)
    for name, lines in extra.items():
        path = root / "sociale_kaart" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text("utf-8") if path.exists() else ""
        path.write_text(before + lines, "utf-8")
    kaart, findings = check_sources(*load_sources(root), date(2026, 11, 22))
    if has_faults(findings):
        raise ValueError(findings)
    return kaart.gemeenten["voorbeeld"]
