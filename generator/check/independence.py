"""Whether a supporter stands apart from those who decide and those who sell care (Wmo 2015 art. 2.2.4 and 2.3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.records import all_organisaties
from generator.errors import Finding, fout, waarschuwing
from generator.model.kaart import SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.waarden import JaNee

_HINT = "De pagina zegt dit tegen de lezer. Vraag hoe de onafhankelijkheid geregeld is en schrijf dat bij `waarborg`."


def check_independence(kaart: SocialeKaart) -> Iterator[Finding]:
    """Faults for supporters that decide; warnings for those near care that do not say how they stay independent."""
    for organisatie in all_organisaties(kaart):
        if organisatie.is_aanbieder:
            yield from _check_aanbieder(organisatie)


def _check_aanbieder(organisatie: Organisatie) -> Iterator[Finding]:
    if organisatie.beslist_over_toegang is JaNee.JA:
        yield fout(
            organisatie.mark_of("beslist_over_toegang"),
            "SK410",
            f"{organisatie.naam} beslist over hulp en kan dus geen onafhankelijke cliëntondersteuning geven",
            "Zet `rol: toegang`, of zet `beslist_over_toegang: nee` als dat klopt.",
        )
    if organisatie.levert_geindiceerde_zorg is JaNee.JA and not organisatie.waarborg:
        yield waarschuwing(
            organisatie.mark_of("levert_geindiceerde_zorg"),
            "SK411",
            f"{organisatie.naam} geeft onafhankelijke cliëntondersteuning en levert ook zorg met een indicatie",
            _HINT,
        )
    if organisatie.plek_in_wijkteam is JaNee.JA and not organisatie.waarborg:
        yield fout(
            organisatie.mark_of("plek_in_wijkteam"),
            "SK413",
            f"{organisatie.naam} heeft een plek in een wijkteam; de lezer hoort niet hoe de hulp onafhankelijk blijft",
            "Vraag hoe dat geregeld is, en voeg toe: `waarborg: ...`. De pagina zegt het tegen de lezer.",
        )
    onderdeel = organisatie.onderdeel_van
    if onderdeel and onderdeel.levert_zorg is JaNee.JA and not organisatie.waarborg:
        yield waarschuwing(
            onderdeel.mark_of("levert_zorg"),
            "SK412",
            f"{organisatie.naam} hoort bij {onderdeel.naam}, waar ook zorgaanbieders bij horen",
            _HINT,
        )
