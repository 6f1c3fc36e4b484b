"""The pages of a gemeente: each is set once for all languages, content and frame, and filled in for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Tekst
from generator.plan.filters import plan_filters
from generator.plan.navigation import HOOFDMENU, VOETMENU, Wegwijzer, place_in, plan_menu, plan_trail
from generator.plan.opendata import FEED
from generator.plan.pages import BRONTAAL, Blad, Plan
from generator.plan.plakteksten import plan_plakstukken
from generator.plan.search import plan_search
from generator.plan.verwijzers import Cards
from generator.render.alphabet import alphabet
from generator.render.doorsturen import correction_url
from generator.render.folderlijst import Folderlijst, Gedrukt
from generator.render.frame import Frame, first_words, has_introduction
from generator.render.opendata.jsonld import SOORTEN as DATA_SOORTEN
from generator.render.opendata.jsonld import Bladzijde, page_data
from generator.render.pers import Pers
from generator.render.pieces import Job
from generator.render.search.index import INDEX_FILE, render_index
from generator.render.slots import Sheet
from generator.render.texts import Vertaald

_MET_FOLDERS = ("start", "doelgroep", "organisatie", "route")
"""Kinds of pages about which there can be folders."""

Printed = Callable[[Blad, Taal], tuple[Gedrukt, ...]]
Listed = Callable[[str, Taal], Folderlijst]


class BladRenderer:
    """Renders the pages of gemeenten on one press, each in its frame.

    `printed` gives the folders about the subject of a page, `cards` what is handed over in each gemeente, `listed`
    all that is printed of a gemeente in a language.
    """

    def __init__(self, plan: Plan, pers: Pers, frame: Frame, printed: Printed, cards: Cards, listed: Listed) -> None:
        self.plan, self.pers, self.frame = plan, pers, frame
        self.printed, self.cards, self.listed = printed, cards, listed

    def pages(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        """Every page of one gemeente in one language, and its search index."""
        urls, bladen = self.plan.urls, self.plan.bladen[gemeente]
        menus = plan_menu(bladen, HOOFDMENU), plan_menu(bladen, VOETMENU)
        for blad in bladen:
            url = urls.pagina(taal.code, gemeente, blad.pad)
            yield urls.file(url), partial(self._blad, blad, taal, *menus)
        yield urls.file(urls.pagina(taal.code, gemeente, "") + INDEX_FILE), partial(self._index, gemeente, taal)

    def _index(self, gemeente: str, taal: Taal) -> bytes:
        self.pers.open(taal, gemeente)
        plan = partial(plan_search, self.plan.kaart.gemeenten[gemeente], self.plan.bladen[gemeente])
        documents = self.pers.once("search", plan)
        return render_index(taal, documents, self.pers.schrijver.look)

    def _blad(self, blad: Blad, taal: Taal, hoofd: tuple[Wegwijzer, ...], voet: tuple[Wegwijzer, ...]) -> bytes:
        pers, gemeente = self.pers, blad.gemeente.gemeente.id
        pers.open(taal, gemeente)
        gezet = pers.once(("blad", blad.pad), partial(self._set_blad, blad, hoofd, voet))
        text = pers.fill(gezet.inhoud, **self._in_language(blad, taal))
        titel, samenvatting = self._title(blad, taal), _summary(blad)
        gegevens = page_data(Bladzijde(blad, taal, titel.tekst, self.plan, pers))
        beschrijving = pers.schrijver.plain(samenvatting) if samenvatting else first_words(text)
        return self.frame.fill(
            gezet.frame, text, titel, beschrijving, gegevens, pad=blad.pad, kort=gezet.kort, melden=gezet.melden
        )

    def _in_language(self, blad: Blad, taal: Taal) -> Mapping[str, object]:
        """What differs by language on a page and is no text."""
        if blad.soort in _MET_FOLDERS:
            return {"folders_gedrukt": self.printed(blad, taal)}
        gemeente = blad.gemeente.gemeente.id
        if blad.soort == "folders":
            return {"lijst": self.listed(gemeente, taal)}
        if blad.soort == "a-z":
            bladen = self.plan.bladen[gemeente]
            return {"letters": alphabet(bladen, blad.gemeente.landelijk, self.pers.schrijver)}
        return {}

    def _set_blad(self, blad: Blad, hoofd: tuple[Wegwijzer, ...], voet: tuple[Wegwijzer, ...]) -> _Gezet:
        """A page in any language."""
        urls, gemeente, pers = self.plan.urls, blad.gemeente.gemeente, self.pers
        start = next(b for b in self.plan.bladen[gemeente.id] if not b.pad)
        kort = urls.absolute(urls.kort(gemeente.id, blad.codes.code))
        values: dict[str, object] = {
            "blad": blad,
            "kaart": blad.gemeente,
            "gemeente": gemeente,
            "onderwerp": blad.onderwerp,
            "kort": kort,
            "kort_start": urls.absolute(urls.kort(gemeente.id, start.codes.code)),
            "datum": self.frame.datum,
            "licentie": self.plan.licentie,
            **{name: pers.later(name) for name in ("folders_gedrukt", "lijst", "letters")},
        }
        if blad.soort == "aanbieders":
            values["filterlijst"] = plan_filters(blad.gemeente)
        if blad.soort == "verwijzers":
            values["kaarten"] = self.cards[gemeente.id]
            values["plakstukken"] = plan_plakstukken(blad.gemeente, str(values["kort_start"]), self.frame.datum)
        inhoud = pers.set(f"pages/{blad.soort}.html", **values)
        melden = correction_url(gemeente, str(blad.titel), kort) if blad.soort == "organisatie" else ""
        described = _summary(blad) is not None or has_introduction(inhoud)
        return _Gezet(inhoud, self._frame(blad, hoofd, voet, beschrijving=described, melden=bool(melden)), kort, melden)

    def _frame(self, blad: Blad, hoofd: tuple[Wegwijzer, ...], voet: tuple[Wegwijzer, ...], **has: bool) -> Sheet:
        """The frame that a page shares with all that stand in the same place of the menus and `has` the same texts."""
        urls, gemeente, pers = self.plan.urls, blad.gemeente.gemeente, self.pers
        pad = pers.later_text("pad") if blad.pad else ""
        shared: dict[str, object] = {
            "soort": blad.soort,
            "gevoelig": blad.gevoelig,
            "pad": bool(pad),
            **has,
            "hoofdplek": place_in(hoofd, blad.pad),
            "voetplek": place_in(voet, blad.pad),
            "kruimels": plan_trail(blad),
        }
        set_frame = partial(
            self.frame.set,
            url=urls.pagina(pers.paginataal, gemeente.id, pad),
            anders={t.code: urls.pagina(t.code, gemeente.id, pad) for t in self.plan.talen},
            gegevens=blad.soort in DATA_SOORTEN,
            kaart=blad.gemeente,
            gemeente=gemeente,
            hoofdmenu=hoofd,
            voetmenu=voet,
            feed=urls.absolute(urls.data(gemeente.id, FEED)),
            **shared,
        )
        return pers.once(("frame", *shared.values()), set_frame)

    def _title(self, blad: Blad, taal: Taal) -> Vertaald:
        """What a page is called: a word by its approved translation with the Dutch behind it, a name as it is."""
        if isinstance(blad.titel, Tekst):
            return self.pers.schrijver.find(blad.titel)
        vertaling = blad.onderwerp.vertalingen.get(taal.code) if isinstance(blad.onderwerp, Term) else None
        return Vertaald(f"{vertaling.term} ({blad.titel})", taal.code) if vertaling else Vertaald(blad.titel, BRONTAAL)


@dataclass(frozen=True)
class _Gezet:
    """What a page has in any language, the frame around it, its short address, and where to say that it is wrong."""

    inhoud: Sheet
    frame: Sheet
    kort: str
    melden: str


def _summary(blad: Blad) -> Tekst | None:
    """The sentence that describes a page to search engines."""
    kopregels = getattr(blad.onderwerp, "kopregels", blad.onderwerp)
    found = getattr(kopregels, "samenvatting", None)
    return found if isinstance(found, Tekst) else None
