"""gettext catalogs (PO files)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import PoFileError, read_po, unescape

from generator.errors import Finding, fout
from generator.load.plain_po import MOST_PLURALS, NotPlain, Row, read_plain
from generator.load.tree import TextFile
from generator.source import SourceMark

_LINE = re.compile(r'(#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d\])?)\s+)?"(?:[^"\\]++|\\.)*+"\s*|\s*)')
"""What a line of a PO file looks like. Babel drops a text without its closing quote in silence; we do not.

`++` and `*+` never go back: a line of 1 MB would otherwise take 100 bytes of memory for each of its letters.
"""

_PREVIOUS = re.compile(r'\|\s*(?P<word>\w*)\s*(?P<text>"(?:[^"\\]++|\\.)*+")')
"""One line of what a message was before, without the `#`."""

_PLURALS = re.compile(rf"nplurals(?!=[1-{MOST_PLURALS}];)", re.IGNORECASE)
"""A number of plurals that no language has. Babel makes room for as many as the header says."""
_LINE_BREAK = re.compile(r'"\s*\n\s*"')

_QUOTES = (
    "Een regel begint met msgctxt, msgid of msgstr, en elke tekst staat tussen aanhalingstekens. "
    'Een " in de tekst schrijft u als \\".'
)
_PARTS = "Onder elke msgid hoort een msgstr, en niet meer meervouden dan de taal heeft."
_HEADER = "Vergelijk de eerste regels met een ander vertaalbestand."


class Message(NamedTuple):
    """One translated message. `strings` has one text, or one for each plural form; `previous` is Dutch that changed."""

    context: str
    dutch: str
    plural: str
    strings: tuple[str, ...]
    fuzzy: bool
    previous: str
    path: str
    line: int

    @property
    def mark(self) -> SourceMark:
        """Where its Dutch stands."""
        return SourceMark(self.path, self.line)


@dataclass(frozen=True)
class Catalog:
    """One PO file: messages by (context, Dutch)."""

    path: str
    messages: Mapping[tuple[str, str], Message]


def read_catalog(file: TextFile) -> tuple[Catalog | None, tuple[Finding, ...]]:
    """The catalog in a PO file, or the finding that says on which line it is broken."""
    if _PLURALS.search(_LINE_BREAK.sub("", file.text.partition("\n\n")[0])):
        return None, (_broken(file.path, 1, _HEADER),)
    try:
        messages = [_plain_message(row, file.path) for row in read_plain(file.text)]
    except NotPlain:
        return read_any(file)
    catalog = _catalog(file, messages)
    return (catalog, ()) if len(catalog.messages) == len(messages) else read_any(file)  # Babel makes one of two


def read_any(file: TextFile) -> tuple[Catalog | None, tuple[Finding, ...]]:
    """The catalog in a file that is set in any way that PO allows, or the finding that says where it is broken."""
    for number, line in enumerate(io.StringIO(file.text), 1):
        if not _LINE.fullmatch(line.rstrip("\r\n")):
            return None, (_broken(file.path, number, _QUOTES),)
    if _PLURALS.search(_LINE_BREAK.sub("", file.text)):
        return None, (_broken(file.path, 1, _HEADER),)
    try:
        parsed = read_po(io.StringIO(file.text), abort_invalid=True)
    except PoFileError as error:
        return None, (_broken(file.path, int(error.lineno or 0) + 1, _PARTS),)
    except (ValueError, LookupError):
        return None, (_broken(file.path, 1, _HEADER),)
    messages = [message for message in parsed if message.id]
    for message in messages:
        if isinstance(message.id, list | tuple) and len(message.id) > len(("msgid", "msgid_plural")):
            return None, (_broken(file.path, message.lineno or 1, _PARTS),)
    return _catalog(file, (_any_message(message, file.path) for message in messages)), ()


def _catalog(file: TextFile, messages: Iterable[Message]) -> Catalog:
    return Catalog(file.path, {(message.context, message.dutch): message for message in messages})


def _plain_message(row: Row, path: str) -> Message:
    comments, context, dutch, plural, strings, line = row
    fuzzy, previous = False, ""
    if comments:
        flags = [flag.strip() for comment in comments if comment[:1] == "," for flag in comment[1:].split(",")]
        # Babel keeps a comment once.
        fuzzy, previous = "fuzzy" in flags, _previous(dict.fromkeys(comment.strip() for comment in comments))
    return Message(context, dutch, plural, strings, fuzzy, previous, path, line)


def _any_message(message: PoMessage, path: str) -> Message:
    dutch, plural = message.id if isinstance(message.id, list | tuple) else (message.id, "")
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return Message(
        context=message.context or "",
        dutch=dutch,
        plural=plural,
        strings=tuple(text or "" for text in strings),
        fuzzy=message.fuzzy,
        previous=_previous(message.user_comments),
        path=path,
        line=message.lineno or 1,
    )


def _broken(path: str, line: int, hint: str) -> Finding:
    return fout(SourceMark(path, line), "SK501", "dit vertaalbestand is stuk", f"{hint} Of open het bestand in Poedit.")


def _previous(comments: Iterable[str]) -> str:
    """The Dutch that a fuzzy translation was made for, from its comments: the `#| msgid` lines without their `#`."""
    parts: list[str] = []
    inside = False
    for comment in comments:
        found = _PREVIOUS.fullmatch(comment)
        if found is None:
            continue
        inside = found["word"] == "msgid" or (inside and not found["word"])
        if inside:
            parts.append(unescape(found["text"]))
    return "".join(parts)
