"""Who has an address: the identity of a page, before any web address is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.kaart import Landelijk, SocialeKaart
from generator.source import SourceMark

OVERAL = "*"
"""As gemeente of an address: this page exists in every gemeente."""

VASTE_PADEN = ("", "themas", "routes", "doelgroepen", "aanbieders", "woordenlijst", "a-z")
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
    eigen = [
        Adres(id_, f"organisaties/{o.id}", tuple(f"organisaties/{v}" for v in o.vorige_ids), o.mark_of("id"))
        for id_, gemeente in kaart.gemeenten.items()
        for o in gemeente.eigen_organisaties.values()
    ]
    return (*_landelijk(kaart.landelijk), *eigen)


def _landelijk(landelijk: Landelijk) -> Iterator[Adres]:
    for pad in VASTE_PADEN:
        yield Adres(OVERAL, pad)
    for pagina in landelijk.inhoud.values():
        yield Adres(OVERAL, pagina.id, tuple(pagina.kopregels.vorige_ids), pagina.kopregels.mark)
    for soort, records in (
        ("themas", landelijk.themas),
        ("routes", landelijk.routes),
        ("doelgroepen", landelijk.doelgroepen),
        ("organisaties", landelijk.organisaties),
    ):
        for record in records.values():
            vorige = tuple(f"{soort}/{v}" for v in record.vorige_ids)
            yield Adres(OVERAL, f"{soort}/{record.id}", vorige, record.mark_of("id"))
