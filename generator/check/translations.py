"""Whether translations can stand in for their Dutch: same placeholders, same links, no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.check.assemble import Assembly
from generator.check.bad_value import BadValue
from generator.check.content import DOMEIN as CONTENT_DOMEIN
from generator.check.each_catalog import check_each
from generator.check.links import links_in, may_link
from generator.check.nearest import suggest
from generator.check.nouns import GEMEENTEN, LANDELIJK, SITE_DOMEIN, domein
from generator.check.values import are_plain, has_control, parse_text
from generator.errors import Finding, fout
from generator.load.catalogs import Catalog, Message
from generator.load.memory import Memory
from generator.source import SourceMark

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%(?!\()")


def check_translations(assembly: Assembly, catalogs: Mapping[str, Catalog], memory: Memory) -> Iterator[Finding]:
    """Faults in each catalog. Fuzzy and empty messages are left alone: the reader gets the Dutch, marked."""
    talen = assembly.shelves["talen"]
    gemeenten = assembly.shelves[GEMEENTEN].declared
    domeinen = {SITE_DOMEIN, CONTENT_DOMEIN, LANDELIJK, *(domein(id_) for id_ in gemeenten)}
    in_place: dict[str, str] = {}
    for path in catalogs:
        mark = SourceMark(path)
        match PurePosixPath(path).with_suffix("").parts:
            case (_, taal, "LC_MESSAGES", domein_):
                pass
            case _:
                yield fout(
                    mark, "SK506", "dit vertaalbestand hoort hier niet", "Zet het in `locales/<taal>/LC_MESSAGES/`."
                )
                continue
        if taal not in talen.declared and not talen.unreadable:
            yield fout(mark, "SK504", f"taal '{taal}' bestaat niet", suggest(taal, talen.declared))
        if domein_ not in domeinen:
            yield fout(mark, "SK505", f"vertaalbestand '{domein_}' hoort nergens bij", suggest(domein_, domeinen))
        in_place[path] = domein_

    def check(path: str, catalog: Catalog) -> tuple[Finding, ...]:
        return _check_catalog(catalog, in_place[path])

    yield from check_each("translations", catalogs, check, memory, paths=in_place)


def _check_catalog(catalog: Catalog, domein_: str) -> tuple[Finding, ...]:
    sure = [message for message in catalog.messages.values() if not message.fuzzy]
    texts = [text for message in sure for text in message.strings if text]
    if domein_ != SITE_DOMEIN and are_plain(texts):
        sure = [message for message in sure if may_link(message.dutch) or may_link(" ".join(message.strings))]
    return tuple(finding for message in sure for finding in check_message(message, domein_))


def check_message(message: Message, domein_: str) -> Iterator[Finding]:
    """Faults of one translation."""
    wanted = []
    if domein_ == SITE_DOMEIN:
        wanted = [sorted(_PLACEHOLDER.findall(text)) for text in (message.dutch, message.plural or message.dutch)]
    linked = sorted(links_in(message.dutch))
    for text in filter(None, message.strings):
        if wanted and sorted(_PLACEHOLDER.findall(text)) not in wanted:
            yield fout(
                message.mark,
                "SK502",
                f"de vertaling heeft andere invulplekken dan het Nederlands: {text[:60]}",
                f"Neem deze letterlijk over: {', '.join(wanted[0])}."
                if wanted[0]
                else "In het Nederlands staat er geen. Haal ze hier ook weg, en elk los procentteken.",
            )
        if sorted(links_in(text)) != linked:
            yield fout(
                message.mark,
                "SK503",
                f"de vertaling heeft andere links dan het Nederlands: {text[:60]}",
                "Neem elk adres tussen ( en ) letterlijk over.",
            )
        try:
            parse_text(text)
        except BadValue as bad:
            if bad.code != "SK213" or has_control(text):
                yield fout(message.mark, bad.code, bad.text, bad.hint)
