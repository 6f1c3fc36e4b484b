"""What a page is about, in the words of schema.org, before it is in a language: what differs by language is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.contact import Contactsoort, Locatie
from generator.model.organisatie import Kosten, Organisatie
from generator.model.route import Route
from generator.model.term import Term
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.plan.opendata import data_id
from generator.plan.pages import Blad, Plan
from generator.render.opendata.schedules import schedules
from generator.render.opendata.values import Json, filled, values_of

_DAYS = dict(
    zip(
        ("MO", "TU", "WE", "TH", "FR", "SA", "SU"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


@dataclass(frozen=True, slots=True)
class Adres:
    """The address of a page of this gemeente, in the language of the page that names it."""

    pad: str
    anker: str = ""


@dataclass(frozen=True, slots=True)
class Nederlands:
    """A word that is Dutch on a page in any language."""

    woord: str


Verschil = Tekst | Adres | Nederlands
"""What may stand anywhere in these things instead of JSON: it differs by language."""


def kort_adres(blad: Blad, plan: Plan) -> str:
    """The permanent address of what a page is about: that of all gemeenten for a thing that is the same in all."""
    gemeente = blad.gemeente.gemeente.id if blad.soort in ("route", "thema") else ""
    return plan.urls.absolute(plan.urls.kort(gemeente, blad.codes.code))


def things(blad: Blad, plan: Plan) -> Iterator[Json]:
    """The things that a page is about; values of `Verschil` are among theirs."""
    kort = kort_adres(blad, plan)
    match blad.onderwerp:
        case Organisatie() as organisatie:
            yield _organization(organisatie, kort)
            if organisatie.is_aanbieder:
                yield _service(organisatie, blad, kort)
        case Route() as route if route.geldt:
            yield _howto(route, blad, kort)
        case Thema() as thema:
            yield _term(kort, thema.titel, thema.samenvatting, "themas", ())
        case Term() as term:
            names = tuple(filter(None, (term.afkorting, *term.synoniemen)))
            yield _term(kort, Nederlands(term.voorkeur), term.definitie, "woordenlijst", names)


def _organization(organisatie: Organisatie, kort: str) -> Json:
    groep = organisatie.onderdeel_van
    return filled(
        {
            "@type": "Organization",
            "@id": kort,
            "identifier": data_id(kort),
            "name": organisatie.naam,
            "alternateName": list(organisatie.ook_bekend_als),
            "description": organisatie.samenvatting,
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


def _service(organisatie: Organisatie, blad: Blad, kort: str) -> Json:
    """Only of who gives independent support: whoever decides or sells care must never look like it."""
    kaart = blad.gemeente
    vormen = [kaart.landelijk.vormen[id_] for id_ in organisatie.vormen]
    gebieden = [g.naam for g in kaart.gemeente.gebieden if g.id in organisatie.gebieden] or [kaart.gemeente.naam]
    return filled(
        {
            "@type": "Service",
            "@id": f"{kort}#dienst",
            "serviceType": [vorm.naam for vorm in vormen if vorm.geldt],
            "provider": {"@id": kort},
            "areaServed": [{"@type": "AdministrativeArea", "name": naam} for naam in gebieden],
            "audience": [
                {"@type": "Audience", "audienceType": kaart.doelgroepen[id_].naam} for id_ in organisatie.doelgroepen
            ],
            "hoursAvailable": _hours(organisatie, kort),
            "availableChannel": filled(
                {
                    "@type": "ServiceChannel",
                    "serviceUrl": Adres(blad.pad),
                    "availableLanguage": [str(code) for code in organisatie.talen],
                }
            ),
            "offers": {"@type": "Offer", "price": 0, "priceCurrency": "EUR"}
            if organisatie.kosten is Kosten.GRATIS
            else None,
        }
    )


def _hours(organisatie: Organisatie, kort: str) -> list[Json]:
    """Hours that are an ordinary week; others schema.org cannot say."""
    found = schedules(organisatie.openingstijden, kort, "open") if organisatie.openingstijden else []
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


def _howto(route: Route, blad: Blad, kort: str) -> Json:
    return {
        "@type": "HowTo",
        "@id": kort,
        "name": route.titel,
        "description": route.samenvatting,
        "step": [
            {
                "@type": "HowToStep",
                "position": number,
                "name": stap.titel,
                "url": Adres(blad.pad, f"#stap-{number}"),
            }
            for number, stap in enumerate(route.stappen, 1)
        ],
    }


def _term(kort: str, naam: Tekst | Nederlands, uitleg: Tekst, lijst: str, anders: tuple[str, ...]) -> Json:
    return filled(
        {
            "@type": "DefinedTerm",
            "@id": kort,
            "name": naam,
            "alternateName": [Nederlands(name) for name in anders],
            "description": uitleg,
            "inDefinedTermSet": Adres(lijst),
        }
    )
