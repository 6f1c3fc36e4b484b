"""Where a part of a text stands in its file, to the letter, and what it takes to change it there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.waarden import Tekst
from generator.source import SourceMark

_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line to a YAML reader."""
_SPACE = re.compile(r"\s*")
_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class Edit:
    """The letters `old`, which stand at `mark`, are to become `new`. No other letter of the file changes."""

    mark: SourceMark
    old: str
    new: str

    def __str__(self) -> str:
        return f"{self.mark.path}:{self.mark.line}: {' '.join(self.old.split())} → {self.new}"


def offset_of(text: str, mark: SourceMark) -> int:
    """How many letters of the file stand before a place in it; the length of the text when there is no such line."""
    begin = 0
    for _ in range(mark.line - 1):
        found = _BREAK.search(text, begin)
        if found is None:
            return len(text)
        begin = found.end()
    return begin + mark.column - 1


def mark_at(text: str, path: str, offset: int) -> SourceMark:
    """The place of the letter with this number."""
    line, begin = 1, 0
    for found in _BREAK.finditer(text, 0, offset):
        line, begin = line + 1, found.end()
    return SourceMark(path, line, offset - begin + 1)


def place_in(text: str, tekst: Tekst, begin: int) -> SourceMark:
    """The place of letter `begin` of a Dutch text, or of the whole text when the file spells it in another way."""
    offsets = _offsets(text, tekst)
    return mark_at(text, tekst.mark.path, offsets[begin]) if offsets else tekst.mark


def edit_in(text: str, tekst: Tekst, begin: int, end: int, new: str) -> Edit | None:
    """What makes letters `begin` to `end` of a Dutch text into `new`; None when that can't be done letter by letter."""
    offsets = _offsets(text, tekst)
    if not offsets or (_is_quoted(text, tekst) and any(quote in new for quote in _QUOTES)):
        return None
    start = offsets[begin]
    return Edit(mark_at(text, tekst.mark.path, start), text[start : offsets[end - 1] + 1], new)


def _is_markdown(tekst: Tekst) -> bool:
    """True for the body of a page. A value in its front matter never stands in the first column."""
    return tekst.mark.path.endswith(".md") and tekst.mark.column == 1


def _is_quoted(text: str, tekst: Tekst) -> bool:
    return not _is_markdown(tekst) and text.startswith(_QUOTES, offset_of(text, tekst.mark))


def _offsets(text: str, tekst: Tekst) -> list[int] | None:
    """For each letter of a Dutch text its offset in the file; a space is the first of the white space there.

    None when a letter is spelled in a way that we do not follow, such as an escape of Unicode.
    """
    position = offset_of(text, tekst.mark)
    quote = ""
    if _is_markdown(tekst):
        position = text.find(tekst.nl.partition(" ")[0], position)
    elif text.startswith(_QUOTES, position):
        quote = text[position]
        position += 1
    elif text.startswith(("|", ">"), position):
        found = _BREAK.search(text, position)
        position = found.end() if found else len(text)
    position = _past_space(text, max(position, 0))
    offsets = []
    for letter in tekst.nl:
        spelled = _spelled(letter, quote)
        after = _past_space(text, position) if letter == " " else position + len(spelled)
        if after == position or not (letter == " " or text.startswith(spelled, position)):
            return None
        offsets.append(position)
        position = after
    return offsets


def _past_space(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _spelled(letter: str, quote: str) -> str:
    if quote == "'" == letter:
        return "''"
    return f"\\{letter}" if quote == '"' and letter in '"\\' else letter
