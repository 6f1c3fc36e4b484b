"""The alphabet of each language: the order of words, and the letter that each stands under."""

from __future__ import annotations

import pytest

from generator.model.taal import Richting, Stand, Taal
from generator.model.waarden import Taalcode
from generator.render.letters import heading, place
from generator.source import SourceMark


def make_taal(code: str, schrift: str = "Latn") -> Taal:
    """A language of which only code and script matter here."""
    return Taal(
        mark=SourceMark("talen.yaml"),
        marks={},
        code=Taalcode(code),
        naam=code,
        nederlandse_naam=code,
        richting=Richting.LTR,
        schrift=schrift,
        meervoud="nplurals=1; plural=0;",
        stand=Stand.VRIJ,
    )


@pytest.mark.parametrize(
    ("taal", "ordered"),
    [
        (make_taal("nl"), ["Één", "eenzaam", "geld", "Zorg"]),
        (make_taal("es"), ["nube", "ñame", "oso"]),
        (make_taal("fr"), ["école", "école libre", "emploi", "zone"]),
        (make_taal("pl"), ["lato", "łatwo", "Mama", "ósmy", "pies", "sala", "środa", "zero", "żaba"]),
        (make_taal("ro"), ["adres", "ăla", "școală", "telefon", "țară"]),
        (make_taal("tr"), ["cam", "çay", "Irmak", "İş", "oda", "öğle", "su", "şey", "uzun", "ülke"]),
        (make_taal("uk", "Cyrl"), ["ґава", "єдина", "житло", "іспит", "їжа", "школа", "Юрист", "Wmo"]),
        (make_taal("fa", "Arab"), ["آب", "بیمه", "پول", "تلفن", "چهار", "ژاله", "کار", "گاز", "هلند", "یک", "Wmo"]),
        (make_taal("ar", "Arab"), ["أبحث", "خطوة", "مسنون", "المواضيع"]),
        (make_taal("ti", "Ethi"), ["ለይቲ", "ሓገዝ", "ሕቶ", "መንበሪ", "Wmo"]),
    ],
    ids=lambda value: str(getattr(value, "code", "")),
)
def test_words_are_in_the_order_of_the_alphabet(taal: Taal, ordered: list[str]) -> None:
    """Each letter of the language has its own place; other marks and capitals change nothing; Latin words come last."""
    backwards = list(reversed(ordered))

    backwards.sort(key=lambda name: place(name, taal))

    assert ordered == backwards


@pytest.mark.parametrize(
    ("taal", "name", "expected"),
    [
        (make_taal("nl"), "één", "E"),
        (make_taal("pl"), "środa", "Ś"),
        (make_taal("tr"), "iş", "İ"),
        (make_taal("tr"), "ırmak", "I"),
        (make_taal("fa", "Arab"), "الزام", "ا"),
        (make_taal("ar", "Arab"), "الطلب", "ط"),
        (make_taal("ar", "Arab"), "إلى المساندة", "ا"),  # no article: it has a hamza
        (make_taal("ar", "Arab"), "المواضيع", "م"),
        (make_taal("ti", "Ethi"), "ሕቶ", "ሐ"),
        (make_taal("ti", "Ethi"), "…", ""),
    ],
)
def test_a_word_stands_under_a_letter_that_a_reader_looks_for(taal: Taal, name: str, expected: str) -> None:
    """A letter with a mark only where it is one of its own, the first of its row in a syllabary."""
    assert expected == heading(name, taal)


def test_a_name_of_signs_alone_comes_behind_the_words() -> None:
    """An organisation may be called `?!`: it stands under no letter."""
    nl = make_taal("nl")

    assert ["zorg", "?!"] == sorted(["?!", "zorg"], key=lambda name: place(name, nl))
    assert heading("?!", nl) == ""
