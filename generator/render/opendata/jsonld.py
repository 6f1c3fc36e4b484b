"""What a page is about, for search engines, in the words of schema.org: JSON-LD in a data block, which nothing runs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import partial

from markupsafe import Markup

from generator.model.actualiteit import laatst_waar
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL, Blad, Plan
from generator.render.opendata.things import Adres, Nederlands, Verschil, kort_adres, things
from generator.render.opendata.values import Json, filled
from generator.render.pers import Pers

CONTEXT = "https://schema.org"
SOORTEN = ("organisatie", "route", "thema", "woord")
"""The kinds of page that are about one thing that schema.org has a word for."""
_MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What could end the block or open a tag in it, as JSON writes it."""
_MARK = "\0"
"""Stands for what differs by language. No text can hold it: who reads data refuses control signs."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True)
class Bladzijde:
    """One page in one language: where it stands, and what is known of its translation once it is rendered."""

    blad: Blad
    taal: Taal
    titel: str
    plan: Plan
    pers: Pers

    def page(self, pad: str, taal: str) -> str:
        """The full address of a page of this gemeente."""
        urls = self.plan.urls
        return urls.absolute(urls.pagina(taal, self.blad.gemeente.gemeente.id, pad))

    def json(self, verschil: Verschil) -> str:
        """The JSON of what differs by language; Dutch says that it is Dutch where the page is not."""
        match verschil:
            case Adres(pad, anker):
                return _encode(self.page(pad, self.taal.code) + anker)
            case Nederlands(text):
                taal = BRONTAAL
            case Tekst():
                text, taal, *_ = self.pers.schrijver.look(verschil)
        return _encode(text if taal == self.taal.code else {"@value": text, "@language": taal})


def page_data(pagina: Bladzijde) -> Markup:
    """The data block of a page; empty for a page that is about nothing of its own."""
    blad = pagina.blad
    if blad.soort not in SOORTEN:
        return Markup()
    pieces, differing = pagina.pers.once(("data", blad.pad), partial(_cut_things, blad, pagina.plan))
    webpage = _encode(_webpage(pagina, named=any(pieces)))
    about = [part for both in zip(["", *map(pagina.json, differing)], pieces, strict=True) for part in both]
    text = f'{{"@context":"{CONTEXT}","@graph":[{webpage}{"".join(about)}]}}'
    for sign, escaped in _UNSAFE.items():
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - what could leave the block has just been escaped


def _cut_things(blad: Blad, plan: Plan) -> tuple[list[str], list[Verschil]]:
    """The JSON of what a page is about in any language, cut at what differs; and what that is, in order."""
    differing: list[Verschil] = []

    def cut(verschil: Verschil) -> str:
        differing.append(verschil)
        return _MARK

    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=cut).encode
    text = "".join(f",{encode(thing)}" for thing in things(blad, plan))
    return text.split(_encode(_MARK)), differing


def _webpage(pagina: Bladzijde, *, named: bool) -> Json:
    plan, translated = pagina.plan, pagina.taal.code != BRONTAAL
    dag = _day(pagina.blad.onderwerp)
    return filled(
        {
            "@type": "WebPage",
            "@id": pagina.page(pagina.blad.pad, pagina.taal.code),
            "name": pagina.titel,
            "inLanguage": str(pagina.taal.code),
            "dateModified": dag.isoformat() if dag else "",
            "license": plan.licentie.url,
            "isPartOf": {"@type": "WebSite", "name": plan.site_name, "url": plan.urls.absolute(plan.urls.base)},
            "creativeWorkStatus": "verzonnen" if pagina.blad.gemeente.gemeente.fictief == "ja" else "",
            "translationOfWork": {"@id": pagina.page(pagina.blad.pad, BRONTAAL)} if translated else None,
            "digitalSourceType": {"@id": _MACHINE} if pagina.pers.ongezien else None,
            "mainEntity": {"@id": kort_adres(pagina.blad, plan)} if named else None,
        }
    )


def _day(onderwerp: object) -> date | None:
    """The day on which it was true for certain; a term has none."""
    match onderwerp:
        case Organisatie(gecontroleerd=nagekeken, peildatum=peildatum):
            return laatst_waar(peildatum, nagekeken)
        case Route(peildatum=peildatum) | Thema(peildatum=peildatum):
            return peildatum
    return None
