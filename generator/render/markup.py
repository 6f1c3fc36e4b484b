"""Small pieces of markup that the writing direction and language of a page ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import quote

import phonenumbers
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from generator.model.contact import Contact, Contactsoort
from generator.model.schrift import schrift_van
from generator.model.taal import Taal
from generator.plan.pages import BRONTAAL
from generator.render.texts import Vertaald


def _text(_: RendererHTML, tokens: Sequence[Token], index: int, __: OptionsDict, env: EnvType) -> str:
    """The text between marks, as `env` wants it set; a link cannot hold another one."""
    depth = sum(token.nesting for token in tokens[:index] if token.type.startswith("link_"))
    return str(env["in_link" if depth else "text"](tokens[index].content))


_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable("image")  # a picture would be fetched from elsewhere
_MARKDOWN.add_render_rule("text", _text)
_DUTCH, _ISOLATED_DUTCH = Markup('<span lang="nl">%s</span>'), Markup('<bdi lang="nl">%s</bdi>')
_ISOLATED = Markup('<bdi dir="ltr">%s</bdi>')
_RUN = re.compile(
    r"(?P<place>%\(\w+\)s)|(?P<number>\+[0-9][0-9 ]*[0-9]|\+?[0-9][0-9:. ]*(?:[-–][0-9:. ]*[0-9])+)"
    r"|[A-Za-zÀ-ÿ](?:[A-Za-zÀ-ÿ0-9'’.,/& -]*[A-Za-zÀ-ÿ])?"
)
"""A placeholder, which is left alone, a number with a sign in it, or Latin letters with what stands between them."""
_BEGINS_RUN = re.compile(r"[%+0-9A-Za-zÀ-ÿ]")
"""What each of them begins with. Most texts in another script have none of it, and this is seen sooner."""

_PHONE = re.compile(r"\b0[0-9]{2,3}-[0-9][0-9 ]*[0-9]")
"""A number that a browser would break behind its hyphen."""


def in_language(text: Vertaald, page: Taal) -> Markup:
    """The text, escaped; marked with its language when that is not the language of the page."""
    return wrap(marked(text.tekst, text.taal, page), text.taal, page.code)


def marked(text: str, language: str, page: Taal) -> Markup:
    """The text, escaped. In a language with another script its Latin words are the Dutch ones of a letter: marked so.

    A screen reader then changes voice. A number with a sign in it is isolated: behind an Arabic letter its halves would
    change places. Words are not: a browser may break the line between an isolate and the bracket or question mark
    behind it, and bidi's own rule for brackets already sets them right.
    """
    if language != page.code or page.schrift == "Latn":
        return _set_runs(text, _PHONE, lambda run: digits(run[0])) if "-" in text else escape(text)
    return _set_runs(text, _RUN, _set_run) if _BEGINS_RUN.search(text) else escape(text)


def _set_runs(text: str, runs: re.Pattern[str], set_run: Callable[[re.Match[str]], Markup]) -> Markup:
    pieces: list[Markup] = []
    end = 0
    for run in runs.finditer(text):
        pieces += (escape(text[end : run.start()]), set_run(run))
        end = run.end()
    rest = escape(text[end:])
    return Markup("".join((*pieces, rest))) if pieces else rest


def _set_run(run: re.Match[str]) -> Markup:
    if run["place"]:
        return escape(run[0])
    return digits(run[0]) if run["number"] else _DUTCH % run[0]


def wrap(markup: Markup, language: str, page_language: str) -> Markup:
    """Markup in Dutch on a page in another language gets its own `lang` and direction."""
    if language == page_language:
        return markup
    return Markup('<span class="terugval" lang="{}" dir="ltr">{}</span>').format(language, markup)


def proper_name(name: str, page_language: str) -> Markup:
    """A Dutch name of an organisation, place or document, isolated from the text around it."""
    if page_language == BRONTAAL:
        return escape(name)
    return _ISOLATED_DUTCH % name


def comma(page: Taal) -> str:
    """What stands between the parts of a list, with its space."""
    return schrift_van(page.schrift).komma


def digits(text: str) -> Markup:
    """A phone number, time or address that always runs from left to right."""
    return _ISOLATED % text


def breakable(address: str) -> Markup:
    """An e-mail or web address: from left to right, and on a narrow screen broken where a reader expects it.

    After `@` and `/`, before a dot, never within a word.
    """
    parts = [escape(part) for part in re.split(r"(?<=[@/])|(?=[.])", address)]
    return Markup('<bdi dir="ltr">{}</bdi>').format(Markup("<wbr>").join(parts))


def inline_markdown(
    text: str, base: str, set_text: Callable[[str], Markup], set_in_link: Callable[[str], Markup]
) -> Markup:
    """Inline Markdown as HTML, its texts set as they are told; links that begin with `/` lead into `base`."""
    html = _MARKDOWN.renderInline(text, {"text": set_text, "in_link": set_in_link})
    return Markup(re.sub(r'href="/', f'href="{base}', html))


def mail_url(address: str) -> str:
    """The link to an e-mail address. A `?` before the `@` would begin the subject and copies of the mail."""
    return "mailto:" + re.sub("[%?&#]", lambda found: quote(found[0]), address)


def contact_url(contact: Contact) -> str:
    """Where a click on a contact leads: tel:, mailto: or the address itself; empty for post."""
    match contact.soort:
        case Contactsoort.TELEFOON:
            return f"tel:{_dial(contact.waarde)}"
        case Contactsoort.EMAIL:
            return mail_url(contact.waarde)
        case Contactsoort.WEBSITE:
            return contact.waarde
        case Contactsoort.WHATSAPP:
            return f"https://wa.me/{_dial(contact.waarde).removeprefix('+')}"
    return ""


def _dial(number: str) -> str:
    """Digits to dial: international form where there is one, so that it also works with a foreign phone."""
    plain = re.sub(r"[^\d+]", "", number)
    if len(plain) < 9 or plain.startswith(("000", "0800", "0900")):
        return plain
    return phonenumbers.format_number(phonenumbers.parse(number, "NL"), phonenumbers.PhoneNumberFormat.E164)
