"""What an earlier build made and kept. A file that is damaged counts as not there."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

CACHE = ".cache"
"""Directory in the project; whoever throws it away loses nothing but time."""
_SEAL = hashlib.sha256().digest_size


def folder_cache(root: Path) -> Path:
    """Where the folders of a project are kept, each in a file with its key for a name."""
    return root / CACHE / "folders"


def template_cache(templates: Path) -> Path:
    """Where compiled templates are kept: where Python would keep modules, those of each Python apart."""
    return templates / "__pycache__" / f"{sys.implementation.cache_tag}"


def read_kept(directory: Path, key: str) -> bytes | None:
    """What was kept under a key, or None when it is not there, cannot be read, or is not what was written."""
    try:
        data = (directory / key).read_bytes()
    except OSError:
        return None
    kept = data[_SEAL:]
    return kept if sealed(key, kept) == data else None


def sealed(key: str, data: bytes) -> bytes:
    """The data as it is kept: behind a hash, by which a file that was cut off or mixed up is known."""
    return hashlib.sha256(key.encode() + data).digest() + data
