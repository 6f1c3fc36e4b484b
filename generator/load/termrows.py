"""The list of terms as translators send it back: rows of a CSV file, not yet judged."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from generator.errors import UsageError
from generator.load.formulas import GUARD

COLUMNS = ("id", "voorkeur", "definitie", "taal", "term", "vormen")
BETWEEN_FORMS = "|"
"""Stands between the forms of one word: no language has it inside a word, as it may have a comma."""

_DELIMITERS = ";,\t"


@dataclass(frozen=True, slots=True)
class Termrow:
    """One term in one language, as the row on `line` gives it."""

    line: int
    id: str
    voorkeur: str
    taal: str
    term: str
    vormen: tuple[str, ...]


def read_termrows(data: bytes) -> tuple[Termrow, ...]:
    """The rows of a file of Excel or another program. Raises UsageError when it is no such file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("dit bestand is geen UTF-8; kies bij opslaan 'CSV UTF-8'") from None
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    try:
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
        if missing:
            raise UsageError(f"in de eerste regel ontbreekt: {', '.join(missing)}")
        return tuple(_row(rows.line_num, row) for row in rows)
    except csv.Error as error:
        raise UsageError(f"dit is geen goed CSV-bestand: {error}") from None


def _row(line: int, row: dict[str, str | None]) -> Termrow:
    cells = {column: _plain(row[column] or "") for column in COLUMNS}
    vormen = tuple(form for part in cells["vormen"].split(BETWEEN_FORMS) if (form := part.strip()))
    return Termrow(line, cells["id"], cells["voorkeur"], cells["taal"], cells["term"], vormen)


def _plain(cell: str) -> str:
    """The cell without the `'` that keeps a program from running it."""
    cell = " ".join(cell.split())
    return cell[1:] if cell.startswith("'") and GUARD.match(cell) else cell
