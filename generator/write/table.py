"""Rows of text to a spreadsheet: every cell a text, so that no program makes a date, a number or a formula of it."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.load.formulas import GUARD
from generator.render.csv_table import render_csv

MAX_CELL = 32_767
"""Characters that Excel keeps in one cell; the rest it would drop without a word."""
_WIDTHS = (10, 50)
"""Narrowest and widest column, in characters."""


def write_table(target: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Writes a table as its name asks, `.xlsx` or `.csv`. Raises UsageError, and then leaves no file."""
    table = [list(header), *(list(row) for row in rows)]
    match target.suffix.lower():
        case ".xlsx":
            data = _xlsx(table)
        case ".csv":
            data = render_csv(table)
        case _:
            raise UsageError(f"'{target}' is geen xlsx of csv. Kies een naam als `organisaties.xlsx`.")
    try:
        with target.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise UsageError(f"'{target}' bestaat al. Kies een andere naam, of haal het eerst weg.") from None
    except OSError:
        raise UsageError(f"'{target}' kan niet geschreven worden. Bestaat de map?") from None


def _xlsx(table: list[list[str]]) -> bytes:
    import openpyxl  # noqa: PLC0415 - it loads numpy where that is, whose threads keep a build from forking
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "organisaties"
    for number, row in enumerate(table, 1):
        for column, text in enumerate(row, 1):
            if text:
                _write_cell(sheet.cell(number, column), text)
    for column, cells in enumerate(zip(*table, strict=True), 1):
        letter = get_column_letter(column)
        longest = max(len(line) for text in cells for line in text.split("\n"))
        sheet.column_dimensions[letter].width = min(max(longest + 2, _WIDTHS[0]), _WIDTHS[1])
        sheet.column_dimensions[letter].number_format = "@"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "C2"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _write_cell(cell: Any, text: str) -> None:
    """A text, also when it begins with `=`: Excel's own sign for that shows nothing and cannot become a formula."""
    from openpyxl.styles import Alignment  # noqa: PLC0415

    if len(text) > MAX_CELL:
        raise UsageError(f"een tekst van {len(text)} tekens past niet in een cel van Excel. Kies een .csv.")
    cell.value = f"'{text}" if text.startswith("'") and GUARD.match(text) else text
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = bool(GUARD.match(text))
    cell.alignment = Alignment(wrap_text=True, vertical="top")
