"""The fonts of printed folders: those of pip packages and no others, so that every machine prints the same."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from pathlib import Path

PACKAGES: Mapping[str, str] = {
    "fontpkg_noto_sans": "files",
    "fontpkg_ibm_plex_sans_arabic": "files",
    "justmytype_intl_africa": "fonts",
}
"""Package → the directory in it with its fonts. One family each: Latin and Cyrillic, Arabic with Farsi, Ethiopic.

A language with another script adds the package of its `lettertype` here. Arabic is not in Noto: that draws most letters
in two glyphs, and Typst then tells a screen reader hardly a word in one piece. IBM Plex has a glyph a letter.
"""


def font_directories() -> Iterator[Path]:
    """Where the fonts of each package are."""
    for package, directory in PACKAGES.items():
        spec = importlib.util.find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ModuleNotFoundError(package)
        yield Path(spec.submodule_search_locations[0]) / directory
