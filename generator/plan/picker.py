"""What can be found where a reader picks a gemeente: each by its name, and by whatever of it they may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.kaart import Gemeentekaart
from generator.plan.search import Zoekdocument


def plan_picker(gemeenten: Iterable[Gemeentekaart]) -> tuple[Zoekdocument, ...]:
    """One document per gemeente: its name, other names, local brands, places, areas with their postcodes, providers."""
    return tuple(_document(kaart) for kaart in gemeenten)


def _document(kaart: Gemeentekaart) -> Zoekdocument:
    gemeente = kaart.gemeente
    velden = {
        "titel": (gemeente.naam,),
        "veel": gemeente.andere_namen,
        "woorden": tuple(dict.fromkeys((*_providers(kaart), *_postcodes(kaart)))),
    }
    return Zoekdocument(gemeente.id, "gemeente", gemeente.naam, None, velden, {})


def _providers(kaart: Gemeentekaart) -> Iterator[str]:
    for organisatie in kaart.eigen_organisaties.values():
        yield from (organisatie.naam, *organisatie.ook_bekend_als)


def _postcodes(kaart: Gemeentekaart) -> Iterator[str]:
    yield from (postcode for gebied in kaart.gemeente.gebieden for postcode in gebied.postcodes)
    yield from (d.locatie.postcode[:4] for d in kaart.gemeente.voordeur if d.locatie and d.locatie.postcode)
