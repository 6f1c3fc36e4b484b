"""Where the project may be written to: inside, also when a directory in it is a link."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError


def inside(root: Path, path: str) -> Path:
    """The place of a path relative to the project. Raises UsageError when a link leads out of the project there."""
    target = root / path
    try:
        if target.resolve().is_relative_to(root.resolve()):
            return target
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself, before Python 3.13
        pass
    raise UsageError(f"'{path}' verwijst naar een plek buiten het project. Zet het bestand of de map zelf hier neer.")
