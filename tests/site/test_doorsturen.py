"""A page can be passed on, and the gemeente can be told that it is wrong, with nothing but links."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from generator.pipeline import Checked
from tests.site.paginas import Pagina

SOORTEN = {"organisatie", "route", "thema", "doelgroep"}
"""Kinds of page that a reader would send to somebody."""


def links(pagina: Pagina, scheme: str) -> list[str]:
    """The links of a page to a message of one kind that is still to be sent to somebody."""
    return [a.get("href", "") for a in pagina.tree.xpath(f"//main//a[starts-with(@href, '{scheme}')]")]


def test_pages_about_one_thing_are_passed_on(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """By SMS and WhatsApp, with the short address of that page; other kinds of page are not."""
    blad_of = {
        url: (gemeente, blad)
        for gemeente, bladen in checked.plan.bladen.items()
        for blad in bladen
        for taal in checked.plan.talen
        for url in [checked.plan.urls.absolute(checked.plan.urls.pagina(taal.code, gemeente, blad.pad))]
    }
    wrong = []
    for url, (gemeente, blad) in blad_of.items():
        short = checked.plan.urls.absolute(checked.plan.urls.kort(gemeente, blad.codes.code))
        sms, whatsapp = links(paginas[url], "sms:?"), links(paginas[url], "https://wa.me/?")
        expected = 1 if blad.soort in SOORTEN else 0
        texts = [parse_qs(urlsplit(a.replace("?&", "?")).query) for a in (*sms, *whatsapp)]
        if (len(sms), len(whatsapp)) != (expected, expected) or any(short not in str(text) for text in texts):
            wrong.append(url)

    assert {"sms:", "https:"} <= {
        link.split("//")[0].split("?")[0] for url in blad_of for link in links_of(paginas[url])
    }
    assert [] == wrong


def links_of(pagina: Pagina) -> list[str]:
    """Both kinds of link to a message."""
    return links(pagina, "sms:?") + links(pagina, "https://wa.me/?")


def test_a_fault_is_told_to_the_gemeente_alone(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """On pages of organisations, at the gemeente's own e-mail address; where none is known there is no such link."""
    mails = {
        (pagina.gemeente, pagina.soort, urlsplit(link).path)
        for pagina in paginas.values()
        for link in links(pagina, "mailto:")
        if "subject=" in link
    }

    assert {("voorbeeldstad", "organisatie", "gemeente@voorbeeldstad.example")} == mails
