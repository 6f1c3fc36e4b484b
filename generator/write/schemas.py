"""The settings that lead an editor to the schemas."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from generator.errors import UsageError

SETTINGS = ".vscode/settings.json"
_KEY = "yaml.schemas"


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
