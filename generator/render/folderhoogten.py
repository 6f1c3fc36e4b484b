"""How high the blocks of folders came out, so that a block that many folders share is measured once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import cast

from generator.render.folderdeur import Inhoud
from generator.render.kept import key_of

_MOST = 100_000
"""So many blocks take 25 MB. A national build meets more, and seldom the same ones again in another gemeente."""
_DEUR = "deur"
"""The part of a name that all blocks about the front door begin with."""
_VAN_DEUR = ("soort", "staat", "deuren", "van_gemeente", "woorden", "zin", "tolk")
"""What these blocks are made of."""


class Hoogten:
    """Remembers heights, in points, of blocks by all that they depend on: measuring takes as long as setting.

    The first word of the name of a block tells of which data it is made. What is remembered is what would be measured
    anew, so a print never depends on what was printed before. It holds for one set of templates, fonts and catalogs.
    """

    def __init__(self) -> None:
        self._bekend: dict[tuple[str, str], dict[str, float]] = {}

    def sleutels(self, inhoud: Inhoud, *omgeving: str) -> Mapping[str, str]:
        """The key of all blocks whose name begins with a word. `omgeving` is what else decides: form and language."""
        blokken = cast("Iterable[Inhoud]", inhoud["blokken"])
        data: dict[str, object] = {str(blok["naam"]): blok for blok in blokken}
        data[_DEUR] = [inhoud[naam] for naam in _VAN_DEUR]
        return {woord: key_of(*omgeving, json.dumps(deel, ensure_ascii=False)) for woord, deel in data.items()}

    def find(self, sleutels: Mapping[str, str], maat: str) -> dict[str, float]:
        """The heights that are known in letters of a size, by the name of the block."""
        found = (self._bekend.get((sleutel, maat), {}) for sleutel in sleutels.values())
        return {naam: hoogte for hoogten in found for naam, hoogte in hoogten.items()}

    def keep(self, sleutels: Mapping[str, str], maat: str, gemeten: Mapping[str, float]) -> None:
        """Remembers what a print in letters of a size measured, by the name of the block."""
        if len(self._bekend) > _MOST:
            self._bekend.clear()
        for naam, hoogte in gemeten.items():
            self._bekend.setdefault((sleutels[naam.partition(" ")[0]], maat), {})[naam] = hoogte
