"""What was written to the disk itself, so that it is still there after the power fails."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

_NOT_HERE = (errno.ENOSYS, errno.EINVAL, errno.EPERM)
"""What a system says that does not know the call, or a container that may not make it."""


def data_to_disk(directory: Path) -> bool:
    """Waits until all that was written on the file system of a directory is on its disk; False where Linux is not.

    Once for all files costs a fraction of a second, for each apart it takes minutes. Other file systems are left
    alone: `os.sync` waits for those too, and without end for one on a network that is gone. Raises OSError when the
    disk could not hold what was written.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except (OSError, AttributeError):
        return False
    opened = os.open(directory, os.O_RDONLY)
    try:
        wrong = 0 if syncfs(opened) == 0 else ctypes.get_errno()
    finally:
        os.close(opened)
    if wrong and wrong not in _NOT_HERE:
        raise OSError(wrong, os.strerror(wrong), str(directory))
    return not wrong


def names_to_disk(directory: Path) -> None:
    """Waits until the names in a directory are on the disk. Does nothing on a system that cannot open one."""
    try:
        opened = os.open(directory, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _NOT_HERE:
            raise
    finally:
        os.close(opened)
