"""A Markdown file: its front matter as YAML tree, its body as markdown-it tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.errors import Finding, fout
from generator.load.tree import TextFile
from generator.load.yaml_tree import read_yaml
from generator.source import Node, SourceMark

__all__ = ["ContentFile", "Token", "read_content"]

_FENCE = "---"
MAX_PAGE = 100_000
"""Characters on one page, twenty times our longest. Some Markdown takes time that grows with its square."""
MAX_PART = 10_000
"""Characters between two empty lines, for the same reason."""
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class ContentFile:
    """One file of `content/`: `body_line` is the line (from 1) on which the body begins."""

    path: str
    front: Node | None
    tokens: Sequence[Token]
    body_line: int


def read_content(file: TextFile) -> tuple[ContentFile, tuple[Finding, ...]]:
    """Splits front matter from body and parses both."""
    if len(file.text) > MAX_PAGE:
        return ContentFile(file.path, None, (), 1), (
            fout(
                SourceMark(file.path),
                "SK111",
                "deze pagina is te groot",
                f"Een pagina is korter dan {MAX_PAGE} tekens. Verdeel haar.",
            ),
        )
    if long := _long_part(file.text):
        hint = f"Tussen twee lege regels staan hoogstens {MAX_PART} tekens. Zet er lege regels tussen."
        return ContentFile(file.path, None, (), 1), (
            fout(SourceMark(file.path, long), "SK115", "dit stuk van de pagina is te lang", hint),
        )
    lines = file.text.splitlines(keepends=True)
    if not lines or lines[0].strip() != _FENCE:
        return ContentFile(file.path, None, (), 1), (_no_front(file.path),)
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == _FENCE), None)
    if end is None or not "".join(lines[1:end]).strip():
        return ContentFile(file.path, None, (), 1), (_no_front(file.path),)
    front, findings = read_yaml("".join(lines[1:end]), file.path, line_offset=1)
    tokens = MarkdownIt("commonmark").parse("".join(lines[end + 1 :]))
    return ContentFile(file.path, front, tokens, end + 2), findings


def _no_front(path: str) -> Finding:
    return fout(
        SourceMark(path),
        "SK120",
        "de pagina begint niet met een titel en samenvatting tussen regels met ---",
        "Zet bovenaan: ---, dan `titel: ...` en `samenvatting: ...`, dan weer ---.",
    )


def _long_part(text: str) -> int:
    """The line on which a part begins that is too long, or 0."""
    line = 1
    for part in _EMPTY_LINE.split(text):
        if len(part) > MAX_PART:
            return line
        line += part.count("\n") + 2
    return 0
