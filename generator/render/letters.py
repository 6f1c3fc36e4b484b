"""The alphabet of a language: where a word stands in a list, and under which letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from generator.model.schrift import schrift_van
from generator.model.taal import Taal

_ALPHABETS: Mapping[str, str] = {
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ro": "aăâbcdefghiîjklmnopqrsștțuvwxyz",
    "tr": "abcçdefgğhıijklmnoöpqrsştuüvwxyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""Language → its letters in order, where Unicode's own order with marks taken off is another one.

Polish ą is a letter of its own, French é is a kind of e.
"""
_SPELLINGS = {"fa": str.maketrans("يك", "یک"), "tr": str.maketrans("Iİ", "ıi")}
"""Letters that are another one in this language: Arabic yeh and kaf in Farsi, the two capitals I of Turkish."""
_ARTICLE = "ال"
"""The Arabic article: a reader looks for the letter behind it."""


def place(name: str, taal: Taal) -> tuple[bool, str]:
    """What sorts names as the language does, whatever their capitals and marks; those in another script come last."""
    letters = _letters(name, taal)
    latin = "LATIN" in unicodedata.name(letters[:1] or " ", "")
    return latin != (taal.schrift == "Latn"), letters.translate(_ranks(taal.code))


def heading(name: str, taal: Taal) -> str:
    """The letter that the name stands under: of a syllabary the first of its row. Empty for a name without letters."""
    first = _letters(name, taal)[:1]
    rij = schrift_van(taal.schrift).rij
    if first and rij and rij[0] <= ord(first) <= rij[1]:
        first = chr(ord(first) - (ord(first) - rij[0]) % rij[2])
    return "İ" if first == "i" and taal.code == "tr" else first.upper()


def _letters(name: str, taal: Taal) -> str:
    """Its letters, digits and spaces in lower case: marks only on what is a letter of its own in this language."""
    spelling = _SPELLINGS.get(taal.code, {})
    composed = unicodedata.normalize("NFC", name.translate(spelling).casefold())
    if taal.code == "ar":  # while a word that only begins like it still has its hamza
        composed = composed.removeprefix(_ARTICLE)
    own = _ALPHABETS.get(taal.code, "")
    folded = "".join(letter if letter in own else _bare(letter) for letter in composed).translate(spelling)
    return "".join(letter for letter in folded if letter.isalnum() or letter == " ").strip()


@cache
def _bare(letter: str) -> str:
    return unicodedata.normalize("NFKD", letter)


@cache
def _ranks(code: str) -> Mapping[int, str]:
    """Letter of the language → a private letter that stands in its place in Unicode's order, behind the digits."""
    return {ord(letter): chr(0xE000 + place) for place, letter in enumerate(_ALPHABETS.get(code, ""))}
