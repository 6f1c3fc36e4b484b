"""Which column is which key: exact names, everyday headings, and what an editor says by hand."""

from __future__ import annotations

import pytest

from generator.check.columns import leaf_of
from generator.check.headings import HEADINGS, Header, _fold, column_letter, read_header
from generator.errors import UsageError
from generator.load.table import Cell, Table
from generator.model.organisatie import Organisatie
from generator.source import SourceMark


def table_of(*rows: str) -> Table:
    """A table out of lines with a bar between their cells; an empty cell is no cell."""
    return Table(
        "t.csv",
        tuple(
            (
                number,
                {c: Cell(text, SourceMark("t.csv", number, c)) for c, text in enumerate(row.split("|"), 1) if text},
            )
            for number, row in enumerate(rows, 1)
            if row
        ),
        (),
    )


def header_of(*rows: str, **by_hand: str) -> Header:
    """The header of such a table."""
    return read_header(Organisatie, table_of(*rows), by_hand)


def paths(header: Header) -> list[str]:
    """The key of each column."""
    return [".".join(heading.path) if heading.path else "?" for heading in header.columns.values()]


def test_keys_and_everyday_headings_are_known() -> None:
    """Capitals, hyphens, colons and underscores make no difference."""
    header = header_of("ID|Naam:|Telefoon-nummer|E-mail|let op|tolk.betaald_door|contact.2.waarde|Doelgroep", "a|b")

    assert ["id", "naam", "?", "contact.email", "let_op", "tolk.betaald_door", "contact.2.waarde", "doelgroepen"] == (
        paths(header)
    )


def test_every_everyday_heading_leads_to_a_key() -> None:
    """Each stands in the list as it is looked up, so a key that goes away is noticed here."""
    assert all(leaf_of(Organisatie, tuple(column.split("."))) for column in HEADINGS.values())
    assert list(HEADINGS) == [_fold(heading) for heading in HEADINGS]


def test_what_nobody_knows_is_told_with_the_way_out() -> None:
    """The nearest heading is proposed, never taken; a column of which the heading is empty goes by its letter."""
    header = header_of("Naam|Rol|Telefonnummer|Vrije velden xyz|", "a|zorg|000-1|x|y")

    told = "\n".join(header.unknown)
    assert told == (
        "kolom C 'Telefonnummer': onbekend. Bedoelde u contact.telefoon? "
        'Typ `--kolom "Telefonnummer=contact.telefoon"`, of `--kolom "Telefonnummer="` om haar over te slaan.\n'
        "kolom D 'Vrije velden xyz': onbekend. "
        'Typ `--kolom "Vrije velden xyz=sleutel"`, of `--kolom "Vrije velden xyz="` om haar over te slaan.\n'
        'kolom E zonder naam: onbekend. Typ `--kolom "E=sleutel"`, of `--kolom "E="` om haar over te slaan.'
    )


def test_an_unknown_column_without_values_is_no_matter() -> None:
    """What holds nothing loses nothing; nor does a title above the headings make a column."""
    assert () == header_of("Lijst|||||in concept", "Naam|Rol|Iets", "a|zorg").unknown


def test_columns_are_mapped_and_skipped_by_hand() -> None:
    """By heading or by letter; what is skipped is told."""
    header = header_of("Naam|Rol|Wie|Intern|", "a|zorg|b|c|d", wie="bron", Intern="", E="let_op")

    assert ["naam", "rol", "bron", "let_op"] == paths(header)
    assert ((), ("kolom D is overgeslagen, zoals u vroeg",)) == (header.unknown, header.notes)


def test_two_columns_for_one_key_are_told() -> None:
    """But two phone numbers are two contacts."""
    header = header_of("Naam|Organisatie|Telefoon|Tel", "a|b|c|d")

    assert (
        "kolom B 'Organisatie': kolom A 'Naam' is ook naam. Typ `--kolom \"B=\"` om haar over te slaan.",
    ) == header.unknown


def test_a_title_above_the_headings_is_passed_over() -> None:
    """The headings stand in the first row in which two of them are known."""
    header = header_of("Sociale kaart 2026", "", "Naam|Telefoon|Iets", "a|b|c")

    assert (3, ("rij 1 is overgeslagen: daar staan geen kolomnamen",)) == (header.row, header.notes)


@pytest.mark.parametrize(
    ("rows", "by_hand", "said"),
    [
        ((), {}, "'t.csv' is leeg."),
        (("Naam|Rol",), {"Adrs": "naam"}, "de tabel heeft geen kolom 'Adrs'."),
        (("Naam|Rol",), {"Naam": "naan"}, "de sleutel 'naan' bestaat niet. bedoelde u 'naam'?"),
    ],
)
def test_a_wrong_question_is_refused(rows: tuple[str, ...], by_hand: dict[str, str], said: str) -> None:
    """A heading or key that does not exist, or no table at all."""
    with pytest.raises(UsageError) as error:
        header_of(*rows, **by_hand)

    assert str(error.value).startswith(said)


def test_columns_are_lettered_as_in_excel() -> None:
    """Behind Z comes AA."""
    assert ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"] == [column_letter(n) for n in (1, 26, 27, 52, 53, 702, 703)]
