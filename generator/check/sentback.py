"""What becomes of each translation that somebody sends back: taken over, nothing to do, or left with the reason."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.translations import check_message
from generator.load.catalogs import Catalog, Message
from generator.load.provenance import Provenance, provenance_key


class Fate(enum.StrEnum):
    """What becomes of a translation."""

    NIEUW = "nieuw"
    ANDERS = "anders"
    GELIJK = "gelijk"
    LEEG = "leeg"
    ONZEKER = "onzeker"
    WEG = "weg"
    NAGEKEKEN = "nagekeken"
    FOUT = "fout"


TAKEN = (Fate.NIEUW, Fate.ANDERS)
SILENT = (Fate.GELIJK, Fate.LEEG)
"""What needs no line of its own: nothing was done there, and nothing is lost."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A translation that was sent, what becomes of it, and why or what changes."""

    message: Message
    fate: Fate
    why: str

    def __str__(self) -> str:
        return f"{self.message.mark.path}: {self.message.context}: {self.fate}: {self.why}"


def judge_sent(domein: str, sent: Catalog, current: Catalog, provenance: Provenance) -> Iterator[Sent]:
    """Each translation of a catalog with its fate, in the order of the file.

    `current` is our own catalog, up to date with the Dutch. A translation of ours is never replaced by nothing, by one
    that the translator marked as unsure, or, when somebody reviewed it, by another.
    """
    for key, message in sent.messages.items():
        ours = current.messages.get(key)
        if ours is None:
            yield Sent(message, Fate.WEG, f"dit Nederlands is er niet meer: {_short(message.dutch)}")
        elif not all(message.strings) or len(message.strings) != len(ours.strings):
            yield Sent(message, Fate.LEEG, "niet of niet helemaal vertaald")
        elif message.strings == ours.strings and not ours.fuzzy:
            yield Sent(message, Fate.GELIJK, "")
        elif message.fuzzy:
            yield Sent(message, Fate.ONZEKER, "de vertaler zette hier 'fuzzy' bij (in Poedit: moet nagekeken)")
        else:
            yield _judged(domein, message, ours, provenance)


def _judged(domein: str, message: Message, ours: Message, provenance: Provenance) -> Sent:
    if faults := list(check_message(message, domein)):
        return Sent(message, Fate.FOUT, f"{faults[0].text}. {faults[0].hint}")
    if ours.fuzzy or not all(ours.strings):
        return Sent(message, Fate.NIEUW, _short(message.strings[0]))
    if _reviewed(ours, provenance):
        return Sent(
            message, Fate.NAGEKEKEN, "onze vertaling is nagekeken en blijft staan. Verander haar zelf als dat moet"
        )
    return Sent(message, Fate.ANDERS, f"{_short(ours.strings[0])} → {_short(message.strings[0])}")


def _reviewed(ours: Message, provenance: Provenance) -> bool:
    row = provenance.get(provenance_key(ours.context, ours.dutch, ours.strings))
    return row is not None and bool(row.nagekeken_door)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
