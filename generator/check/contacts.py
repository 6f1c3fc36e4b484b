"""Phone numbers, addresses and links: well formed, never made up, and known where residents need them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from generator.check.bad_value import BadValue
from generator.check.contact_values import host_of, parse_area, parse_email, parse_phone, parse_postcode, parse_url
from generator.check.records import all_organisaties, changed_records
from generator.check.secrecy import PLEKKEN, is_secret
from generator.check.walk import records_in
from generator.errors import Finding, fout, waarschuwing
from generator.load.memory import Memory
from generator.model.contact import Contact, Contactsoort, Locatie
from generator.model.gemeente import Beleidsstuk, Gebied, Informatiekanaal, LokaleNaam, Voordeur
from generator.model.kaart import Gemeentekaart, SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.waarden import JaNee, Record
from generator.source import SourceMark

_PARSERS: dict[str, Callable[[str], str]] = {
    "telefoon": parse_phone,
    "whatsapp": parse_phone,
    "email": parse_email,
    "website": parse_url,
    "postcode": parse_postcode,
    "postcodegebied": parse_area,
}


Judge = Callable[[str, str, SourceMark], Iterator[Finding]]
"""What is wrong with a value that is well formed: kind, value and place."""


def check_contacts(kaart: SocialeKaart, memory: Memory) -> Iterator[Finding]:
    """Faults for contacts that cannot be; warnings for providers nobody can reach and for sources that disagree."""
    national = kaart.landelijk.organisaties.values()
    yield from _of_all(memory, "contacts", national, _check_real)
    for gemeente in kaart.gemeenten.values():
        judge = _check_fictional if gemeente.gemeente.fictief is JaNee.JA else _check_real
        changed = changed_records(gemeente, kaart.landelijk)
        records = (gemeente.gemeente, *gemeente.eigen_organisaties.values(), *changed)
        yield from _of_all(memory, f"contacts {gemeente.gemeente.id}", records, judge)
        for holder in chain.from_iterable(memory.each(f"disagreement {gemeente.gemeente.id}", records, (), _disputed)):
            yield from _check_disagreement(holder, gemeente)
    for organisatie in all_organisaties(kaart):
        yield from _check_reachable(organisatie)


def _of_all(memory: Memory, key: str, records: Iterable[Record], judge: Judge) -> Iterator[Finding]:
    """The form of each value in each record, and what `judge` says of those that are well formed."""
    return chain.from_iterable(memory.each(key, records, (judge,), lambda record: tuple(_check_places(record, judge))))


def _check_places(record: Record, judge: Judge) -> Iterator[Finding]:
    for kind, value, mark in _places(record):
        try:
            _PARSERS[kind](value)
        except BadValue as bad:
            yield fout(mark, bad.code, bad.text, bad.hint)
        else:
            yield from judge(kind, value, mark)


def _places(record: Record) -> Iterator[tuple[str, str, SourceMark]]:
    """Kind, value and place of everything in a record that could lead to somebody."""
    for inner in records_in(record):
        if isinstance(inner, Contact) and inner.bekend and inner.soort is not Contactsoort.POST:
            yield inner.soort.value, inner.waarde, inner.mark_of("waarde")
        elif isinstance(inner, Locatie) and inner.postcode:
            yield "postcode", inner.postcode, inner.mark_of("postcode")
        elif isinstance(inner, Gebied):
            for index, postcode in enumerate(inner.postcodes):
                yield "postcodegebied", postcode, inner.mark_of(f"postcodes[{index}]")
        elif isinstance(inner, LokaleNaam | Informatiekanaal | Beleidsstuk) and inner.website:
            yield "website", inner.website, inner.mark_of("website")


def _is_fictional(kind: str, value: str) -> bool:
    match kind:
        case "telefoon" | "whatsapp":
            return value.startswith("000-")
        case "email":
            return value.lower().endswith(".example")
        case "website":
            return host_of(value).endswith(".example")
    return value.startswith("0")


def _check_fictional(kind: str, value: str, mark: SourceMark) -> Iterator[Finding]:
    if not _is_fictional(kind, value):
        yield fout(
            mark,
            "SK420",
            f"'{value}' lijkt echt, maar deze gemeente is verzonnen",
            "Gebruik een telefoonnummer met 000-, een postcode met 0 vooraan of een domein dat eindigt op .example.",
        )


def _check_real(kind: str, value: str, mark: SourceMark) -> Iterator[Finding]:
    if _is_fictional(kind, value):
        yield fout(
            mark,
            "SK421",
            f"'{value}' is verzonnen, en dat mag alleen in een verzonnen gemeente",
            "Schrijf het echte nummer of adres, met bron. Weet u het niet? Schrijf `onbekend`.",
        )


def _disputed(record: Record) -> tuple[Organisatie | Voordeur, ...]:
    """Where in a record sources disagree."""
    return tuple(r for r in records_in(record) if isinstance(r, Organisatie | Voordeur) and r.tegenspraken)


def _check_disagreement(holder: Organisatie | Voordeur, gemeente: Gemeentekaart) -> Iterator[Finding]:
    for tegenspraak in holder.tegenspraken:
        # What is printed ends up in logs.
        secret = tegenspraak.over in PLEKKEN and is_secret(holder, gemeente.organisaties)
        also = "" if secret else f": ook '{tegenspraak.andere_waarde}'"
        yield waarschuwing(
            tegenspraak.mark,
            "SK430",
            f"bronnen zeggen iets anders over '{tegenspraak.over}'{also}",
            "Vraag na wat klopt. Haal daarna dit deel van `tegenspraken` weg.",
        )


def _check_reachable(organisatie: Organisatie) -> Iterator[Finding]:
    if organisatie.is_aanbieder and not _reachable(organisatie):
        yield waarschuwing(
            organisatie.mark_of("naam"),
            "SK431",
            f"van {organisatie.naam} is geen telefoonnummer, e-mailadres, website of adres bekend",
            "Vraag het na en vul `contact` in. Tot dan wijst de site naar de voordeur van de gemeente.",
        )


def _reachable(organisatie: Organisatie) -> bool:
    return any(contact.bekend for contact in organisatie.contact) or bool(
        organisatie.locatie and organisatie.locatie.straat
    )
