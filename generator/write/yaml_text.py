"""A tree to YAML text in the style of `sociale_kaart/`: blocks, one part a line, quotes only where YAML needs them.

What comes out reads back as the same tree. Comments and blank lines are the business of whoever puts it in a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.source import Node, Scalar, Sequence

_INDENT = "  "
_SPECIAL = re.compile(r"""[\s\-?:,\[\]{}#&*!|>'"%@`=]|---|\.\.\.|~$""")
"""How a text may not begin: it would be a list, a quote, a label. Stricter than YAML, which allows some of these."""
_BREAKS = re.compile(r": |:$| #|\s$|  ")
"""What may not stand inside: a key, a comment, or spaces that an editor would lose."""
_BRACKETS = re.compile(r"[,\[\]{}]")
_INVISIBLE = re.compile(
    r"[^\x20-\x7e\xa1-\xac\xae-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    r"\U00010000-\U0010ffff]"
)
"""Characters that no one sees, or that YAML takes for the end of a line."""
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def yaml_text(node: Node) -> str:
    """The text of a whole file, or of the part of one that `node` is; it ends with a line end."""
    return "".join(f"{line}\n" for line in _lines(node))


def entry_text(key: str, node: Node) -> str:
    """`key: value` as it stands at the left margin, value and all; it ends with a line end."""
    return "".join(f"{line}\n" for line in _entry(key, node))


def scalar_text(text: str) -> str:
    """One value as it stands behind a colon, on one line: plain where that reads back the same, else quoted."""
    if _INVISIBLE.search(text):
        return f'"{"".join(_escaped(letter) for letter in text)}"'
    if text and not _SPECIAL.match(text) and not _BREAKS.search(text):
        return text
    return _quoted(text)


def flow_text(node: Sequence) -> str:
    """A list of values as it stands between square brackets on one line."""
    return f"[{', '.join(flow_scalar_text(item.value) for item in node.items if isinstance(item, Scalar))}]"


def flow_scalar_text(text: str) -> str:
    """One value as it stands between brackets, where commas and brackets part the values."""
    plain = scalar_text(text)
    return _quoted(text) if plain == text and _BRACKETS.search(text) else plain


def _quoted(text: str) -> str:
    if '"' in text or "\\" in text:
        return "'{}'".format(text.replace("'", "''"))
    return f'"{text}"'


def _lines(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield scalar_text(node.value)
    elif isinstance(node, Sequence):
        yield from (line for item in node.items for line in _item(item))
        if not node.items:
            yield "[]"
    else:
        yield from (line for key, value in node for line in _entry(key.value, value))
        if not node.entries:
            yield "{}"


def _item(node: Node) -> Iterator[str]:
    first, *rest = _lines(node)
    yield f"- {first}"
    yield from (f"{_INDENT}{line}" for line in rest)


def _entry(key: str, node: Node) -> Iterator[str]:
    lines = list(_lines(node))
    if isinstance(node, Scalar) or not (node.items if isinstance(node, Sequence) else node.entries):
        yield f"{scalar_text(key)}: {lines[0]}"
        return
    yield f"{scalar_text(key)}:"
    yield from (f"{_INDENT}{line}" for line in lines)


def _escaped(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    if not _INVISIBLE.match(letter):
        return letter
    return f"\\x{ord(letter):02x}" if ord(letter) < 0x100 else f"\\u{ord(letter):04x}"
