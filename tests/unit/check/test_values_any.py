"""Whatever an editor types: what is accepted can be shown, clicked and dialled, and hides nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check.bad_value import BadValue
from generator.check.contact_values import parse_email, parse_phone, parse_postcode, parse_url
from generator.check.values import parse_date, parse_id, parse_text
from generator.model.contact import Contact, Contactsoort
from generator.model.waarden import geldt_op
from generator.plan.urls import Urls
from generator.render.markup import contact_url
from generator.source import SourceMark

UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff\U000e0000-\U000e0fff]")


def _filtered(parse: Callable[[str], object], *texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Only what the check accepts."""

    def accepts(text: str) -> bool:
        try:
            parse(text)
        except BadValue:
            return False
        return True

    return st.one_of(*texts).filter(accepts)


def _mixed(*likely: str) -> st.SearchStrategy[str]:
    """Texts of likely parts, with anything between them."""
    return st.lists(st.sampled_from(likely) | st.text(max_size=2), max_size=9).map("".join)


def _click(soort: Contactsoort, waarde: str) -> str:
    """Where a click on this contact leads."""
    return contact_url(Contact(soort=soort, waarde=waarde, mark=SourceMark("a.yaml"), marks={}))


HOSTS = st.sampled_from(
    ["a.nl", "www.b.example", "münchen.de", "a.nl:8080", "a.nl/b", "a.nl?", "x@a.nl", "a.nl\\@b.nl", "a.nl:0", "a..nl"]
)
URLS = st.builds("https://{}{}".format, HOSTS, _mixed("/", "?", "#", "x=1", "%20", "..", "@", ":", "é"))
LOCALS = _mixed("naam", ".", "+", "?", "&", "bcc=", "%0a", "'", "-")
EMAILS = st.builds(
    "{}{}@{}".format, st.sampled_from("ab"), LOCALS, st.sampled_from(["a.nl", "b.example", "a.b.example"])
)
PHONES = st.from_regex(r"(0|\+31|0031|000-|0800|14 0)[0-9 ()-]{2,14}", fullmatch=True)
POSTCODES = st.from_regex(r"[0-9]{4} ?[A-Z]{2}", fullmatch=True) | st.from_regex(r"\d{4}\s?[A-Za-z]{2}\n?")
SEEN = st.text(min_size=1) | _mixed("a", "\u200b", "\u200d", "\ufeff", "\xad", "\u202e", "\U000e0041", "\ue000", " ")


@settings(max_examples=50)
@given(_filtered(parse_url, URLS))
def test_a_web_address_leads_where_it_seems_to(text: str) -> None:
    """Before the first slash stands a host with a dot and at most a port, as browsers read it; and all is visible."""
    authority = re.split(r"[/\\?#]", text.split("//", 1)[1], maxsplit=1)[0]

    assert authority == urlsplit(text).netloc
    assert re.fullmatch(r"[\w-]+(\.[\w-]+)+(:[0-9]{0,5})?", authority)
    assert None is UNSEEN.search(text)


@settings(max_examples=50)
@given(_filtered(parse_email, EMAILS))
def test_a_mail_goes_to_one_address_and_holds_nothing_yet(text: str) -> None:
    """The link to it adds no other reader, subject or text."""
    link = urlsplit(_click(Contactsoort.EMAIL, parse_email(text)))

    assert ("mailto", {}, "") == (link.scheme, parse_qs(link.query), link.fragment)
    assert 1 == link.path.count("@")
    assert None is re.search("[%?&#,;]", link.path)


@settings(max_examples=50)
@given(_filtered(parse_phone, PHONES))
def test_a_number_can_be_dialled(text: str) -> None:
    """By phone and by message: digits, with at most a plus before them."""
    assert re.fullmatch(r"tel:\+?[0-9]{2,15}", _click(Contactsoort.TELEFOON, text))
    assert re.fullmatch(r"https://wa\.me/[0-9]{2,15}", _click(Contactsoort.WHATSAPP, text))


@settings(max_examples=50)
@given(_filtered(parse_postcode, POSTCODES))
def test_a_postcode_is_in_one_of_two_spellings(text: str) -> None:
    """Four digits that everybody has on a keyboard, and two capitals."""
    digits, letters = text[:4], text[4:].removeprefix(" ")

    assert digits.isascii()
    assert digits.isdigit()
    assert (2, True, True) == (len(letters), letters.isascii(), letters.isupper())


@settings(max_examples=50)
@given(_filtered(parse_text, SEEN))
def test_a_text_shows_something_and_hides_nothing(text: str) -> None:
    """It is one line, it is accepted again as it is, and the reader sees a sign of it."""
    shown = parse_text(text)

    assert shown == parse_text(shown)
    assert 1 == len(shown.splitlines())
    assert None is UNSEEN.search(shown)
    assert re.sub(r"[\s\xad\u200b-\u200d\ufeff]", "", shown)


@given(
    _filtered(parse_id, st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True), _mixed("a", "-")),
    st.sampled_from(["/", "/hulp/oco/"]),
)
def test_an_id_is_a_safe_part_of_an_address(text: str, base: str) -> None:
    """On a web server and on a disk: its file lies where its address says, and no other address has it."""
    urls = Urls(f"https://oco.example{base}")
    url = urls.pagina("nl", "voorbeeld", f"themas/{text}")

    assert url == urlsplit(urls.absolute(url)).path
    assert f"nl/voorbeeld/themas/{text}/index.html" == urls.file(url)
    assert set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_a_text_holds_between_its_days(datum: date, van: date | None, tot: date | None) -> None:
    """From the first to the last, both of them too; without days always."""
    assert geldt_op(datum, van, tot) is ((van or date.min) <= datum <= (tot or date.max))
    assert datum == parse_date(datum.isoformat())
    assert van is None or van == date.min or not geldt_op(van - timedelta(days=1), van, tot)
