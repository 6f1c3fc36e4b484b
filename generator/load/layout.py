"""Where things stand in a project, and where our own templates stand."""

from __future__ import annotations

from pathlib import Path

DATA = "sociale_kaart"
CONTENT = "content"
LOCALES = "locales"
SETTINGS_FILE = "mkdocs.yml"
TEMPLATES = Path(__file__).parents[2] / "site_templates"
