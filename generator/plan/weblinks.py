"""Every link that leads out of the site: to what, where it stands in the files, and whose it is."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.check.assemble import changed_records
from generator.check.links import links_in, texts_of
from generator.check.walk import records_in
from generator.load.settings import SINGLE, Settings
from generator.model.inhoud import Inhoud
from generator.model.kaart import Gemeentekaart, SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.waarden import Record, Tekst
from generator.source import SourceMark

VERZONNEN = ".example"
"""How a host ends that nobody can have: those of a fictional gemeente. Nobody needs to ask whether it answers."""
LANDELIJK, PAGINAS, INSTELLINGEN = "landelijk", "vaste pagina's", "instellingen"

_ADDRESS = re.compile(r"https?://[^\s<>\"'`\])]+")
_CLOSING = ".,;:!?"


@dataclass(frozen=True, slots=True)
class Weblink:
    """One link at one place; `van` says whose it is, `waar` in which gemeente or part of the site that stands."""

    url: str
    mark: SourceMark
    waar: str
    van: str


def plan_weblinks(kaart: SocialeKaart, settings: Settings) -> tuple[Weblink, ...]:
    """All links to the web in data, pages and settings; those of a fictional host are left out."""
    return tuple(link for link in _links(kaart, settings) if not _is_fictional(link.url))


def _links(kaart: SocialeKaart, settings: Settings) -> Iterator[Weblink]:
    landelijk = kaart.landelijk
    for field in dataclasses.fields(landelijk):
        for record in getattr(landelijk, field.name).values():
            yield from _of_page(record) if isinstance(record, Inhoud) else _of_record(record, LANDELIJK)
    for gemeente in kaart.gemeenten.values():
        for record in _of_gemeente(gemeente, kaart):
            yield from _of_record(record, gemeente.gemeente.naam)
    for key in (key for key in SINGLE if key in settings.marks):
        for url in _in_text(getattr(settings, key)):
            yield Weblink(url, settings.mark_of(key), INSTELLINGEN, key)


def _of_page(inhoud: Inhoud) -> Iterator[Weblink]:
    for tekst in (tekst for blok in inhoud.blokken for tekst in texts_of(blok)):
        yield from (Weblink(url, tekst.mark, PAGINAS, str(inhoud.id)) for url in _in_text(tekst.nl))


def _of_gemeente(gemeente: Gemeentekaart, kaart: SocialeKaart) -> Iterator[Record]:
    yield from (gemeente.gemeente, *gemeente.eigen_records, *changed_records(gemeente, kaart.landelijk))


def _of_record(record: Record, waar: str) -> Iterator[Weblink]:
    van = _name(record)
    for inner in records_in(record):
        for field in dataclasses.fields(inner):
            for text, mark in _texts(getattr(inner, field.name), inner, field.name):
                yield from (Weblink(url, mark, waar, van) for url in _in_text(text))


def _texts(value: object, record: Record, key: str) -> Iterator[tuple[str, SourceMark]]:
    """Each text in a value, with its place; records in it come by themselves."""
    match value:
        case str():
            yield value, record.mark_of(key)
        case Tekst():
            yield value.nl, value.mark
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, record, f"{key}[{index}]")
        case Mapping():
            for name, item in value.items():
                yield from _texts(item, record, f"{key}[{name}]")


def _in_text(text: str) -> tuple[str, ...]:
    """The web addresses in a text, each once: where a Markdown link leads to, and what stands there bare."""
    if "://" not in text:
        return ()
    linked = [url for url in links_in(text) if _ADDRESS.match(url)]
    rest = text
    for url in linked:
        rest = rest.replace(url, "")
    bare = [found.rstrip(_CLOSING) for found in _ADDRESS.findall(rest)]
    return tuple(dict.fromkeys((*linked, *bare)))


def _name(record: Record) -> str:
    """What a person calls the record, with its id."""
    named = [getattr(record, key, None) for key in ("naam", "titel", "id")]
    texts = [name.nl if isinstance(name, Tekst) else str(name) for name in named if name]
    if isinstance(record, Organisatie):
        return f"{record.naam} ({record.id})"
    return texts[0] if texts else type(record).__name__.lower()


def _is_fictional(url: str) -> bool:
    try:
        return (urlsplit(url).hostname or "").endswith(VERZONNEN)
    except ValueError:
        return False
