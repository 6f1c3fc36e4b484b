"""Which words are forms of one another, in each of the twelve languages."""

from __future__ import annotations

import pytest

from generator.render.search.folding import words
from generator.render.search.language import Language
from generator.render.search.languages.register import LANGUAGES, language_of
from generator.render.search.reading import Reader
from generator.render.search.stems import find_stems

SAME = {
    "nl": "schuld schulden|huis huizen|vraag vragen",
    "en": "debt debts|apply applying|complaint complaints",
    "ar": "مساعدة المساعدة بالمساعدة والمساعدة للمساعدة|دين الدين",
    "tr": "borç borçlar borçları|okul okulda okulun",
    "pl": "dług długi długów|mieszkanie mieszkania mieszkaniu",
    "uk": "допомога допомоги допомогу допомогою|борг борги боргами",
    "fa": "کمک کمک‌ها|بدهی بدهی‌ها",
    "ti": "ሓገዝ ንሓገዝ|ዕዳ ዕዳታት",
    "so": "guri guriga guriyo|dugsi dugsiga dugsiyada",
    "fr": "dette dettes|logement logements",
    "es": "deuda deudas|vivienda viviendas",
    "ro": "datorie datorii datoriile|școală școala",
}
"""Language → forms of a word, then forms of another."""


def stems_of(language: Language, forms: str) -> list[set[str]]:
    """The stems of each set of forms, with all forms as the vocabulary."""
    groups = [words(group) for group in forms.split("|")]
    reader = Reader({language.code: ()})
    own = list(reader.words(forms, language.code))
    stems = find_stems(language, own, [], reader.spelling)
    return [{stems[word] for word in group} for group in groups]


@pytest.mark.parametrize(("code", "forms"), SAME.items())
def test_forms_of_one_word_have_one_stem(code: str, forms: str) -> None:
    """And two words have two."""
    found = stems_of(language_of(code), forms)

    assert [1] * len(found) == [len(stems) for stems in found]
    assert len(found) == len(set.union(*found))


def test_every_language_has_its_tables_folded() -> None:
    """What is taken off a folded word must be folded itself, and longer pieces come before shorter ones."""
    for language in LANGUAGES.values():
        assert language.folded() == language
        assert language.endings.split() == sorted(language.endings.split(), key=len, reverse=True)


def test_single_letter_falls_away_only_before_a_word_of_the_site() -> None:
    """For a book is a form of book; tongue is not "for a tooth" while the site has no tooth."""
    arabic = language_of("ar")

    with_book = find_stems(arabic, ["كتاب", "لكتاب", "لسان"], [], {})
    without = find_stems(arabic, ["لكتاب"], [], {})

    assert with_book["كتاب"] == with_book["لكتاب"] != without["لكتاب"]
    assert "لسان" == with_book["لسان"]


def test_unknown_language_leaves_its_words_alone() -> None:
    """Never the rules of another language; the Dutch words of letters do get their stem there."""
    stems = find_stems(language_of("xx"), ["xabab", "vragen"], ["huizen"], {})

    assert {"xabab": "xabab", "vragen": "vragen", "huizen": "huis"} == stems


def test_a_region_speaks_its_language() -> None:
    """`en-GB` has the stages of English."""
    assert language_of("en") is language_of("en-GB")
