"""Changes a few letters of a source file, and keeps every other byte: line ends, byte order mark, comments."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from generator.check.places import Edit, offset_of
from generator.errors import UsageError


def apply_edits(root: Path, edits: Iterable[Edit]) -> None:
    """Makes the edits in the files below `root`. Raises UsageError for a file that can't be written."""
    for path, group in groupby(sorted(edits, key=lambda edit: edit.mark), key=lambda edit: edit.mark.path):
        _apply(root, path, tuple(group))


def replace_text(root: Path, path: str, text: str) -> None:
    """Replaces the text of a file in one step; a byte order mark stays. Raises UsageError when that can't be done."""
    target = (root / path).resolve()
    try:
        has_mark = target.read_bytes().startswith(codecs.BOM_UTF8)
        new = target.with_name(f"{target.name}.nieuw")
        new.write_bytes(text.encode("utf-8-sig" if has_mark else "utf-8"))
        new.chmod(target.stat().st_mode)
        new.replace(target)
    except OSError as error:
        raise UsageError(f"{path} kan niet geschreven worden: {error.strerror}") from None


def _apply(root: Path, path: str, edits: tuple[Edit, ...]) -> None:
    text = (root / path).read_bytes().decode("utf-8-sig")
    parts, done = [], 0
    for edit in edits:
        begin = offset_of(text, edit.mark)
        if text[begin : begin + len(edit.old)] != edit.old:
            raise UsageError(f"{edit.mark.path}:{edit.mark.line} is intussen veranderd; probeer het opnieuw")
        parts += [text[done:begin], edit.new]
        done = begin + len(edit.old)
    replace_text(root, path, "".join([*parts, text[done:]]))
