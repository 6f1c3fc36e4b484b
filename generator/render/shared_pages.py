"""The pages that belong to no gemeente, or to all their languages at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType

from markupsafe import Markup

from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.kwaliteit import plan_quality
from generator.plan.opendata import PROFIEL
from generator.plan.pages import BRONTAAL, Blad, Omleiding, Plan
from generator.plan.picker import plan_picker
from generator.plan.titles import KIEZER, NIET_GEVONDEN
from generator.plan.verwijzers import REFERRERS, Cards, has_referrers_page, spiekbrief
from generator.render.frame import Frame, first_words
from generator.render.kwaliteit import TITELS
from generator.render.opendata.profile import REGELS, SLEUTELS
from generator.render.pers import Pers
from generator.render.pieces import Job
from generator.render.search.index import INDEX_FILE, render_index
from generator.render.slots import Sheet
from generator.render.texts import Vertaald


class SharedPageRenderer:
    """Renders those pages on one press, each in its frame. `cards` holds what is handed over in each gemeente."""

    def __init__(self, plan: Plan, pers: Pers, frame: Frame, cards: Cards) -> None:
        self.plan, self.pers, self.frame, self.cards = plan, pers, frame, cards
        self._nl = plan.kaart.landelijk.talen[BRONTAAL]

    def pages(self) -> Iterator[Job]:
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

    def _picker_index(self, taal: Taal) -> bytes:
        self.pers.open(taal, "")
        return render_index(taal, plan_picker(self.plan.gemeenten), self.pers.schrijver.look)

    def _redirect(self, omleiding: Omleiding) -> bytes:
        self.pers.open(self._nl, "")
        return self.pers.render("pages/omleiding.html", omleiding=omleiding, site_name=self.plan.site_name).encode()

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
        pers = self.pers
        pers.open(taal, "")
        inhoud = pers.set(f"pages/{soort}.html", plan=self.plan, **values)
        text = pers.fill(inhoud)
        naam, beschrijving = pers.schrijver.plain(titel), first_words(text)
        frame = pers.once(("frame", *anders.items(), bool(beschrijving)), partial(self._frame, anders, beschrijving))
        return self.frame.fill(frame, text, Vertaald(naam, taal.code), beschrijving, Markup(), url=url)

    def _frame(self, anders: Mapping[str, str], beschrijving: str) -> Sheet:
        return self.frame.set(
            url=self.pers.later_text("url"),
            anders=anders,
            beschrijving=bool(beschrijving),
            gegevens=False,
            melden=False,
            soort="",
            gevoelig=False,
            pad=False,
            kaart=None,
            gemeente=None,
            hoofdmenu=(),
            voetmenu=(),
            hoofdplek=(),
            voetplek=(),
            kruimels=(),
            feed="",
        )

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
