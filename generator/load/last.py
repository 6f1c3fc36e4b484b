"""The last build of a site: what it was made of and what it said. When nothing changed, there is nothing to make.

Loads none of the rooms that a build needs: to say that all is well takes less time than to load those.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.load.cache import CACHE, read_kept


@dataclass(frozen=True, slots=True)
class LastBuild:
    """`made_of` stands for all that goes into a site, `site_dir` is where it is and `stamp` what it then looked like.

    `said` is what was printed.
    """

    made_of: str
    site_dir: str
    stamp: str
    said: str

    def packed(self) -> bytes:
        """As it is kept."""
        return json.dumps(asdict(self)).encode()


def last_builds(root: Path) -> Path:
    """Where the last build of each choice of a project is kept."""
    return root / CACHE / "gebouwd"


def choice_key(choices: Sequence[object]) -> str:
    """The name under which the last build with these choices is kept."""
    return hashlib.sha256(repr(choices).encode()).hexdigest()


def installed() -> str:
    """Stands for every package that is installed: the site holds a list of them."""
    found = {path.name for directory in sys.path for path in Path(directory or ".").glob("*.dist-info")}
    return hashlib.sha256("\n".join(sorted(found)).encode()).hexdigest()


def read_last(root: Path, key: str, made_of: Callable[[], str]) -> LastBuild | None:
    """The last build with these choices, if it was made of the same and its site is still as it was.

    `made_of` is asked only if there was one.
    """
    kept = read_kept(last_builds(root), key)
    if kept is None:
        return None
    try:
        last = LastBuild(**json.loads(kept))
        return last if last.made_of == made_of() and site_stamp(Path(last.site_dir)) == last.stamp else None
    except (OSError, TypeError, ValueError):
        return None


def site_stamp(site_dir: Path) -> str:
    """Stands for name, size and time of each file of a site: who changes, adds or removes one changes the stamp.

    Raises OSError when the site is not there.
    """
    whole = hashlib.sha256()
    for line in _files(str(site_dir), ""):
        whole.update(line.encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def _files(directory: str, before: str) -> Iterator[str]:
    with os.scandir(directory) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        name = f"{before}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, name)
        else:
            stat = entry.stat(follow_symlinks=False)
            yield f"{name} {stat.st_size} {stat.st_mtime_ns}\n"
