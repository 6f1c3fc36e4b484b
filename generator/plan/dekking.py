"""The coverage matrix: who gives OCO for which life area in which part of a municipality, and where nobody does."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.gemeente import Gebied, Gemeente
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie, Rol
from generator.model.thema import Levensgebied
from generator.model.vorm import OCO_WMO


class Vakstaat(enum.StrEnum):
    """What a cell of the matrix says.

    `onbekend`: there is a provider, but it names no life area; or no provider of the municipality is known at all.
    """

    GEDEKT = "gedekt"
    GAT = "gat"
    ONBEKEND = "onbekend"
    LEEG = "leeg"


@dataclass(frozen=True, slots=True)
class Vak:
    """One life area in one part of the municipality, with its providers by name."""

    gebied: Gebied | None
    staat: Vakstaat
    formeel: tuple[Organisatie, ...]
    informeel: tuple[Organisatie, ...]


@dataclass(frozen=True, slots=True)
class Rij:
    """One life area, or with None the providers that name no life area."""

    levensgebied: Levensgebied | None
    vakken: tuple[Vak, ...]

    @property
    def gaten(self) -> tuple[Vak, ...]:
        """The parts of the municipality where nobody is there for it."""
        return tuple(vak for vak in self.vakken if vak.staat is Vakstaat.GAT)


@dataclass(frozen=True, slots=True)
class Dekking:
    """The matrix. One column for each gebied, or a single one (None) for a municipality that names no gebieden.

    `anders` are providers of another form of OCO, such as that of the Wlz: not everybody may come there, so they fill
    no gap.
    """

    gemeente: Gemeente
    gebieden: tuple[Gebied | None, ...]
    rijen: tuple[Rij, ...]
    anders: tuple[Organisatie, ...]

    @property
    def is_bekend(self) -> bool:
        """Whether any provider for everybody is known: without one nobody can say what is a gap."""
        return any(vak.formeel or vak.informeel for rij in self.rijen for vak in rij.vakken)

    @property
    def onbekend(self) -> tuple[Organisatie, ...]:
        """Providers that name no life area."""
        vakken = [vak for rij in self.rijen if rij.levensgebied is None for vak in rij.vakken]
        return tuple(dict.fromkeys(o for vak in vakken for o in (*vak.formeel, *vak.informeel)))

    def gaten(self) -> Iterator[tuple[Levensgebied, str]]:
        """Each life area with a gap, and where in words; an empty text where it is the whole municipality."""
        for rij in self.rijen:
            if rij.levensgebied and rij.gaten:
                waar = [vak.gebied.naam for vak in rij.gaten if vak.gebied]
                yield rij.levensgebied, "" if len(rij.gaten) == len(self.gebieden) else ", ".join(waar)


def plan_dekking(kaart: Gemeentekaart, aanbieders: Iterable[Organisatie]) -> Dekking:
    """The matrix of these providers: the life areas in the order of the law, then what is not known."""
    alle = tuple(aanbieders)
    voor_iedereen = tuple(o for o in alle if OCO_WMO in o.vormen)
    gebieden: tuple[Gebied | None, ...] = kaart.gemeente.gebieden or (None,)
    zonder = Vakstaat.GAT if voor_iedereen else Vakstaat.ONBEKEND
    rijen = []
    for levensgebied in kaart.landelijk.levensgebieden.values():
        wie = [o for o in voor_iedereen if levensgebied.id in o.levensgebieden]
        rijen.append(Rij(levensgebied, tuple(_vak(gebied, wie, Vakstaat.GEDEKT, zonder) for gebied in gebieden)))
    if stil := [o for o in voor_iedereen if not o.levensgebieden]:
        rijen.append(Rij(None, tuple(_vak(gebied, stil, Vakstaat.ONBEKEND, Vakstaat.LEEG) for gebied in gebieden)))
    return Dekking(kaart.gemeente, gebieden, tuple(rijen), tuple(o for o in alle if o not in voor_iedereen))


def _vak(gebied: Gebied | None, aanbieders: Iterable[Organisatie], met: Vakstaat, zonder: Vakstaat) -> Vak:
    """The cell of these providers; one that names no gebied works in all of them."""
    hier = [o for o in aanbieders if gebied is None or not o.gebieden or gebied.id in o.gebieden]
    return Vak(
        gebied,
        staat=met if hier else zonder,
        formeel=tuple(o for o in hier if o.rol is Rol.OCO_FORMEEL),
        informeel=tuple(o for o in hier if o.rol is Rol.OCO_INFORMEEL),
    )
