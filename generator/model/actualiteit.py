"""How old data is: who looked last, when somebody must look again, and whether the reader must be told."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.waarden import Eenheid, Periode, Record

JAARLIJKS = Periode(12, Eenheid.MAAND)
"""How often somebody looks where nobody says how often, and how long what nobody ever looked at is believed."""
VOORAF = timedelta(days=30)
"""So long before a check is due an editor hears of it; of a short period at most the second half."""


@dataclass(frozen=True, kw_only=True)
class Gecontroleerd(Record):
    """Who looked last whether this is still true."""

    op: date
    """Op welke dag (jjjj-mm-dd)."""
    door: str
    """De rol of organisatie die keek, nooit een persoon."""
    elke: Periode = JAARLIJKS
    """Hoe vaak iemand kijkt, zoals `6 maanden`, `1 jaar`, `12 weken` of `30 dagen`. Weg laten is `12 maanden`."""


class ActualiteitStaat(enum.StrEnum):
    """Where a record stands between its last check and the next."""

    IN_ORDE = "in orde"
    BIJNA = "bijna"
    TE_LAAT = "te laat"
    NOOIT = "nooit"


@dataclass(frozen=True, slots=True)
class Actualiteit:
    """How old a record is on a day: `uiterlijk` is the last day of its next check.

    `laatst` is the day on which it was true for certain: the last check (then `nagekeken`), or the day of its source.
    """

    staat: ActualiteitStaat
    laatst: date
    uiterlijk: date
    nagekeken: bool
    verouderd: bool
    """True when the reader must be told to ask first: nobody looked in time."""


def laatst_waar(peildatum: date, gecontroleerd: Gecontroleerd | None) -> date:
    """The day on which something was true for certain: that of the last check or of its source, whichever is later."""
    return max(peildatum, gecontroleerd.op) if gecontroleerd else peildatum


def actualiteit_op(datum: date, peildatum: date, gecontroleerd: Gecontroleerd | None) -> Actualiteit:
    """How old what was true on `peildatum` and was checked like this is on the day `datum`."""
    if gecontroleerd is None:
        uiterlijk = JAARLIJKS.na(peildatum)
        return Actualiteit(ActualiteitStaat.NOOIT, peildatum, uiterlijk, nagekeken=False, verouderd=uiterlijk < datum)
    # A fact that was written down after the last check is as good as checked on its own day.
    laatst = laatst_waar(peildatum, gecontroleerd)
    uiterlijk = gecontroleerd.elke.na(laatst)
    staat = ActualiteitStaat.IN_ORDE
    if uiterlijk < datum:
        staat = ActualiteitStaat.TE_LAAT
    elif uiterlijk - datum <= min(VOORAF, (uiterlijk - laatst) / 2):
        staat = ActualiteitStaat.BIJNA
    return Actualiteit(
        staat,
        laatst,
        uiterlijk,
        nagekeken=laatst == gecontroleerd.op,
        verouderd=staat is ActualiteitStaat.TE_LAAT,
    )
