"""Small pieces of markup that the writing direction and language of a page ask for."""

from __future__ import annotations

import re

import phonenumbers
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from generator.model.contact import Contact, Contactsoort
from generator.plan.pages import BRONTAAL
from generator.render.texts import Vertaald

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


def in_language(text: Vertaald, page_language: str) -> Markup:
    """The text, escaped; marked with its language when that is not the language of the page."""
    return wrap(escape(text.tekst), text.taal, page_language)


def wrap(markup: Markup, language: str, page_language: str) -> Markup:
    """Markup in Dutch on a page in another language gets its own `lang` and direction."""
    if language == page_language:
        return markup
    return Markup('<span class="terugval" lang="{}" dir="ltr">{}</span>').format(language, markup)


def proper_name(name: str, page_language: str) -> Markup:
    """A Dutch name of an organisation, place or document, isolated from the text around it."""
    if page_language == BRONTAAL:
        return escape(name)
    return Markup('<bdi lang="nl">{}</bdi>').format(name)


def digits(text: str) -> Markup:
    """A phone number, time or address that always runs from left to right."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)


def inline_markdown(text: str, base: str) -> Markup:
    """Inline Markdown as HTML; links that begin with `/` lead into the gemeente at `base`."""
    html = _MARKDOWN.renderInline(text)
    return Markup(re.sub(r'href="/', f'href="{base}', html))  # noqa: S704 - markdown-it escapes; raw HTML is off


def contact_url(contact: Contact) -> str:
    """Where a click on a contact leads: tel:, mailto: or the address itself; empty for post."""
    match contact.soort:
        case Contactsoort.TELEFOON:
            return f"tel:{_dial(contact.waarde)}"
        case Contactsoort.EMAIL:
            return f"mailto:{contact.waarde}"
        case Contactsoort.WEBSITE:
            return contact.waarde
        case Contactsoort.WHATSAPP:
            return f"https://wa.me/{_dial(contact.waarde).removeprefix('+')}"
    return ""


def _dial(number: str) -> str:
    """Digits to dial: international form where there is one, so that it also works with a foreign phone."""
    plain = re.sub(r"[^\d+]", "", number)
    if plain.startswith("000") or len(plain) < 9 or plain.startswith(("0800", "0900")):
        return plain
    return phonenumbers.format_number(phonenumbers.parse(number, "NL"), phonenumbers.PhoneNumberFormat.E164)
