"""A PO file set as our own writer and most tools set it, read without Babel, which takes ten times as long.

What is plain is a small part of what PO allows, and in that part both read the same.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache

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
_HEAD = re.compile(r"(?:#\.[^\n]*+\n)*+msgctxt ")


class NotPlain(Exception):
    """Raised for a file that Babel must read, to know what it means or what is wrong with it."""


def read_plain(text: str) -> Iterator[Row]:
    """The messages of a plain file, in order; one that stands there twice comes twice. Raises NotPlain, maybe late."""
    heads = _Heads()
    plurals, line = _number_of_plurals(""), 1
    for block in text.split("\n\n"):
        lines = block.count("\n")
        match block.split('"'):
            case [head, context, "\nmsgid ", dutch, "\nmsgstr ", string, ""] if (
                dutch and heads[head] == lines and "\\" not in block
            ):
                yield (), context, dutch, "", (string,), line + lines - 1
            case _:
                for found in _messages(block):
                    if dutch := _joined(found[3]):
                        yield _row(found, dutch, plurals, line + block.count("\n", 0, found.start(3)))
                    elif found.start() or line > 1:
                        raise NotPlain  # a header that is not at the top
                    else:
                        plurals = _number_of_plurals(found[0])
        line += lines + 2


class _Heads(dict[str, int]):
    """What stands before the first quote → how many lines a message has below that, or -1 if it is no plain context.

    Looked at once: most messages have the same.
    """

    def __missing__(self, head: str) -> int:
        self[head] = head.count("\n") + 2 if _HEAD.fullmatch(head) else -1
        return self[head]


def _messages(block: str) -> Iterator[re.Match[str]]:
    """Each message in what stands between two empty lines."""
    place = len(block) - len(block.lstrip("\n"))
    while place < len(block):
        found = _MESSAGE.match(block, place)
        if found is None:
            raise NotPlain
        yield found
        place = found.end()


def _row(found: re.Match[str], dutch: str, plurals: int, line: int) -> Row:
    comments, context, _, string, plural, forms = found.groups()
    strings = _forms(forms, plurals) if plural else (_joined(string),)
    return _comments(comments), _joined(context), dutch, _joined(plural), strings, line


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


@cache
def _number_of_plurals(header: str) -> int:
    """How many forms a plural has. Babel reads the header, whatever stands in it: once, as a language has one."""
    try:
        plurals = read_po(io.StringIO(header), abort_invalid=True).num_plurals
    except (PoFileError, ValueError, LookupError):
        raise NotPlain from None
    if plurals > MOST_PLURALS:
        raise NotPlain
    return plurals
