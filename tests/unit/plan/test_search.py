"""What can be found, and in which field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.waarden import Tekst, Zoekwoorden
from generator.pipeline import Checked
from generator.plan.search import GEWICHTEN, Zoekdocument, plan_search


def search(checked: Checked) -> dict[str, Zoekdocument]:
    """The documents of the one gemeente, by path."""
    plan = checked.plan
    return {document.pad: document for document in plan_search(plan.gemeenten[0], plan.bladen["voorbeeld"])}


def texts(document: Zoekdocument) -> dict[str, list[str]]:
    """The Dutch of each field."""
    return {field: [t.nl if isinstance(t, Tekst) else t for t in found] for field, found in document.velden.items()}


@pytest.fixture(scope="module")
def documents(minimaal: Checked) -> dict[str, Zoekdocument]:
    """All that can be found."""
    return search(minimaal)


def test_every_page_about_something_can_be_found(documents: dict[str, Zoekdocument]) -> None:
    """The start page, pages of `content/` and every record; lists of records only lead to what is found already."""
    assert [
        ("", "start"),
        ("wat-is-oco", "inhoud"),
        ("themas/huis-zoeken", "thema"),
        ("routes/hulp-vragen", "route"),
        ("doelgroepen/ouderen", "doelgroep"),
        ("organisaties/naast-u", "organisatie"),
        ("woorden/oco", "term"),
    ] == [(document.pad, document.soort) for document in documents.values()]


def test_each_document_has_the_fields_that_count(documents: dict[str, Zoekdocument]) -> None:
    """No field without a weight, no weight without a field; a title counts most, running text least."""
    assert {tuple(GEWICHTEN)} == {tuple(document.velden) for document in documents.values()}
    assert ["titel", "woorden", "zin", "tekst"] == sorted(GEWICHTEN, key=lambda field: -GEWICHTEN[field])


@pytest.mark.parametrize(
    ("pad", "expected"),
    [
        (
            "themas/huis-zoeken",
            {
                "titel": ["Ik zoek een huis"],
                "woorden": [],
                "zin": ["Hulp als u niet goed kunt blijven wonen waar u woont."],
                "tekst": ["Waar schrijf ik mij in?", "Samen zoekt u uit wat er kan."],
            },
        ),
        (
            "routes/hulp-vragen",
            {
                "titel": ["Ik wil hulp vragen"],
                "woorden": [],
                "zin": ["Van uw vraag naar een besluit van de gemeente."],
                "tekst": ["Bel een onafhankelijk cliëntondersteuner", "Vertel wat er speelt."],
            },
        ),
        (
            "doelgroepen/ouderen",
            {
                "titel": ["Ouderen"],
                "woorden": ["Wordt u een dagje ouder?"],
                "zin": ["Hulp om te kiezen wat bij u past."],
                "tekst": ["Kan ik thuis blijven wonen?", "Iemand gaat mee naar het gesprek."],
            },
        ),
        (
            "organisaties/naast-u",
            {
                "titel": ["Naast U"],
                "woorden": [],
                "zin": ["Wij staan naast u bij vragen over zorg en wonen."],
                "tekst": ["Ik zoek een huis", "Ouderen", "Het Dorp"],
            },
        ),
        (
            "woorden/oco",
            {
                "titel": ["onafhankelijke cliëntondersteuning"],
                "woorden": ["OCO"],
                "zin": ["Gratis hulp van iemand die naast u staat."],
                "tekst": [],
            },
        ),
        (
            "wat-is-oco",
            {
                "titel": ["Wat is OCO?"],
                "woorden": [],
                "zin": ["Iemand denkt gratis met u mee."],
                "tekst": ["Wat krijgt u?"],
            },
        ),
        ("", {"titel": ["Start"], "woorden": ["Voorbeeld", "Het Dorp"], "zin": [], "tekst": []}),
    ],
)
def test_what_is_searched(documents: dict[str, Zoekdocument], pad: str, expected: dict[str, list[str]]) -> None:
    """Each kind of page brings its own texts; an organisation also what it serves."""
    assert expected == texts(documents[pad])


def test_search_words_of_the_editor_count_as_words(minimaal: Checked) -> None:
    """They stand on no page, and are found all the same."""
    plan = minimaal.plan
    (blad,) = (blad for blad in plan.bladen["voorbeeld"] if blad.soort == "thema")
    thema = plan.kaart.landelijk.themas["huis-zoeken"]
    woorden = Zoekwoorden(replace(thema.titel, nl="huurwoning, kamer", context="thema/huis-zoeken/zoekwoorden"))

    (document, _) = plan_search(plan.gemeenten[0], (replace(blad, onderwerp=replace(thema, zoekwoorden=woorden)),))

    assert ["huurwoning, kamer"] == texts(document)["woorden"]


def test_term_shows_its_approved_word(documents: dict[str, Zoekdocument]) -> None:
    """The reader of Arabic sees the Arabic word, the reader of a language without one the Dutch."""
    assert {"ar": ("دعم مستقل للعملاء",)} == documents["woorden/oco"].vertalingen
    assert {} == documents["themas/huis-zoeken"].vertalingen
