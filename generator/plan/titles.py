"""The titles of pages: of their subject, or the fixed ones of lists, which are interface messages."""

from __future__ import annotations

from generator.check.nouns import SITE_DOMEIN
from generator.model.doelgroep import Doelgroep
from generator.model.inhoud import Inhoud
from generator.model.keuzehulp import Stap, Vraag
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.term import Term
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.source import SourceMark

_MARK = SourceMark("generator/plan/titles.py")


def _vast(pad: str, nl: str) -> Tekst:
    return Tekst(nl, f"pagina/{pad}", SITE_DOMEIN, _MARK)


KIEZER = Tekst("Kies uw gemeente", "kiezer", SITE_DOMEIN, _MARK)
NIET_GEVONDEN = Tekst("Deze pagina is er niet", "niet-gevonden", SITE_DOMEIN, _MARK)
"""Titles of pages that belong to no gemeente."""


VASTE_TITELS = {
    "": _vast("start", "Start"),
    "themas": _vast("themas", "Onderwerpen"),
    "routes": _vast("routes", "Stap voor stap"),
    "doelgroepen": _vast("doelgroepen", "Voor wie"),
    "aanbieders": _vast("aanbieders", "Wie helpt u?"),
    "wat-doet-oco": _vast("wat-doet-oco", "Wat doet OCO voor u?"),
    "andere-hulp": _vast("andere-hulp", "Wie doet wat?"),
    "brief": _vast("brief", "Ik heb een brief gekregen"),
    "folders": _vast("folders", "Folders om te printen"),
    "woordenlijst": _vast("woordenlijst", "Woordenlijst"),
    "a-z": _vast("a-z", "A tot Z"),
}
"""Titles of the pages that every gemeente has, by path."""


def titel_van(pad: str, onderwerp: object) -> Tekst | str:
    """The title of a page: a text to translate, or a name that is the same in every language.

    Raises LookupError for what no page is about.
    """
    if pad in VASTE_TITELS:
        return VASTE_TITELS[pad]
    match onderwerp:
        case Inhoud():
            return onderwerp.kopregels.titel
        case Thema() | Route():
            return onderwerp.titel
        case Stap(knoop=knoop):
            return knoop.vraag if isinstance(knoop, Vraag) else knoop.titel
        case Term():
            return onderwerp.voorkeur
        case Doelgroep() | Organisatie():
            return onderwerp.naam
    raise LookupError(pad)
