"""Which column of a table holds what: by its exact name, by a heading that people use, or as somebody says by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.columns import Leaf, Path, columns_of, keys_of, kinds_of, leaf_of, part_of
from generator.check.nearest import nearest, suggest
from generator.errors import UsageError
from generator.load.table import Broken, Cell, Table
from generator.model.waarden import Record

SEARCHED = 10
"""Among this many rows the one with the headings must be."""

HEADINGS: Mapping[str, str] = {
    "aanbieder": "naam",
    "naam organisatie": "naam",
    "organisatie": "naam",
    "kenmerk": "id",
    "andere namen": "ook_bekend_als",
    "andere naam": "ook_bekend_als",
    "beschrijving": "samenvatting",
    "omschrijving": "samenvatting",
    "diensten": "aanbod",
    "bijzonderheden": "let_op",
    "telefoon": "contact.telefoon",
    "telefoonnummer": "contact.telefoon",
    "tel": "contact.telefoon",
    "email": "contact.email",
    "emailadres": "contact.email",
    "e mail": "contact.email",
    "e mailadres": "contact.email",
    "mail": "contact.email",
    "mailadres": "contact.email",
    "website": "contact.website",
    "webadres": "contact.website",
    "url": "contact.website",
    "site": "contact.website",
    "whatsapp": "contact.whatsapp",
    "postadres": "contact.post",
    "postbus": "contact.post",
    "adres": "locatie.straat",
    "bezoekadres": "locatie.straat",
    "straat": "locatie.straat",
    "straat en huisnummer": "locatie.straat",
    "postcode": "locatie.postcode",
    "plaats": "locatie.plaats",
    "woonplaats": "locatie.plaats",
    "gebouw": "locatie.naam",
    "open": "openingstijden",
    "doelgroep": "doelgroepen",
    "leefgebied": "levensgebieden",
    "leefgebieden": "levensgebieden",
    "levensgebied": "levensgebieden",
    "gebied": "gebieden",
    "wijk": "gebieden",
    "wijken": "gebieden",
    "taal": "talen",
    "vorm": "vormen",
    "prijs": "kosten",
    "indicatie": "indicatie_nodig",
    "verwijzing": "verwijzing_nodig",
    "rolstoel": "toegankelijkheid.rolstoel",
    "rolstoeltoegankelijk": "toegankelijkheid.rolstoel",
    "tolk": "tolk.beschikbaar",
    "moederorganisatie": "onderdeel_van.naam",
    "onderdeel van": "onderdeel_van.naam",
    "trefwoorden": "zoekwoorden",
    "zoektermen": "zoekwoorden",
    "steekwoorden": "zoekwoorden",
    "datum": "peildatum",
    "laatst gecontroleerd": "gecontroleerd.op",
    "gecontroleerd door": "gecontroleerd.door",
}
"""Headings of everyday lists, folded → the column they mean."""


@dataclass(frozen=True)
class Heading:
    """One column of a table: its number from 1, what stands above it, and the key that it holds."""

    number: int
    text: str
    path: Path | None
    """None when nobody knows what it holds."""
    leaf: Leaf | None

    def __str__(self) -> str:
        return f"'{self.text}'" if self.text else column_letter(self.number)


@dataclass(frozen=True)
class Header:
    """The columns of a table by number, the row in which their headings stand, and what must be told, in Dutch."""

    row: int
    columns: Mapping[int, Heading]
    notes: tuple[str, ...]
    """What the reader should know."""
    unknown: tuple[str, ...]
    """What stands in the way: columns that hold something and of which nobody knows what, or two for one key."""


def read_header(kind: type[Record], table: Table, by_hand: Mapping[str, str]) -> Header:
    """The headings of a table of `kind`. `by_hand` gives the key of a heading or column letter, empty for "skip it".

    Raises UsageError for a table without headings, and for a heading or key in `by_hand` that does not exist.
    """
    known = _known(kind)
    hand = {_fold(heading): _hand_path(kind, key) for heading, key in by_hand.items()}
    row, cells = _heading_row(table, known, hand)
    used: set[str] = set()
    columns = {}
    skipped = set()
    for number in sorted({n for line, filled in table.rows if line >= row for n in filled}):
        text = _shown(cells.get(number))
        name = next((n for n in (_fold(text), _fold(column_letter(number))) if n in hand), None)
        used |= {name} if name else set()
        if name is not None and hand[name] is None:
            skipped.add(number)
            continue
        path = hand[name] if name else _path_of(kind, text, known)
        columns[number] = Heading(number, text, path, leaf_of(kind, path) if path else None)
    if left := [heading for heading in by_hand if _fold(heading) not in used]:
        shown = [_shown(cell) for cell in cells.values()]
        raise UsageError(f"de tabel heeft geen kolom '{left[0]}'. {suggest(left[0], shown)}")
    below = {n for line, cells_below in table.rows if line > row for n in cells_below}
    filled = [heading for number, heading in columns.items() if number in below]
    notes = [f"rij {number} is overgeslagen: daar staan geen kolomnamen" for number, _ in table.rows if number < row]
    notes += [f"kolom {column_letter(number)} is overgeslagen, zoals u vroeg" for number in sorted(skipped)]
    return Header(row, columns, tuple(notes), (*_unknown(filled, known), *_twice(columns)))


def column_letter(number: int) -> str:
    """The name that a spreadsheet gives a column: A, B, ... Z, AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _known(kind: type[Record]) -> dict[str, str]:
    """Folded heading → column, for every column without a number, the short ones included."""
    known = dict(HEADINGS)
    known |= {_fold(".".join(path)): ".".join(path) for path in columns_of(kind, ()) if "1" not in path}
    for key, hint in keys_of(kind).items():
        known |= {_fold(f"{key}.{soort}"): f"{key}.{soort}" for soort in kinds_of(part_of(hint))}
    return known


def _path_of(kind: type[Record], text: str, known: Mapping[str, str]) -> Path | None:
    exact = tuple(text.strip().split("."))
    if leaf_of(kind, exact):
        return exact
    column = known.get(_fold(text))
    path = tuple(column.split(".")) if column else None
    return path if path and leaf_of(kind, path) else None


def _hand_path(kind: type[Record], key: str) -> Path | None:
    path = tuple(key.strip().split("."))
    if not key.strip():
        return None
    if not leaf_of(kind, path):
        names = [".".join(column) for column in columns_of(kind, ())]
        names += [f"{name}.{soort}" for name, hint in keys_of(kind).items() for soort in kinds_of(part_of(hint))]
        raise UsageError(f"de sleutel '{key}' bestaat niet. {suggest(key, names)}")
    return path


def _heading_row(
    table: Table, known: Mapping[str, str], hand: Mapping[str, Path | None]
) -> tuple[int, Mapping[int, Cell]]:
    """The first row in which two headings are known, else the first row: above it may stand a title."""
    if not table.rows:
        raise UsageError(f"'{table.name}' is leeg.")
    for number, cells in table.rows[:SEARCHED]:
        if sum(_fold(_shown(cell)) in known or _fold(_shown(cell)) in hand for cell in cells.values()) >= 2:
            return number, cells
    return table.rows[0]


def _unknown(columns: Iterable[Heading], known: Mapping[str, str]) -> list[str]:
    told = []
    for heading in columns:
        if heading.path:
            continue
        name = heading.text or column_letter(heading.number)
        near = nearest(_fold(heading.text), known) if heading.text else None
        key = known[near] if near else "sleutel"
        way = f'Typ `--kolom "{name}={key}"`, of `--kolom "{name}="` om haar over te slaan.'
        told.append(
            f"kolom {column_letter(heading.number)} {heading if heading.text else 'zonder naam'}: onbekend. "
            f"{f'Bedoelde u {known[near]}? ' if near else ''}{way}"
        )
    return told


def _twice(columns: Mapping[int, Heading]) -> list[str]:
    first: dict[Path, Heading] = {}
    told = []
    for heading in columns.values():
        if heading.path is None or heading.leaf is None or heading.leaf.kind:
            continue
        other = first.setdefault(heading.path, heading)
        if other is not heading:
            told.append(
                f"kolom {column_letter(heading.number)} {heading}: kolom {column_letter(other.number)} {other} is ook "
                f'{".".join(heading.path)}. Typ `--kolom "{column_letter(heading.number)}="` om haar over te slaan.'
            )
    return told


def _shown(cell: Cell | None) -> str:
    value = cell.value if cell else ""
    return " ".join((value.text if isinstance(value, Broken) else str(value)).split())


def _fold(text: str) -> str:
    """A heading without capitals, and with single spaces for whatever stands between its words."""
    return re.sub(r"[\s_.:*()-]+", " ", text.casefold()).strip()
