"""The words of letters."""

from __future__ import annotations

from dataclasses import replace

from generator.pipeline import Checked
from generator.plan.briefwoorden import letter_words


def test_a_word_is_found_by_each_of_its_names(minimaal: Checked) -> None:
    """In the order of the alphabet; a word that asks nothing of the reader is not among them."""
    some = next(iter(minimaal.plan.kaart.landelijk.termen.values()))
    doe = (some.definitie,)
    termen = [
        replace(some, voorkeur="klacht", synoniemen=(), doe=doe),
        replace(some, voorkeur="besluit", synoniemen=("toewijzing", "Beschikking"), doe=doe),
        replace(some, voorkeur="burger", synoniemen=(), doe=()),
    ]

    named = [(woord, term.voorkeur) for woord, term in letter_words(termen)]

    assert [
        ("Beschikking", "besluit"),
        ("besluit", "besluit"),
        ("klacht", "klacht"),
        ("toewijzing", "besluit"),
    ] == named
