"""What a reader holds in hand, and the pages of each kind that readers visit in these tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Toestel:
    """A screen in CSS pixels, with or without script, set to light or dark."""

    breedte: int = 1280
    hoogte: int = 800
    script: bool = True
    kleur: Literal["light", "dark"] = "light"

    def __str__(self) -> str:
        """What names a test: `320-zonder-script`."""
        parts = [str(self.breedte)]
        if not self.script:
            parts.append("zonder-script")
        if self.kleur == "dark":
            parts.append("donker")
        return "-".join(parts)

    def zonder_script(self) -> Toestel:
        """The same, with script off."""
        return replace(self, script=False)

    def donker(self) -> Toestel:
        """The same, set to dark."""
        return replace(self, kleur="dark")


GROOT = Toestel()
SMAL = Toestel(breedte=320, hoogte=640)
"""The narrowest screen that WCAG 2.2 asks for (1.4.10), and a screen of 1280 at 400 % zoom."""
ALLE = (GROOT, GROOT.zonder_script(), SMAL, SMAL.zonder_script())

RICHTINGEN = {"nl": "ltr", "ar": "rtl"}
"""The languages in which all pages are visited: the source, and one that reads from right to left."""

GEMEENTE = "voorbeeldstad"
"""The gemeente whose data are complete."""

PADEN: Mapping[str, str] = {
    "start": "",
    "inhoud": "uw-rechten",
    "themas": "themas",
    "thema": "themas/werk-en-inkomen",
    "routes": "routes",
    "route": "routes/bezwaar",
    "doelgroepen": "doelgroepen",
    "doelgroep": "doelgroepen/mantelzorgers",
    "aanbieders": "aanbieders",
    "organisatie": "organisaties/wegwijspunt-voorbeeldstad",
    "vraag": "keuzehulp/welke-hulp",
    "uitkomst": "keuzehulp/gevaar",
    "wat-doet-oco": "wat-doet-oco",
    "andere-hulp": "andere-hulp",
    "brief": "brief",
    "folders": "folders",
    "woord": "woorden/besluit",
    "toegankelijkheid": "toegankelijkheid",
    "woordenlijst": "woordenlijst",
    "verwijzers": "verwijzers",
    "over": "over",
    "a-z": "a-z",
}
"""Kind of page of a gemeente → one such page."""

AFWEZIG = "/een/adres/dat/er/niet/is/"
"""An address that the site does not have."""

GEDEELD: Mapping[str, str] = {
    "wortel": "/",
    "wegwijs": "/verwijzers/",
    "kort": "/v/voorbeeldstad/j95h/",
    "kortkiezer": "/v/j95h/",
    "niet-gevonden": AFWEZIG,
}
"""Kind of page that is the same for every language → its address. The code is one of `adressen.lock`."""


def pagina(taal: str, soort: str) -> str:
    """The address of a page of a kind, in a language where it has one."""
    if soort == "kiezer":
        return f"/{taal}/"
    if soort in GEDEELD:
        return GEDEELD[soort]
    pad = PADEN[soort]
    return f"/{taal}/{GEMEENTE}/{pad}/" if pad else f"/{taal}/{GEMEENTE}/"


def alle_paginas() -> Iterator[tuple[str, str]]:
    """Kind and address of one page of each kind, in each of RICHTINGEN where the kind has languages."""
    for taal in RICHTINGEN:
        for soort in (*PADEN, "kiezer"):
            yield soort, pagina(taal, soort)
    yield from GEDEELD.items()
