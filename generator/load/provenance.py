"""`herkomst.csv`: who made each translation and who reviewed it. A row holds for one Dutch text and one translation."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.errors import Finding, fout
from generator.load.tree import TextFile
from generator.source import SourceMark

COLUMNS = ("msgctxt", "hash_nl", "hash_vertaling", "herkomst", "nagekeken_door", "op")
MACHINE, MENS = "machine", "mens"
ORIGINS = (MACHINE, MENS)


@dataclass(frozen=True, slots=True)
class Herkomst:
    """Where a translation comes from. `nagekeken_door` is a role or organisation, or empty when nobody looked."""

    herkomst: str
    nagekeken_door: str
    op: date | None


Key = tuple[str, str, str]
"""msgctxt, hash of the Dutch, hash of the translation."""

Provenance = Mapping[Key, Herkomst]


def provenance_key(context: str, dutch: str, strings: tuple[str, ...]) -> Key:
    """The key of a message: change one letter on either side, and its row no longer holds."""
    return context, _hash(dutch), _hash("\0".join(strings))


def read_provenance(file: TextFile) -> tuple[Provenance | None, tuple[Finding, ...]]:
    """The rows of one language, or what is wrong with them."""
    head, *rows = file.text.splitlines() or [""]
    if head != ",".join(COLUMNS):
        return None, (_fault(file.path, 1, "de eerste regel is niet de rij met kolomnamen"),)
    found: dict[Key, Herkomst] = {}
    findings = []
    known: dict[tuple[str, str, str], Herkomst] = {}
    for number, row in enumerate(rows, 2):
        try:
            context, hash_nl, hash_vertaling, herkomst, door, op = _cells(row)
            who = herkomst, door, op
            if who not in known:
                known[who] = _herkomst(*who)
            found[context, hash_nl, hash_vertaling] = known[who]
        except (ValueError, csv.Error):
            findings.append(_fault(file.path, number, "deze regel klopt niet"))
    return found, tuple(findings)


def _cells(row: str) -> list[str]:
    """A reader of csv for each row is dear, and few rows have anything to read but commas."""
    return next(csv.reader([row], strict=True)) if '"' in row else row.split(",")


def _herkomst(herkomst: str, door: str, op: str) -> Herkomst:
    """Raises ValueError for what is no origin, or a name with a control sign in it."""
    has_control = any(sign < " " for sign in door)  # who reviewed stands on the page, and no page may have such a sign
    if herkomst not in ORIGINS or bool(door) != bool(op) or has_control:
        raise ValueError
    return Herkomst(herkomst, door, date.fromisoformat(op) if op else None)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _fault(path: str, line: int, text: str) -> Finding:
    return fout(
        SourceMark(path, line),
        "SK510",
        text,
        f"Een regel heeft {', '.join(COLUMNS)}. Herkomst is {' of '.join(ORIGINS)}. Wie keek en wanneer horen samen.",
    )
