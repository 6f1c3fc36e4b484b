"""Whether somebody looked in time if the facts still hold: organisations, front doors and the municipality itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.check.nouns import LANDELIJK
from generator.check.records import changed_records
from generator.errors import Finding, waarschuwing
from generator.model.actualiteit import Actualiteit, ActualiteitStaat, Gecontroleerd
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.organisatie import Organisatie

NAMED = 5
"""So many names stand in a warning; of the others it says how many they are."""
_DAYS = 60
"""From so many days late we count in months."""


def check_freshness(kaart: SocialeKaart, datum: date) -> Iterator[Finding]:
    """Warnings for what must be looked at soon or should have been, and one for all that nobody ever looked at."""
    landelijk = list(kaart.landelijk.organisaties.values())
    yield from _check_group(landelijk, LANDELIJK, datum)
    for id_, gemeentekaart in kaart.gemeenten.items():
        gemeente = gemeentekaart.gemeente
        yield from _check_group([gemeente, *kept_organisaties(gemeentekaart, kaart.landelijk)], id_, datum)
        for deur in gemeente.voordeur:
            if deur.gecontroleerd:
                how = gemeente.actualiteit_van(deur, datum)
                yield from _check_term(f"de deur {deur.naam}", deur.gecontroleerd, how, datum, (gemeente.id, id_))


def kept_organisaties(gemeente: Gemeentekaart, landelijk: Landelijk) -> tuple[Organisatie, ...]:
    """The organisations that a gemeente must look at: its own, and national ones for which it has facts of its own."""
    changed = (record for record in changed_records(gemeente, landelijk) if isinstance(record, Organisatie))
    own = (o for o in changed if not o.gecontroleerd or o.gecontroleerd.mark.path == o.mark.path)
    return (*gemeente.eigen_organisaties.values(), *own)


def _check_group(records: Sequence[Gemeente | Organisatie], directory: str, datum: date) -> Iterator[Finding]:
    """Warnings for the records of one directory; what was never checked comes together, at the first of them."""
    never: list[Gemeente | Organisatie] = []
    for record in records:
        how = record.actualiteit(datum)
        if record.gecontroleerd:
            yield from _check_term(_name(record), record.gecontroleerd, how, datum, (record.id, directory))
        elif how.verouderd:
            never.append(record)
    if never:
        yield waarschuwing(
            never[0].mark,
            "SK452",
            f"{len(never)} van de {len(records)} bestanden van '{directory}' {'is' if len(never) == 1 else 'zijn'} "
            f"nooit nagekeken: {_listed([_name(record) for record in never])}",
            f"`oco status --gemeente {directory}` noemt ze alle; met `--brief alle` erbij krijgt u voor elk een brief. "
            f"Klopt er een? `oco bevestig KENMERK --gemeente {directory} --door ROL`.",
        )


def _check_term(
    naam: str, gecontroleerd: Gecontroleerd, how: Actualiteit, datum: date, ids: tuple[str, str]
) -> Iterator[Finding]:
    """The warning for a check that is due or overdue; `ids` are the record and the directory that holds it."""
    remedy = (
        f"Klopt alles nog? `oco bevestig {ids[0]} --gemeente {ids[1]} --door ROL`. "
        "Is er iets anders? Pas het aan, en zet bij `op` de dag van vandaag."
    )
    mark = gecontroleerd.mark_of("op")
    if how.staat is ActualiteitStaat.TE_LAAT:
        text = f"{naam} moest op {how.uiterlijk} zijn nagekeken: {how_long(how.uiterlijk, datum)} te laat"
        yield waarschuwing(mark, "SK451", text, remedy)
    elif how.staat is ActualiteitStaat.BIJNA:
        text = f"{naam} moet uiterlijk op {how.uiterlijk} zijn nagekeken: {_ahead(how.uiterlijk, datum)}"
        yield waarschuwing(mark, "SK450", text, remedy)


def how_long(begin: date, einde: date) -> str:
    """How long it is from one day to a later one, in Dutch."""
    days = (einde - begin).days
    if days < _DAYS:
        return "1 dag" if days == 1 else f"{days} dagen"
    months = (einde.year - begin.year) * 12 + einde.month - begin.month - (einde.day < begin.day)
    if months < 24:
        return "1 maand" if months == 1 else f"{months} maanden"
    return f"{months // 12} jaar"


def _ahead(uiterlijk: date, datum: date) -> str:
    return "vandaag" if uiterlijk == datum else f"over {how_long(datum, uiterlijk)}"


def _name(record: Gemeente | Organisatie) -> str:
    return "de gemeente zelf" if isinstance(record, Gemeente) else record.naam


def _listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are: one more is named, since that is as short."""
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED])} en {len(names) - NAMED} andere"
