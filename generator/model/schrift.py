"""What a script asks of a page, whatever the language that is written in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webletter:
    """A font that a page brings along: the file in a pip package, and the blocks of Unicode it is asked for."""

    naam: str
    package: str
    file: str
    blocks: tuple[tuple[int, int], ...]

    def has_block_of(self, letter: str) -> bool:
        """True for a letter of the script."""
        return any(first <= ord(letter) <= last for first, last in self.blocks)


@dataclass(frozen=True, slots=True)
class Schrift:
    """How a script is set. What is not said of one is as it is in Latin letters."""

    komma: str = ", "
    """What stands between the parts of a list, with its space."""
    regel: float = 1.6
    """The distance between lines, in letters: marks above and below a letter need room."""
    kop: float = 1.25
    """The same in headings and on buttons."""
    letter: float = 1
    """How much larger letters are set to look as large as Latin ones."""
    rij: tuple[int, int, int] | None = None
    """Of a syllabary the first and last code point and the length of a row: an alphabet counts rows."""
    webletter: Webletter | None = None
    """Only where a phone may have no font for the script."""


LATIJN = Schrift()
SCHRIFTEN: Mapping[str, Schrift] = {
    "Latn": LATIJN,
    "Cyrl": Schrift(),
    "Arab": Schrift(komma="، ", regel=1.8, kop=1.5, letter=1.06),
    "Ethi": Schrift(
        komma="፣ ",
        regel=1.75,
        kop=1.45,
        rij=(0x1200, 0x1357, 8),
        webletter=Webletter(
            naam="Ethiopisch",
            package="justmytype_intl_africa",
            file="fonts/ofl/notosansethiopic/NotoSansEthiopic[wdth,wght].ttf",
            blocks=((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)),
        ),
    ),
}
"""Code of ISO 15924 → how the script is set. A script that is not here is set as Latin."""


def schrift_van(code: str) -> Schrift:
    """How a script is set, by its code of ISO 15924."""
    return SCHRIFTEN.get(code, LATIJN)
