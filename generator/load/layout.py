"""Where things stand in a project, and beside our own code."""

from __future__ import annotations

from pathlib import Path

DATA = "sociale_kaart"
CONTENT = "content"
LOCALES = "locales"
SETTINGS_FILE = "mkdocs.yml"
CHECKOUT = Path(__file__).parents[2]
TEMPLATES = CHECKOUT / "site_templates"
