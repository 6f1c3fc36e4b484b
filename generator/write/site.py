"""The rendered site to disk: a new directory beside the old one, then one exchange. What was good stays until then."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def write_site(files: Mapping[str, bytes], site_dir: Path) -> None:
    """Writes all files into a new directory and puts it in the place of `site_dir` in one step.

    A file that did not change is a hard link to the old one, so its date stays and a copy to a server stays small.
    """
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{site_dir.name}-", dir=site_dir.parent))
    try:
        for name, data in files.items():
            _write(new / name, data, site_dir / name)
        new.chmod(0o755)
        _exchange(new, site_dir)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _write(target: Path, data: bytes, old: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        if not old.is_symlink() and old.stat().st_size == len(data) and old.read_bytes() == data:
            os.link(old, target)
            return
    except OSError:
        pass
    target.write_bytes(data)


def _exchange(new: Path, site_dir: Path) -> None:
    """Afterwards `new` holds the old site, if there was one."""
    if not site_dir.exists():
        new.rename(site_dir)
    elif not _exchange_at_once(new, site_dir):
        old = new.with_name(f"{new.name}-oud")
        site_dir.rename(old)
        new.rename(site_dir)
        old.rename(new)


def _exchange_at_once(new: Path, site_dir: Path) -> bool:
    """Linux can exchange two directories atomically (renameat2); False where it cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(site_dir), _RENAME_EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS):
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(site_dir))
