"""What changed in a gemeente as an Atom feed: an entry for each page whose facts have a day, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from html import escape

from generator.model.actualiteit import Gecontroleerd
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.plan.opendata import FEED, oudste_naam
from generator.plan.pages import BRONTAAL, Blad
from generator.render.dates import long_date
from generator.render.opendata.values import Zetting

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
_text = partial(escape, quote=False)
"""A text between tags. `xml.sax.saxutils` says the same, and loads all that it takes to read a page from the web."""


@dataclass(frozen=True)
class _Bericht:
    """One page and the last day of which we know that its facts were true."""

    blad: Blad
    dag: date
    wat: str


def render_feed(zetting: Zetting) -> bytes:
    """The feed. It holds only days that the data know, so a build on another day gives the same bytes."""
    gemeente, plan, urls = zetting.data.gemeente.gemeente, zetting.plan, zetting.plan.urls
    berichten = sorted(_berichten(zetting), key=lambda b: (-b.dag.toordinal(), b.blad.pad))
    newest = max((bericht.dag for bericht in berichten), default=gemeente.peildatum)
    verzonnen = " (verzonnen)" if gemeente.fictief == "ja" else ""
    head = (
        f"<id>{_text(urls.absolute(urls.data(oudste_naam(gemeente), FEED)))}</id>\n"
        f"<title>{_text(f'{plan.site_name}: wat is er veranderd in {gemeente.naam}?{verzonnen}')}</title>\n"
        f"<updated>{_moment(newest)}</updated>\n"
        f"<author><name>{_text(plan.site_name)}</name></author>\n"
        f"<rights>{_text(f'{plan.licentie.naam}, {plan.licentie.url}')}</rights>\n"
        f'<link rel="self" type="application/atom+xml" href={_link(zetting, urls.data(gemeente.id, FEED))}/>\n'
        f'<link rel="license" href={_attribute(plan.licentie.url)}/>\n'
        f'<link rel="alternate" type="text/html" href={_link(zetting, urls.pagina(BRONTAAL, gemeente.id, ""))}/>\n'
    )
    return f"{_HEAD}{head}{''.join(_entry(zetting, bericht) for bericht in berichten)}</feed>\n".encode()


def _berichten(zetting: Zetting) -> Iterator[_Bericht]:
    """The start page with its doors, and each organisation, route and theme."""
    for blad in zetting.plan.bladen[zetting.data.gemeente.gemeente.id]:
        match blad.onderwerp:
            case Gemeente() as gemeente if not blad.pad:
                parts = [(gemeente.peildatum, gemeente.gecontroleerd)]
                parts += [(deur.peildatum, gemeente.controle_van(deur)) for deur in gemeente.voordeur]
                yield max((_known(blad, *part) for part in parts), key=lambda bericht: bericht.dag)
            case Organisatie() as organisatie:
                yield _known(blad, organisatie.peildatum, organisatie.gecontroleerd)
            case Route() | Thema() as record:
                yield _known(blad, record.peildatum, None)


def _known(blad: Blad, peildatum: date, gecontroleerd: Gecontroleerd | None) -> _Bericht:
    """A check on the day of the source or later is the last that we know; otherwise it is the source."""
    if gecontroleerd and gecontroleerd.op >= peildatum:
        dag = long_date(gecontroleerd.op, BRONTAAL)
        return _Bericht(blad, gecontroleerd.op, f"Nagekeken op {dag} door {gecontroleerd.door}.")
    return _Bericht(blad, peildatum, f"Dit klopte op {long_date(peildatum, BRONTAAL)}, volgens de bron.")


def _entry(zetting: Zetting, bericht: _Bericht) -> str:
    blad, urls, gemeente = bericht.blad, zetting.plan.urls, zetting.data.gemeente.gemeente
    titel = blad.titel.nl if isinstance(blad.titel, Tekst) else blad.titel
    page = _link(zetting, urls.pagina(BRONTAAL, gemeente.id, blad.pad))
    return (
        "<entry>\n"
        f"<id>{_text(urls.absolute(urls.kort(oudste_naam(gemeente), blad.codes.code)))}</id>\n"
        f"<title>{_text(titel if blad.pad else gemeente.naam)}</title>\n"
        f"<updated>{_moment(bericht.dag)}</updated>\n"
        f'<link rel="alternate" type="text/html" href={page}/>\n'
        f"<category term={_attribute(blad.soort)}/>\n"
        f"<summary>{_text(bericht.wat)}</summary>\n"
        "</entry>\n"
    )


def _moment(dag: date) -> str:
    return f"{dag.isoformat()}T00:00:00Z"


def _link(zetting: Zetting, url: str) -> str:
    return _attribute(zetting.plan.urls.absolute(url))


def _attribute(value: str) -> str:
    return f'"{escape(value)}"'
