"""The shipped data, or a part of it that shows every state of the front door: what most tests look at."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from pathlib import Path

GEMEENTEN = ("rheden", "voorbeeldstad", "zoetermeer")
"""Nothing known, all known, and a place without a number. `make test-alles` takes every gemeente."""
TALEN = ("ar", "ti")
"""Beside Dutch: a language from right to left, and one in a script that brings its own font."""


def make_sample(
    root: Path, target: Path, gemeenten: Collection[str] = GEMEENTEN, talen: Collection[str] = TALEN
) -> Path:
    """Copies the project at `root` with only these gemeenten and languages; addresses are those of the whole."""
    shutil.copytree(root / "content", target / "content")
    for taal in talen:
        shutil.copytree(root / "locales" / taal, target / "locales" / taal)
    settings = (root / "mkdocs.yml").read_text("utf-8")
    asked = re.compile(r"(?<=concept_talen: )\[.*\]")
    (target / "mkdocs.yml").write_text(asked.sub(f"[{', '.join(talen)}]", settings), "utf-8")
    for directory in (root / "sociale_kaart").iterdir():
        if directory.name in ("landelijk", *gemeenten):
            shutil.copytree(directory, target / "sociale_kaart" / directory.name)
    others = {p.parent.name for p in root.glob("sociale_kaart/*/gemeente.yaml")} - set(gemeenten)
    for gemeente in others:
        for catalog in (target / "locales").rglob(f"gemeente-{gemeente}.po*"):
            catalog.unlink()
    lock = (root / "sociale_kaart/adressen.lock").read_text("utf-8")
    mine = re.sub(rf"^(gemeente|pagina) ({'|'.join(sorted(others))})\b.*\n", "", lock, flags=re.MULTILINE)
    mine = re.sub(rf"^taal (?!({'|'.join(talen)}|nl)$).*\n", "", mine, flags=re.MULTILINE)
    (target / "sociale_kaart/adressen.lock").write_text(mine, "utf-8")
    return target
