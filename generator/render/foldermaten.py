"""In which sizes of letters a folder may fit: what one folder showed of a gemeente spares the next a vain attempt."""

from __future__ import annotations

import json

from generator.render.drukfouten import TOLERANCE
from generator.render.folderdeur import Inhoud
from generator.render.folderpers import Druk
from generator.render.kept import key_of

MATEN = ("1", "0.94", "0.88", "0.82")
"""Sizes of letters, as a part of the one we want. The first in which everything fits is printed."""
_EIGEN = frozenset(
    ("soort", "titel", "groep", "aanspreking", "samenvatting", "pictogram", "blokken", "kort", "voet", "melding")
)
"""What differs between folders of a gemeente and language: of no block that a template calls `vast` it is a part."""
_MOST = 100_000
"""So many sizes that were ruled out take 20 MB: those of hundreds of gemeenten in every language."""


class Maten:
    """Remembers in which sizes the blocks alone that folders share are too high for their panel.

    No folder with the same blocks fits there, whatever else it has. So each folder gets the size that it would get
    without this memory, and a print never depends on what was printed before.
    """

    def __init__(self) -> None:
        self._vol: set[str] = set()

    def sleutel(self, inhoud: Inhoud, afwerking: str) -> str:
        """The key of all that the folders of a gemeente and language share."""
        gedeeld = {naam: deel for naam, deel in inhoud.items() if naam not in _EIGEN}
        return key_of(afwerking, json.dumps(gedeeld, ensure_ascii=False))

    def kansrijk(self, sleutel: str) -> tuple[str, ...]:
        """The sizes in which such a folder may fit, the largest first. The smallest is always there."""
        return (*(maat for maat in MATEN[:-1] if f"{sleutel} {maat}" not in self._vol), MATEN[-1])

    def keep(self, sleutel: str, maat: str, gezet: Druk) -> None:
        """Remembers what a folder showed in one size. Only in a panel that is too full nothing stretches."""
        te_vol = {einde.paneel for einde in gezet.einden if einde.over > TOLERANCE}
        if any(vast.over > TOLERANCE and vast.paneel in te_vol for vast in gezet.vast):
            if len(self._vol) > _MOST:
                self._vol.clear()
            self._vol.add(f"{sleutel} {maat}")
