"""A to Z, in a language that has other letters than Dutch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.load.catalogs import Catalog, Message
from generator.pipeline import Checked
from generator.render.alphabet import Ingang, alphabet
from generator.render.schrijver import Schrijver

ARABISCH = {
    ("site", "pagina/themas", "Onderwerpen"): "المواضيع",
    ("site", "pagina/routes", "Stap voor stap"): "خطوة بخطوة",
    ("landelijk", "doelgroep/ouderen/naam", "Ouderen"): "مسنون",
    ("landelijk", "thema/huis-zoeken/titel", "Ik zoek een huis"): "أبحث عن بيت",
}

Letters = tuple[tuple[str, tuple[Ingang, ...]], ...]


def catalogs() -> dict[str, Catalog]:
    """The Arabic of some titles."""
    found: dict[str, dict[tuple[str, str], Message]] = {"site": {}, "landelijk": {}}
    for (domein, context, nl), text in ARABISCH.items():
        found[domein][context, nl] = Message(context, nl, "", (text,), False, "", "x.po", 1)
    paths = {domein: f"locales/ar/LC_MESSAGES/{domein}.po" for domein in found}
    return {paths[domein]: Catalog(paths[domein], messages) for domein, messages in found.items()}


def letters_in(checked: Checked, taal: str) -> Letters:
    """The list of the one gemeente in a language."""
    schrijver = Schrijver(checked.plan, replace(checked.sources, catalogs=catalogs()), lambda _: None)
    landelijk = checked.plan.kaart.landelijk
    schrijver.open(landelijk.talen[taal], "voorbeeld")
    return alphabet(checked.plan.bladen["voorbeeld"], landelijk, schrijver)


@pytest.fixture(scope="module")
def arabic(minimaal: Checked) -> Letters:
    """The list in Arabic."""
    return letters_in(minimaal, "ar")


def test_dutch_list_is_in_order(minimaal: Checked) -> None:
    """Whatever the capitals: every page but the start, and every term."""
    shown = [(letter, [row.naam for row in rows]) for letter, rows in letters_in(minimaal, "nl")]

    assert [
        ("A", ["A tot Z"]),
        ("F", ["Folders om te printen"]),
        ("I", ["Ik heb een brief gekregen", "Ik wil hulp vragen", "Ik zoek een huis"]),
        ("N", ["Naast U"]),
        ("O", ["Onafhankelijke cliëntondersteuning", "Onderwerpen", "Ouderen"]),
        ("S", ["Stap voor stap"]),
        ("V", ["Voor wie"]),
        ("W", ["Wat doet OCO voor u?", "Wat is OCO?", "Wie doet wat?", "Wie helpt u?", "Woordenlijst"]),
    ] == [(letter, [name[0].upper() + name[1:] for name in names]) for letter, names in shown]


def test_own_script_comes_first(arabic: Letters) -> None:
    """Arabic letters in their order, then the Latin ones of what is not translated and of Dutch words on letters."""
    letters = [letter for letter, _ in arabic]

    assert ["ا", "خ", "د", "م", "A", "F", "I", "N", "O", "V", "W"] == letters
    assert len(letters) == len(set(letters))


def test_arabic_article_is_no_letter_to_look_under(arabic: Letters) -> None:
    """`المواضيع` stands under mim, between its like; hamza on the alif does not make another letter."""
    rows = {letter: [row.naam for row in found] for letter, found in arabic}

    assert ["مسنون", "المواضيع"] == rows["م"]
    assert ["أبحث عن بيت"] == rows["ا"]


def test_term_stands_under_its_approved_word_and_under_its_dutch(arabic: Letters) -> None:
    """The approved word with the Dutch behind it, and the Dutch word from a letter by itself."""
    rows = dict(arabic)
    dutch = "onafhankelijke cliëntondersteuning"

    assert (Ingang("woorden/oco", "دعم مستقل للعملاء", "ar", dutch),) == rows["د"]
    assert Ingang("woorden/oco", dutch, "nl") in rows["O"]


def test_each_entry_says_its_language(arabic: Letters) -> None:
    """What is not translated is Dutch, and so is a name."""
    languages = {row.naam: row.taal for _, rows in arabic for row in rows}

    assert {"ar": "المواضيع", "nl": "Naast U"} == {languages[name]: name for name in ("المواضيع", "Naast U")}
    assert "nl" == languages["Voor wie"]


def test_other_names_of_an_organisation_lead_to_it(minimaal: Checked, tmp_path: Path) -> None:
    """Under the letter of the name that somebody knows."""
    plan = minimaal.plan
    bladen = tuple(
        replace(blad, onderwerp=replace(blad.onderwerp, ook_bekend_als=("Élan", "élan zorg")))  # type: ignore[type-var]
        for blad in plan.bladen["voorbeeld"]
        if blad.soort == "organisatie"
    )
    schrijver = Schrijver(plan, minimaal.sources, lambda _: None)

    letters = dict(alphabet(bladen, plan.kaart.landelijk, schrijver))

    assert ["Élan", "élan zorg"] == [row.naam for row in letters["E"]]
    assert {"organisaties/naast-u"} == {row.pad for row in letters["E"]}
