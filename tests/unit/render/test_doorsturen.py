"""Addresses that open a message: what is in them survives the way into the reader's own programs."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

from generator.model.contact import ONBEKEND, Contact, Contactsoort
from generator.model.gemeente import Gemeente
from generator.pipeline import Checked
from generator.render.doorsturen import correction_url, sms_url, whatsapp_url
from generator.source import SourceMark

TITEL, KORT = "Hulp & raad: 100% gratis, #1 «مساعدة»", "https://oco.example/v/voorbeeld/a1/"


def with_mail(minimaal: Checked, waarde: str) -> Gemeente:
    """The gemeente of minimaal with one contact, an e-mail address."""
    contact = Contact(mark=SourceMark("proef"), marks={}, soort=Contactsoort.EMAIL, waarde=waarde)
    return replace(minimaal.plan.kaart.gemeenten["voorbeeld"].gemeente, contact=(contact,))


def test_title_and_address_are_passed_on() -> None:
    """Whole, in a text that holds nothing that would end it early."""
    sms, whatsapp = sms_url(TITEL, KORT), whatsapp_url(TITEL, KORT)

    assert f"{TITEL} {KORT}" == unquote(sms.removeprefix("sms:?&body="))
    assert {"text": [f"{TITEL} {KORT}"]} == parse_qs(urlsplit(whatsapp).query)


def test_a_mail_to_the_gemeente(minimaal: Checked) -> None:
    """It names the organisation and the page, in Dutch."""
    url = urlsplit(correction_url(with_mail(minimaal, "gemeente@voorbeeld.example"), "Naast U & Co", KORT))

    assert ("mailto", "gemeente@voorbeeld.example") == (url.scheme, url.path)
    assert {
        "subject": ["Klopt niet op de site: Naast U & Co"],
        "body": [f"Op deze pagina klopt iets niet:\r\n{KORT}\r\n\r\nDit klopt niet:\r\n"],
    } == parse_qs(url.query)


def test_no_mail_where_no_address_is_known(minimaal: Checked) -> None:
    """Neither without contacts nor with one that is unknown: never to somebody else."""
    gemeente = minimaal.plan.kaart.gemeenten["voorbeeld"].gemeente

    assert "" == correction_url(gemeente, "Naast U", KORT)
    assert "" == correction_url(with_mail(minimaal, ONBEKEND), "Naast U", KORT)
