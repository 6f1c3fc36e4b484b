"""Files of `sociale_kaart/` to disk, all of them or none."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.write.inside import inside

_NEW = ".nieuw"
"""Ends the name of a file that is not yet in its place; the loader does not read it."""


def write_texts(root: Path, texts: Mapping[str, str]) -> None:
    """Writes each text under its path. Every file is written beside its place first, so a full disk changes nothing."""
    written = []
    try:
        for path, text in texts.items():
            target = inside(root, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            new = target.with_name(f".{target.name}{_NEW}")
            written.append(new)
            new.write_bytes(text.encode())
            if target.exists():
                shutil.copymode(target, new)
        for path in texts:
            target = root / path
            target.with_name(f".{target.name}{_NEW}").replace(target)
    finally:
        for new in written:
            new.unlink(missing_ok=True)
