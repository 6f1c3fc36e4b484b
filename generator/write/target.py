"""Whether a site may come in a directory: it takes the place of all that is there."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError
from generator.load.settings import RESERVED

_OURS = ("404.html", "assets")
"""What every site has, so that an earlier one is known."""


def check_target(root: Path, site_dir: Path) -> None:
    """Raises UsageError where a site would take the place of the project, of its sources, or of somebody's files."""
    target, project = site_dir.resolve(), root.resolve()
    if project.is_relative_to(target) or any(target.is_relative_to(project / name) for name in RESERVED):
        raise UsageError(
            f"in '{site_dir}' staat het project zelf. De site zou daarvoor in de plaats komen. Kies een andere map."
        )
    if site_dir.exists() and not site_dir.is_dir():
        raise UsageError(f"'{site_dir}' is geen map.")
    present = {path.name for path in site_dir.iterdir()} if site_dir.exists() else set()
    if present and (".git" in present or not present.issuperset(_OURS)):
        raise UsageError(
            f"in '{site_dir}' staan bestanden die niet van een eerdere site zijn. De site zou daarvoor in de plaats "
            "komen. Kies een lege map of een nieuwe naam."
        )
