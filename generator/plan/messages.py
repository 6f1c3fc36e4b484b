"""Every text that can be translated: of the templates, the YAML and the Markdown, as gettext messages."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jinja2.ext import babel_extract

from generator.check.content import DOMEIN as CONTENT
from generator.check.links import texts_of
from generator.check.nouns import LANDELIJK, SITE_DOMEIN, domein
from generator.check.records import all_records
from generator.check.walk import texts_in
from generator.model.inhoud import Inhoud
from generator.model.kaart import SocialeKaart
from generator.model.waarden import Tekst
from generator.plan.folderwoorden import folder_messages
from generator.plan.titles import KIEZER, NIET_GEVONDEN, VASTE_TITELS

_FUNCTIONS = ("pgettext", "npgettext", "pgettext_in", "pgettext_naast")
"""What templates call for a text; the first two texts they are given are msgctxt and Dutch."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """One message: its msgctxt, its Dutch and, where numbers count, the Dutch for many."""

    context: str
    nl: str
    meervoud: str = ""


def collect_messages(kaart: SocialeKaart, templates: Mapping[str, str]) -> Mapping[str, tuple[Bericht, ...]]:
    """Messages by catalog, each once, in an order that does not depend on line numbers."""
    found: dict[str, dict[Bericht, None]] = {SITE_DOMEIN: {}, LANDELIJK: {}, CONTENT: {}}
    found |= {domein(id_): {} for id_ in kaart.gemeenten}
    for bericht in _template_messages(templates):
        found[SITE_DOMEIN][bericht] = None
    for tekst in _texts(kaart):
        found[tekst.domein][Bericht(tekst.context, tekst.nl)] = None
    return {
        name: tuple(sorted(berichten, key=lambda b: b.context)) if name == SITE_DOMEIN else tuple(berichten)
        for name, berichten in found.items()
    }


def _texts(kaart: SocialeKaart) -> Iterator[Tekst]:
    yield from (*VASTE_TITELS.values(), KIEZER, NIET_GEVONDEN)
    yield from folder_messages()
    for record in all_records(kaart):
        yield from texts_in(record)
    for inhoud in kaart.landelijk.inhoud.values():
        yield from _content_texts(inhoud)


def _content_texts(inhoud: Inhoud) -> Iterable[Tekst]:
    yield from texts_in(inhoud.kopregels)
    for blok in inhoud.blokken:
        yield from texts_of(blok)


def _template_messages(templates: Mapping[str, str]) -> Iterator[Bericht]:
    for text in templates.values():
        options = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
        for _, function, message, _ in babel_extract(io.BytesIO(text.encode()), _FUNCTIONS, [], options):
            yield _bericht(function, message)


def _bericht(function: str, message: object) -> Bericht:
    """The call of one message function in a template: what it is given, without the places that are no text."""
    words = [part for part in (message if isinstance(message, tuple) else (message,)) if isinstance(part, str)]
    return Bericht(words[0], words[1], words[2] if function == "npgettext" else "")
