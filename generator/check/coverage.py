"""What a municipality does not know yet of who helps: its pages say so, and its editors should find out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.records import all_organisaties
from generator.errors import Finding, waarschuwing
from generator.model.kaart import Gemeentekaart, SocialeKaart
from generator.model.waarden import JaNee


def check_coverage(kaart: SocialeKaart) -> Iterator[Finding]:
    """Warnings for providers, life areas and roles that are missing. Says nothing true of a whole with faults."""
    for organisatie in all_organisaties(kaart):
        if organisatie.is_aanbieder and not organisatie.levensgebieden:
            yield waarschuwing(
                organisatie.mark_of("naam"),
                "SK432",
                f"van {organisatie.naam} is niet bekend bij welke levensgebieden zij helpt",
                "Vraag het na en vul `levensgebieden` in. Tot dan staat zij bij geen enkel onderwerp.",
            )
    for gemeente in kaart.gemeenten.values():
        yield from _check_gemeente(gemeente)


def _check_gemeente(kaart: Gemeentekaart) -> Iterator[Finding]:
    gemeente = kaart.gemeente
    if not kaart.aanbieders:
        yield waarschuwing(
            gemeente.mark_of("naam"),
            "SK433",
            f"in {gemeente.naam} is niemand bekend die onafhankelijke cliëntondersteuning geeft",
            "Vraag na wie dat doet en maak voor elke aanbieder een bestand in `organisaties/` met `rol: oco_formeel` "
            "of `rol: oco_informeel`. Tot dan zegt de site dat zij het niet weet.",
        )
    for lokaal in gemeente.lokale_namen:
        if lokaal.geeft_oco is JaNee.ONBEKEND:
            yield waarschuwing(
                lokaal.mark_of("geeft_oco"),
                "SK434",
                f"van {lokaal.naam} is niet bekend of zij onafhankelijke cliëntondersteuning geeft",
                "Vraag het na. Zo ja: maak een bestand in `organisaties/`. Haal daarna `geeft_oco` hier weg.",
            )
