"""Everyday words and phrases that lead to a page: what people type when they do not know the name."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.waarden import Id, Record, Taalcode, Tekst, Zoekwoorden


class Gewicht(enum.StrEnum):
    """Hoe zwaar woorden tellen in het zoeken."""

    VEEL = "veel"
    GEWOON = "gewoon"
    WEINIG = "weinig"


@dataclass(frozen=True, kw_only=True)
class Zoekingang(Record):
    """One row of `landelijk/zoekwoorden.yaml`."""

    id: Id
    """Een kenmerk voor deze rij. Het staat op geen pagina."""
    naar: str
    """De pagina waar deze woorden heen leiden, zoals `/routes/bezwaar/`. Een anker mag erbij: `/#voordeur`."""
    titel: Tekst | None = None
    """Wat de lezer ziet staan. Alleen nodig als `naar` een deel van een pagina is."""
    zin: Tekst | None = None
    """Eén korte zin onder de titel."""
    zoekwoorden: Zoekwoorden
    """Woorden en zinnetjes die mensen intypen, in het Nederlands. Een vertaler vertaalt ze als één tekst."""
    gewicht: Gewicht = Gewicht.GEWOON
    """`veel`, `gewoon` of `weinig`: hoe zwaar deze woorden tellen."""
    per_taal: Mapping[Taalcode, tuple[str, ...]] = field(default_factory=dict)
    """Woorden die mensen in een andere taal intypen en die geen vertaling zijn: per taalcode een lijst."""

    @property
    def pad(self) -> str:
        """The path within a gemeente: `routes/bezwaar`, `#voordeur`, `wat-is-oco#wie-betaalt`."""
        pagina, hek, anker = self.naar.partition("#")
        return pagina.strip("/") + hek + anker
