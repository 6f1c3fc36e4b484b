"""Addresses that open a message on the reader's own device: to pass a page on, or to say that it is wrong."""

from __future__ import annotations

from urllib.parse import quote

from generator.model.contact import Contactsoort
from generator.model.gemeente import Gemeente
from generator.render.markup import mail_url

# Whoever reads the mail works for a Dutch municipality: these texts are Dutch on a page in any language.
_ONDERWERP = "Klopt niet op de site: {naam}"
_BERICHT = "Op deze pagina klopt iets niet:\n{url}\n\nDit klopt niet:\n"


def sms_url(titel: str, url: str) -> str:
    """Address of an SMS with the title of a page and its address, to whom the reader likes."""
    return f"sms:?&body={_shared(titel, url)}"


def whatsapp_url(titel: str, url: str) -> str:
    """Address of a WhatsApp message with the same."""
    return f"https://wa.me/?text={_shared(titel, url)}"


def _shared(titel: str, url: str) -> str:
    return quote(f"{titel} {url}", safe="")


def correction_url(gemeente: Gemeente, naam: str, url: str) -> str:
    """Address of a mail to the gemeente about a page; empty where we know no e-mail address of the gemeente itself."""
    for contact in gemeente.contact:
        if contact.soort is Contactsoort.EMAIL and contact.bekend:
            subject, body = quote(_ONDERWERP.format(naam=naam), safe=""), quote(_BERICHT.format(url=url), safe="")
            return f"{mail_url(contact.waarde)}?subject={subject}&body={body.replace('%0A', '%0D%0A')}"
    return ""
