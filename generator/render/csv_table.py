"""Rows of text as a CSV file that a Dutch Excel opens well and that cannot run anything."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from generator.load.formulas import as_text


def render_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Semicolons, since in a Dutch Excel the comma stands in numbers, and a mark at the start that says UTF-8.

    Without them Excel puts a row in one cell and breaks every `ë`. A `'` keeps `=1+1` a text.
    """
    file = io.StringIO(newline="")
    safe = [[as_text(text) for text in row] for row in rows]
    csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(safe)
    return file.getvalue().encode("utf-8-sig")
