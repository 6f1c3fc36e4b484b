"""By what a reader can choose among the providers of a gemeente, and who answers to each choice.

No ranking: providers stay in the order of the alphabet. What is not known of a provider is an answer of its own.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Helper, Organisatie
from generator.model.waarden import JaNee, Tekst

ALLES, ONBEKEND, TOLK = "*", "?", "tolk"
"""Among the values of a provider: all there are; those that are not there are not known; any language, interpreted."""

_GENOEG = 3
"""From so many providers on there is something to filter."""


class Filtersoort(enum.StrEnum):
    """What a reader can choose by."""

    GEBIED = "gebied"
    ONDERWERP = "onderwerp"
    GROEP = "groep"
    TAAL = "taal"
    HELPER = "helper"
    THUIS = "thuis"


@dataclass(frozen=True, slots=True)
class Filterkeuze:
    """One thing to choose. `titel` is empty where the template has words for `waarde`."""

    waarde: str
    titel: Tekst | str
    aanbieders: tuple[Organisatie, ...]
    """Who answers to it, as far as is known."""
    postcodes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """A list of things to choose, with the providers of whom we do not know everything."""

    soort: Filtersoort
    keuzes: tuple[Filterkeuze, ...]
    onbekend: tuple[Organisatie, ...]
    met_tolk: tuple[Organisatie, ...] = ()


def plan_filters(kaart: Gemeentekaart) -> tuple[Filter, ...]:
    """The filters that tell the providers of a gemeente apart; those to which all answer alike are left out.

    None of them where there are so few providers that a reader sees them at once.
    """
    if len(kaart.aanbieders) < _GENOEG:
        return ()
    return tuple(
        found
        for soort in Filtersoort
        if (found := _filter(kaart, soort))
        and any(0 < len(keuze.aanbieders) < len(kaart.aanbieders) for keuze in found.keuzes)
    )


def filter_values(organisatie: Organisatie) -> Mapping[str, str]:
    """What a script compares a choice with: an attribute for each filter, its values with a space between them."""
    return {f"data-{soort}": " ".join(_values(organisatie, soort)) for soort in Filtersoort}


def _filter(kaart: Gemeentekaart, soort: Filtersoort) -> Filter:
    values = {o.id: _values(o, soort) for o in kaart.aanbieders}
    keuzes = (
        Filterkeuze(waarde, titel, tuple(o for o in kaart.aanbieders if {waarde, ALLES} & set(values[o.id])), codes)
        for waarde, titel, codes in _choices(kaart, soort)
    )
    return Filter(
        soort,
        tuple(keuze for keuze in keuzes if keuze.aanbieders),
        tuple(o for o in kaart.aanbieders if ONBEKEND in values[o.id]),
        tuple(o for o in kaart.aanbieders if TOLK in values[o.id]),
    )


def _choices(kaart: Gemeentekaart, soort: Filtersoort) -> Iterator[tuple[str, Tekst | str, tuple[str, ...]]]:
    match soort:
        case Filtersoort.GEBIED:
            yield from ((gebied.id, gebied.naam, gebied.postcodes) for gebied in kaart.gemeente.gebieden)
        case Filtersoort.ONDERWERP:
            yield from ((thema.levensgebied, thema.titel, ()) for thema in kaart.themas.values())
        case Filtersoort.GROEP:
            yield from ((id_, groep.naam, ()) for id_, groep in kaart.doelgroepen.items())
        case Filtersoort.TAAL:
            spoken = {code for aanbieder in kaart.aanbieders for code in aanbieder.talen}
            of_the_site = [code for code in kaart.landelijk.talen if code in spoken]
            yield from ((code, "", ()) for code in (*of_the_site, *sorted(spoken.difference(of_the_site))))
        case Filtersoort.HELPER:
            yield from ((helper.value, "", ()) for helper in Helper)
        case Filtersoort.THUIS:
            yield JaNee.JA.value, "", ()


def _values(organisatie: Organisatie, soort: Filtersoort) -> tuple[str, ...]:
    match soort:
        case Filtersoort.GEBIED:
            return organisatie.gebieden or (ALLES,)
        case Filtersoort.ONDERWERP:
            return organisatie.levensgebieden or (ONBEKEND,)
        case Filtersoort.GROEP:
            return organisatie.doelgroepen or (ALLES,)
        case Filtersoort.TAAL:
            return _languages(organisatie)
        case Filtersoort.HELPER:
            return tuple(helper.value for helper in organisatie.helper) or (ONBEKEND,)
        case Filtersoort.THUIS:
            return (ONBEKEND if organisatie.huisbezoek is JaNee.ONBEKEND else organisatie.huisbezoek.value,)


def _languages(organisatie: Organisatie) -> tuple[str, ...]:
    """With an interpreter there is every language; without that knowledge an unnamed language is not known."""
    tolk = organisatie.tolk.beschikbaar if organisatie.tolk else JaNee.ONBEKEND
    if tolk is JaNee.JA:
        return (*organisatie.talen, TOLK)
    known = bool(organisatie.talen) and tolk is JaNee.NEE
    return organisatie.talen if known else (*organisatie.talen, ONBEKEND)
