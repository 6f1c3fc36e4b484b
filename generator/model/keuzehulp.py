"""A few questions that lead to the help that fits: a tree, of which every question and every outcome is a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.waarden import (
    BuurId,
    Id,
    JaNee,
    KeuzehulpId,
    KnoopId,
    OrganisatieId,
    Record,
    RouteId,
    Tekst,
    VormId,
    Zoekwoorden,
)


@dataclass(frozen=True, kw_only=True)
class Antwoord(Record):
    """One answer to a question."""

    tekst: Tekst
    """Het antwoord, zoals de lezer het zelf zegt."""
    naar: KnoopId
    """De vraag of uitkomst die dan komt."""


@dataclass(frozen=True, kw_only=True)
class Vraag(Record):
    """A question of a keuzehulp."""

    id: KnoopId
    """Het kenmerk. Staat in het webadres."""
    vraag: Tekst
    """De vraag aan de lezer."""
    uitleg: tuple[Tekst, ...] = ()
    """Korte zinnen die helpen om te kiezen."""
    antwoorden: tuple[Antwoord, ...]
    """De antwoorden, minstens twee."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze vraag eerder had. De oude webadressen blijven werken."""


@dataclass(frozen=True, kw_only=True)
class Uitkomst(Record):
    """Where a keuzehulp ends: what to do now, and whom to call."""

    id: KnoopId
    """Het kenmerk. Staat in het webadres."""
    titel: Tekst
    """Welke hulp past, in een paar woorden."""
    uitleg: tuple[Tekst, ...]
    """Waarom, in korte zinnen. Schrijf `meestal`: een keuzehulp beslist nooit."""
    doe_nu: tuple[Tekst, ...]
    """Wat de lezer nu doet, in volgorde."""
    vorm: VormId | None = None
    """De vorm van cliëntondersteuning. De pagina laat de beloften zien."""
    organisaties: tuple[OrganisatieId, ...] = ()
    """Wie de lezer belt, naast de voordeur van de gemeente."""
    buren: tuple[BuurId, ...] = ()
    """Andere hulp die hier vaak past: kenmerken uit buren.yaml."""
    routes: tuple[RouteId, ...] = ()
    """Routes die hierbij horen."""
    gevoelig: JaNee = JaNee.NEE
    """`ja` als het onveilig kan zijn dat een ander dit ziet: geweld, geld, bescherming van kinderen. Dan staat er een
    knop om de pagina snel te verlaten, en wie u belt bij gevaar."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze uitkomst eerder had. De oude webadressen blijven werken."""


Knoop = Vraag | Uitkomst


@dataclass(frozen=True, kw_only=True)
class Keuzehulp(Record):
    """One row of `landelijk/keuzehulpen.yaml`."""

    id: KeuzehulpId
    """Het kenmerk. Staat in het webadres van de eerste vraag."""
    titel: Tekst
    """De titel, zoals "Welke hulp past bij mij?"."""
    samenvatting: Tekst
    """In één zin: wat levert het op?"""
    vragen: tuple[Vraag, ...]
    """De vragen. De eerste is het begin."""
    uitkomsten: tuple[Uitkomst, ...]
    """De uitkomsten."""
    voor_verwijzers: JaNee = JaNee.NEE
    """`ja` als de vragen voor huisarts en school zijn. Inwoners komen ze dan niet tegen: alleen op hun eigen pagina."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze keuzehulp eerder had. De oude webadressen blijven werken."""

    @cached_property
    def knopen(self) -> Mapping[str, Knoop]:
        """Every question and outcome by id."""
        alle: tuple[Knoop, ...] = (*self.vragen, *self.uitkomsten)
        return {knoop.id: knoop for knoop in alle}

    def vragen_naar(self, knoop: KnoopId) -> tuple[Vraag, ...]:
        """The questions with an answer that leads there."""
        return tuple(vraag for vraag in self.vragen if any(a.naar == knoop for a in vraag.antwoorden))

    def paden(self) -> Iterator[tuple[Knoop, ...]]:
        """Every way from the first question to an outcome, or to a question that comes back."""
        yield from self._paden((self.vragen[0],)) if self.vragen else ()

    def _paden(self, pad: tuple[Knoop, ...]) -> Iterator[tuple[Knoop, ...]]:
        last = pad[-1]
        if not isinstance(last, Vraag) or last in pad[:-1]:
            yield pad
            return
        for antwoord in last.antwoorden:
            if antwoord.naar in self.knopen:
                yield from self._paden((*pad, self.knopen[antwoord.naar]))


@dataclass(frozen=True, slots=True)
class Stap:
    """A page of a keuzehulp: one of its questions or outcomes."""

    keuzehulp: Keuzehulp
    knoop: Knoop

    @property
    def pad(self) -> str:
        """The path of the page. The first question stands at the address of the keuzehulp itself."""
        return f"keuzehulp/{self.keuzehulp.id if self.is_begin else self.knoop.id}"

    @property
    def voor_inwoners(self) -> bool:
        """False for the questions for referrers: those stand in no list and no search."""
        return self.keuzehulp.voor_verwijzers is not JaNee.JA

    @property
    def is_begin(self) -> bool:
        """True for the first question."""
        return self.knoop is self.keuzehulp.vragen[0]

    def volgende(self, naar: KnoopId) -> Stap:
        """The page to which an answer leads."""
        return Stap(self.keuzehulp, self.keuzehulp.knopen[naar])

    @property
    def vorige(self) -> Stap | None:
        """The question before this one, where there is only one."""
        vragen = self.keuzehulp.vragen_naar(self.knoop.id)
        return Stap(self.keuzehulp, vragen[0]) if len(vragen) == 1 else None

    @property
    def nummer(self) -> int:
        """Which question this is, from 1, on the shortest way."""
        return min(pad.index(self.knoop) + 1 for pad in self.keuzehulp.paden() if self.knoop in pad)


def stappen(keuzehulp: Keuzehulp) -> tuple[Stap, ...]:
    """Every page of a keuzehulp."""
    return tuple(Stap(keuzehulp, knoop) for knoop in keuzehulp.knopen.values())
