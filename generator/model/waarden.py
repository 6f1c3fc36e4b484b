"""The kinds of value that a key can hold. `check/values.py` says what each kind accepts."""

from __future__ import annotations

import calendar
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, date
from typing import Any, NewType

from generator.source import SourceMark

Id = NewType("Id", str)
"""Een kenmerk: kleine letters, cijfers en streepjes. Het staat in het webadres en verandert nooit."""
Taalcode = NewType("Taalcode", str)
"""Een taalcode volgens BCP 47, zoals `nl` of `ar`."""
Url = NewType("Url", str)
"""Een webadres dat begint met https:// of http://."""
Postcodegebied = NewType("Postcodegebied", str)
"""De vier cijfers van een postcode."""
Openingstijden = NewType("Openingstijden", str)
"""Openingstijden zoals OpenStreetMap ze schrijft: `Mo-Fr 09:00-17:00; PH off`."""
Kleur = NewType("Kleur", str)
"""Een kleur als #rrggbb."""

GebiedId = NewType("GebiedId", str)
LevensgebiedId = NewType("LevensgebiedId", str)
VormId = NewType("VormId", str)
ThemaId = NewType("ThemaId", str)
RouteId = NewType("RouteId", str)
DoelgroepId = NewType("DoelgroepId", str)
TermId = NewType("TermId", str)
OrganisatieId = NewType("OrganisatieId", str)
ActiviteitId = NewType("ActiviteitId", str)
BuurId = NewType("BuurId", str)
KeuzehulpId = NewType("KeuzehulpId", str)
KnoopId = NewType("KnoopId", str)
BetrokkeneId = NewType("BetrokkeneId", str)
"""Een rol (`oco`, `toegang`, `zorg` ...) of het id van een organisatie."""

NOT_IN_YAML: dict[str, Any] = {"yaml": False}
"""Field metadata: this attribute is filled by the loader, it is not a key for editors."""


class JaNee(enum.StrEnum):
    """Ja, nee of onbekend. Wat wij niet weten, zeggen wij eerlijk."""

    JA = "ja"
    """Ja, en een bron zegt dat."""
    NEE = "nee"
    """Nee, en een bron zegt dat."""
    ONBEKEND = "onbekend"
    """Wij weten het niet. De site zegt dat ook."""


class Eenheid(enum.StrEnum):
    """A unit of the calendar."""

    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"
    JAAR = "jaar"


@dataclass(frozen=True, slots=True)
class Periode:
    """Een periode zoals `6 maanden`, `1 jaar`, `12 weken` of `30 dagen`."""

    aantal: int
    eenheid: Eenheid

    def na(self, dag: date) -> date:
        """The day on which this period after `dag` ends: the last of the month where that has no such day."""
        if self.eenheid in (Eenheid.DAG, Eenheid.WEEK):
            days = self.aantal * (7 if self.eenheid is Eenheid.WEEK else 1)
            return date.fromordinal(min(dag.toordinal() + days, date.max.toordinal()))
        months = dag.year * 12 + dag.month - 1 + self.aantal * (12 if self.eenheid is Eenheid.JAAR else 1)
        year, month = months // 12, months % 12 + 1
        if year > MAXYEAR:
            return date.max
        return date(year, month, min(dag.day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Tekst:
    """A Dutch text for readers, and the gettext message it is: catalog (`domein`) and msgctxt (`context`).

    A text with dates is left out of the site before and after them.
    """

    nl: str
    context: str
    domein: str
    mark: SourceMark = field(compare=False, repr=False)
    geldig_van: date | None = field(default=None, compare=False)
    geldig_tot: date | None = field(default=None, compare=False)


Zoekwoorden = NewType("Zoekwoorden", Tekst)
"""Een lijst van woorden die mensen intypen. Voor de vertaler is het één tekst, met komma's ertussen."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every mapping in the YAML becomes: it remembers where it and each of its keys stand."""

    mark: SourceMark = field(compare=False, repr=False, metadata=NOT_IN_YAML)
    marks: Mapping[str, SourceMark] = field(compare=False, repr=False, metadata=NOT_IN_YAML)

    def mark_of(self, key: str) -> SourceMark:
        """The place of `key` (`talen[1]` in a list, `eisen[gratis]` in a mapping), or of the record without it."""
        return self.marks.get(key, self.mark)


@dataclass(frozen=True, kw_only=True)
class GedateerdeTekst(Record):
    """A text that holds for a time, as it stands in the YAML in the place of a plain text."""

    tekst: Tekst
    """De tekst zelf."""
    geldig_van: date | None = None
    """Vanaf welke dag dit geldt (jjjj-mm-dd). Daarvoor laat de site de tekst weg."""
    geldig_tot: date | None = None
    """Tot en met welke dag dit geldt (jjjj-mm-dd). Daarna laat de site de tekst weg."""


def geldt_op(datum: date, van: date | None, tot: date | None) -> bool:
    """Whether something holds on a day; both its days count, and a day that is not given sets no bound."""
    return (van is None or van <= datum) and (tot is None or datum <= tot)
