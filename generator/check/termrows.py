"""What becomes of each row that a translator sends back: taken over, nothing to do, or refused with the reason."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.check.assemble import DUTCH
from generator.check.bad_value import BadValue
from generator.check.nearest import suggest
from generator.check.values import parse_text
from generator.load.termrows import Termrow
from generator.model.term import Term, TermVertaling
from generator.model.waarden import Taalcode


class Fate(enum.StrEnum):
    """What becomes of a row."""

    NIEUW = "nieuw"
    ANDERS = "anders"
    GELIJK = "gelijk"
    LEEG = "leeg"
    FOUT = "fout"


@dataclass(frozen=True, slots=True)
class Judged:
    """A row, what becomes of it, and why or what changes."""

    row: Termrow
    fate: Fate
    why: str = ""

    def __str__(self) -> str:
        why = f": {self.why}" if self.why else ""
        return f"regel {self.row.line}: {self.row.id} ({self.row.taal}): {self.fate}{why}"


def judge_termrows(rows: Iterable[Termrow], termen: Mapping[str, Term], talen: Iterable[str]) -> tuple[Judged, ...]:
    """Each row with its fate, in the order of the file. A row that is empty leaves what there is."""
    return tuple(_judge(rows, termen, tuple(taal for taal in talen if taal != DUTCH)))


def _judge(rows: Iterable[Termrow], termen: Mapping[str, Term], talen: tuple[str, ...]) -> Iterator[Judged]:
    seen: dict[tuple[str, str], int] = {}
    for row in rows:
        if not row.term:
            refusal = "een vorm zonder term kan niet" if row.vormen else ""
            yield Judged(row, Fate.FOUT if refusal else Fate.LEEG, refusal)
            continue
        refusal = _refusal(row, termen, talen)
        first = seen.setdefault((row.id, row.taal), row.line)
        if not refusal and first != row.line:
            refusal = f"deze term en taal staan ook op regel {first}"
        if refusal:
            yield Judged(row, Fate.FOUT, refusal)
        else:
            yield _compared(row, termen[row.id].vertalingen.get(Taalcode(row.taal)))


def _refusal(row: Termrow, termen: Mapping[str, Term], talen: tuple[str, ...]) -> str:
    """Why a row can't be taken over, or an empty text."""
    if row.id not in termen:
        return f"deze term bestaat niet. {suggest(row.id, termen)}"
    if row.taal not in talen:
        return f"deze taal bestaat niet. {suggest(row.taal, talen)}"
    if row.voorkeur != " ".join(termen[row.id].voorkeur.split()):
        return f"het Nederlands is veranderd in '{termen[row.id].voorkeur}'; kijk of de vertaling nog klopt"
    for text in (row.term, *row.vormen):
        try:
            parse_text(text)
        except BadValue as bad:
            return bad.text
        if any(unicodedata.category(letter) in {"Cc", "Cn", "Co", "Cs"} or letter == "\ufeff" for letter in text):
            return f"in '{text}' staat een teken dat niet kan"
    return ""


def _compared(row: Termrow, current: TermVertaling | None) -> Judged:
    if current is None:
        return Judged(row, Fate.NIEUW, row.term)
    changes = []
    if row.term != current.term:
        changes.append(f"{current.term} → {row.term}")
    if row.vormen and row.vormen != current.vormen:
        changes.append(f"vormen: {', '.join(row.vormen)}")
    return Judged(row, Fate.ANDERS, "; ".join(changes)) if changes else Judged(row, Fate.GELIJK)
