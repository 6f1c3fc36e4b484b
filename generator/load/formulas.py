"""What a spreadsheet would run."""

from __future__ import annotations

import re

GUARD = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""How a text begins that a spreadsheet would take for a formula. A `'` before it keeps it a text."""


def as_text(cell: str) -> str:
    """The cell, which no spreadsheet takes for a formula."""
    return f"'{cell}" if GUARD.match(cell) else cell
