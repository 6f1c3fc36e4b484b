"""The shipped data, or a part of it that shows every state of the front door: what most tests look at."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

GEMEENTEN = ("rheden", "voorbeeldstad", "zoetermeer")
"""Nothing known, all known, and a place without a number. `make test-alles` takes every gemeente."""
SOURCES = ("content", "locales", "mkdocs.yml")


def make_sample(root: Path, target: Path) -> Path:
    """Copies the project at `root` with only these gemeenten to `target`; addresses are those of the whole."""
    for name in SOURCES:
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, target / name)
    for directory in (root / "sociale_kaart").iterdir():
        if directory.name in ("landelijk", *GEMEENTEN):
            shutil.copytree(directory, target / "sociale_kaart" / directory.name)
    others = {p.parent.name for p in root.glob("sociale_kaart/*/gemeente.yaml")} - set(GEMEENTEN)
    for gemeente in others:
        for catalog in (target / "locales").rglob(f"gemeente-{gemeente}.po*"):
            catalog.unlink()
    lock = (root / "sociale_kaart/adressen.lock").read_text("utf-8")
    mine = re.sub(rf"^(gemeente|pagina) ({'|'.join(sorted(others))})\b.*\n", "", lock, flags=re.MULTILINE)
    (target / "sociale_kaart/adressen.lock").write_text(mine, "utf-8")
    return target
