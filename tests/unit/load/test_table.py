"""Spreadsheets to rows: what Excel, Calc and export programs make, and files that were made to hurt."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from generator.errors import UsageError
from generator.load.table import MAX_ROWS, MAX_UNPACKED, Broken, Cell, Table, read_table


def csv_table(directory: Path, data: bytes) -> Table:
    """The table in the bytes of a csv."""
    (directory / "t.csv").write_bytes(data)
    return read_table(directory / "t.csv")


def xlsx_table(directory: Path, book: Workbook, change: Callable[[str], str] = lambda xml: xml) -> Table:
    """The table in a workbook, of which `change` may rewrite the first sheet as it stands in the file."""
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(directory / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, change(data.decode()) if part == "xl/worksheets/sheet1.xml" else data)
    return read_table(directory / "t.xlsx")


def book_of(*rows: list[object]) -> Workbook:
    """A workbook with one sheet."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return book


def values(table: Table) -> list[tuple[int, dict[int, object]]]:
    """A table without marks."""
    return [(number, {column: cell.value for column, cell in cells.items()}) for number, cells in table.rows]


TWO = [(1, {1: "Naam", 2: "Plaats"}), (2, {1: "Hulp, één", 2: "Dorp"})]


@pytest.mark.parametrize(
    "data",
    [
        "Naam;Plaats\r\nHulp, één;Dorp\r\n".encode("utf-8-sig"),
        "Naam;Plaats\nHulp, één;Dorp".encode(),
        "Naam;Plaats\r\nHulp, één;Dorp\r\n".encode("cp1252"),
        "Naam\tPlaats\r\nHulp, één\tDorp\r\n".encode("utf-16"),
        'Naam,Plaats\n"Hulp, één",Dorp\n'.encode(),
    ],
    ids=["bom", "utf-8", "cp1252", "utf-16", "comma"],
)
def test_csv_of_every_program_is_read(data: bytes, tmp_path: Path) -> None:
    """Semicolons, tabs or commas; with and without a mark; the old encoding of Windows."""
    assert TWO == values(csv_table(tmp_path, data))


def test_a_csv_may_name_its_own_delimiter(tmp_path: Path) -> None:
    """Excel writes `sep=` on the first line, and counts that line as a row."""
    table = csv_table(tmp_path, b"sep=|\r\nNaam|Plaats\r\na;b|c\r\n")

    assert [(2, {1: "Naam", 2: "Plaats"}), (3, {1: "a;b", 2: "c"})] == values(table)


def test_the_old_encoding_is_told(tmp_path: Path) -> None:
    """A file that is not UTF-8 may hold other letters than it seems: the reader hears of it."""
    assert ("gelezen als Windows-1252; kijk of letters zoals ë en é kloppen",) == csv_table(tmp_path, b"a\xeb").notes


def test_rows_count_as_excel_counts_them(tmp_path: Path) -> None:
    """Empty rows count, and a cell of several lines is one row; a cell of spaces is empty."""
    table = csv_table(tmp_path, b'naam;let_op\n\na;"een\ntwee"\n ;\nb;c\n')

    assert [1, 3, 5] == [number for number, _ in table.rows]
    assert "een\ntwee" == table.rows[1][1][2].value
    assert (3, 2) == (table.rows[1][1][2].mark.line, table.rows[1][1][2].mark.column)


def test_xlsx_cells_keep_what_they_are(tmp_path: Path) -> None:
    """Text, number, yes or no, and day come out as such: what they mean is for the next room."""
    table = xlsx_table(tmp_path, book_of(["a", 612345678, True, datetime(2026, 11, 1), None, "  "]))

    assert [(1, {1: "a", 2: 612345678, 3: True, 4: datetime(2026, 11, 1)})] == values(table)


def test_a_formula_counts_for_what_excel_made_of_it(tmp_path: Path) -> None:
    """The outcome that stands in the file is the value; a formula without one, or with an error, is no value."""
    book = book_of(["=1+1", "=2+2", "=1/0"])
    table = xlsx_table(
        tmp_path,
        book,
        lambda xml: (
            xml.replace("<f>1+1</f><v></v>", "<f>1+1</f><v>2</v>")
            .replace("<f>1+1</f><v />", "<f>1+1</f><v>2</v>")
            .replace('r="C1"', 'r="C1" t="e"')
            .replace("<f>1/0</f><v></v>", "<f>1/0</f><v>#DIV/0!</v>")
            .replace("<f>1/0</f><v />", "<f>1/0</f><v>#DIV/0!</v>")
        ),
    )

    assert [(1, {1: 2, 2: Broken("een formule zonder uitkomst"), 3: Broken("#DIV/0!")})] == values(table)


def test_the_first_visible_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    """A hidden sheet is not what the editor sees, so it is not what is read."""
    book = book_of(["verborgen"])
    book.worksheets[0].sheet_state = "hidden"
    book.create_sheet("Zorg").append(["naam"])
    book.create_sheet("Oud").append(["weg"])
    table = xlsx_table(tmp_path, book)

    assert [(1, {1: "naam"})] == values(table)
    assert ("alleen het tabblad 'Zorg' is gelezen, niet: Sheet, Oud",) == table.notes


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(tmp_path: Path) -> None:
    """Some programs claim a million rows, others one cell."""
    rows = ["naam", "rol"], ["a", "zorg"]
    wide = xlsx_table(tmp_path, book_of(*rows), lambda xml: xml.replace('"A1:B2"', '"A1:XFD1048576"'))
    small = xlsx_table(tmp_path, book_of(*rows), lambda xml: xml.replace('"A1:B2"', '"A1"'))

    assert [(1, {1: "naam", 2: "rol"}), (2, {1: "a", 2: "zorg"})] == values(wide) == values(small)


def test_a_value_in_the_last_row_of_a_sheet_is_read(tmp_path: Path) -> None:
    """A million rows that are not there cost nothing; a row as wide as a sheet can be is refused soon."""
    rows = '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'
    far = xlsx_table(tmp_path, book_of(["naam"]), lambda xml: xml.replace("</sheetData>", rows))
    wide = "".join(f'<row r="{n}"><c r="XFD{n}" s="0"/></row>' for n in range(2, 99))

    assert [(1, {1: "naam"}), (1_048_576, {1: 1})] == values(far)
    with pytest.raises(UsageError, match="heeft te veel cellen"):
        xlsx_table(tmp_path, book_of(["naam"]), lambda xml: xml.replace("</sheetData>", f"{wide}</sheetData>"))


def test_a_merged_heading_stands_in_its_first_cell(tmp_path: Path) -> None:
    """The other cells below it are empty, as the file says."""
    book = book_of(["Contact", None, "naam"])
    book.worksheets[0].merge_cells("A1:B1")

    assert [(1, {1: "Contact", 3: "naam"})] == values(xlsx_table(tmp_path, book))


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * 30_000_000)


def _laughs(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", '<!DOCTYPE x [<!ENTITY a "ha">]><Types>&a;</Types>')


@pytest.mark.parametrize(
    ("name", "make", "said"),
    [
        ("weg.xlsx", lambda _path: None, "kan niet gelezen worden"),
        ("t.ods", lambda path: path.write_bytes(b"x"), "is geen xlsx of csv"),
        ("t.xlsx", lambda path: path.write_bytes(b"naam;rol\n"), "is beschadigd"),
        ("t.xlsx", _bomb, "is uitgepakt te groot"),
        ("t.xlsx", _laughs, "is geen gewone Excel-werkmap"),
        ("t.csv", lambda path: path.write_bytes(b"a\n" * (MAX_ROWS + 1)), "is te groot: hoogstens 2000 rijen"),
        ("t.csv", lambda path: path.write_bytes(b";" * 300 + b"a\n"), "rijen en 300 kolommen"),
        ("t.csv", lambda path: path.write_bytes(b"x" * 5_000_001), "is te groot: een tabel"),
        ("t.csv", lambda path: path.write_bytes(b'naam\n"a\nb\n'), "gaat een aanhalingsteken open"),
        ("t.csv", lambda path: path.write_bytes(b"naam\x81"), "is niet te lezen"),
    ],
)
def test_what_is_no_table_is_refused(name: str, make: Callable[[Path], object], said: str, tmp_path: Path) -> None:
    """In Dutch, with the way out, before it takes memory or time."""
    make(tmp_path / name)

    with pytest.raises(UsageError, match=said):
        read_table(tmp_path / name)


def _sample() -> bytes:
    file = io.BytesIO()
    book_of(["naam", "rol", "peildatum"], ["a", "zorg", datetime(2026, 11, 1)], ["b", 1, True]).save(file)
    return file.getvalue()


SAMPLE = _sample()
with zipfile.ZipFile(io.BytesIO(SAMPLE)) as _archive:
    PARTS = {part: _archive.read(part) for part in _archive.namelist()}


@given(st.data())
def test_a_damaged_workbook_is_a_table_or_a_wrong_question(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever is broken in the zip or in a part of it: never a traceback."""
    path = tmp_path_factory.getbasetemp() / "kapot.xlsx"
    part = data.draw(st.sampled_from(["", *PARTS]))
    whole = PARTS.get(part, SAMPLE)
    begin = data.draw(st.integers(0, len(whole)))
    end = begin + data.draw(st.sampled_from([0, 1, 5, 100, 10_000]))
    broken = whole[:begin] + data.draw(st.sampled_from([b"", b"<", b'"', b"9", b"-1", b"\0"])) + whole[end:]
    if part:
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in PARTS.items():
                archive.writestr(name, broken if name == part else content)
    else:
        path.write_bytes(broken)
    try:
        table = read_table(path)
    except UsageError:
        return

    assert all(isinstance(cell, Cell) for _, cells in table.rows for cell in cells.values())


@pytest.mark.parametrize("xml", ["<!DOCTYPE x []><a/>", " " * (MAX_UNPACKED + 1)])
def test_a_sheet_by_another_name_is_looked_at_too(xml: str, tmp_path: Path) -> None:
    """A workbook says itself which part is a sheet: a large one is not smaller when it is called `sheet1.dat`."""
    file = io.BytesIO()
    book_of(["a"]).save(file)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(tmp_path / "t.xlsx", "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part).replace(b"sheet1.xml", b"sheet1.dat")
            new.writestr(part.replace("sheet1.xml", "sheet1.dat"), xml if "sheet1" in part else data)

    with pytest.raises(UsageError, match=r"uitgepakt te groot|geen gewone Excel-werkmap"):
        read_table(tmp_path / "t.xlsx")
