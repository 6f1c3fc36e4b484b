"""The text of `herkomst.csv`: its rows in a stable order."""

from __future__ import annotations

import csv
import io

from generator.load.provenance import COLUMNS, Provenance


def provenance_text(provenance: Provenance) -> str:
    """The text of the file."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for key, row in sorted(provenance.items()):
        writer.writerow([*key, row.herkomst, row.nagekeken_door, row.op.isoformat() if row.op else ""])
    return buffer.getvalue()
