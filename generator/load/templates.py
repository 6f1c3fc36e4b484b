"""The source text of every template, for the messages that stand in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def load_templates(directory: Path) -> Mapping[str, str]:
    """Text by path below `directory`, in order."""
    return {
        path.relative_to(directory).as_posix(): path.read_text("utf-8") for path in sorted(directory.rglob("*.html"))
    }
