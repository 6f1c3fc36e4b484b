"""Terms in running text: what counts as one, and how the first mention is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.term import Term, TermVertaling
from generator.model.waarden import Taalcode, Tekst, TermId
from generator.render.terms import Termzoeker
from generator.source import SourceMark

MARK = SourceMark(Path(__file__).name)
NL, AR = Taalcode("nl"), Taalcode("ar")


def make_term(id_: str, voorkeur: str, afkorting: str = "", **vertalingen: str) -> Term:
    """A term with its approved words by language."""
    return Term(
        mark=MARK,
        marks={},
        id=TermId(id_),
        voorkeur=voorkeur,
        afkorting=afkorting,
        definitie=Tekst("Iets.", "term", "landelijk", MARK),
        vertalingen={
            Taalcode(taal): TermVertaling(mark=MARK, marks={}, term=woord) for taal, woord in vertalingen.items()
        },
        bron="x",
    )


OCO = make_term("oco", "onafhankelijke cliëntondersteuning", "OCO", ar="المساندة المستقلة")
OCOER = make_term("ocoer", "onafhankelijk cliëntondersteuner", "OCO'er")
PGB = make_term("pgb", "pgb")
DUTCH = Termzoeker((OCO, OCOER, PGB), NL)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Vraag een PGB aan.", ["PGB"]),
        ("Dat is OCO, en OCO is gratis.", ["OCO", "OCO"]),
        ("De OCO'er en de OCO’er.", ["OCO'er"]),
        ("Een OCO-organisatie met pgb-zorg.", []),
        ("Het pgbeheer.", []),
        ("", []),
    ],
)
def test_only_whole_words_are_terms(text: str, found: list[str]) -> None:
    """A hyphen or a letter makes it another word; capitals do not."""
    pieces = DUTCH.split(text)

    assert found == [piece for piece, term in pieces if term]
    assert text == "".join(piece for piece, _ in pieces)


def test_another_language_has_its_approved_words() -> None:
    """On an Arabic page the Arabic word leads to the meaning, the Dutch one behind it does not."""
    words = [piece for piece, term in Termzoeker((OCO, PGB), AR).split("اطلب المساندة المستقلة (OCO) و pgb") if term]

    assert ["المساندة المستقلة"] == words


def test_a_vowel_sign_belongs_to_its_word() -> None:
    """A word is not cut in two where a sign stands above its last letter."""
    vrijwilliger = make_term("vrijwilliger", "vrijwilliger", ar="متطوع")

    assert [("متطوعًا", None)] == Termzoeker((vrijwilliger,), AR).split("متطوعًا")


def test_a_language_without_words_finds_nothing() -> None:
    """A language in which no term is approved yet leaves its texts alone."""
    assert [("pgb", None)] == Termzoeker((PGB,), Taalcode("so")).split("pgb")


@pytest.mark.parametrize(
    ("word", "before", "after", "written"),
    [
        ("OCO", "Vraag om ", ".", "onafhankelijke cliëntondersteuning (OCO)"),
        ("OCO", "", " is gratis.", "Onafhankelijke cliëntondersteuning (OCO)"),
        ("OCO", "Bel ons. ", " is gratis.", "Onafhankelijke cliëntondersteuning (OCO)"),
        ("OCO", "Hulp (", ")", "OCO"),
        ("onafhankelijke cliëntondersteuning", "De ", " is gratis.", "onafhankelijke cliëntondersteuning (OCO)"),
        ("Onafhankelijke cliëntondersteuning", "", " (OCO) is gratis.", "Onafhankelijke cliëntondersteuning"),
    ],
)
def test_first_mention_is_the_full_term_with_its_abbreviation(word: str, before: str, after: str, written: str) -> None:
    """A reader meets both words at once, and never one of them twice in a row."""
    assert written == DUTCH.in_full(word, OCO, before, after)


def test_plural_stays() -> None:
    """A form of the word is a term, and its abbreviation does not fit behind it."""
    ocoer = replace(OCOER, vormen=("OCO'ers", "onafhankelijke cliëntondersteuners"))
    zoeker = Termzoeker((ocoer,), NL)

    assert ["OCO'ers"] == [piece for piece, term in zoeker.split("Alle OCO'ers helpen.") if term]
    assert "OCO'ers" == zoeker.in_full("OCO'ers", ocoer, "Alle ", " helpen.")


def test_term_without_abbreviation_stays() -> None:
    """There is nothing to add."""
    assert "Pgb" == DUTCH.in_full("Pgb", PGB, "", " is geld.")


def test_turkish_capital_i_is_the_same_letter() -> None:
    """İ at the beginning of a sentence is the i of the term, though Python knows no lower case for it."""
    itiraz = make_term("bezwaar", "bezwaar", tr="itirazda")

    pieces = Termzoeker((itiraz,), Taalcode("tr")).split("İtirazda bulunun.")

    assert [("İtirazda", itiraz), (" bulunun.", None)] == pieces
