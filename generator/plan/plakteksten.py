"""The texts to paste, filled in for one gemeente."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.contact import Contact, Contactsoort
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart
from generator.model.plaktekst import Plaktekst, Plek, Sjabloon
from generator.plan.folderwoorden import ZIN

_PLEK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Plakstuk:
    """A text to paste with everything filled in. `link` is empty for a text that is no HTML."""

    tekst: Plaktekst
    kop: str
    alineas: tuple[str, ...]
    link: str

    @property
    def platte_tekst(self) -> str:
        """The text as it is pasted in a letter, with an empty line between paragraphs."""
        return "\n\n".join((self.kop, *self.alineas) if self.kop else self.alineas)


def plan_plakstukken(kaart: Gemeentekaart, kort: str, datum: date) -> tuple[Plakstuk, ...]:
    """Every text, in the order of the file. `kort` is the short address in full."""
    gemeente = kaart.gemeente
    plekken = {
        Plek.GEMEENTE: gemeente.naam,
        Plek.VOORDEUR: whom_to_call(gemeente, datum),
        Plek.ZIN: ZIN,
        Plek.ADRES: kort.partition("://")[2].rstrip("/"),
    }
    return tuple(
        Plakstuk(
            tekst,
            _fill(tekst.kop, plekken),
            tuple(_fill(alinea, plekken) for alinea in tekst.alineas),
            _fill(tekst.link, plekken),
        )
        for tekst in kaart.landelijk.plakteksten.values()
    )


def whom_to_call(gemeente: Gemeente, datum: date) -> str:
    """The first door with a number that is known and not old, or else the municipality, with its number if known."""
    doors = (
        (deur.naam, deur.contact) for deur in gemeente.voordeur if not gemeente.actualiteit_van(deur, datum).verouderd
    )
    named = next(((naam, number) for naam, contact in doors for number in _numbers(contact)), None)
    if named:
        return f"{named[0]} ({named[1]})"
    number = next(_numbers(gemeente.contact), "")
    return f"de gemeente {gemeente.naam} ({number})" if number else f"de gemeente {gemeente.naam}"


def _numbers(contact: tuple[Contact, ...]) -> Iterator[str]:
    return (c.waarde for c in contact if c.soort is Contactsoort.TELEFOON and c.bekend)


def _fill(text: Sjabloon | None, plekken: Mapping[Plek, str]) -> str:
    return _PLEK.sub(lambda found: plekken[Plek(found[1])], text) if text else ""
