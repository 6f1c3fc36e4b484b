"""Whether every keuzehulp leads its reader somewhere: no dead end, no circle, nothing out of reach, never long."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.nearest import suggest
from generator.errors import Finding, fout
from generator.model.kaart import SocialeKaart
from generator.model.keuzehulp import Keuzehulp, Knoop, Vraag
from generator.source import SourceMark

MAX_VRAGEN = 5
"""More questions than this nobody answers."""


def check_choices(kaart: SocialeKaart) -> Iterator[Finding]:
    """Faults in the trees. Who stands at the end of each is the front door, in whatever state it is."""
    seen: dict[str, SourceMark] = {}
    for keuzehulp in kaart.landelijk.keuzehulpen.values():
        yield from _check_ids(keuzehulp, seen)
        yield from _check_answers(keuzehulp)
        yield from _check_reach(keuzehulp)


def _check_ids(keuzehulp: Keuzehulp, seen: dict[str, SourceMark]) -> Iterator[Finding]:
    records: tuple[Keuzehulp | Knoop, ...] = (keuzehulp, *keuzehulp.vragen, *keuzehulp.uitkomsten)
    for record in records:
        mark = record.mark_of("id")
        if first := seen.get(record.id):
            yield fout(
                mark, "SK209", f"het kenmerk '{record.id}' bestaat al", f"Het staat ook op {first}. Kies een ander."
            )
        seen[record.id] = mark


def _check_answers(keuzehulp: Keuzehulp) -> Iterator[Finding]:
    for vraag in keuzehulp.vragen:
        if len(vraag.antwoorden) < 2:
            yield fout(
                vraag.mark_of("antwoorden"),
                "SK460",
                f"bij de vraag '{vraag.id}' valt niets te kiezen",
                "Geef minstens twee antwoorden, zoals Ja, Nee en `Dat weet ik niet`.",
            )
        for antwoord in vraag.antwoorden:
            if antwoord.naar not in keuzehulp.knopen:
                yield fout(
                    antwoord.mark_of("naar"),
                    "SK461",
                    f"dit antwoord leidt nergens heen: '{antwoord.naar}' bestaat niet in deze keuzehulp",
                    suggest(antwoord.naar, keuzehulp.knopen),
                )


def _check_reach(keuzehulp: Keuzehulp) -> Iterator[Finding]:
    reached: set[str] = set()
    for pad in keuzehulp.paden():
        reached.update(knoop.id for knoop in pad)
        last, vragen = pad[-1], sum(isinstance(knoop, Vraag) for knoop in pad)
        if isinstance(last, Vraag) and last in pad[:-1]:
            yield fout(
                last.mark_of("id"),
                "SK462",
                f"de vraag '{last.id}' komt terug: de lezer loopt rond",
                "Laat een van de antwoorden naar een uitkomst leiden.",
            )
        elif vragen > MAX_VRAGEN:
            yield fout(
                last.mark_of("id"),
                "SK463",
                f"op weg naar '{last.id}' staan {vragen} vragen",
                f"Stel er hoogstens {MAX_VRAGEN}. Haal een vraag weg of voeg er twee samen.",
            )
    for id_, knoop in keuzehulp.knopen.items():
        if id_ not in reached:
            yield fout(
                knoop.mark_of("id"),
                "SK464",
                f"niemand komt bij '{id_}'",
                f"Laat een antwoord hierheen leiden met `naar: {id_}`, of haal het weg.",
            )
