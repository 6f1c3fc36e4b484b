"""Where things stand in a project, and beside our own code."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

DATA = "sociale_kaart"
CONTENT = "content"
LOCALES = "locales"
SETTINGS_FILE = "mkdocs.yml"
CHECKOUT = Path(__file__).parents[2]
TEMPLATES = CHECKOUT / "site_templates"
PROVENANCE_FILE = "herkomst.csv"


def catalog_path(taal: str, domein: str) -> str:
    """Where the catalog of a language stands."""
    return f"{LOCALES}/{taal}/LC_MESSAGES/{domein}.po"


def template_path(domein: str) -> str:
    """Where the messages of a catalog stand without translation."""
    return f"{LOCALES}/{domein}.pot"


def provenance_path(taal: str) -> str:
    """Where it stands who made and who reviewed the translations of a language."""
    return f"{LOCALES}/{taal}/LC_MESSAGES/{PROVENANCE_FILE}"


def language_of(path: str) -> str:
    """The language to which a file below `locales/` belongs."""
    return PurePosixPath(path).parts[1]
