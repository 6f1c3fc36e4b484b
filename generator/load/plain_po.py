"""A PO file set as our own writer and most tools set it, read by one expression. Babel takes ten times as long.

What is plain is a small part of what PO allows, and in that part both read the same.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from babel.messages.pofile import PoFileError, read_po, unescape

Row = tuple[tuple[str, ...], str, str, str, tuple[str, ...], int]
"""Comments without their `#`, context, Dutch, its plural, translations, and the line of the Dutch, from 1.

Not the comments for a translator (`#.`): every message has some, and they tell us nothing.
"""

MOST_PLURALS = 6
"""That any language has. A file may promise a billion, and have room made for each."""

_STRING = r'"(?:[^"\\\n]++|\\.)*+"'
_TEXT = rf"{_STRING}(?:\n{_STRING})*+"
_FORM = rf"msgstr\[([0-9])\] ({_TEXT})"
_FORMS = re.sub(r"\((?!\?)", "(?:", _FORM)
_MESSAGE = re.compile(
    rf"(?:#\.[^\n]*+\n)*+((?:#(?![:~])[^\n]*+\n)*+)(?:msgctxt ({_TEXT})\n)?msgid ({_TEXT})\n"
    rf"(?:msgstr ({_TEXT})|msgid_plural ({_TEXT})\n({_FORMS}(?:\n{_FORMS})*+))(?:\n++|\Z)"
)
"""Comments (none of places, no obsolete messages), context, Dutch, and its translation; or a plural and its forms."""
_ONE_FORM = re.compile(_FORM)


class NotPlain(Exception):
    """Raised for a file that Babel must read, to know what it means or what is wrong with it."""


def read_plain(text: str) -> Iterator[Row]:
    """The messages of a plain file, in order. Raises NotPlain, maybe after some of them."""
    seen = set()
    plurals = _number_of_plurals("")
    place, line, counted = 0, 1, 0
    while place < len(text):
        found = _MESSAGE.match(text, place)
        if found is None:
            raise NotPlain
        comments, context, dutch, string, plural, forms = found.groups()
        key = context, nl = _joined(context), _joined(dutch)
        if key in seen or (not nl and place):
            raise NotPlain  # two messages that Babel makes one of, or a header that is not at the top
        seen.add(key)
        if nl:
            begin = found.start(3)
            line, counted = line + text.count("\n", counted, begin), begin
            strings = _forms(forms, plurals) if plural else (_joined(string),)
            yield _comments(comments), context, nl, _joined(plural), strings, line
        else:
            plurals = _number_of_plurals(found[0])
        place = found.end()


def _joined(written: str | None) -> str:
    """The text in one or more pairs of quotes, each on its own line; none is an empty text."""
    if written is None:
        return ""
    if "\n" in written:
        written = written.replace('"\n"', "")
    return unescape(written) if "\\" in written else written[1:-1]


def _comments(written: str) -> tuple[str, ...]:
    return tuple(line[1:] for line in written.rstrip("\n").split("\n")) if written else ()


def _forms(written: str, plurals: int) -> tuple[str, ...]:
    strings = [""] * plurals
    for number, text in _ONE_FORM.findall(written):
        if int(number) >= plurals:
            raise NotPlain
        strings[int(number)] = _joined(text)
    return tuple(strings)


def _number_of_plurals(header: str) -> int:
    """How many forms a plural has. Babel reads the header, whatever stands in it."""
    try:
        plurals = read_po(io.StringIO(header), abort_invalid=True).num_plurals
    except (PoFileError, ValueError, LookupError):
        raise NotPlain from None
    if plurals > MOST_PLURALS:
        raise NotPlain
    return plurals
