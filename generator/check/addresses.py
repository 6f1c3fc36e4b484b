"""Whether every address that was ever published still leads somewhere."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from generator.check.nearest import nearest, suggest
from generator.check.walk import values_of
from generator.errors import Finding, fout, waarschuwing
from generator.load.lock import LOCK_FILE, Lock, LockedPage
from generator.model.adres import OVERAL, Adres, adressen, huidige_adressen, vervallen_adressen
from generator.model.kaart import SocialeKaart
from generator.model.taal import Stand
from generator.source import SourceMark


def check_addresses(kaart: SocialeKaart, lock: Lock, concept_talen: Container[str]) -> Iterator[Finding]:
    """Faults for locked addresses that vanished, for ids used twice over time, and for codes given twice.

    Only asked of data without other faults: a record with a fault would seem to have vanished.
    """
    opvolgers: dict[str, str] = {vorig: id_ for id_, g in kaart.gemeenten.items() for vorig in g.gemeente.vorige_ids}
    yield from _check_talen(kaart, lock, concept_talen)
    yield from _check_gemeenten(kaart, lock, opvolgers)
    yield from _check_pages(kaart, lock, opvolgers)
    yield from _check_previous(kaart)
    yield from _check_vervallen(kaart)
    yield from _check_codes(kaart, lock)


def check_locked(kaart: SocialeKaart, lock: Lock) -> Iterator[Finding]:
    """One warning when there are addresses that are not locked yet."""
    if not lock.paginas:
        return
    locked = {(page.gemeente, page.pad) for page in lock.paginas}
    new = [adres for adres in adressen(kaart) if (adres.gemeente, adres.pad) not in locked]
    if new:
        yield waarschuwing(
            SourceMark(LOCK_FILE),
            "SK610",
            f"{_count(len(new))} nog niet vast, zoals '/{new[0].pad}'",
            "Draai `oco adressen vast` op het moment dat u publiceert, en bewaar dit bestand.",
        )


def _count(addresses: int) -> str:
    return "1 adres staat" if addresses == 1 else f"{addresses} adressen staan"


def _check_talen(kaart: SocialeKaart, lock: Lock, concept_talen: Container[str]) -> Iterator[Finding]:
    now = {t.code for t in kaart.landelijk.talen.values() if t.stand is Stand.VRIJ or t.code in concept_talen}
    for taal, mark in lock.talen:
        if taal not in now:
            yield fout(
                mark,
                "SK601",
                f"taal '{taal}' is gepubliceerd en staat niet meer op de site",
                "Zet haar terug in talen.yaml. Is zij nog concept? Zet haar bij `concept_talen` in mkdocs.yml.",
            )


def _check_gemeenten(kaart: SocialeKaart, lock: Lock, opvolgers: Mapping[str, str]) -> Iterator[Finding]:
    for gemeente, mark in lock.gemeenten:
        if gemeente not in kaart.gemeenten and gemeente not in opvolgers:
            yield fout(
                mark,
                "SK601",
                f"gemeente '{gemeente}' is gepubliceerd en bestaat niet meer",
                f"Zet haar terug, of schrijf `vorige_ids: [{gemeente}]` bij wat ervoor in de plaats komt."
                + _perhaps(gemeente, kaart.gemeenten),
            )


def _check_pages(kaart: SocialeKaart, lock: Lock, opvolgers: Mapping[str, str]) -> Iterator[Finding]:
    now = adressen(kaart)
    living = {(adres.gemeente, pad) for adres in now for pad in (adres.pad, *adres.vorige)}
    living |= vervallen_adressen(kaart).keys()
    locked = {(opvolgers.get(page.gemeente, page.gemeente), page.pad) for page in lock.paginas}
    new = [adres for adres in now if (adres.gemeente, adres.pad) not in locked]
    gone = {gemeente for gemeente, _ in lock.gemeenten} - {*kaart.gemeenten, *opvolgers}
    for page in lock.paginas:
        gemeente = opvolgers.get(page.gemeente, page.gemeente)
        if gemeente not in gone and not {(gemeente, page.pad), (OVERAL, page.pad)} & living:
            soort, _, id_ = page.pad.rpartition("/")
            same = [a for a in now if a.pad.rpartition("/")[0] == soort]
            yield fout(
                page.mark,
                "SK601",
                f"het adres '/{page.pad}' is gepubliceerd en bestaat niet meer",
                f"Zet het terug, of schrijf `vorige_ids: [{id_}]` bij wat ervoor in de plaats komt."
                + _successor(id_, same, [a for a in new if a in same and a.gemeente == gemeente])
                + (_for_good(gemeente, page.pad) if gemeente in kaart.gemeenten else ""),
            )


def _successor(gone: str, same: Iterable[Adres], new: Sequence[Adres]) -> str:
    """Which page it became: the only one that was never published, or else one with nearly the same id."""
    if len(new) == 1 and new[0].mark.path:
        return f" Heet het nu '{_id(new[0])}'? Schrijf die regel dan in {new[0].mark.path}."
    return _perhaps(gone, map(_id, same))


def _for_good(gemeente: str, pad: str) -> str:
    """How to let a page go when nothing takes its place."""
    naar = {"organisaties": "aanbieders"}.get(soort := pad.partition("/")[0], soort)
    return (
        f" Is het voorgoed weg? Schrijf dan in sociale_kaart/{gemeente}/gemeente.yaml: "
        f"`vervallen: [{{adres: {pad}, naar: {naar}}}]`."
    )


def _id(adres: Adres) -> str:
    return adres.pad.rpartition("/")[2]


def _check_vervallen(kaart: SocialeKaart) -> Iterator[Finding]:
    """What is gone must be gone, and lead to a page that this gemeente has."""
    now = adressen(kaart)
    for id_, gemeente in kaart.gemeenten.items():
        pages = {adres.pad for adres in now if adres.gemeente in (OVERAL, id_)}
        known = pages | {pad for adres in now if adres.gemeente in (OVERAL, id_) for pad in adres.vorige}
        for weg in gemeente.gemeente.vervallen:
            if weg.adres in known:
                yield fout(
                    weg.mark_of("adres"),
                    "SK606",
                    f"'{weg.adres}' staat bij `vervallen`, maar leidt al ergens heen",
                    "Haal het weg bij `vervallen`. Een adres leidt naar één plek.",
                )
            if weg.naar not in pages:
                yield fout(weg.mark_of("naar"), "SK204", f"pagina '{weg.naar}' bestaat niet", suggest(weg.naar, pages))


def _perhaps(gone: str, now: Iterable[str]) -> str:
    near = nearest(gone, now)
    return f" Is dat '{near}'?" if near else ""


def _check_previous(kaart: SocialeKaart) -> Iterator[Finding]:
    now = adressen(kaart)
    owners = {(adres.gemeente, adres.pad) for adres in now}
    for adres in now:
        for pad in adres.vorige:
            if (adres.gemeente, pad) in owners:
                yield _not_previous(adres.mark, pad)
            owners.add((adres.gemeente, pad))
    names = set(kaart.gemeenten)
    for gemeente in kaart.gemeenten.values():
        for vorig, mark in values_of(gemeente.gemeente, "vorige_ids"):
            if vorig in names:
                yield _not_previous(mark, str(vorig))
            names.add(str(vorig))


def _not_previous(mark: SourceMark, name: str) -> Finding:
    return fout(
        mark,
        "SK606",
        f"'{name}' staat bij `vorige_ids`, maar is van een ander",
        "Haal het weg bij `vorige_ids`. Een oud adres leidt naar één plek.",
    )


def _check_codes(kaart: SocialeKaart, lock: Lock) -> Iterator[Finding]:
    """A code may stand at an old and at the new path of the same page, and nowhere else."""
    heden = huidige_adressen(kaart)
    seen: dict[str, LockedPage] = {}
    for page in lock.paginas:
        first = seen.setdefault(page.code, page)
        if first is not page and _now(heden, first) != _now(heden, page):
            yield fout(
                page.mark,
                "SK607",
                f"de code '{page.code}' is twee keer gegeven, ook aan '{first.pad}'",
                "Zet de vorige versie van dit bestand terug. Alleen `oco adressen vast` schrijft erin.",
            )


def _now(heden: Mapping[tuple[str, str], Adres], page: LockedPage) -> tuple[str, str]:
    """Which page a locked address leads to now; itself when it is gone."""
    adres = heden.get((page.gemeente, page.pad)) or heden.get((OVERAL, page.pad))
    return (adres.gemeente, adres.pad) if adres else (page.gemeente, page.pad)
