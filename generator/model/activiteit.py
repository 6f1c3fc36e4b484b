"""What an independent supporter does for a resident, and who does it in a municipality."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from generator.model.waarden import ActiviteitId, BuurId, OrganisatieId, Record, Tekst


@dataclass(frozen=True, kw_only=True)
class Activiteit(Record):
    """One row of `landelijk/activiteiten.yaml`: one of the 11 activities of OCO."""

    id: ActiviteitId
    """Het kenmerk van de activiteit."""
    titel: Tekst
    """Wat de ondersteuner doet, in een paar woorden."""
    uitleg: Tekst
    """Wat dat voor de inwoner is, in één tot drie korte zinnen."""
    doet_niet: Tekst | None = None
    """Wat er niet bij hoort."""
    voorbeeld: Tekst | None = None
    """Een kort voorbeeld, zonder namen."""
    ook_bij: tuple[BuurId, ...] = ()
    """Wie dit ook doet: kenmerken uit buren.yaml."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""


class Belegd(enum.StrEnum):
    """Of de onafhankelijke cliëntondersteuning van een gemeente dit doet: `wel`, `niet`, of een ander (`elders`)."""

    WEL = "wel"
    """Een ondersteuner doet dit."""
    NIET = "niet"
    """Een ondersteuner doet dit hier niet."""
    ELDERS = "elders"
    """Een andere organisatie doet dit."""


@dataclass(frozen=True, kw_only=True)
class ActiviteitHier(Record):
    """What a municipality says of one activity."""

    stand: Belegd
    """`wel`, `niet` of `elders`. Weet u het niet? Laat de activiteit dan weg."""
    organisatie: OrganisatieId | None = None
    """Wie het doet, bij `elders`."""
    toelichting: Tekst | None = None
    """Een korte zin erbij."""
    bron: str
    """Waar dit staat."""
