"""A to Z: everything on the site by its first letter, with the Dutch word from a letter in every language."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from generator.model.kaart import Landelijk
from generator.model.keuzehulp import Stap
from generator.model.organisatie import Organisatie
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL, Blad
from generator.render.letters import heading, place
from generator.render.schrijver import Schrijver

_WOORDEN = "woorden/"


@dataclass(frozen=True, slots=True)
class Ingang:
    """One line of the list: where it leads, what it is called, and the Dutch name when that differs."""

    pad: str
    naam: str
    taal: str
    nederlands: str = ""
    is_betekenis: bool = False
    """True for a word that is also the name of something else here: this leads to what it means."""


def alphabet(
    bladen: tuple[Blad, ...], landelijk: Landelijk, schrijver: Schrijver
) -> tuple[tuple[str, tuple[Ingang, ...]], ...]:
    """Entries by first letter, both in alphabetical order."""
    ingangen = [_page(blad, schrijver) for blad in bladen if blad.pad and _for_residents(blad)]
    ingangen += [
        Ingang(blad.pad, naam, BRONTAAL)
        for blad in bladen
        if isinstance(blad.onderwerp, Organisatie)
        for naam in blad.onderwerp.ook_bekend_als
    ]
    ingangen += [
        Ingang(f"andere-hulp#{buur.id}", naam, taal)
        for buur in landelijk.buren.values()
        for naam, taal in (_named(buur.naam, schrijver), *((synoniem, BRONTAAL) for synoniem in buur.synoniemen))
    ]
    for term in landelijk.termen.values():
        pad = f"{_WOORDEN}{term.id}"
        vertaling = term.vertalingen.get(schrijver.taal.code)
        if vertaling:
            ingangen.append(Ingang(pad, vertaling.term, schrijver.taal.code, term.voorkeur))
        ingangen += [Ingang(pad, woord, BRONTAAL) for woord in (term.voorkeur, *term.synoniemen)]
    elders = {ingang.naam.casefold() for ingang in ingangen if not ingang.pad.startswith(_WOORDEN)}
    taal = schrijver.taal
    told_apart = {_told_apart(ingang, elders) for ingang in ingangen}
    letters: dict[str, list[Ingang]] = {}
    for ingang in sorted(told_apart, key=lambda i: (place(i.naam, taal), i.pad, i.naam, i.taal)):
        letters.setdefault(heading(ingang.naam, taal), []).append(ingang)
    return tuple((letter, tuple(rows)) for letter, rows in letters.items())


def _told_apart(ingang: Ingang, elders: Container[str]) -> Ingang:
    if ingang.pad.startswith(_WOORDEN) and ingang.naam.casefold() in elders:
        return replace(ingang, is_betekenis=True)
    return ingang


def _for_residents(blad: Blad) -> bool:
    return not isinstance(blad.onderwerp, Stap) or blad.onderwerp.voor_inwoners


def _page(blad: Blad, schrijver: Schrijver) -> Ingang:
    if isinstance(blad.titel, Tekst):
        return Ingang(blad.pad, *_named(blad.titel, schrijver))
    return Ingang(blad.pad, blad.titel, BRONTAAL)


def _named(tekst: Tekst, schrijver: Schrijver) -> tuple[str, str]:
    vertaald = schrijver.find(tekst)
    return vertaald.tekst, vertaald.taal
