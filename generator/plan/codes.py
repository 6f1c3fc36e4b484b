"""The short code of each address: the one it was published with, or a new one made from its path."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from generator.load.lock import Lock
from generator.model.adres import OVERAL, Adres, adressen, huidige_adressen
from generator.model.kaart import SocialeKaart

ALPHABET = "bcdfghjkmnpqrstvwxz23456789"
"""No vowels, so no words; nothing that looks like something else on paper (0 o, 1 l i)."""
LENGTH = 4


@dataclass(frozen=True, slots=True)
class Codes:
    """The code that we print for an address, and all codes that must lead to it."""

    code: str
    alle: tuple[str, ...]


def assign_codes(kaart: SocialeKaart, lock: Lock) -> Mapping[tuple[str, str], Codes]:
    """Codes by (gemeente, pad). A locked code stays with its page, also when that or its gemeente got another id."""
    heden = huidige_adressen(kaart)
    locked: dict[tuple[str, str], list[str]] = {}
    for page in lock.paginas:
        adres = heden.get((page.gemeente, page.pad)) or heden.get((OVERAL, page.pad))
        if adres:
            codes_of_page = locked.setdefault((adres.gemeente, adres.pad), [])
            codes_of_page.insert(0 if page.pad == adres.pad else len(codes_of_page), page.code)
    taken = {page.code for page in lock.paginas}
    codes = {}
    for adres in sorted(adressen(kaart), key=lambda a: (a.gemeente, a.pad)):
        known = locked.get((adres.gemeente, adres.pad))
        if not known:
            known = [_new_code(adres, taken)]
            taken.update(known)
        codes[(adres.gemeente, adres.pad)] = Codes(known[0], tuple(dict.fromkeys(known)))
    return codes


def _new_code(adres: Adres, taken: set[str]) -> str:
    attempt = 0
    while True:
        digest = hashlib.sha256(f"{adres.gemeente}/{adres.pad}/{attempt}".encode()).digest()
        number = int.from_bytes(digest[:8])
        code = ""
        for _ in range(LENGTH):
            number, letter = divmod(number, len(ALPHABET))
            code += ALPHABET[letter]
        if code not in taken:
            return code
        attempt += 1
