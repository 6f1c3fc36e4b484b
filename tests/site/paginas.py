"""A page as a reader's browser meets it: its address, its elements, and where its links lead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement, document_fromstring

from generator.plan.pages import Plan
from generator.render.pieces import Files

ROOT = Path(__file__).parents[2]
DATUM = date(2026, 11, 22)
ONTHOUDEN = 4096
"""So many pages stay parsed: all of the sample, and of the whole site no more than a small machine can hold."""

Link = tuple[HtmlElement, str, str]
"""An element, the full address it leads to or fetches, and the anchor behind it."""


@dataclass(frozen=True)
class Pagina:
    """One HTML file of the site. `url` is its full address; `taal` and `gemeente` are empty where it has none."""

    url: str
    html: str
    taal: str = ""
    gemeente: str = ""
    soort: str = ""

    @property
    def tree(self) -> HtmlElement:
        """Its elements. They are for all who ask: nobody changes them."""
        return _parsed(self.html)

    def links(self) -> tuple[Link, ...]:
        """Every link and every file it fetches."""
        return _links(self.url, self.html)


@lru_cache(ONTHOUDEN)
def _parsed(html: str) -> HtmlElement:
    return document_fromstring(html.encode())


@lru_cache(ONTHOUDEN)
def _links(url: str, html: str) -> tuple[Link, ...]:
    return tuple(
        (element, *urldefrag(urljoin(url, value)))
        for element, attribute, value, _ in _parsed(html).iterlinks()
        if attribute in ("href", "src")
    )


def find_paginas(plan: Plan, files: Files) -> Mapping[str, Pagina]:
    """Every page of a built site by full address; redirects are left out."""
    urls = plan.urls
    omleidingen = {urls.file(omleiding.van) for omleiding in plan.omleidingen}
    known = {
        urls.file(urls.pagina(taal.code, gemeente, blad.pad)): (taal.code, gemeente, blad.soort)
        for taal in plan.talen
        for gemeente, bladen in plan.bladen.items()
        for blad in bladen
    }
    known.update({urls.file(urls.kiezer(taal.code)): (taal.code, "", "kiezer") for taal in plan.talen})
    found = {}
    for name, data in files.items():
        if name.endswith(".html") and name not in omleidingen:
            url = urls.absolute(urls.base) + name.removesuffix("index.html")
            found[url] = Pagina(url, data.decode(), *known.get(name, ()))
    return found
