"""Catalogs to a translator: PO files in a directory, or in a zip that is the same whenever the texts are."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from generator.errors import UsageError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip can hold."""


def write_exchange(target: Path, texts: Mapping[str, str]) -> None:
    """Writes each text under its name: into a zip when `target` ends in .zip, otherwise into a directory.

    Raises UsageError where nothing can be written.
    """
    try:
        if target.suffix == ".zip":
            target.parent.mkdir(parents=True, exist_ok=True)
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, text in texts.items():
                    archive.writestr(zipfile.ZipInfo(name, _EPOCH), text, zipfile.ZIP_DEFLATED)
            return
        target.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (target / name).write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(f"{target} kan niet geschreven worden: {error.strerror}") from None
