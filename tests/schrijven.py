"""Puts a site on disk for a test, by the same way as a build."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.write.site import replacing


def write_site(files: Mapping[str, bytes], site: Path) -> None:
    """These files, and nothing else, take the place of `site`."""
    with replacing(site) as new:
        new.write(files.items())
