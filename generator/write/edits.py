"""Changes a few letters of source files, and keeps every other byte: line ends, byte order mark, comments."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from generator.check.places import Edit, offset_of
from generator.errors import UsageError
from generator.write.replacement import Replacement, with_replaced
from generator.write.yaml_edit import edit_file


def apply_edits(root: Path, edits: Iterable[Edit]) -> None:
    """Makes the edits in the files below `root`. Raises UsageError for a file that changed or can't be written."""
    for path, group in groupby(sorted(edits, key=lambda edit: edit.mark), key=lambda edit: edit.mark.path):
        _apply(root, path, tuple(group))


def _apply(root: Path, path: str, edits: tuple[Edit, ...]) -> None:
    edit_file(root, path, lambda text: _edited(text, edits))


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    return with_replaced(text, [_replacement(text, edit) for edit in edits])


def _replacement(text: str, edit: Edit) -> Replacement:
    begin = offset_of(text, edit.mark)
    end = begin + len(edit.old)
    if text[begin:end] != edit.old:
        raise UsageError(f"{edit.mark.path}:{edit.mark.line} is intussen veranderd; probeer het opnieuw")
    return begin, end, edit.new
