"""Whether a site may come in a directory: it takes the place of all that is there."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError
from generator.load.settings import RESERVED
from generator.write.mark import check_ours, followed


def check_target(root: Path, site_dir: Path) -> None:
    """Raises UsageError where a site would take the place of the project, of its sources, or of somebody's files."""
    target, project = followed(site_dir), root.resolve()
    if project.is_relative_to(target) or any(target.is_relative_to(project / name) for name in RESERVED):
        raise UsageError(
            f"in '{site_dir}' staat het project zelf. De site zou daarvoor in de plaats komen. Kies een andere map."
        )
    check_ours(site_dir)
