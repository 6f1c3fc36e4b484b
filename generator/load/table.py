"""A spreadsheet (xlsx or csv) to rows of cells, each with its place. What a cell means is not judged here."""

from __future__ import annotations

import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from generator.errors import UsageError
from generator.source import SourceMark

MAX_BYTES = 5_000_000
MAX_UNPACKED = 10_000_000
"""Bytes of XML in an xlsx: a small zip can hold a very large one."""
MAX_PART = 2_000_000
"""Bytes in a part that holds no cells, such as the styles."""
MAX_ROWS = 2_000
MAX_COLUMNS = 300

_MAX_CELLS = 1_000_000
"""Empty ones included: some programs write a row as wide as a sheet can be."""
_LAST_ROW = 1_048_576
"""Of any sheet of Excel; a file may claim more."""
_DELIMITERS = ";\t,"
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError),  # in the zip
    *(ArithmeticError, AttributeError, LookupError, SyntaxError, TypeError, ValueError),
)
"""What comes out of openpyxl for a broken file: it trusts what it reads."""


@dataclass(frozen=True, slots=True)
class Broken:
    """What stands in a cell that holds no value: an error of Excel, or a formula that was never worked out."""

    text: str


Value = str | int | float | bool | date | datetime | time | timedelta | Broken


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not empty."""

    value: Value
    mark: SourceMark


@dataclass(frozen=True)
class Table:
    """The rows that hold something, in order: row number as Excel counts, cells by column number from 1."""

    name: str
    rows: tuple[tuple[int, dict[int, Cell]], ...]
    notes: tuple[str, ...]
    """What the reader of the table should know, in Dutch: which sheets were left out, which encoding was used."""


def read_table(path: Path) -> Table:
    """The table in a file. Raises UsageError, in Dutch, when it is none, or larger than a list of organisations is."""
    try:
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else None
    except OSError:
        raise UsageError(f"'{path}' kan niet gelezen worden. Bestaat het bestand, en staat het niet open?") from None
    if data is None:
        raise UsageError(f"'{path}' is te groot: een tabel met organisaties is kleiner dan 5 MB.")
    match path.suffix.lower():
        case ".xlsx":
            return _read_xlsx(path.name, data)
        case ".csv" | ".txt":
            return _read_csv(path.name, data)
    raise UsageError(f"'{path}' is geen xlsx of csv. Sla de tabel op als Excel-werkmap (.xlsx) of als csv.")


def _table(name: str, rows: Iterator[Sequence[Value | None]], notes: list[str]) -> Table:
    filled: list[tuple[int, dict[int, Cell]]] = []
    for number, row in enumerate(rows, 1):
        cells = {
            column: Cell(value, SourceMark(name, number, column))
            for column, value in enumerate(row, 1)
            if value is not None and not (isinstance(value, str) and not value.strip())
        }
        if len(filled) == MAX_ROWS or any(column > MAX_COLUMNS for column in cells):
            raise UsageError(f"'{name}' is te groot: hoogstens {MAX_ROWS} rijen en {MAX_COLUMNS} kolommen.")
        if cells:
            filled.append((number, cells))
    return Table(name, tuple(filled), tuple(notes))


def _read_xlsx(name: str, data: bytes) -> Table:
    import openpyxl  # noqa: PLC0415 - it loads numpy where that is, whose threads keep a build from forking

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            with_formulas = _look_over(name, archive)
        with warnings.catch_warnings():
            # What openpyxl cannot keep when it writes (validation, print settings) is no loss to a reader.
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(data), read_only=True) if with_formulas else values
            return _first_sheet(name, values, formulas)
    except UsageError:
        raise
    except _DAMAGE:
        raise UsageError(f"'{name}' is beschadigd. Open het in Excel en sla het opnieuw op als .xlsx.") from None


def _look_over(name: str, archive: zipfile.ZipFile) -> bool:
    """Whether there are formulas. Raises UsageError for what is too large to unpack, or no work of a spreadsheet."""
    parts = archive.infolist()  # all of them: the file itself says which part is a sheet, whatever it is called
    with_cells = ("xl/worksheets/", "xl/sharedStrings")
    small = [part for part in parts if not part.filename.startswith(with_cells)]
    if sum(part.file_size for part in parts) > MAX_UNPACKED or any(part.file_size > MAX_PART for part in small):
        raise UsageError(f"'{name}' is uitgepakt te groot. Kopieer alleen de tabel naar een nieuw bestand.")
    formulas = False
    for part in parts:
        xml = archive.read(part)
        if b"<!DOCTYPE" in xml or xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise UsageError(f"'{name}' is geen gewone Excel-werkmap. Open het in Excel en sla het opnieuw op.")
        formulas = formulas or re.search(rb"<(\w+:)?f[ />]", xml) is not None
    return formulas


def _first_sheet(name: str, values: Any, formulas: Any) -> Table:
    visible = [sheet.title for sheet in values.worksheets if sheet.sheet_state == "visible"]
    if not visible:
        raise UsageError(f"'{name}' heeft geen zichtbaar tabblad.")
    others = [sheet.title for sheet in values.worksheets if sheet.title != visible[0]]
    notes = [f"alleen het tabblad '{visible[0]}' is gelezen, niet: {', '.join(others)}"] if others else []
    return _table(name, _cells(values[visible[0]], formulas[visible[0]]), notes)


def _cells(values: Any, formulas: Any) -> Iterator[list[Value | None]]:
    """The values of each row. A formula counts for what Excel last worked out; when it never did, that is said."""
    seen = 0
    for sheet in (values, formulas):
        sheet.reset_dimensions()  # what the file says about its own size may be wrong
    rows = values.iter_rows(max_row=_LAST_ROW)
    sources = formulas.iter_rows(max_row=_LAST_ROW) if formulas is not values else None
    for row in rows:
        seen += len(row)
        if seen > _MAX_CELLS:
            raise UsageError(f"'{values.title}' heeft te veel cellen. Kopieer alleen de tabel naar een nieuw bestand.")
        source = next(sources) if sources else row
        yield [_value(cell, origin) for cell, origin in zip(row, source, strict=True)]


def _value(cell: Any, source: Any) -> Value | None:
    if cell.value is None:
        return Broken("een formule zonder uitkomst") if source.data_type == "f" else None
    if cell.data_type == "e":
        return Broken(str(cell.value))
    return cell.value if isinstance(cell.value, Value) else Broken(str(cell.value))


def _read_csv(name: str, data: bytes) -> Table:
    text, notes = _decode(name, data)
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        delimiter, text = first.strip()[4], "\n" + rest
    else:
        delimiter = max(_DELIMITERS, key=_outside_quotes(text).count)
    try:
        return _table(name, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), notes)
    except csv.Error:
        raise UsageError(
            f"in '{name}' gaat een aanhalingsteken open, maar niet goed dicht. Sla de tabel opnieuw op als csv."
        ) from None


def _decode(name: str, data: bytes) -> tuple[str, list[str]]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _decoded(name, data, "utf-16"), []
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return _decoded(name, data, "cp1252"), ["gelezen als Windows-1252; kijk of letters zoals ë en é kloppen"]


def _decoded(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UsageError(f"'{name}' is niet te lezen. Kies in Excel: opslaan als, CSV UTF-8.") from None


def _outside_quotes(text: str) -> str:
    """The first row that holds something, without what stands between quotes."""
    quoted = False
    kept = []
    for letter in text.lstrip():
        quoted ^= letter == '"'
        if letter in "\r\n" and not quoted:
            break
        if not quoted:
            kept.append(letter)
    return "".join(kept)
