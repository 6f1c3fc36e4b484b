"""The versions of the libraries that the generator asks for: two machines with the same make the same bytes."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterator

_PACKAGE = "oco-wegwijzer"
_NAME = re.compile(r"[\w.-]+")


def versions() -> str:
    """Each library with its version, as they are installed here."""
    return "\n".join(_versions())


def _versions() -> Iterator[str]:
    for requirement in importlib.metadata.requires(_PACKAGE) or []:
        if "extra ==" not in requirement and (name := _NAME.match(requirement)):
            yield f"{name[0]} {importlib.metadata.version(name[0])}"
