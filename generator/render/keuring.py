"""What a reader is told of a review: who looked at the translations of a page or folder, and since when that holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.load.provenance import MACHINE, Herkomst


@dataclass(frozen=True, slots=True)
class Keuring:
    """The roles and organisations that reviewed, by name; the oldest day; whether a computer made any of the texts."""

    wie: tuple[str, ...]
    op: date
    machine: bool


def keuring_of(rows: Iterable[Herkomst]) -> Keuring | None:
    """The reviews of all texts together, or None when nobody reviewed any."""
    reviewed = [(row.nagekeken_door, row.op, row.herkomst) for row in rows if row.op]
    if not reviewed:
        return None
    return Keuring(
        wie=tuple(sorted({wie for wie, _, _ in reviewed})),
        op=min(op for _, op, _ in reviewed),
        machine=any(herkomst == MACHINE for _, _, herkomst in reviewed),
    )
