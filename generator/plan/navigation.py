"""The menus: what stands in the header and in the footer, and the way back up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.inhoud import Inhoud
from generator.model.waarden import Tekst
from generator.plan.pages import Blad
from generator.plan.titles import VASTE_TITELS

HOOFDMENU = ("wat-is-oco", "themas", "doelgroepen", "routes", "aanbieders")
"""Paths in the header, in order."""
VOETMENU = (
    "wat-doet-oco",
    "brief",
    "andere-hulp",
    "folders",
    "woordenlijst",
    "a-z",
    "uw-rechten",
    "verwijzers",
    "over",
    "toegankelijkheid",
    "privacy",
)
"""Paths in the footer, in order."""

_OUDERS = {
    "themas": "themas",
    "routes": "routes",
    "doelgroepen": "doelgroepen",
    "organisaties": "aanbieders",
    "woorden": "woordenlijst",
}


@dataclass(frozen=True, slots=True)
class Wegwijzer:
    """One entry of a menu."""

    pad: str
    titel: Tekst | str


def plan_menu(bladen: tuple[Blad, ...], paden: tuple[str, ...]) -> tuple[Wegwijzer, ...]:
    """The entries of a menu; a path for which there is no page is left out."""
    titels = {blad.pad: _menu_title(blad) for blad in bladen}
    return tuple(Wegwijzer(pad, titels[pad]) for pad in paden if pad in titels)


def _menu_title(blad: Blad) -> Tekst | str:
    kort = blad.onderwerp.kopregels.menutitel if isinstance(blad.onderwerp, Inhoud) else None
    return kort or blad.titel


class Plek(NamedTuple):
    """Of one entry of a menu whether a page is it, and whether it stands above the page."""

    is_het: bool
    erboven: bool


def place_in(menu: tuple[Wegwijzer, ...], pad: str) -> tuple[Plek, ...]:
    """Where a page is, for each entry of a menu."""
    return tuple(Plek(pad == ingang.pad, pad.startswith(f"{ingang.pad}/")) for ingang in menu)


def plan_trail(blad: Blad) -> tuple[Wegwijzer, ...]:
    """The pages above this one, from the start page down."""
    if not blad.pad:
        return ()
    groep, _, id_ = blad.pad.partition("/")
    start = Wegwijzer("", VASTE_TITELS[""])
    if not id_ or groep not in _OUDERS:
        return (start,)
    ouder = _OUDERS[groep]
    return (start, Wegwijzer(ouder, VASTE_TITELS[ouder]))
