"""Who has an address: the identity of a page, before any web address is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.doelgroep import Doelgroep
from generator.model.kaart import Landelijk, SocialeKaart
from generator.model.keuzehulp import Keuzehulp, stappen
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.term import Term
from generator.model.thema import Thema
from generator.source import SourceMark

OVERAL = "*"
"""As gemeente of an address: this page exists in every gemeente."""

VASTE_PADEN = (
    "",
    "themas",
    "routes",
    "doelgroepen",
    "aanbieders",
    "wat-doet-oco",
    "andere-hulp",
    "brief",
    "folders",
    "woordenlijst",
    "a-z",
)
"""Pages that every gemeente has, whatever its data. The empty path is its start page."""


@dataclass(frozen=True, slots=True)
class Adres:
    """The identity of a page: `gemeente` (or `*`) and `pad` (`themas/wonen`), with the paths it had before."""

    gemeente: str
    pad: str
    vorige: tuple[str, ...] = ()
    mark: SourceMark = field(compare=False, default=SourceMark(""))


def adressen(kaart: SocialeKaart) -> tuple[Adres, ...]:
    """Every page of the site, once, language apart; national ones first."""
    eigen = (
        adres
        for id_, gemeente in kaart.gemeenten.items()
        for soort, records in (
            ("themas", gemeente.eigen_themas),
            ("routes", gemeente.eigen_routes),
            ("doelgroepen", gemeente.eigen_doelgroepen),
            ("organisaties", gemeente.eigen_organisaties),
        )
        for adres in _adressen_van(id_, soort, records.values())
    )
    return (*_landelijk(kaart.landelijk), *eigen)


def huidige_adressen(kaart: SocialeKaart) -> Mapping[tuple[str, str], Adres]:
    """Every (gemeente, pad) that is or was, also under an old name of its gemeente, and the address it leads to now."""
    heden = {}
    for adres in adressen(kaart):
        gemeente = kaart.gemeenten.get(adres.gemeente)
        for naam in (adres.gemeente, *(gemeente.gemeente.vorige_ids if gemeente else ())):
            for pad in (adres.pad, *adres.vorige):
                heden[(naam, pad)] = adres
    for (naam, pad), naar in vervallen_adressen(kaart).items():
        if doel := heden.get((naam, naar)) or heden.get((OVERAL, naar)):
            heden.setdefault((naam, pad), doel)
    return heden


def vervallen_adressen(kaart: SocialeKaart) -> Mapping[tuple[str, str], str]:
    """Every (gemeente, pad) of a page that is gone for good, also of an older name of its gemeente → where it leads."""
    return {
        (naam, weg.adres): weg.naar
        for id_, gemeente in kaart.gemeenten.items()
        for naam in (id_, *gemeente.gemeente.vorige_ids)
        for weg in gemeente.gemeente.vervallen
    }


def _landelijk(landelijk: Landelijk) -> Iterator[Adres]:
    for pad in VASTE_PADEN:
        yield Adres(OVERAL, pad)
    for pagina in landelijk.inhoud.values():
        yield Adres(OVERAL, pagina.id, tuple(pagina.kopregels.vorige_ids), pagina.kopregels.mark_of("vorige_ids"))
    for soort, records in (
        ("themas", landelijk.themas),
        ("routes", landelijk.routes),
        ("doelgroepen", landelijk.doelgroepen),
        ("organisaties", landelijk.organisaties),
        ("woorden", landelijk.termen),
    ):
        yield from _adressen_van(OVERAL, soort, records.values())
    for keuzehulp in landelijk.keuzehulpen.values():
        yield from _keuzehulp(keuzehulp)


def _keuzehulp(keuzehulp: Keuzehulp) -> Iterator[Adres]:
    for stap in stappen(keuzehulp):
        vorige = (*stap.knoop.vorige_ids, *(keuzehulp.vorige_ids if stap.is_begin else ()))
        oud = tuple(f"keuzehulp/{id_}" for id_ in vorige)
        yield Adres(OVERAL, stap.pad, oud, stap.knoop.mark_of("vorige_ids" if vorige else "id"))


def _adressen_van(
    gemeente: str, soort: str, records: Iterable[Thema | Route | Doelgroep | Organisatie | Term]
) -> Iterator[Adres]:
    for record in records:
        vorige = tuple(f"{soort}/{v}" for v in record.vorige_ids)
        yield Adres(gemeente, f"{soort}/{record.id}", vorige, record.mark_of("vorige_ids" if vorige else "id"))
