"""All languages that the search has stages for. One more is a module beside these and its name below."""

from __future__ import annotations

from generator.render.search.language import Language
from generator.render.search.languages.arabic import ARABIC
from generator.render.search.languages.dutch import DUTCH
from generator.render.search.languages.english import ENGLISH
from generator.render.search.languages.french import FRENCH
from generator.render.search.languages.persian import PERSIAN
from generator.render.search.languages.polish import POLISH
from generator.render.search.languages.romanian import ROMANIAN
from generator.render.search.languages.somali import SOMALI
from generator.render.search.languages.spanish import SPANISH
from generator.render.search.languages.tigrinya import TIGRINYA
from generator.render.search.languages.turkish import TURKISH
from generator.render.search.languages.ukrainian import UKRAINIAN

_ALL = (
    DUTCH,
    ENGLISH,
    ARABIC,
    TURKISH,
    POLISH,
    UKRAINIAN,
    PERSIAN,
    TIGRINYA,
    SOMALI,
    FRENCH,
    SPANISH,
    ROMANIAN,
)
LANGUAGES = {language.code: language.folded() for language in _ALL}


def language_of(code: str) -> Language:
    """The stages of a language; those of an unknown one are empty."""
    return LANGUAGES.get(code.partition("-")[0], Language(code=code))
