"""`herkomst.csv` to disk: rows that hold, in a stable order. A row that no longer holds is left out."""

from __future__ import annotations

import csv
import io

from generator.load.provenance import COLUMNS, PROVENANCE_FILE, Provenance
from generator.load.sources import LOCALES


def provenance_path(taal: str) -> str:
    """Where the provenance of a language stands."""
    return f"{LOCALES}/{taal}/LC_MESSAGES/{PROVENANCE_FILE}"


def provenance_text(provenance: Provenance) -> str:
    """The text of the file."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for key, row in sorted(provenance.items()):
        writer.writerow([*key, row.herkomst, row.nagekeken_door, row.op.isoformat() if row.op else ""])
    return buffer.getvalue()
