"""What somebody who refers hands over, and the little that they must know: for the page of all gemeenten together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.links import links_in, texts_of
from generator.model.folder import Formaat
from generator.model.inhoud import Blok, Inhoud
from generator.model.kaart import SocialeKaart
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.folders import plan_folders
from generator.plan.pages import Plan

REFERRERS = "verwijzers"
"""The page in `content/` about this, and so also its address below each gemeente."""
PARTS = ("wanneer", "zeg")
"""Anchors of the headings on that page under which stands what one must know."""
MOMENTS = 3
"""How many reasons to think of OCO somebody reads who has twenty seconds: the first ones of the page."""


@dataclass(frozen=True, slots=True)
class Kaartlink:
    """What is printed for a language: the card, or where none is printed the start page of the gemeente."""

    taal: Taal
    url: str

    @property
    def is_pdf(self) -> bool:
        """True for a card."""
        return self.url.endswith(".pdf")


Cards = Mapping[str, tuple[Kaartlink, ...]]
"""What is handed over in each gemeente, by its id."""


@dataclass(frozen=True, slots=True)
class Spiekbrief:
    """The page for who refers in short: what it is, when to think of it, and what to say. Each part has a heading."""

    titel: Tekst
    wat: tuple[Tekst, ...]
    delen: tuple[tuple[Tekst, tuple[Tekst, ...]], ...]


def has_referrers_page(kaart: SocialeKaart) -> bool:
    """True when there is something to tell to who refers: then all gemeenten together have a page for them."""
    return REFERRERS in kaart.landelijk.inhoud


def plan_cards(plan: Plan, formaten: Iterable[Formaat]) -> Cards:
    """What is printed in each language."""
    printed = tuple(formaat for formaat in formaten if formaat is Formaat.KAART)
    found = {}
    for id_, bladen in plan.bladen.items():
        folders = plan_folders((blad for blad in bladen if not blad.pad), printed)
        found[id_] = tuple(
            Kaartlink(taal, folders[0].url(plan.urls, taal.code) if folders else plan.urls.pagina(taal.code, id_, ""))
            for taal in plan.talen
        )
    return found


def spiekbrief(inhoud: Inhoud) -> Spiekbrief:
    """Taken from the page itself, so that it is told once: its first words, and what stands under two headings."""
    kopregels = inhoud.kopregels
    delen = (_texts(inhoud.onder(anker)) for anker in PARTS)
    return Spiekbrief(
        titel=kopregels.menutitel or kopregels.titel,
        wat=_texts(inhoud.onder(""))[:1],
        delen=tuple((deel[0], deel[1 : MOMENTS + 1]) for deel in delen if deel[1:]),
    )


def _texts(blokken: Iterable[Blok]) -> tuple[Tekst, ...]:
    """The texts without a link: one leads to a page of a gemeente, and here none is chosen."""
    return tuple(tekst for blok in blokken for tekst in texts_of(blok) if not links_in(tekst.nl))
