"""What of a document counts in the index."""

from __future__ import annotations

import pytest

from generator.model.waarden import Tekst
from generator.plan.search import Zoekdocument
from generator.render.search.entries import MOST_WORDS, Entry, read_entries
from generator.render.search.reading import Reader
from generator.render.texts import Vertaald
from generator.source import SourceMark

MARK = SourceMark("proef.yaml")
ENGELS = {"schulden": "debts", "U betaalt niets.": "You pay nothing.", "geld, rekening": "money, bill"}
STOP = {"nl": {"de", "u"}, "en": {"the", "you"}, "ar": set[str]()}


def tekst(nl: str) -> Tekst:
    """A message."""
    return Tekst(nl, "proef", "landelijk", MARK)


def document(soort: str = "thema", **velden: tuple[Tekst | str, ...]) -> Zoekdocument:
    """A document of these fields."""
    return Zoekdocument(
        "pad", soort, "titel", None, velden, {"ar": ("ديون",)}, {"en": {"woorden": ("bailiff at door",)}}
    )


def read(code: str, *documents: Zoekdocument) -> list[Entry]:
    """The entries in a language into which only ENGELS is translated."""

    def find(text: Tekst) -> Vertaald:
        found = ENGELS.get(text.nl) if code == "en" else None
        return Vertaald(found, code) if found else Vertaald(text.nl, "nl")

    return read_entries(documents, code, find, Reader(STOP))


@pytest.mark.parametrize(("field", "dutch"), [("titel", ["schulden"]), ("woorden", ["schulden"]), ("zin", [])])
def test_dutch_comes_along_only_where_a_letter_may_have_it(field: str, dutch: list[str]) -> None:
    """Titles and search words in both languages; a sentence only in that of the reader."""
    (entry,) = read("en", document(**{field: (tekst("schulden"),)}))

    assert "debts" in entry.eigen[field]
    assert dutch == entry.nederlands.get(field, [])


def test_what_is_not_translated_is_dutch() -> None:
    """So that the Dutch stemmer gets it, and Dutch stop words are left out."""
    (entry,) = read("ar", document(zin=(tekst("U betaalt de huur."),)))

    assert {"zin": ["betaalt", "huur"]} == entry.nederlands


def test_words_of_one_language_count_only_there() -> None:
    """The approved word of a term, and everyday words that are no translation."""
    (english,), (arabic,) = read("en", document()), read("ar", document())

    assert {"woorden": ["bailiff", "at", "door"]} == english.eigen
    assert {"veel": ["ديون"]} == arabic.eigen


def test_running_text_brings_only_words_of_its_own() -> None:
    """What another document of the kind also has, says nothing about either."""
    one = document(tekst=("huur boete",), titel=("wonen",))
    other = document(tekst=("huur fiets",), zin=("boete",))
    elsewhere = document("term", tekst=("fiets",))

    first, second, third = read("nl", one, other, elsewhere)

    assert ([], ["fiets"], ["fiets"]) == tuple(entry.words("tekst") for entry in (first, second, third))


def test_running_text_fills_up_to_the_most() -> None:
    """Titles and search words always count, however many there are."""
    many = " ".join(f"woord{n}" for n in range(100))

    (long,) = read("nl", document(titel=("wonen",), tekst=(many,)))
    (full,) = read("nl", document(titel=(many,), tekst=("huur",)))

    assert MOST_WORDS - 1 == len(long.words("tekst"))
    assert (100, 0) == (len(full.words("titel")), len(full.words("tekst")))


def test_words_that_belong_together_are_kept_together() -> None:
    """Search words between commas; stop words stay only when nothing else would be left of two."""
    (entry,) = read("nl", document(titel=("Hulp in de stad",), woorden=("geen geld, de u, rekening",)))

    assert {("hulp", "in", "stad"), ("geen", "geld"), ("de", "u")} <= set(entry.groepen)
    assert ("rekening",) not in entry.groepen
