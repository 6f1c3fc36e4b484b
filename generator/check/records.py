"""The records of the whole, wherever they stand: all, those of organisations, and those that a gemeente changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.nouns import FILES
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.waarden import Record


def all_records(kaart: SocialeKaart) -> Iterable[Record]:
    """Every record at the top of a file or list row."""
    landelijk = kaart.landelijk
    for group in (
        landelijk.talen,
        landelijk.levensgebieden,
        landelijk.vormen,
        landelijk.themas,
        landelijk.routes,
        landelijk.doelgroepen,
        landelijk.termen,
        landelijk.organisaties,
        landelijk.activiteiten,
        landelijk.buren,
        landelijk.keuzehulpen,
        landelijk.zoekwoorden,
        landelijk.plakteksten,
    ):
        yield from group.values()
    for gemeente in kaart.gemeenten.values():
        yield gemeente.gemeente
        yield from gemeente.eigen_records
        yield from changed_records(gemeente, landelijk)


def changed_records(gemeente: Gemeentekaart, landelijk: Landelijk) -> Iterator[Record]:
    """National records of which a municipality has replaced something, as it tells them."""
    for noun in FILES:
        national = getattr(landelijk, noun)
        yield from (r for id_, r in getattr(gemeente.landelijk, noun).items() if r is not national[id_])


def all_organisaties(kaart: SocialeKaart) -> Iterator[Organisatie]:
    """Every organisation, national ones first; again as a municipality tells of it, where that differs."""
    yield from kaart.landelijk.organisaties.values()
    for gemeente in kaart.gemeenten.values():
        yield from gemeente.eigen_organisaties.values()
        yield from (r for r in changed_records(gemeente, kaart.landelijk) if isinstance(r, Organisatie))
