"""What a page is about, for search engines, in the words of schema.org: JSON-LD in a data block, which nothing runs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.model.actualiteit import laatst_waar
from generator.model.contact import Contactsoort, Locatie
from generator.model.organisatie import Kosten, Organisatie
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.plan.opendata import data_id
from generator.plan.pages import BRONTAAL, Blad, Plan
from generator.render.opendata.schedules import schedules
from generator.render.opendata.values import Json, filled, values_of
from generator.render.pers import Pers

CONTEXT = "https://schema.org"
SOORTEN = ("organisatie", "route", "thema", "woord")
"""The kinds of page that are about one thing that schema.org has a word for."""
_DAYS = dict(
    zip(
        ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)
_MACHINE = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What could end the block or open a tag in it, as JSON writes it."""


@dataclass(frozen=True)
class Bladzijde:
    """One page in one language: where it stands, and what is known of its translation once it is rendered."""

    blad: Blad
    taal: Taal
    titel: str
    plan: Plan
    pers: Pers

    @property
    def url(self) -> str:
        """The full address of the page."""
        return self.page(self.blad.pad, self.taal.code)

    @property
    def kort(self) -> str:
        """The permanent address of what it is about: that of all gemeenten for a thing that is the same in all."""
        eigen = self.blad.soort in ("route", "thema")
        gemeente = self.blad.gemeente.gemeente.id if eigen else ""
        return self.plan.urls.absolute(self.plan.urls.kort(gemeente, self.blad.codes.code))

    def page(self, pad: str, taal: str) -> str:
        """The full address of another page of this gemeente."""
        urls = self.plan.urls
        return urls.absolute(urls.pagina(taal, self.blad.gemeente.gemeente.id, pad))

    def text(self, tekst: Tekst) -> object:
        """A text in the language of the page; Dutch says that it is Dutch where the page is not."""
        found = self.pers.schrijver.look(tekst)
        return found.tekst if found.taal == self.taal.code else {"@value": found.tekst, "@language": found.taal}


def page_data(pagina: Bladzijde) -> Markup:
    """The data block of a page; empty for a page that is about nothing of its own."""
    if pagina.blad.soort not in SOORTEN:
        return Markup()
    about = list(_about(pagina))
    graph = [_webpage(pagina, named=bool(about)), *about]
    text = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _UNSAFE.items():
        text = text.replace(sign, escaped)
    return Markup(text)  # noqa: S704 - what could leave the block has just been escaped


def _webpage(pagina: Bladzijde, *, named: bool) -> Json:
    plan, translated = pagina.plan, pagina.taal.code != BRONTAAL
    dag = _day(pagina.blad.onderwerp)
    return filled(
        {
            "@type": "WebPage",
            "@id": pagina.url,
            "name": pagina.titel,
            "inLanguage": str(pagina.taal.code),
            "dateModified": dag.isoformat() if dag else "",
            "license": plan.licentie.url,
            "isPartOf": {"@type": "WebSite", "name": plan.site_name, "url": plan.urls.absolute(plan.urls.base)},
            "creativeWorkStatus": "verzonnen" if pagina.blad.gemeente.gemeente.fictief == "ja" else "",
            "translationOfWork": {"@id": pagina.page(pagina.blad.pad, BRONTAAL)} if translated else None,
            "digitalSourceType": {"@id": _MACHINE} if pagina.pers.ongezien else None,
            "mainEntity": {"@id": pagina.kort} if named else None,
        }
    )


def _about(pagina: Bladzijde) -> Iterator[Json]:
    match pagina.blad.onderwerp:
        case Organisatie() as organisatie:
            yield _organization(pagina, organisatie)
            if organisatie.is_aanbieder:
                yield _service(pagina, organisatie)
        case Route() as route if route.geldt:
            yield _howto(pagina, route)
        case Thema() as thema:
            yield _term(pagina, pagina.text(thema.titel), thema.samenvatting, "themas", ())
        case Term() as term:
            names = tuple(filter(None, (term.afkorting, *term.synoniemen)))
            yield _term(pagina, _dutch(pagina, term.voorkeur), term.definitie, "woordenlijst", names)


def _organization(pagina: Bladzijde, organisatie: Organisatie) -> Json:
    groep = organisatie.onderdeel_van
    return filled(
        {
            "@type": "Organization",
            "@id": pagina.kort,
            "identifier": data_id(pagina.kort),
            "name": organisatie.naam,
            "alternateName": list(organisatie.ook_bekend_als),
            "description": pagina.text(organisatie.samenvatting),
            "url": values_of(organisatie.contact, Contactsoort.WEBSITE),
            "telephone": values_of(organisatie.contact, Contactsoort.TELEFOON),
            "email": values_of(organisatie.contact, Contactsoort.EMAIL),
            "location": _place(organisatie.locatie) if organisatie.locatie else None,
            "parentOrganization": {"@type": "Organization", "name": groep.naam} if groep else None,
        }
    )


def _place(locatie: Locatie) -> Json:
    return filled(
        {
            "@type": "Place",
            "name": locatie.naam,
            "address": filled(
                {
                    "@type": "PostalAddress",
                    "streetAddress": locatie.straat,
                    "postalCode": locatie.postcode,
                    "addressLocality": locatie.plaats,
                    "addressCountry": "NL",
                }
            ),
        }
    )


def _service(pagina: Bladzijde, organisatie: Organisatie) -> Json:
    """Only of who gives independent support: whoever decides or sells care must never look like it."""
    kaart = pagina.blad.gemeente
    vormen = [kaart.landelijk.vormen[id_] for id_ in organisatie.vormen]
    gebieden = [g.naam for g in kaart.gemeente.gebieden if g.id in organisatie.gebieden] or [kaart.gemeente.naam]
    return filled(
        {
            "@type": "Service",
            "@id": f"{pagina.kort}#dienst",
            "serviceType": [pagina.text(vorm.naam) for vorm in vormen if vorm.geldt],
            "provider": {"@id": pagina.kort},
            "areaServed": [{"@type": "AdministrativeArea", "name": naam} for naam in gebieden],
            "audience": [
                {"@type": "Audience", "audienceType": pagina.text(kaart.doelgroepen[id_].naam)}
                for id_ in organisatie.doelgroepen
            ],
            "hoursAvailable": _hours(pagina, organisatie),
            "availableChannel": filled(
                {
                    "@type": "ServiceChannel",
                    "serviceUrl": pagina.url,
                    "availableLanguage": [str(code) for code in organisatie.talen],
                }
            ),
            "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"}
            if organisatie.kosten is Kosten.GRATIS
            else None,
        }
    )


def _hours(pagina: Bladzijde, organisatie: Organisatie) -> list[Json]:
    """Hours that are an ordinary week; others schema.org cannot say."""
    found = schedules(organisatie.openingstijden, pagina.kort, "open") if organisatie.openingstijden else []
    return [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [_DAYS[day] for day in str(rule["byday"]).split(",")],
            "opens": rule["opens_at"],
            "closes": rule["closes_at"],
        }
        for rule in found
        if "byday" in rule
    ]


def _howto(pagina: Bladzijde, route: Route) -> Json:
    return {
        "@type": "HowTo",
        "@id": pagina.kort,
        "name": pagina.text(route.titel),
        "description": pagina.text(route.samenvatting),
        "step": [
            {
                "@type": "HowToStep",
                "position": number,
                "name": pagina.text(stap.titel),
                "url": f"{pagina.url}#stap-{number}",
            }
            for number, stap in enumerate(route.stappen, 1)
        ],
    }


def _term(pagina: Bladzijde, naam: object, uitleg: Tekst, lijst: str, anders: tuple[str, ...]) -> Json:
    return filled(
        {
            "@type": "DefinedTerm",
            "@id": pagina.kort,
            "name": naam,
            "alternateName": [_dutch(pagina, name) for name in anders],
            "description": pagina.text(uitleg),
            "inDefinedTermSet": pagina.page(lijst, pagina.taal.code),
        }
    )


def _dutch(pagina: Bladzijde, name: str) -> object:
    return name if pagina.taal.code == BRONTAAL else {"@value": name, "@language": BRONTAAL}


def _day(onderwerp: object) -> date | None:
    """The day on which it was true for certain; a term has none."""
    match onderwerp:
        case Organisatie(gecontroleerd=nagekeken, peildatum=peildatum):
            return laatst_waar(peildatum, nagekeken)
        case Route(peildatum=peildatum) | Thema(peildatum=peildatum):
            return peildatum
    return None
