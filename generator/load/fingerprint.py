"""One short text that stands for all that a site is made of: data, translations, templates, code and libraries.

Two machines that have the same one make the same bytes.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import re
from collections.abc import Iterator
from pathlib import Path

from generator.load.layout import CHECKOUT, CONTENT, DATA, LOCALES, SETTINGS_FILE

_PACKAGE = "oco-wegwijzer"
_NAME = re.compile(r"[\w.-]+")


def fingerprint(root: Path, templates: Path) -> str:
    """The fingerprint of a project, with the templates and the code that would build it."""
    whole = hashlib.sha256()
    own = (CHECKOUT / name for name in ("generator", "pyproject.toml", "requirements.txt"))
    for directory in (root / DATA, root / CONTENT, root / LOCALES, root / SETTINGS_FILE, templates, *own):
        for path in _files(directory):
            name, data = path.relative_to(directory.parent).as_posix(), path.read_bytes()
            whole.update(f"{len(name)} {name} {len(data)} ".encode() + data)
    whole.update("\n".join(_versions()).encode())
    return whole.hexdigest()


def _files(directory: Path) -> list[Path]:
    """The files of a directory in one order, without what Python and editors leave behind."""
    found = [directory] if directory.is_file() else directory.rglob("*")
    return sorted(path for path in found if path.is_file() and not _is_left_behind(path.relative_to(directory)))


def _is_left_behind(path: Path) -> bool:
    return any(part.startswith((".", "__pycache__")) for part in path.parts)


def _versions() -> Iterator[str]:
    for requirement in importlib.metadata.requires(_PACKAGE) or []:
        if "extra ==" not in requirement and (name := _NAME.match(requirement)):
            yield f"{name[0]} {importlib.metadata.version(name[0])}"
