"""The coverage matrix as text for a terminal and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from generator.load.formulas import as_text
from generator.model.gemeente import Gebied
from generator.model.organisatie import Organisatie
from generator.plan.dekking import Dekking, Rij, Vak, Vakstaat
from generator.plan.zelftest.bewijs import namen
from generator.render.dates import long_date
from generator.render.zelftest import verzonnen

HELE_GEMEENTE = "hele gemeente"
ONBEKEND = "onbekend"
WOORDEN = {Vakstaat.GAT: "GAT", Vakstaat.ONBEKEND: ONBEKEND, Vakstaat.LEEG: "-"}
"""What stands in a cell without providers."""
UITLEG = (
    "Hoeveel OCO-aanbieders er zijn, per levensgebied en gebied: F is formeel (beroepskrachten), I is informeel "
    "(vrijwilligers, ervaringsdeskundigen). Bij GAT vermeldt geen aanbieder dit levensgebied."
)
ONBEKEND_UITLEG = "Deze aanbieders noemen geen levensgebieden. Zij tellen niet mee, en zijn ook geen gat"
KOLOMMEN = ("gemeente", "levensgebied", "gebied", "staat", "formeel", "informeel")


def dekking_text(dekkingen: Iterable[Dekking]) -> str:
    """One aligned table for each municipality, with its gaps in words below."""
    return f"{UITLEG}\n" + "".join(f"{line}\n" for dekking in dekkingen for line in _lines(dekking))


def dekking_csv(dekkingen: Iterable[Dekking]) -> str:
    """One row for each cell: gemeente, levensgebied, gebied, staat (gedekt, gat, onbekend, leeg), formeel, informeel.

    Names in one cell have `; ` between them. An empty levensgebied is that of providers which name none, an empty
    gebied is the whole municipality.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(KOLOMMEN)
    for dekking in dekkingen:
        for rij in dekking.rijen:
            writer.writerows(_cells(dekking, rij))
    return text.getvalue()


def levensgebied_naam(rij: Rij) -> str:
    """The name of the life area, or that it is not known."""
    return rij.levensgebied.naam.nl if rij.levensgebied else ONBEKEND


def gebied_naam(gebied: Gebied | None) -> str:
    """The name of a part of the municipality, or that it is the whole."""
    return gebied.naam if gebied else HELE_GEMEENTE


def notes(dekking: Dekking) -> Iterator[str]:
    """What stands below the matrix: how old it is, the gaps in words, and which providers fill none."""
    yield f"Gegevens van {long_date(dekking.gemeente.peildatum, 'nl')}{verzonnen(dekking.gemeente)}."
    gaten = [f"{levensgebied.naam.nl}{f' ({waar})' if waar else ''}" for levensgebied, waar in dekking.gaten()]
    if dekking.is_bekend:
        yield f"Gaten: {'; '.join(gaten)}." if gaten else "Gaten: geen."
    else:
        yield "Wij kennen geen OCO-aanbieder voor alle inwoners. Of er gaten zijn, weten wij dus niet."
    if dekking.onbekend:
        yield f"{ONBEKEND_UITLEG}: {namen(dekking.onbekend)}."
    if dekking.anders:
        yield f"Niet voor iedereen (een andere vorm van OCO), en dus niet meegeteld: {namen(dekking.anders)}."


def _lines(dekking: Dekking) -> Iterator[str]:
    yield ""
    yield f"== {dekking.gemeente.naam}"
    koppen = ["", *(gebied_naam(gebied) for gebied in dekking.gebieden)]
    cel = _number_and_names if len(dekking.gebieden) == 1 else _number
    rijen = [koppen, *([levensgebied_naam(rij), *(cel(vak) for vak in rij.vakken)] for rij in dekking.rijen)]
    breedtes = [max(len(rij[column]) for rij in rijen) for column in range(len(koppen))]
    for rij in rijen:
        yield "  ".join(woorden.ljust(breedte) for woorden, breedte in zip(rij, breedtes, strict=True)).rstrip()
    yield ""
    yield from notes(dekking)


def _number(vak: Vak) -> str:
    delen = ((len(vak.formeel), "F"), (len(vak.informeel), "I"))
    return " + ".join(f"{aantal} {letter}" for aantal, letter in delen if aantal) or WOORDEN[vak.staat]


def _number_and_names(vak: Vak) -> str:
    """In a single column there is room for who they are."""
    wie = namen((*vak.formeel, *vak.informeel))
    return f"{_number(vak)}: {wie}" if wie else _number(vak)


def _cells(dekking: Dekking, rij: Rij) -> Iterator[tuple[str, ...]]:
    for vak in rij.vakken:
        levensgebied = rij.levensgebied.naam.nl if rij.levensgebied else ""
        gebied = vak.gebied.naam if vak.gebied else ""
        namen_ = _joined(vak.formeel), _joined(vak.informeel)
        yield tuple(as_text(cell) for cell in (dekking.gemeente.naam, levensgebied, gebied, vak.staat.value, *namen_))


def _joined(organisaties: tuple[Organisatie, ...]) -> str:
    return "; ".join(organisatie.naam for organisatie in organisaties)
