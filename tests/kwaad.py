"""What somebody could type to hurt a reader, and a site in which it stands in every text that there is.

Each text sets `window.__kwaad` when a browser runs it. None is of anybody else: they are the ways out of the places in
which a text of ours can stand.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from generator.load.catalogs import Catalog, Message
from generator.load.settings import Settings
from generator.model.kaart import SocialeKaart
from generator.model.waarden import Tekst
from generator.pipeline import Checked
from generator.plan.messages import Bericht, collect_messages
from generator.plan.pages import plan_site

MERK = "kwaadmerk"
"""Stands before the texts, so that one can see that they are there."""
OPMAAK = (
    "<script>window.__kwaad='script'</script>",
    '"><img src=x onerror="window.__kwaad=\'uit een attribuut\'">',
    "'><svg onload=window.__kwaad='svg'>",
    "</title></textarea></style><img src=x onerror=window.__kwaad='titel'>",
    "</script><script>window.__kwaad='json'</script>",
    "--><iframe srcdoc=\"<script>parent.__kwaad='commentaar'</script>\"></iframe>",
    "]]><script>window.__kwaad='cdata'</script>",
    "<a href=javascript:window.__kwaad='link' id=kwaad>klik</a>",
    "<math><mtext><style><!--</style><img title=\"--><img src=x onerror=window.__kwaad='math'>\">",
    "<link rel=stylesheet href=//kwaad.example/a.css><base href=//kwaad.example/>",
    "<meta http-equiv=refresh content=0;url=//kwaad.example/>",
)
"""What holds a tag: the checks refuse it wherever it stands."""
STIL = (
    '" onmouseover="window.__kwaad=\'dubbel\'" autofocus onfocus="window.__kwaad=\'focus\'" x="',
    "' onmouseover='window.__kwaad=1' style='position:fixed;inset:0' x='",
    "&lt;img src=x onerror=window.__kwaad='tweemaal'&gt; &#60;script&#62;window.__kwaad=1&#60;/script&#62;",
    "\\u003cscript\\u003ewindow.__kwaad='json'\\u003c/script\\u003e \\x3cb\\x3e \\",
    "[klik](javascript:window.__kwaad='markdown') ![x](https://kwaad.example/x.png) `code` **vet**",
    "${window.__kwaad='sjabloon'} {7*7} #{7*7}",
    "&amp;&quot;&apos;&nbsp &ltimg src=x&gt",
)
"""What the checks let through, since a text may hold it: only escaping keeps it a text."""
TYPST = '#panic("kwaad") #eval("1") #import "x.typ" #read("invoer.json") *vet* _schuin_ $x^2$ <etiket> @bron // /* weg'
"""Markup of Typst, which makes the folders."""
FORMULES = ("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "＝1", "'=1", "''@A1")
"""How a cell begins that a spreadsheet runs."""

KWAAD = " ".join((MERK, *OPMAAK, *STIL, TYPST))
_GEEN_TEKST = frozenset({"mark", "marks", "context", "domein", "meervoud", "schrift", "lettertype", "anker", "naar"})
"""Fields of which something else than a reader decides what they hold. What has a type of its own, such as an id or
an address, is left alone by that type."""
_ALLEEN_OMGEZET = frozenset({"waarde"})
"""A contact: a phone number or an address, by the word beside it."""


def besmet(value: Any, kwaad: str = KWAAD, before: str = "") -> Any:
    """The same value, with evil behind every text for readers in it and `before` in front; nothing else decides it."""
    if isinstance(value, Tekst):
        # A text to copy has places between { and }, and nothing else may stand there.
        safe = kwaad.replace("{", "(").replace("}", ")") if value.context.startswith("plaktekst") else kwaad
        return dataclasses.replace(value, nl=f"{before}{value.nl} {safe}")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.replace(value, **dict(_fields(value, kwaad, before)))
    if isinstance(value, Mapping):
        return {key: besmet(item, kwaad, before) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(besmet(item, kwaad, before) for item in value)
    return value


def _fields(record: Any, kwaad: str, before: str) -> Iterator[tuple[str, Any]]:
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if not field.init or field.name in _GEEN_TEKST | _ALLEEN_OMGEZET:
            continue
        plain = str(field.type).replace(" | None", "")
        if plain == "str" and value:
            yield field.name, f"{before}{value} {kwaad}"
        elif plain == "tuple[str, ...]":
            yield field.name, tuple(f"{before}{item} {kwaad}" for item in value)
        elif not isinstance(value, str):
            yield field.name, besmet(value, kwaad, before)


def besmette_site(checked: Checked, templates: Mapping[str, str], kwaad: str = KWAAD, before: str = "") -> Checked:
    """The project with evil in all data, in its name, and in a translation of every text into Arabic."""
    kaart: SocialeKaart = besmet(checked.plan.kaart, kwaad, before)
    settings: Settings = dataclasses.replace(
        checked.sources.settings,
        site_name=f"{before}OCO {kwaad}",
        licentie_data=f"{before}Vrij {kwaad} https://licentie.example/",
    )
    catalogs = {
        f"locales/ar/LC_MESSAGES/{domein}.po": _vertaald(domein, berichten, kwaad)
        for domein, berichten in collect_messages(kaart, templates).items()
    }
    sources = dataclasses.replace(checked.sources, settings=settings, catalogs=catalogs, provenance={})
    return dataclasses.replace(
        checked, sources=sources, kaart=kaart, plan=plan_site(kaart, settings, checked.sources.lock)
    )


def _vertaald(domein: str, berichten: tuple[Bericht, ...], kwaad: str) -> Catalog:
    """A translation that says the Dutch, and evil behind it."""
    path = f"locales/ar/LC_MESSAGES/{domein}.po"
    messages = {
        (b.context, b.nl): Message(
            b.context, b.nl, b.meervoud, (f"{b.nl} {kwaad}",) * (6 if b.meervoud else 1), False, "", path, 1
        )
        for b in berichten
    }
    return Catalog(path, messages)
