"""What was measured of a release: by which tool, on which day, of what. A machine writes it (`make kwaliteit`)."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.waarden import Record


class Onderdeel(enum.StrEnum):
    """Wat van een versie gemeten kan worden."""

    TOEGANKELIJK = "toegankelijk"
    """Wat een computer ziet van de regels voor toegankelijkheid."""
    HTML = "html"
    """Of de pagina's geldige HTML zijn."""
    FOLDERS = "folders"
    """Of de folders (PDF) toegankelijk zijn."""
    VERTALING = "vertaling"
    """Hoeveel er vertaald is, en door wie nagekeken."""
    WOORDEN = "woorden"
    """Vaste termen, en hoe moeilijk de zinnen zijn."""
    ZOEKEN = "zoeken"
    """Hoe vaak zoeken de goede pagina vindt."""
    GEWICHT = "gewicht"
    """Hoeveel er over de lijn gaat."""
    BOUWTIJD = "bouwtijd"
    """Hoe lang het maken van de site duurt."""


@dataclass(frozen=True, kw_only=True)
class Cijfer(Record):
    """One figure of a measurement."""

    wat: str
    """Wat er geteld of gemeten is."""
    waarde: str
    """De uitkomst, met eenheid."""


@dataclass(frozen=True, kw_only=True)
class Meting(Record):
    """One measurement: its figures, and how anybody can do it again."""

    onderdeel: Onderdeel
    """Wat er gemeten is."""
    op: date
    """Op welke dag."""
    cijfers: tuple[Cijfer, ...]
    """De uitkomsten."""
    met: str
    """Met welk gereedschap, en welke versie daarvan."""
    over: str
    """Waarover: welke pagina's, talen of teksten."""
    opdracht: str
    """De opdracht waarmee iedereen het kan overdoen."""


@dataclass(frozen=True, kw_only=True)
class Uitgave(Record):
    """A release of the program with its data, and what was measured of it."""

    versie: str
    """Het nummer van de versie."""
    metingen: tuple[Meting, ...] = ()
    """Wat gemeten is. Wat hier niet staat, is niet gemeten."""

    @property
    def per_onderdeel(self) -> Mapping[Onderdeel, Meting | None]:
        """Everything that can be measured, with what was; None where nothing was."""
        found = {meting.onderdeel: meting for meting in self.metingen}
        return {onderdeel: found.get(onderdeel) for onderdeel in Onderdeel}
