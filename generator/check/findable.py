"""Whether people can find it: some word must lead to each page that is about something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.errors import Finding, waarschuwing
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.waarden import Record, Tekst
from generator.source import SourceMark

CROWD = 3
"""A word that leads to more pages than this does not bring any of them up."""

_WORD = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class _Item:
    """Something to find: its title, the words in that, and what else people may type for it."""

    mark: SourceMark
    titel: str
    titelwoorden: frozenset[str]
    zoekwoorden: frozenset[str]


def check_findable(kaart: SocialeKaart) -> Iterator[Finding]:
    """A warning for each page that no word leads to: neither a word of its title nor a search word of few."""
    national = list(_national(kaart.landelijk))
    yield from _check(national, national)
    for gemeente in kaart.gemeenten.values():
        own = [_item(record, ()) for record in _own_records(gemeente)]
        yield from _check(own, [*national, *own])


def _check(items: Iterable[_Item], everything: Collection[_Item]) -> Iterator[Finding]:
    titles = Counter(word for item in everything for word in item.titelwoorden)
    words = Counter(word for item in everything for word in item.titelwoorden | item.zoekwoorden)
    for item in items:
        if all(titles[w] > CROWD for w in item.titelwoorden) and all(words[w] > CROWD for w in item.zoekwoorden):
            yield waarschuwing(
                item.mark,
                "SK920",
                f"geen zoekwoord leidt naar '{item.titel}'",
                "Elk woord leidt ook naar andere pagina's. Voeg een woord toe dat mensen hiervoor typen: "
                "`zoekwoorden: [...]`.",
            )


def _national(landelijk: Landelijk) -> Iterator[_Item]:
    rows: dict[str, list[str]] = {}
    for ingang in landelijk.zoekwoorden.values():
        rows.setdefault(ingang.pad, []).extend(_split(ingang.zoekwoorden))
    for soort, records in (
        ("themas/", landelijk.themas),
        ("routes/", landelijk.routes),
        ("doelgroepen/", landelijk.doelgroepen),
        ("woorden/", landelijk.termen),
        ("andere-hulp#", landelijk.buren),
    ):
        for id_, record in records.items():
            yield _item(record, rows.get(f"{soort}{id_}", ()))
    for id_, inhoud in landelijk.inhoud.items():
        yield _item(inhoud.kopregels, rows.get(id_, ()))


def _own_records(gemeente: Gemeentekaart) -> Iterable[Record]:
    return (
        *gemeente.eigen_themas.values(),
        *gemeente.eigen_routes.values(),
        *gemeente.eigen_doelgroepen.values(),
    )


def _item(record: Record, rows: Iterable[str]) -> _Item:
    titel = next(getattr(record, key) for key in ("titel", "naam", "voorkeur") if hasattr(record, key))
    text = titel.nl if isinstance(titel, Tekst) else str(titel)
    found = {*rows, *_split(getattr(record, "zoekwoorden", None)), *getattr(record, "synoniemen", ())}
    if afkorting := getattr(record, "afkorting", ""):
        found.add(str(afkorting))
    return _Item(
        record.mark,
        text,
        frozenset(_WORD.findall(text.casefold())),
        frozenset(word.casefold() for word in found),
    )


def _split(zoekwoorden: Tekst | None) -> list[str]:
    return zoekwoorden.nl.split(", ") if zoekwoorden else []
