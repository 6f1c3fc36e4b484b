"""What of a page a Content-Security-Policy governs: all that a browser fetches, runs or applies because of its HTML.

Pages of one kind and language with the same of this are alike to the browser, so opening one of them is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement, document_fromstring

from tests.site.paginas import Pagina

Greep = tuple[str, str]
"""What it is (`img src`), and where it is from: a class of addresses of our own, or BUITEN, or INLINE."""
Soort = tuple[str, str, frozenset[Greep]]
"""The kind of a page, its language, and all that the policy governs on it."""

BUITEN, INLINE = "buiten", "inline"
_FETCHES = frozenset(
    (
        *("src", "srcset", "srcdoc", "imagesrcset", "poster", "data", "background", "manifest", "xlink:href"),
        *("action", "formaction", "ping", "archive", "classid", "codebase", "longdesc", "profile"),
    )
)
"""Attributes with an address that a browser may ask without a reader who follows a link, on any element."""
_FETCHES_BY_HREF = frozenset(("link", "base", "use", "image", "script", "feimage", "mpath"))
_HOLDS = frozenset(
    ("iframe", "frame", "object", "embed", "applet", "form", "base", "portal", "fencedframe", "template")
)
"""Elements that hold something else than text, whatever their attributes say."""
_DATA_BLOCK = frozenset(("application/ld+json", "application/json"))
"""Types of a script that no browser runs."""
_RUNS = ("javascript:", "data:", "blob:")
_HASH = re.compile(r"\.[0-9a-f]{8,}(?=\.)")


def grepen(pagina: Pagina) -> frozenset[Greep]:
    """All that the policy governs on a page. Names of `data-` attributes belong to it: our scripts act on them."""
    tree = document_fromstring(pagina.html.encode())  # not `pagina.tree`, which would stay in memory
    return frozenset(greep for element in tree.iter() for greep in _of(element, pagina.url))


def _of(element: HtmlElement, url: str) -> Iterator[Greep]:
    tag = element.tag
    if not isinstance(tag, str):
        return
    tag = tag.lower()
    if tag in _HOLDS:
        yield tag, ""
    if tag == "style" or (tag == "script" and "src" not in element.attrib):
        yield (f"{tag} {kind}", "") if (kind := element.get("type", "")) in _DATA_BLOCK else (tag, INLINE)
    if "http-equiv" in element.attrib:
        yield f"meta {element.get('http-equiv').lower()}", element.get("content", "")
    for name, value in element.attrib.items():
        attribute = name.lower()
        if attribute == "style" or attribute.startswith("on"):
            yield f"{tag} {attribute}", INLINE
        elif attribute in _FETCHES or (attribute == "href" and tag in _FETCHES_BY_HREF):
            what = " ".join((tag, *sorted(element.get("rel", "").lower().split()), attribute))
            yield what, source(url, value)
        elif attribute.startswith("data-"):
            yield f"{tag} {attribute}", source(url, value) if "/" in value else ""
        elif attribute == "href" and value.strip().lower().startswith(_RUNS):
            yield f"{tag} {attribute}", INLINE


def source(url: str, value: str) -> str:
    """The class of an address on a page: of an asset its name without the hash, of any other file its kind."""
    parts, own = urlsplit(urljoin(url, value.strip())), urlsplit(url)
    if (parts.scheme, parts.netloc) != (own.scheme, own.netloc):
        return BUITEN
    if "/assets/" in parts.path:
        return _HASH.sub("", parts.path)
    return "*." + parts.path.rpartition("/")[2].rpartition(".")[2] if "." in parts.path else "*/"


def alike(paginas: Iterable[Pagina]) -> Mapping[Soort, Sequence[str]]:
    """The addresses of pages that are alike to a browser, by what they have in common."""
    groups: dict[Soort, list[str]] = {}
    for pagina in paginas:
        groups.setdefault((pagina.soort, pagina.taal, grepen(pagina)), []).append(pagina.url)
    return groups
