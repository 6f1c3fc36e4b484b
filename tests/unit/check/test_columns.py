"""The columns of a table come from the model, and everything that the model holds has one."""

from __future__ import annotations

import dataclasses

import pytest

from generator.check.columns import Leaf, columns_of, keys_of, leaf_of
from generator.model.contact import Contact
from generator.model.organisatie import Gecontroleerd, Organisatie, Rol
from generator.model.waarden import JaNee, Record, Taalcode, Tekst


@dataclasses.dataclass(frozen=True, kw_only=True)
class Nieuw(Record):
    """A record with one key of each shape."""

    naam: str
    toelichting: Tekst | None = None
    talen: tuple[Taalcode, ...] = ()
    gecontroleerd: Gecontroleerd | None = None
    contact: tuple[Contact, ...] = ()


def test_a_new_key_is_a_new_column_by_itself() -> None:
    """Nobody lists columns: a value, a list, a record and a list of records each give theirs, in the model's order."""
    names = [".".join(path) for path in columns_of(Nieuw, ())]

    assert [
        "naam",
        "toelichting",
        "talen",
        "gecontroleerd.op",
        "gecontroleerd.door",
        "gecontroleerd.elke",
        "contact.1.soort",
        "contact.1.waarde",
        "contact.1.voorkeur",
        "contact.1.toelichting",
    ] == names


def test_lists_are_as_long_as_the_longest_row() -> None:
    """Each contact has columns of its own; a text with dates has them behind the plain one."""
    seen = [("contact", "3", "waarde"), ("toelichting", "geldig_tot"), ("toelichting", "tekst")]
    names = [".".join(path) for path in columns_of(Nieuw, seen)]

    assert ["toelichting", "toelichting.geldig_tot", "toelichting.tekst"] == names[1:4]
    assert "contact.3.toelichting" == names[-1]


def test_every_key_of_an_organisation_stands_in_a_row() -> None:
    """No key is left out, and every column can be filled."""
    columns = columns_of(Organisatie, ())

    assert {path[0] for path in columns} == set(keys_of(Organisatie))
    assert all(leaf_of(Organisatie, path) for path in columns)


@pytest.mark.parametrize(
    ("name", "leaf"),
    [
        ("rol", Leaf(Rol)),
        ("talen", Leaf(Taalcode, lines=True)),
        ("zoekwoorden", Leaf(str, lines=True)),
        ("tolk.beschikbaar", Leaf(JaNee)),
        ("contact.12.waarde", Leaf(str)),
        ("contact.telefoon", Leaf(str, lines=True, kind="telefoon")),
        ("waarborg.tekst", Leaf(Tekst)),
        ("aanbod.2", Leaf(Tekst)),
        ("tolk", None),
        ("contact", None),
        ("contact.0.waarde", None),
        ("contact.fax", None),
        ("naam.1", None),
        ("telefoon", None),
        ("", None),
    ],
)
def test_a_column_says_what_its_cells_hold(name: str, leaf: Leaf | None) -> None:
    """The kind of value, whether a cell holds several, and None for what the model does not know."""
    assert leaf == leaf_of(Organisatie, tuple(name.split(".")))
