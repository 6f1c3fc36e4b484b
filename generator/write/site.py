"""The rendered site to disk: a new directory beside the old one, then one exchange. What was good stays until then.

Beside `site/` stand, while a build runs, `.site.oco-slot` (its lock) and `.site.oco-nieuw` (what it makes). Where two
directories cannot be exchanged in one step, `.site.oco-oud` is for a moment what was good.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.write.disk import data_to_disk, names_to_disk
from generator.write.exclusive import exclusive
from generator.write.mark import check_ours, followed, write_mark
from generator.write.newsite import NewSite

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2

Exchange = Callable[[Path, Path], bool]
"""Lets two directories change places in one step; False, and nothing done, where that cannot be."""


def exchange_at_once(new: Path, site_dir: Path) -> bool:
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


@contextmanager
def replacing(site_dir: Path, exchange: Exchange = exchange_at_once) -> Iterator[NewSite]:
    """What is written in the block takes the place of `site_dir` when the block ends. When it fails nothing changes.

    The new site is on the disk before it takes that place, and has it there before the old one is thrown away.
    First it mends what a build that was killed left behind. Raises UsageError when `site_dir` is not ours to replace,
    or another build is at work on it.
    """
    check_ours(site_dir)
    occupied = f"er wordt al een site gemaakt in '{site_dir}'. Wacht tot die klaar is, en probeer het dan opnieuw."
    site_dir = followed(site_dir)
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    with exclusive(_beside(site_dir, "slot"), occupied):
        _mend(site_dir)
        new = _beside(site_dir, "nieuw")
        new.mkdir()
        try:
            yield NewSite(new, site_dir)
            write_mark(new)
            new.chmod(0o755)
            data_to_disk(new)
            _put(new, site_dir, exchange)
            names_to_disk(site_dir.parent)
            shutil.rmtree(_beside(site_dir, "oud"), ignore_errors=True)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _beside(site_dir: Path, what: str) -> Path:
    return site_dir.with_name(f".{site_dir.name}.oco-{what}")


def _mend(site_dir: Path) -> None:
    """Puts the old site back that a build was about to replace, and throws away what was half made."""
    old = _beside(site_dir, "oud")
    if old.is_dir() and not site_dir.exists():
        old.rename(site_dir)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(_beside(site_dir, "nieuw"), ignore_errors=True)


def _put(new: Path, site_dir: Path, exchange: Exchange) -> None:
    """Afterwards `new` is gone, or holds the old site; or where that cannot be, the old site stands beside it."""
    if not site_dir.exists():
        new.rename(site_dir)
    elif not exchange(new, site_dir):
        old = _beside(site_dir, "oud")
        site_dir.rename(old)
        try:
            new.rename(site_dir)
        except OSError:
            old.rename(site_dir)
            raise
