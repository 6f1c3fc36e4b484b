"""What a translator never gets to see: text that stands in a template, or that goes out as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator.pipeline import Checked, renderer_of
from generator.render.dates import written_by_unicode
from generator.render.site import SiteRenderer
from tests.pseudo import BEGIN, EIND, LANG, SPIEGEL, long, mirrored, with_pseudo
from tests.site.paginas import DATUM

GEMEENTE = "voorbeeldstad"
READ = ("alt", "aria-label", "placeholder", "title", "content", "label")
"""Attributes that a reader sees or hears."""
WORD = re.compile(r"[^\W\d_]{2,}")
NAMES = frozenset({"OCO", "wegwijzer", "Voorbeeldstad", "Ḷäńĝ"})
"""What the title of every page has, and the name of the language in itself."""


@pytest.fixture(scope="module")
def pseudo(checked: Checked) -> tuple[Checked, SiteRenderer]:
    """The shipped data in both languages, and what renders a page of it."""
    whole = with_pseudo(checked)
    return whole, renderer_of(whole, DATUM, formaten=())


def pages(whole: Checked, renderer: SiteRenderer, taal: str) -> Iterator[tuple[str, bytes]]:
    """Every page of a gemeente of which everything is known."""
    for blad in whole.plan.bladen[GEMEENTE]:
        data = renderer.render_file(renderer.file(whole.plan.urls.pagina(taal, GEMEENTE, blad.pad)))
        assert data
        yield blad.pad, data


def shown(element: HtmlElement, taal: str, inherited: str = "") -> Iterator[str]:
    """The text of the language, in order, without what says to be in another one or stands by itself as a number."""
    by_itself = element.tag == "bdi" and element.get("dir") == "ltr"
    if not isinstance(element.tag, str) or element.tag in ("script", "style") or by_itself:
        return
    lang = element.get("lang") or inherited
    own = lang == taal
    if own:
        yield from (f" {value} " for name, value in element.items() if name in READ and _is_read(element, taal))
        yield element.text or ""
    for child in element:
        yield from shown(child, taal, lang)
        if own:
            yield child.tail or ""
    yield "\n" if own else ""


def _is_read(element: HtmlElement, taal: str) -> bool:
    """A description must be translated too; it cannot hold marks, so what runs through it is no fault of ours."""
    return element.tag != "meta" or (element.get("name") == "description" and taal == LANG)


def outside(text: str) -> str:
    """What stands between no brackets at all; brackets may stand within brackets."""
    depth, rest = 0, []
    for piece in re.split(r"(\[!!! | !!!\])", text):
        if piece in (BEGIN, EIND):
            depth += 1 if piece == BEGIN else -1
        elif not depth:
            rest.append(piece)
    return "".join(rest)


def _hard_coded(data: bytes) -> set[str]:
    known = NAMES | {word for text in written_by_unicode("en") for word in WORD.findall(text)}
    text = "".join(shown(document_fromstring(data), LANG))
    return set(WORD.findall(outside(text))) - known


def _unmarked(data: bytes) -> set[str]:
    """Latin words that a voice would read as Arabic, and numbers with signs in them that may turn around."""
    text = "".join(shown(document_fromstring(data), SPIEGEL))
    return set(re.findall(r"[A-Za-zÀ-ÿ]{2,}", text)) - NAMES | set(re.findall(r"\d+[-–:/]\d+|\+\d+", text))


def test_no_text_is_hard_coded(pseudo: tuple[Checked, SiteRenderer]) -> None:
    """Between brackets, marked as Dutch, a number, or from Unicode's data: nothing else."""
    found = {pad: words for pad, data in pages(*pseudo, LANG) if (words := _hard_coded(data))}

    assert [] == [f"{pad}: {sorted(words)}" for pad, words in found.items()]


def test_no_dutch_runs_through_a_page_from_right_to_left(pseudo: tuple[Checked, SiteRenderer]) -> None:
    """Each Latin word says its language; each number with a sign in it stands by itself."""
    found = {pad: words for pad, data in pages(*pseudo, SPIEGEL) if (words := _unmarked(data))}

    assert [] == [f"{pad}: {sorted(words)}" for pad, words in found.items()]


def test_a_pseudo_language_keeps_what_a_translator_keeps() -> None:
    """Placeholders and addresses to the letter; at least four tenths more letters."""
    text = "Bel **%(naam)s** of [lees meer](/uw-rechten/). 100 %%"

    assert ["%(naam)s", "](/uw-rechten/)", "%%"] == re.findall(r"%\(\w+\)s|\]\([^)]*\)|%%", long(text))
    assert ["%(naam)s", "](/uw-rechten/)", "%%"] == re.findall(r"%\(\w+\)s|\]\([^)]*\)|%%", mirrored(text))
    assert len(long(text)) >= 1.4 * len(text)
    assert not re.search("[A-Za-z]", mirrored("Wat is úw vraag?"))


def test_a_hard_coded_word_would_be_seen() -> None:
    """A bare word, an attribute and a phone number on a page of either language."""
    page = b'<html lang="%s"><body><p>%s</p><p>Bel</p><img alt="Kaart"><p>000-12</p></body></html>'

    assert {"Bel", "Kaart"} == _hard_coded(page % (LANG.encode(), long("Goed").encode()))
    assert {"Bel", "Kaart", "000-12"} == _unmarked(page % (SPIEGEL.encode(), mirrored("Goed").encode()))
