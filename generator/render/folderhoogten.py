"""How high the blocks of folders came out, so that a block that many folders share is measured once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import cast

from generator.render.folderdeur import Inhoud
from generator.render.kept import key_of

_MOST = 100_000
"""So many heights take 25 MB. A national build meets more, and seldom the same ones again in another gemeente."""


class Hoogten:
    """Remembers heights, in points, of blocks by all that they depend on: measuring takes as long as setting.

    What is remembered is what would be measured anew, so a print never depends on what was printed before. It holds for
    one set of templates, fonts and catalogs.
    """

    def __init__(self) -> None:
        self._bekend: dict[str, float] = {}

    def sleutels(self, blokken: object, *omgeving: str) -> Mapping[str, str]:
        """The key of each block by its name. `omgeving` is what else decides: form, language and size of letters."""
        return {
            str(blok["naam"]): key_of(*omgeving, json.dumps(_zonder_nummers(blok), ensure_ascii=False))
            for blok in cast("Iterable[Inhoud]", blokken)
        }

    def find(self, sleutels: Mapping[str, str]) -> dict[str, float]:
        """The heights that are known, by the name of the block."""
        return {naam: self._bekend[sleutel] for naam, sleutel in sleutels.items() if sleutel in self._bekend}

    def keep(self, sleutels: Mapping[str, str], gemeten: Mapping[str, float]) -> None:
        """Remembers what a print measured, by the name of the block."""
        if len(self._bekend) > _MOST:
            self._bekend.clear()
        self._bekend.update({sleutels[naam]: hoogte for naam, hoogte in gemeten.items()})


def _zonder_nummers(waarde: object) -> object:
    """Data without the numbers of its texts, which differ between folders and which nobody sees."""
    if isinstance(waarde, dict):
        return {key: _zonder_nummers(deel) for key, deel in waarde.items() if key != "id"}
    return [_zonder_nummers(deel) for deel in waarde] if isinstance(waarde, list) else waarde
