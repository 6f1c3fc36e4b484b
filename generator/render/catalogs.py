"""The text of catalogs: no line numbers or dates, a stable order, and the old Dutch beside a fuzzy text."""

from __future__ import annotations

import difflib
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from babel.messages.catalog import Catalog as BabelCatalog
from babel.messages.pofile import escape, write_po

from generator.load.catalogs import Catalog, Message
from generator.model.taal import Taal
from generator.plan.messages import Bericht

_UNSTABLE = re.compile(
    r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Report-Msgid-Bugs-To|Generated-By|'
    r"Project-Id-Version): .*\n",
    re.MULTILINE,
)
"""Header lines that change with the day or the machine and tell a translator nothing."""
Notes = Callable[[Bericht], Iterable[str]]
"""What a translator is told beside a message, line by line."""
_PLURAL = re.compile(r'^"Plural-Forms: [^"]*"\n("(?!MIME)[^"]*"\n)*', re.MULTILINE)
"""The plural rule, which may run over several lines."""


def updated_catalog(
    berichten: Iterable[Bericht],
    taal: Taal,
    current: Catalog | None,
    memory: Mapping[str, tuple[str, ...]],
    notes: Notes = lambda _: (),
) -> str:
    """The text of a catalog with exactly these messages.

    A translation stays with its Dutch. `memory` (Dutch → translation) serves a message that is new here.
    When only the Dutch changed, the old translation stays as fuzzy, with the old Dutch; the site does not show it.
    """
    known = dict(current.messages) if current else {}
    berichten = tuple(berichten)
    wanted = {(bericht.context, bericht.nl) for bericht in berichten}
    dropped = [message for key, message in known.items() if key not in wanted and message.strings[0]]
    catalog = _empty(taal)
    for bericht in berichten:
        message = known.get((bericht.context, bericht.nl))
        strings: tuple[str, ...] = ("",)
        previous = None
        if message and any(message.strings):
            strings, previous = message.strings, message.previous if message.fuzzy else None
        elif bericht.nl in memory and not bericht.meervoud:
            strings = memory[bericht.nl]
        elif old := _predecessor(bericht, dropped):
            strings, previous = old.strings, old.previous if old.fuzzy else old.dutch
        _add(catalog, bericht, strings, taal, notes(bericht), previous)
    return _text(catalog, taal.meervoud)


def template_catalog(berichten: Iterable[Bericht], taal: Taal, notes: Notes = lambda _: ()) -> str:
    """The text of a `.pot`: the messages without translation."""
    catalog = _empty(None)
    for bericht in berichten:
        _add(catalog, bericht, ("",), taal, notes(bericht))
    return _text(catalog, "")


def _predecessor(bericht: Bericht, dropped: Iterable[Message]) -> Message | None:
    """The message that this one was before its Dutch was edited."""
    candidates = {message.dutch: message for message in dropped if message.context == bericht.context}
    near = difflib.get_close_matches(bericht.nl, candidates, n=1, cutoff=0.5)
    return candidates[near[0]] if near else None


def _empty(taal: Taal | None) -> BabelCatalog:
    """A catalog with the plural rule of talen.yaml: Babel orders the Arabic forms in another way than gettext does."""
    locale = taal.code.replace("-", "_") if taal else None
    catalog = BabelCatalog(locale=locale, charset="utf-8", header_comment="#", fuzzy=False)
    if taal:
        catalog.mime_headers = [("Plural-Forms", taal.meervoud)]
    return catalog


def _add(
    catalog: BabelCatalog,
    bericht: Bericht,
    strings: tuple[str, ...],
    taal: Taal,
    notes: Iterable[str],
    previous: str | None = None,
) -> None:
    """Adds one message; with `previous`, the Dutch it was made for, its translation is fuzzy."""
    id_: str | tuple[str, str] = bericht.nl
    string: str | tuple[str, ...] = strings[0]
    if bericht.meervoud:
        forms = int(re.findall(r"nplurals=(\d)", taal.meervoud)[0])
        id_, string = (bericht.nl, bericht.meervoud), (*strings, *[""] * forms)[:forms]
    flags = ["fuzzy"] if previous is not None else []
    flags += ["python-format"] if "%(" in bericht.nl else []
    catalog.add(id_, string, flags=flags, auto_comments=notes, context=bericht.context, previous_id=previous or ())


def _with_previous(block: str, previous: Sequence[str]) -> str:
    """A message with its old Dutch on top, on one line: Babel wraps it as a comment, in the midst of its quotes."""
    begin = block.index("msgctxt ") if previous else 0
    return block[:begin] + "".join(f"#| msgid {escape(text)}\n" for text in previous) + block[begin:]


def _text(catalog: BabelCatalog, meervoud: str) -> str:
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, no_location=True)
    blocks = buffer.getvalue().decode().removesuffix("\n\n").split("\n\n")
    with_previous = (_with_previous(block, m.previous_id) for block, m in zip(blocks, catalog, strict=True))
    text = _UNSTABLE.sub("", "\n\n".join(with_previous) + "\n\n").lstrip("#\n")
    return _PLURAL.sub(f'"Plural-Forms: {meervoud}\\\\n"\n' if meervoud else "", text, count=1)
