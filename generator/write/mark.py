"""Which directories are ours to replace: a site of ours says so, and names all that we put into it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.errors import UsageError

MARK = ".oco-site"
"""The file in a site that makes it ours."""
_HEAD = "# Deze map is gemaakt door `oco build`. Bij de volgende keer wordt alles hierin vervangen. Zet er niets bij."
_LITTER = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What a file manager leaves wherever somebody looks."""
_TELLTALE = "data/openapi.json"
_NAME = b"OCO-wegwijzer"
"""What stands in that file of every site of ours, also of one that lost its mark: some programs copy no hidden file."""


def write_mark(site: Path) -> None:
    """Marks a directory as a site of ours that holds what is in it."""
    names = sorted(path.name for path in site.iterdir() if path.name != MARK)
    (site / MARK).write_text("\n".join([_HEAD, *names, ""]), "utf-8")


def followed(site_dir: Path) -> Path:
    """The directory itself: a link to it stays, and goes on leading to it. Raises UsageError for a circle."""
    try:
        return site_dir.resolve()
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself, before Python 3.13
        raise UsageError(f"'{site_dir}' is geen map.") from None


def check_ours(site_dir: Path) -> None:
    """Raises UsageError unless `site_dir` can be replaced: it is not there, is empty, or holds nothing but our site."""
    if not site_dir.exists():
        return
    if not site_dir.is_dir():
        raise UsageError(f"'{site_dir}' is geen map.")
    found = sorted({path.name for path in site_dir.iterdir()} - {MARK, *_LITTER})
    strange = _strange(site_dir, found)
    if strange is None:
        raise UsageError(
            f"in '{site_dir}' staan bestanden die geen site van ons zijn, zoals '{found[0]}'. Alles in die map zou"
            " verdwijnen. Noem met --site-dir een lege map, of een die er nog niet is."
        )
    if strange:
        raise UsageError(
            f"in '{site_dir}' staat '{strange[0]}', en dat is niet van ons. Alles in die map wordt vervangen."
            " Zet het ergens anders, of noem met --site-dir een andere map."
        )


def _strange(site_dir: Path, found: Iterable[str]) -> list[str] | None:
    """What of these names is not ours; None when there is no site of ours at all."""
    try:
        known = (site_dir / MARK).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        if not found:
            return []
        return [name for name in found if name.startswith(".")] if _has_telltale(site_dir) else None
    return [name for name in found if name not in known]


def _has_telltale(site_dir: Path) -> bool:
    try:
        return _NAME in (site_dir / _TELLTALE).read_bytes()
    except OSError:
        return False
