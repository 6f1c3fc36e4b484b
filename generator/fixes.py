"""What a command changes in the sources by itself: words that are spelled wrong, and the lock of addresses."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.check.assemble import assemble
from generator.check.places import Edit
from generator.check.terminology import safe_edits
from generator.load.sources import load_sources
from generator.pipeline import check_project
from generator.write.edits import apply_edits
from generator.write.lock import extended_lock, write_lock


def lock_addresses(root: Path, datum: date) -> int:
    """Adds the addresses of now to the lock; returns how many lines it has. Raises DataFaults."""
    checked = check_project(root, datum)
    text = extended_lock(checked.sources.lock, checked.plan)
    write_lock(root, text)
    return len(text.splitlines())


def fix_words(root: Path, where: tuple[str, ...]) -> tuple[Edit, ...]:
    """Mends each forbidden word of which only the spelling is wrong; returns what changed, by place.

    Only in files whose path begins with one of `where`.

    Raises UsageError for a file that can't be written.
    """
    sources, _ = load_sources(root)
    kaart = assemble(sources).kaart
    edits = tuple(edit for edit in safe_edits(kaart, sources.texts) if edit.mark.path.startswith(where))
    apply_edits(root, edits)
    return edits
