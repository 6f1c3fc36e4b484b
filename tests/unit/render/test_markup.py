"""Pieces of markup: what is escaped, what gets a language of its own, and where a contact leads."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from generator.model.contact import Contact, Contactsoort
from generator.model.taal import Taal
from generator.pipeline import Checked
from generator.render.markup import (
    breakable,
    contact_url,
    digits,
    in_language,
    inline_markdown,
    marked,
    proper_name,
    wrap,
)
from generator.render.texts import Vertaald
from generator.source import SourceMark

RUN = re.compile(r'<span lang="nl">([^<]*)</span>')
NUMBER = re.compile(r'<bdi dir="ltr">([^<]*)</bdi>')
GEVAARLIJK = "<script>alert(1)</script> & \"x\" 'y'"
PIECES = [*"abcXYZéï0139 .,/&<>\"'’()-%", *"وحقمساعدة؟،١٤", "%(naam)s"]
MIXED = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
"""Latin and Arabic letters, figures, marks and placeholders in any order."""


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("حق (Wmo)", ["Wmo"]),
        ("قانون Wmo 2015 مهم", ["Wmo"]),
        ("(eigen bijdrage) و (AOW/ANW)", ["eigen bijdrage", "AOW/ANW"]),
        ("Cliëntondersteuner، PGB", ["Cliëntondersteuner", "PGB"]),
        ("اتصل بالرقم 112.", []),
        ("", []),
    ],
)
def test_dutch_words_in_arabic_get_their_language(text: str, runs: list[str], arabisch: Taal) -> None:
    """A screen reader says them in Dutch; brackets and figures around them stay with the Arabic."""
    assert runs == RUN.findall(marked(text, "ar", arabisch))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("اتصل بالرقم 0800-2000.", ["0800-2000"]),
        ("من 09:00 – 17:00", ["09:00 – 17:00"]),
        ("اتصل بـ +31 6 12 34", ["+31 6 12 34"]),
        ("اتصل بالرقم 112. في 2026", []),
    ],
)
def test_a_number_with_a_sign_in_it_stands_by_itself(text: str, numbers: list[str], arabisch: Taal) -> None:
    """Behind an Arabic letter its halves would change places; a plain number needs nothing."""
    assert numbers == NUMBER.findall(marked(text, "ar", arabisch))


def test_placeholder_is_no_dutch_word(arabisch: Taal) -> None:
    """It is filled in later, and stays as it is, also beside a Dutch word."""
    assert 'من %(naam)s <span lang="nl">in</span> %(gemeente)s' == marked("من %(naam)s in %(gemeente)s", "ar", arabisch)


@given(text=MIXED)
def test_run_never_crosses_arabic(arabisch: Taal, text: str) -> None:
    """Every run is Latin from its first letter to its last, no letter is left outside, and no text is lost."""
    shown = NUMBER.sub(r"\1", str(marked(text, "ar", arabisch)))
    outside = RUN.sub("", shown).replace("%(naam)s", "")

    assert text == unescape(RUN.sub(r"\1", shown))
    assert all(
        re.fullmatch(r"[A-Za-zÀ-ÿ]([^\u0600-\u06ff<>()%]*[A-Za-zÀ-ÿ])?", unescape(run)) for run in RUN.findall(shown)
    )
    assert None is re.search("[A-Za-zÀ-ÿ]", unescape(outside))


def test_language_with_latin_script_marks_no_words(nederlands: Taal) -> None:
    """There nobody can tell the Dutch words from the others."""
    assert "Hulp bij de Wmo" == marked("Hulp bij de Wmo", "nl", nederlands)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("page", ["nl", "ar"])
def test_text_is_escaped(minimaal: Checked, language: str, page: str) -> None:
    """Whatever the language of text and page: no element and no attribute can begin in it."""
    taal = minimaal.plan.kaart.landelijk.talen[page]

    for shown in (
        marked(GEVAARLIJK, language, taal),
        in_language(Vertaald(GEVAARLIJK, language), taal),
        proper_name(GEVAARLIJK, page),
        digits(GEVAARLIJK),
        breakable(GEVAARLIJK),
    ):
        plain = re.sub('</?(span|bdi)( (lang|dir|class)="[a-z]+")*>|<wbr>', "", shown)
        assert GEVAARLIJK == unescape(plain)
        assert not set("<>\"'") & set(plain)


def test_dutch_on_an_arabic_page_says_so(arabisch: Taal) -> None:
    """Language and direction, for who listens and for who looks; on a page in its own language nothing is added."""
    dutch = in_language(Vertaald("Bel ons", "nl"), arabisch)

    assert '<span class="terugval" lang="nl" dir="ltr">Bel ons</span>' == dutch
    assert "اتصل" == in_language(Vertaald("اتصل", "ar"), arabisch)
    assert '<bdi lang="nl">Naast U</bdi>' == proper_name("Naast U", "ar")
    assert "Naast U" == proper_name("Naast U", "nl")
    assert "x" == wrap(marked("x", "nl", arabisch), "nl", "nl")


def test_number_runs_from_left_to_right() -> None:
    """Isolated, so that the Arabic around it does not turn it."""
    assert '<bdi dir="ltr">09:00 – 17:00</bdi>' == digits("09:00 – 17:00")


def plainly(language: str, page: Taal) -> tuple[Callable[[str], Markup], Callable[[str], Markup]]:
    """What sets text in Markdown as it is, in links and outside them."""
    return (lambda part: marked(part, language, page),) * 2


def test_markdown_makes_emphasis_and_links(nederlands: Taal) -> None:
    """A link that begins with a slash leads into the gemeente; one to elsewhere stays."""
    html = inline_markdown(
        "Lees **dit** of *dat*: [huis](/themas/huis/) en [de wet](https://wetten.example/a/).",
        "/nl/stad/",
        *plainly("nl", nederlands),
    )

    assert (
        'Lees <strong>dit</strong> of <em>dat</em>: <a href="/nl/stad/themas/huis/">huis</a>'
        ' en <a href="https://wetten.example/a/">de wet</a>.'
    ) == html


def test_text_in_a_link_is_set_apart() -> None:
    """A link cannot hold another one, so what makes links of words is not asked there."""
    html = inline_markdown("a [b **c**](/d/) e", "/", lambda part: escape(part.upper()), escape)

    assert 'A <a href="/d/">b <strong>c</strong></a> E' == html


def test_markdown_marks_dutch_words_in_arabic(arabisch: Taal) -> None:
    """Inside emphasis and links too, and never in an address."""
    html = inline_markdown("حق **Wmo** [رابط Wlz](/themas/huis/)", "/ar/stad/", *plainly("ar", arabisch))

    assert (
        'حق <strong><span lang="nl">Wmo</span></strong>'
        ' <a href="/ar/stad/themas/huis/">رابط <span lang="nl">Wlz</span></a>'
    ) == html


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="https://x.example">x</a>',
        "[x](javascript:alert(1))",
        "[x](JavaScript:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<javascript:alert(1)>",
        "![x](javascript:alert(1))",
    ],
)
def test_markdown_lets_no_html_and_no_script_through(minimaal: Checked, text: str, language: str) -> None:
    """Raw HTML is shown as it stands, and a link that runs something is no link."""
    html = inline_markdown(text, "/nl/stad/", *plainly(language, minimaal.plan.kaart.landelijk.talen[language]))

    assert set() == set(re.findall(r"<(\w+)", html)) - {"span"}


@pytest.mark.parametrize(
    ("soort", "waarde", "url"),
    [
        (Contactsoort.TELEFOON, "079 - 123 45 67", "tel:+31791234567"),
        (Contactsoort.TELEFOON, "+31 79 123 45 67", "tel:+31791234567"),
        (Contactsoort.TELEFOON, "06 12345678", "tel:+31612345678"),
        (Contactsoort.TELEFOON, "0800-2000", "tel:08002000"),
        (Contactsoort.TELEFOON, "0900 123 45 67", "tel:09001234567"),
        (Contactsoort.TELEFOON, "112", "tel:112"),
        (Contactsoort.TELEFOON, "14 079", "tel:14079"),
        (Contactsoort.TELEFOON, "000-123 45 67", "tel:0001234567"),
        (Contactsoort.EMAIL, "hallo@naast-u.example", "mailto:hallo@naast-u.example"),
        (Contactsoort.EMAIL, "a?cc=b&x=%0a@naast-u.example", "mailto:a%3Fcc%3Db%26x%3D%250a@naast-u.example"),
        (Contactsoort.WEBSITE, "https://naast-u.example/contact", "https://naast-u.example/contact"),
        (Contactsoort.WHATSAPP, "06 12345678", "https://wa.me/31612345678"),
        (Contactsoort.POST, "Postbus 1, 1234 AB Stad", ""),
    ],
)
def test_click_on_a_contact(soort: Contactsoort, waarde: str, url: str) -> None:
    """Numbers in the form that a foreign phone can dial, but for those that only exist here."""
    contact = Contact(soort=soort, waarde=waarde, mark=SourceMark("x.yaml"), marks={})

    assert url == contact_url(contact)


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        ("hallo@wegwijspunt.example", ["hallo@", "wegwijspunt", ".example"]),
        ("zoetermeer.nl/wmo", ["zoetermeer", ".nl/", "wmo"]),
        ("loket", ["loket"]),
    ],
)
def test_an_address_breaks_where_a_reader_expects_it(address: str, lines: list[str]) -> None:
    """After `@` and `/`, before a dot: on a narrow screen no word of it is cut in two."""
    shown = breakable(address)

    assert lines == re.sub('</?bdi( dir="ltr")?>', "", shown).split("<wbr>")
