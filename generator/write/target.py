"""Where a site may never come, whatever stands there: `mark.py` tells which directories are ours to replace."""

from __future__ import annotations

from pathlib import Path

from generator.errors import UsageError
from generator.load.settings import RESERVED


def check_target(root: Path, site_dir: Path) -> None:
    """Raises UsageError where a site would take the place of the project or of its sources."""
    target, project = site_dir.resolve(), root.resolve()
    if project.is_relative_to(target) or any(target.is_relative_to(project / name) for name in RESERVED):
        raise UsageError(
            f"in '{site_dir}' staat het project zelf. De site zou daarvoor in de plaats komen. Kies een andere map."
        )
