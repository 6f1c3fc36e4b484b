"""The page that is being rendered: its language, its links, and whether all of it is translated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from markupsafe import Markup, escape

from generator.load.provenance import Herkomst
from generator.load.sources import Sources
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Tekst
from generator.plan.briefwoorden import letter_words
from generator.plan.filters import filter_values
from generator.plan.folderwoorden import TOLKZIN, ZIN
from generator.plan.opendata import data_urls
from generator.plan.pages import BRONTAAL, Plan
from generator.plan.policy import CSP, REDIRECT_CSP, REFERRER
from generator.plan.titles import SITE_DOMEIN
from generator.plan.urls import Urls
from generator.render.beside import needs_dutch, with_dutch
from generator.render.dates import day_name, language_name, long_date
from generator.render.doorsturen import correction_url, share_urls
from generator.render.hours import closed_on_holidays, closed_periods, open_days, weekly_hours
from generator.render.icons import load_icons
from generator.render.jinja import CompiledTemplates, Templates
from generator.render.letters import place
from generator.render.markup import (
    breakable,
    comma,
    contact_url,
    digits,
    in_language,
    inline_markdown,
    marked,
    proper_name,
    wrap,
)
from generator.render.terms import Termzoeker
from generator.render.texts import Vertaald, Vertaler
from generator.source import SourceMark

_TEMPLATE = SourceMark("site_templates")
_TERM = Markup('<a class="term" href="#woord-%s">%s</a>')
_DATE = Markup('<time datetime="%s">%s</time>')
_PAD = "\0"
"""Stands for the path of a page, in what is set once for all of them."""


class Pers:
    """The press: one set of templates, and the language and gemeente of the page on it.

    `terugval` and `ongezien` tell, after a page is rendered, whether any of its text stayed Dutch, and whether any of
    it is a translation that no person has reviewed (EU AI Act art. 50(4): the reader must be told). `herkomsten` holds
    who reviewed the others. `genoemd` holds the terms that its text leads to the meaning of, in the order in which they
    are first mentioned.
    """

    def __init__(self, templates: Path, plan: Plan, sources: Sources, compiled: CompiledTemplates) -> None:
        self.urls: Urls = plan.urls
        self._vertalers = {
            taal.code: Vertaler(sources.catalogs, sources.reviewed, taal)
            for taal in plan.kaart.landelijk.talen.values()
        }
        self._published = [str(taal.code) for taal in plan.talen]
        self._talen: Mapping[str, Taal] = {str(code): taal for code, taal in plan.kaart.landelijk.talen.items()}
        termen = plan.kaart.landelijk.termen
        self._terms = {
            str(taal.code): Termzoeker(termen.values(), taal.code) for taal in plan.kaart.landelijk.talen.values()
        }
        self._icons = load_icons()
        self.environment = self._environment(templates, compiled)
        self._set: dict[object, Markup] = {}
        self._interface: dict[tuple[str, str], tuple[Vertaald, Markup]] = {}
        self._texts: dict[Tekst, tuple[Vertaald, Markup]] = {}
        self.taal, self.gemeente = plan.kaart.landelijk.talen[BRONTAAL], ""
        self.open(self.taal, self.gemeente)

    def open(self, taal: Taal, gemeente: str) -> None:
        """Puts a new page on the press."""
        if (taal.code, gemeente) != (self.taal.code, self.gemeente):
            self._set.clear()
            self._interface.clear()
            self._texts.clear()
        self.taal, self.gemeente = taal, gemeente
        self._vertaler = self._vertalers[taal.code]
        self.terugval = self.ongezien = False
        self.herkomsten: set[Herkomst] = set()
        self.genoemd: dict[str, Term] = {}

    def render(self, template: str, **values: object) -> str:
        """The text of a template for the page on the press."""
        return self.environment.get_template(template).render(taal=self.taal, **values)

    def find(self, tekst: Tekst) -> Vertaald:
        """A text in the language of the page, noted for the notice on top."""
        return self._note(self._vertaler.find(tekst))

    def look(self, tekst: Tekst) -> Vertaald:
        """A text in the language of the page that no reader sees, so that the notice on top does not count it."""
        return self._vertaler.find(tekst)

    def plain(self, tekst: Tekst | str) -> str:
        """A text without markup, for titles and attributes."""
        return self.find(tekst).tekst if isinstance(tekst, Tekst) else tekst

    def translations(self, tekst: Tekst) -> Mapping[str, Vertaald]:
        """A text in every language, whatever page is on the press; where it is not translated in Dutch."""
        return {code: vertaler.find(tekst) for code, vertaler in self._vertalers.items()}

    def _environment(self, templates: Path, compiled: CompiledTemplates) -> Templates:
        environment = Templates(templates, compiled)
        environment.globals.update(
            pgettext=self._pgettext,
            npgettext=self._npgettext,
            pgettext_in=self._pgettext_in,
            pgettext_naast=self._pgettext_beside,
            eens=self._once,
            eens_voor=self._once_for,
            csp=Markup(CSP),
            redirect_csp=Markup(REDIRECT_CSP),
            referrer=REFERRER,
            kort_url=self.urls.kort,
            link=self._link,
            kiezer=lambda taal: self.urls.kiezer(taal.code),
            pagina_url=self.urls.pagina,
            absolute=self.urls.absolute,
            asset=self.urls.asset,
            wortel=self.urls.wortel,
            verwijzers=self.urls.verwijzers,
            icoon=self._icons.__getitem__,
            contact_url=contact_url,
            share_urls=share_urls,
            correction_url=correction_url,
            data_url=self.urls.data,
            data_bestanden=partial(data_urls, self.urls),
            filter_values=filter_values,
            weekly_hours=weekly_hours,
            closed_on_holidays=closed_on_holidays,
            closed_periods=closed_periods,
            open_days=open_days,
            zin_voor_loket=ZIN,
            zin_voor_tolk=lambda: TOLKZIN % {"taal": self.taal.nederlandse_naam},
            paginataal=lambda: self.taal.code,
            paginataal_is_nederlands=lambda: self.taal.code == BRONTAAL,
            dag=lambda day: day_name(day, self.taal.code),
            komma=lambda: comma(self.taal),
        )
        environment.filters.update(
            t=self._t,
            md=self._md,
            uitgelegd=self._explained,
            eigen=lambda name: proper_name(name, self.taal.code),
            cijfers=digits,
            webadres=breakable,
            datum=self._datum,
            taalnaam=self._language_name,
            in_taal=self._in_taal,
            gemerkt=lambda text: marked(text, self.taal.code, self.taal),
            gesorteerd=self._sorted,
            letter_words=letter_words,
        )
        return environment

    def _once(self, key: object, macro: Callable[..., Markup], *values: object) -> Markup:
        """What a macro gives, from the first page of the gemeente in this language that asked for this `key`.

        Only for the frame: the notice on top counts no text of what was set before.
        """
        if key not in self._set:
            self._set[key] = macro(*values)
        return self._set[key]

    def _once_for(self, pad: str, key: object, macro: Callable[..., Markup]) -> Markup:
        """What a macro gives for the addresses of a page in every language, set once with a mark where its path is."""
        if key not in self._set:
            self._set[key] = macro({code: self.urls.pagina(code, self.gemeente, _PAD) for code in self._published})
        return Markup(self._set[key].replace(f"{_PAD}/", f"{escape(pad)}/" if pad else ""))

    def _note(self, text: Vertaald) -> Vertaald:
        if self.taal.code != BRONTAAL:
            if text.taal == BRONTAAL:
                self.terugval = True
            elif not text.nagekeken:
                self.ongezien = True
            elif text.herkomst:
                self.herkomsten.add(text.herkomst)
        return text

    def _pgettext(self, context: str, nl: str, **values: object) -> Markup:
        known = self._interface.get((context, nl))
        if known is None:
            text = self._vertaler.find(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE))
            known = self._interface[context, nl] = text, wrap(self._fill(text, {}), text.taal, self.taal.code)
        text, shown = known
        self._note(text)
        return wrap(self._fill(text, values), text.taal, self.taal.code) if values else shown

    def _pgettext_in(self, taal: Taal, context: str, nl: str) -> Markup:
        """An interface text in another language than the page's, inside an element that has that `lang`."""
        return self._in_taal(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE), taal)

    def _npgettext(self, context: str, one: str, many: str, number: int, **values: object) -> Markup:
        text = self._note(self._vertaler.find_plural(Tekst(one, context, SITE_DOMEIN, _TEMPLATE), many, number))
        return wrap(self._fill(text, {"num": number, **values}), text.taal, self.taal.code)

    def _t(self, tekst: Tekst | str) -> Markup:
        if not isinstance(tekst, Tekst):
            return proper_name(tekst, self.taal.code)
        known = self._texts.get(tekst)
        if known is None:
            text = self._vertaler.find(tekst)
            shown = in_language(text, self.taal)
            known = text, self._beside(shown, escape(tekst.nl), text) if needs_dutch(tekst) else shown
            self._texts[tekst] = known
        self._note(known[0])
        return known[1]

    def _md(self, tekst: Tekst) -> Markup:
        text = self.find(tekst)
        html = inline_markdown(text.tekst, self._link(""), partial(self._with_terms, text.taal), self._plainly(text))
        shown = wrap(html, text.taal, self.taal.code)
        if not needs_dutch(tekst):
            return shown
        plainly = self._plainly(Vertaald(tekst.nl, BRONTAAL))
        return self._beside(shown, inline_markdown(tekst.nl, self._link(""), plainly, plainly), text)

    def _plainly(self, text: Vertaald) -> Callable[[str], Markup]:
        """What sets a part of a text as it is."""
        return lambda part: marked(part, text.taal, self.taal)

    def _explained(self, tekst: Tekst) -> Markup:
        """A sentence in running text: the first mention of a term on the page leads to what it means."""
        text = self.find(tekst)
        shown = wrap(self._with_terms(text.taal, text.tekst), text.taal, self.taal.code)
        return self._beside(shown, escape(tekst.nl), text) if needs_dutch(tekst) else shown

    def _with_terms(self, taal: str, text: str) -> Markup:
        terms = self._terms[taal]
        # What a word means stands on the pages of a gemeente.
        found = terms.split(text) if self.gemeente else ()
        if not any(term for _, term in found):
            return marked(text, taal, self.taal)
        pieces, before = [], ""
        for piece, term in found:
            if term is None or term.id in self.genoemd:
                pieces.append(marked(piece, taal, self.taal))
            else:
                self.genoemd[term.id] = term
                word = terms.in_full(piece, term, before, text[len(before) + len(piece) :])
                pieces.append(_TERM % (term.id, marked(word, taal, self.taal)))
            before += piece
        return Markup("").join(pieces)

    def _pgettext_beside(self, context: str, nl: str) -> Markup:
        """A fixed sentence about danger, terms or cost: with its Dutch until a person has reviewed the translation."""
        text = self.find(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE))
        return self._beside(in_language(text, self.taal), escape(nl), text)

    def _beside(self, shown: Markup, dutch: Markup, text: Vertaald) -> Markup:
        """The text, and its Dutch beside it unless it is Dutch already or a person has reviewed it."""
        if text.taal == BRONTAAL or text.nagekeken:
            return shown
        return with_dutch(shown, dutch)

    def _in_taal(self, tekst: Tekst | str, taal: Taal) -> Markup:
        """A text in another language than the page's, inside an element that has that `lang`."""
        if isinstance(tekst, str):
            return proper_name(tekst, taal.code)
        return in_language(self._vertalers[taal.code].find(tekst), taal)

    def _language_name(self, code: str) -> str:
        """The name of a language in that of the page; in itself where Unicode does not know it but we do."""
        name, known = language_name(code, self.taal.code), self._talen.get(code)
        return known.naam if known and name == code else name

    def _sorted(self, termen: Iterable[Term]) -> list[Term]:
        """Terms in the order of what they are called on the page."""

        def shown(term: Term) -> str:
            vertaling = term.vertalingen.get(self.taal.code)
            return vertaling.term if vertaling else term.voorkeur

        return sorted(termen, key=lambda term: place(shown(term), self.taal))

    def _link(self, pad: str) -> str:
        pad, _, anker = pad.partition("#")
        return self.urls.pagina(self.taal.code, self.gemeente, pad) + (f"#{anker}" if anker else "")

    def _datum(self, day: date) -> Markup:
        return _DATE % (day.isoformat(), long_date(day, self.taal.code))

    def _fill(self, text: Vertaald, values: Mapping[str, object]) -> Markup:
        shown = marked(text.tekst, text.taal, self.taal)
        return shown % values if values else Markup(str(shown).replace("%%", "%"))
