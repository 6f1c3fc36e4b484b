"""A page as a reader's browser meets it: its address, its elements, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement, document_fromstring

from generator.plan.pages import Plan
from generator.render.site import Files

ROOT = Path(__file__).parents[2]
DATUM = date(2026, 11, 22)


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
        """Its elements, parsed anew: all trees of a site together would not fit in a small machine."""
        return document_fromstring(self.html.encode())

    def links(self) -> Iterator[tuple[HtmlElement, str, str]]:
        """Every link and every file it fetches: the element, the full address, and the anchor behind it."""
        for element, attribute, value, _ in self.tree.iterlinks():
            if attribute in ("href", "src"):
                address, anchor = urldefrag(urljoin(self.url, value))
                yield element, address, anchor


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
