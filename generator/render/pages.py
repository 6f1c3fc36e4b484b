"""Pages of a plan to bytes: first the content of a page, then the frame that says how much of it is translated."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from markupsafe import Markup

from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Tekst
from generator.plan.filters import plan_filters
from generator.plan.kwaliteit import plan_quality
from generator.plan.navigation import HOOFDMENU, VOETMENU, Wegwijzer, place_in, plan_menu, plan_trail
from generator.plan.opendata import FEED, PROFIEL
from generator.plan.pages import BRONTAAL, Blad, Omleiding, Plan
from generator.plan.picker import plan_picker
from generator.plan.plakteksten import plan_plakstukken
from generator.plan.search import plan_search
from generator.plan.titles import KIEZER, NIET_GEVONDEN
from generator.plan.verwijzers import REFERRERS, Kaartlink, has_referrers_page, spiekbrief
from generator.render.alphabet import alphabet
from generator.render.beside import without_dutch
from generator.render.environment import Pers
from generator.render.folderlijst import Folderlijst, Gedrukt
from generator.render.keuring import keuring_of
from generator.render.kwaliteit import TITELS
from generator.render.opendata.jsonld import Bladzijde, page_data
from generator.render.opendata.profile import REGELS, SLEUTELS
from generator.render.search.index import INDEX_FILE, render_index
from generator.render.texts import Vertaald

Job = tuple[str, Callable[[], bytes]]
"""A file, relative to the site directory, and what makes its bytes when they are wanted."""

_MET_FOLDERS = ("start", "doelgroep", "organisatie", "route")
"""Kinds of pages about which there can be folders."""


Printed = Callable[[Blad, Taal], tuple[Gedrukt, ...]]
Cards = Mapping[str, tuple[Kaartlink, ...]]
Listed = Callable[[str, Taal], Folderlijst]

_INTRODUCTION = re.compile(r'<p class="inleiding">(.*?)</p>', re.DOTALL)


class PageRenderer:
    """Renders pages of one plan on one press. `assets` maps our names of assets to their published names.

    `printed` gives the folders about the subject of a page, `cards` what is handed over in each gemeente, `listed`
    all that is printed of a gemeente in a language.
    """

    def __init__(
        self,
        plan: Plan,
        pers: Pers,
        assets: Mapping[str, str],
        datum: date,
        printed: Printed,
        cards: Cards,
        listed: Listed,
    ) -> None:
        self.plan, self.pers, self.assets, self.datum = plan, pers, assets, datum
        self.printed, self.cards, self.listed = printed, cards, listed
        # A macro that is imported sees no values of its page, and a number is old or not on the day of the build.
        pers.environment.globals["vandaag"] = datum
        self._nl = plan.kaart.landelijk.talen[BRONTAAL]

    def gemeente_pages(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        """Every page of one gemeente in one language, and its search index."""
        urls, bladen = self.plan.urls, self.plan.bladen[gemeente]
        menus = plan_menu(bladen, HOOFDMENU), plan_menu(bladen, VOETMENU)
        for blad in bladen:
            url = urls.pagina(taal.code, gemeente, blad.pad)
            yield urls.file(url), partial(self._blad, blad, taal, *menus)
        yield urls.file(urls.pagina(taal.code, gemeente, "") + INDEX_FILE), partial(self._index, gemeente, taal)

    def shared_pages(self) -> Iterator[Job]:
        """The pages that belong to no gemeente: all languages, the picker of each language, codes, 404."""
        urls = self.plan.urls
        yield urls.file(urls.wortel()), partial(self._shared, "wortel", self._nl, self.plan.site_name, urls.wortel())
        pickers = {str(taal.code): urls.kiezer(taal.code) for taal in self.plan.talen}
        for taal in self.plan.talen:
            url = urls.kiezer(taal.code)
            yield urls.file(url), partial(self._shared, "kiezer", taal, KIEZER, url, anders=pickers)
            yield urls.file(url + INDEX_FILE), partial(self._picker_index, taal)
        url = urls.data("", PROFIEL)
        yield (
            urls.file(url),
            partial(self._shared, "dataprofiel", self._nl, "Open data", url, regels=REGELS, sleutels=SLEUTELS),
        )
        yield from self._quality_pages()
        if has_referrers_page(self.plan.kaart):
            yield urls.file(urls.verwijzers()), self._referrers
        yield from self._code_pages()
        for omleiding in self.plan.omleidingen:
            yield urls.file(omleiding.van), partial(self._redirect, omleiding)
        yield "404.html", partial(self._shared, "niet-gevonden", self._nl, NIET_GEVONDEN, f"{urls.base}404.html")

    def _quality_pages(self) -> Iterator[Job]:
        """What was measured of each release. Dutch, as only who maintains the site reads it."""
        pages = tuple(plan_quality(self.plan))
        make = partial(self._shared, "kwaliteit", self._nl, "Kwaliteit", uitgaven=pages[1:], titels=TITELS)
        for url, uitgave in pages:
            yield self.plan.urls.file(url), partial(make, url, uitgave=uitgave)

    def _index(self, gemeente: str, taal: Taal) -> bytes:
        self.pers.open(taal, gemeente)
        documents = plan_search(self.plan.kaart.gemeenten[gemeente], self.plan.bladen[gemeente])
        return render_index(taal, documents, self.pers.find)

    def _picker_index(self, taal: Taal) -> bytes:
        self.pers.open(taal, "")
        return render_index(taal, plan_picker(self.plan.gemeenten), self.pers.find)

    def _redirect(self, omleiding: Omleiding) -> bytes:
        self.pers.open(self._nl, "")
        return self.pers.render("pages/omleiding.html", omleiding=omleiding, site_name=self.plan.site_name).encode()

    def _blad(self, blad: Blad, taal: Taal, hoofd: tuple[Wegwijzer, ...], voet: tuple[Wegwijzer, ...]) -> bytes:
        urls, gemeente = self.plan.urls, blad.gemeente.gemeente
        self.pers.open(taal, gemeente.id)
        start = next(b for b in self.plan.bladen[gemeente.id] if not b.pad)
        values: dict[str, object] = {
            "blad": blad,
            "kaart": blad.gemeente,
            "gemeente": gemeente,
            "onderwerp": blad.onderwerp,
            "kort": urls.absolute(urls.kort(gemeente.id, blad.codes.code)),
            "kort_start": urls.absolute(urls.kort(gemeente.id, start.codes.code)),
            "datum": self.datum,
            "licentie": self.plan.licentie,
        }
        if blad.soort in _MET_FOLDERS:
            values["folders_gedrukt"] = self.printed(blad, taal)
        if blad.soort == "folders":
            values["lijst"] = self.listed(gemeente.id, taal)
        if blad.soort == "aanbieders":
            values["filterlijst"] = plan_filters(blad.gemeente)
        if blad.soort == "verwijzers":
            values["kaarten"] = self.cards[gemeente.id]
            values["plakstukken"] = plan_plakstukken(blad.gemeente, str(values["kort_start"]), self.datum)
        if blad.soort == "a-z":
            values["letters"] = alphabet(self.plan.bladen[gemeente.id], blad.gemeente.landelijk, self.pers)
        inhoud = self.pers.render(f"pages/{blad.soort}.html", **values)
        titel = self._title(blad, taal)
        samenvatting = _summary(blad)
        gegevens = page_data(Bladzijde(blad, taal, titel.tekst, self.plan, self.pers))
        return self._frame(
            inhoud,
            url=urls.pagina(taal.code, gemeente.id, blad.pad),
            titel=titel.tekst,
            titel_taal=titel.taal,
            beschrijving=self.pers.plain(samenvatting) if samenvatting else _first_words(inhoud),
            anders={t.code: urls.pagina(t.code, gemeente.id, blad.pad) for t in self.plan.talen},
            blad=blad,
            gemeente=gemeente,
            hoofdmenu=hoofd,
            voetmenu=voet,
            hoofdplek=place_in(hoofd, blad.pad),
            voetplek=place_in(voet, blad.pad),
            kruimels=plan_trail(blad),
            gegevens=gegevens,
            feed=urls.absolute(urls.data(gemeente.id, FEED)),
        )

    def _title(self, blad: Blad, taal: Taal) -> Vertaald:
        """What a page is called: a word by its approved translation with the Dutch behind it, a name as it is."""
        if isinstance(blad.titel, Tekst):
            return self.pers.find(blad.titel)
        vertaling = blad.onderwerp.vertalingen.get(taal.code) if isinstance(blad.onderwerp, Term) else None
        return Vertaald(f"{vertaling.term} ({blad.titel})", taal.code) if vertaling else Vertaald(blad.titel, BRONTAAL)

    def _referrers(self) -> bytes:
        """The page for who refers somebody, in any gemeente: Dutch, and in no other language."""
        brief, url = spiekbrief(self.plan.kaart.landelijk.inhoud[REFERRERS]), self.plan.urls.verwijzers()
        values = {"brief": brief, "kaarten": self.cards}
        return self._shared("wegwijs", self._nl, brief.titel, url, {BRONTAAL: url}, **values)

    def _shared(
        self,
        soort: str,
        taal: Taal,
        titel: Tekst | str,
        url: str,
        anders: Mapping[str, str] = MappingProxyType({}),
        **values: object,
    ) -> bytes:
        """A page of no gemeente. `anders` holds its address in each language that it has."""
        self.pers.open(taal, "")
        inhoud = self.pers.render(f"pages/{soort}.html", plan=self.plan, assets=self.assets, **values)
        return self._frame(
            inhoud,
            url=url,
            titel=self.pers.plain(titel),
            titel_taal=taal.code,
            beschrijving=_first_words(inhoud),
            anders=anders,
            blad=None,
            gemeente=None,
            hoofdmenu=(),
            voetmenu=(),
            hoofdplek=(),
            voetplek=(),
            kruimels=(),
            gegevens="",
            feed="",
        )

    def _frame(self, inhoud: str, **values: object) -> bytes:
        text = self.pers.render(
            "frame.html",
            inhoud=Markup(inhoud),
            terugval=self.pers.terugval,
            ongezien=self.pers.ongezien,
            keuring=keuring_of(self.pers.herkomsten),
            woorden=tuple(self.pers.genoemd.values()),
            plan=self.plan,
            assets=self.assets,
            datum=self.datum,
            **values,
        )
        return text.encode()

    def short_pages(self, gemeente: str) -> Iterator[Job]:
        """`/v/<gemeente>/<code>/` for each page of a gemeente: all its languages."""
        urls = self.plan.urls
        for blad in self.plan.bladen[gemeente]:
            for code in blad.codes.alle:
                url = urls.kort(gemeente, code)
                yield urls.file(url), partial(self._shared, "kort", self._nl, self.plan.site_name, url, blad=blad)

    def _code_pages(self) -> Iterator[Job]:
        """`/v/<code>/`, which asks for the gemeente first."""
        urls = self.plan.urls
        by_code: dict[str, list[Blad]] = {}
        for gemeente in self.plan.gemeenten:
            for blad in self.plan.bladen[gemeente.gemeente.id]:
                for code in blad.codes.alle:
                    by_code.setdefault(code, []).append(blad)
        for code, bladen in sorted(by_code.items()):
            url = urls.kort("", code)
            make = partial(self._shared, "kortkiezer", self._nl, self.plan.site_name, url, bladen=bladen)
            yield urls.file(url), make


def _summary(blad: Blad) -> Tekst | None:
    """The sentence that describes a page to search engines."""
    kopregels = getattr(blad.onderwerp, "kopregels", blad.onderwerp)
    found = getattr(kopregels, "samenvatting", None)
    return found if isinstance(found, Tekst) else None


def _first_words(inhoud: str) -> str:
    """The introduction on a page without a summary, in one language and without markup; empty where it has none."""
    found = _INTRODUCTION.search(inhoud)
    return Markup(without_dutch(found[1])).striptags() if found else ""
