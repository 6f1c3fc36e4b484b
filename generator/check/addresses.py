"""Whether every address that was ever published still leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.assemble import Assembly
from generator.check.nearest import suggest
from generator.errors import Finding, fout, waarschuwing
from generator.load.lock import LOCK_FILE, Lock
from generator.model.adres import OVERAL, Adres, adressen
from generator.source import SourceMark


def check_addresses(assembly: Assembly, lock: Lock) -> Iterator[Finding]:
    """Faults for locked addresses that vanished, for ids used twice over time, and for codes given twice.

    Only asked of data without other faults: a record with a fault would seem to have vanished.
    """
    kaart = assembly.kaart
    yield from _check_vanished_names("taal", lock.talen, set(kaart.landelijk.talen), {})
    vorige_gemeenten = {v: id_ for id_, g in kaart.gemeenten.items() for v in g.gemeente.vorige_ids}
    yield from _check_vanished_names("gemeente", lock.gemeenten, set(kaart.gemeenten), vorige_gemeenten)
    now = adressen(kaart)
    yield from _check_pages(now, lock, vorige_gemeenten)
    yield from _check_previous(now)
    yield from _check_codes(lock)


def check_locked(kaart_adressen: tuple[Adres, ...], lock: Lock) -> Iterator[Finding]:
    """One warning when there are addresses that are not locked yet."""
    if not lock.paginas:
        return
    locked = {(page.gemeente, page.pad) for page in lock.paginas}
    new = [adres for adres in kaart_adressen if (adres.gemeente, adres.pad) not in locked]
    if new:
        yield waarschuwing(
            SourceMark(LOCK_FILE),
            "SK610",
            f"{len(new)} adressen staan nog niet vast, zoals {new[0].pad}",
            "Draai `oco adressen vast` op het moment dat u publiceert, en bewaar dit bestand.",
        )


def _check_vanished_names(
    noun: str, locked: tuple[tuple[str, SourceMark], ...], now: set[str], vorige: dict[str, str]
) -> Iterator[Finding]:
    for name, mark in locked:
        if name not in now and name not in vorige:
            yield fout(
                mark,
                "SK601",
                f"{noun} '{name}' is gepubliceerd en bestaat niet meer",
                f"Zet haar terug, of noem haar bij `vorige_ids` van een andere. {suggest(name, now)}",
            )


def _check_pages(now: tuple[Adres, ...], lock: Lock, vorige_gemeenten: dict[str, str]) -> Iterator[Finding]:
    living = {(adres.gemeente, pad) for adres in now for pad in (adres.pad, *adres.vorige)}
    for page in lock.paginas:
        gemeente = vorige_gemeenten.get(page.gemeente, page.gemeente)
        if not {(gemeente, page.pad), (OVERAL, page.pad)} & living:
            soort, _, id_ = page.pad.rpartition("/")
            same = [a.pad.rpartition("/")[2] for a in now if a.pad.rpartition("/")[0] == soort]
            yield fout(
                page.mark,
                "SK601",
                f"het adres '{page.pad}' is gepubliceerd en bestaat niet meer",
                f"Zet het terug, of schrijf bij wat ervoor in de plaats komt: `vorige_ids: [{id_}]`. {suggest(id_, same)}",
            )


def _check_previous(now: tuple[Adres, ...]) -> Iterator[Finding]:
    owners = {(adres.gemeente, adres.pad) for adres in now}
    for adres in now:
        for pad in adres.vorige:
            if (adres.gemeente, pad) in owners:
                yield fout(
                    adres.mark,
                    "SK606",
                    f"'{pad}' staat bij `vorige_ids`, maar bestaat nog",
                    "Haal het weg bij `vorige_ids`, of haal het oude bestand weg.",
                )


def _check_codes(lock: Lock) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for page in lock.paginas:
        if page.code in seen:
            yield fout(
                page.mark,
                "SK607",
                f"de code '{page.code}' is twee keer gegeven, ook aan '{seen[page.code]}'",
                "Zet de vorige versie van dit bestand terug. Alleen `oco adressen vast` schrijft erin.",
            )
        seen[page.code] = page.pad
