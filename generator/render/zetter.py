"""Sets texts for a folder: each piece knows its language and direction, and which message it was."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from generator.load.provenance import Herkomst
from generator.model.taal import Richting, Taal
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL
from generator.render.texts import Vertaler

Woord = dict[str, object]
"""A piece of text as the Typst templates get it: `t`, `taal`, `dir`, `id`, `terugval` and `lang` (its long words)."""

Waarde = str | Callable[[str], str]
"""What is filled in: a text, or what makes one in the language in which the message ended up."""

VOWEL_SIGNS = re.compile("[\u064b-\u0652]")
"""Arabic signs above and below letters, which print may leave out, and newspapers do. With them Typst takes a line
apart: a screen reader then gets its halves in the wrong order and the letter below each sign twice (0.15)."""

ISOLATES = ("\u2066", "\u2069")
"""Signs without a shape, around a piece that reads from left to right whatever stands around it."""
_FIGURES = re.compile(r"\+?[0-9۰-۹](?:[0-9۰-۹:.,/–-]|\s(?=[0-9۰-۹–]))*[0-9۰-۹]")
_IN_PARTS = re.compile(r"[-–/+]|^[0۰].*\s")
"""Figures of several parts, such as a phone number, a date or opening hours. After an Arabic letter the parts of
000-1234567 would change places: the bidirectional algorithm takes `-` and a space for words between two numbers."""

LONG = 14
"""Words of so many letters are measured: a shorter one fits in every panel."""


@dataclass(frozen=True, slots=True)
class Gezet:
    """A text that was set: the message it was, and how it reads. A fact is no message."""

    bericht: Tekst | None
    tekst: str
    taal: str

    @property
    def id(self) -> int:
        """A number that no two texts of a folder share, as JSON can hold it."""
        bericht = (self.bericht.domein, self.bericht.context, self.bericht.nl) if self.bericht else ()
        return int.from_bytes(blake2b("\0".join((self.taal, self.tekst, *bericht)).encode(), digest_size=6).digest())


class Zetter:
    """Sets the texts of one folder. `gezet` holds them by `id`, in the order in which they were set.

    The `id` of a text is the same in every folder: Typst then knows again what it set before.

    `ongezien`, `terugval` and `herkomsten` tell of the whole, as they do on the press of the pages.
    """

    def __init__(self, vertaler: Vertaler) -> None:
        self.taal: Taal = vertaler.taal
        self.gezet: dict[int, Gezet] = {}
        self.ongezien = self.terugval = False
        self.herkomsten: set[Herkomst] = set()
        self._vertaler = vertaler

    def tekst(self, bericht: Tekst, **waarden: Waarde) -> Woord:
        """A message in the language of the folder, or in Dutch where that has no translation."""
        found = self._vertaler.find(bericht)
        self.ongezien |= not found.nagekeken
        if found.herkomst:
            self.herkomsten.add(found.herkomst)
        self.terugval |= found.taal != self.taal.code
        filled = {key: waarde if isinstance(waarde, str) else waarde(found.taal) for key, waarde in waarden.items()}
        text = found.tekst % filled if filled else found.tekst.replace("%%", "%")
        return self._woord(text, found.taal, bericht)

    def in_taal(self, bericht: Tekst, taal: str) -> str:
        """A message to fill into another that ended up in this language."""
        return bericht.nl if taal == BRONTAAL else self._vertaler.find(bericht).tekst

    def teksten(self, berichten: tuple[Tekst | None, ...]) -> list[Woord]:
        """Messages in order, without those that are not there."""
        return [self.tekst(bericht) for bericht in berichten if bericht]

    def feit(self, text: str) -> Woord:
        """A Dutch name, number, time or address: the same in every language, and from left to right."""
        return self._woord(text, BRONTAAL, None)

    def eigen_taal(self, text: str) -> Woord:
        """A text that already is in the language of the folder, such as a date."""
        return self._woord(text, self.taal.code, None)

    def _woord(self, text: str, taal: str, bericht: Tekst | None) -> Woord:
        if self.taal.schrift == "Arab":
            text = VOWEL_SIGNS.sub("", text)
        gezet = Gezet(bericht, text, taal)
        self.gezet.setdefault(gezet.id, gezet)
        own_rtl = self.taal.richting is Richting.RTL and taal == self.taal.code
        return {
            "t": _FIGURES.sub(_isolated, text) if own_rtl else text,
            "taal": taal.partition("-")[0],
            "dir": self.taal.richting if taal == self.taal.code else Richting.LTR,
            "id": gezet.id,
            "terugval": bericht is not None and taal != self.taal.code,
            "lang": [word for word in re.split(r"[\s\u200b-]+", text) if len(word) >= LONG],
        }


def _isolated(figures: re.Match[str]) -> str:
    before, after = ISOLATES
    return f"{before}{figures[0]}{after}" if _IN_PARTS.search(figures[0]) else figures[0]
