"""Schemas and the reference of keys to disk, and the settings that lead an editor to them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.errors import UsageError
from generator.write.inside import inside
from generator.write.whole import replace_file

SETTINGS = ".vscode/settings.json"
_KEY = "yaml.schemas"


def write_changed(root: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """Writes the files that differ from what is on disk; returns their paths."""
    changed = []
    for path, text in files.items():
        target = inside(root, path)
        if not target.exists() or target.read_bytes() != text.encode():
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(target, text.encode())
            changed.append(path)
    return tuple(changed)


def settings_with(root: Path, schemas: Mapping[str, str]) -> str:
    """The settings of VS Code with these schemas (path → glob) and all else as it was. Raises UsageError."""
    target = root / SETTINGS
    try:
        settings = json.loads(target.read_text("utf-8")) if target.exists() else {}
    except ValueError as error:
        raise UsageError(
            f"'{SETTINGS}' is geen JSON: {error}. Haal de uitleg met // eruit, of het hele bestand weg."
        ) from None
    settings[_KEY] = {f"./{path}": glob for path, glob in schemas.items()}
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"
