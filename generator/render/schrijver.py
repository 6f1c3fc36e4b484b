"""Texts as they stand on a page in one language: found, marked where they are of another, explained, dated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from markupsafe import Markup, escape

from generator.check.nouns import SITE_DOMEIN
from generator.load.provenance import Herkomst
from generator.load.sources import Sources
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Tekst
from generator.plan.folderwoorden import TOLKZIN
from generator.plan.pages import BRONTAAL, Plan
from generator.render.beside import needs_dutch, with_dutch
from generator.render.dates import day_name, language_name, long_date
from generator.render.markup import comma, in_language, inline_markdown, marked, proper_name, wrap
from generator.render.terms import Termzoeker
from generator.render.texts import Vertaald, Vertaler
from generator.source import SourceMark

_TEMPLATE = SourceMark("site_templates")
_TERM = Markup('<a class="term" href="#woord-%s">%s</a>')
_DATE = Markup('<time datetime="%s">%s</time>')

IN_DUTCH, UNSEEN = "in Dutch", "reviewed by nobody"

Note = str | Herkomst
"""What is to be told of a text on a page in another language: that it is Dutch, that nobody reviewed it, or who did."""


class Schrijver:
    """Writes the texts of the page on the press in its language. `note` is told of each what the reader must know.

    `genoemd` holds the terms that the texts of the page lead to the meaning of, in the order in which they are first
    mentioned.
    """

    def __init__(self, plan: Plan, sources: Sources, note: Callable[[Note], None]) -> None:
        self._urls, self._note_down = plan.urls, note
        self._talen: Mapping[str, Taal] = {str(code): taal for code, taal in plan.kaart.landelijk.talen.items()}
        self._vertalers = {
            taal.code: Vertaler(sources.catalogs, sources.reviewed, taal) for taal in self._talen.values()
        }
        termen = plan.kaart.landelijk.termen.values()
        self._terms = {code: Termzoeker(termen, taal.code) for code, taal in self._talen.items()}
        self.open(self._talen[BRONTAAL], "")

    def open(self, taal: Taal, gemeente: str) -> None:
        """Begins a page."""
        self.taal, self.gemeente = taal, gemeente
        self._vertaler = self._vertalers[taal.code]
        self.genoemd: dict[str, Term] = {}

    @property
    def calls(self) -> Mapping[str, Callable[..., object]]:
        """By the name that templates call it by, what gives a text that is the same on every page."""
        return {
            "pgettext": self._pgettext,
            "npgettext": self._npgettext,
            "pgettext_naast": self._pgettext_beside,
            "zin_voor_tolk": lambda: TOLKZIN % {"taal": self.taal.nederlandse_naam},
            "dag": lambda day: day_name(day, self.taal.code),
            "komma": lambda: comma(self.taal),
        }

    @property
    def filters(self) -> Mapping[str, Callable[..., object]]:
        """The same for what templates use as a filter."""
        return {
            "t": self._t,
            "eigen": lambda name: proper_name(name, self.taal.code),
            "datum": self._datum,
            "taalnaam": self._language_name,
            "gemerkt": lambda text: marked(text, self.taal.code, self.taal),
        }

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

    def _note(self, text: Vertaald) -> Vertaald:
        if self.taal.code != BRONTAAL:
            if text.taal == BRONTAAL:
                self._note_down(IN_DUTCH)
            elif not text.nagekeken:
                self._note_down(UNSEEN)
            elif text.herkomst:
                self._note_down(text.herkomst)
        return text

    def _pgettext(self, context: str, nl: str, **values: object) -> Markup:
        text = self.find(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE))
        return wrap(self._fill(text, values), text.taal, self.taal.code)

    def pgettext_in(self, taal: Taal, context: str, nl: str) -> Markup:
        """An interface text in another language than the page's, inside an element that has that `lang`."""
        return self.in_taal(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE), taal)

    def _npgettext(self, context: str, one: str, many: str, number: int, **values: object) -> Markup:
        text = self._note(self._vertaler.find_plural(Tekst(one, context, SITE_DOMEIN, _TEMPLATE), many, number))
        return wrap(self._fill(text, {"num": number, **values}), text.taal, self.taal.code)

    def _t(self, tekst: Tekst | str) -> Markup:
        if not isinstance(tekst, Tekst):
            return proper_name(tekst, self.taal.code)
        text = self.find(tekst)
        shown = in_language(text, self.taal)
        return self._beside(shown, escape(tekst.nl), text) if needs_dutch(tekst) else shown

    def md(self, tekst: Tekst) -> Markup:
        """A text with Markdown in it; the first mention of a term on the page leads to what it means."""
        text, base = self.find(tekst), self._urls.pagina(self.taal.code, self.gemeente, "")
        html = inline_markdown(text.tekst, base, partial(self._with_terms, text.taal), self._plainly(text))
        shown = wrap(html, text.taal, self.taal.code)
        if not needs_dutch(tekst):
            return shown
        plainly = self._plainly(Vertaald(tekst.nl, BRONTAAL))
        return self._beside(shown, inline_markdown(tekst.nl, base, plainly, plainly), text)

    def _plainly(self, text: Vertaald) -> Callable[[str], Markup]:
        """What sets a part of a text as it is."""
        return lambda part: marked(part, text.taal, self.taal)

    def explained(self, tekst: Tekst) -> Markup:
        """A sentence in running text: the first mention of a term on the page leads to what it means."""
        text = self.find(tekst)
        shown = wrap(self._with_terms(text.taal, text.tekst), text.taal, self.taal.code)
        return self._beside(shown, escape(tekst.nl), text) if needs_dutch(tekst) else shown

    def _with_terms(self, taal: str, text: str) -> Markup:
        terms = self._terms[taal]
        if not self.gemeente or terms.finds_none(text):  # what a word means stands on the pages of a gemeente
            return marked(text, taal, self.taal)
        pieces, before = [], ""
        for piece, term in terms.split(text):
            if term is None or term.id in self.genoemd:
                pieces.append(marked(piece, taal, self.taal))
            else:
                self.genoemd[term.id] = term
                word = terms.in_full(piece, term, before, text[len(before) + len(piece) :])
                pieces.append(_TERM % (term.id, marked(word, taal, self.taal)))
            before += piece
        return Markup("".join(pieces))

    def _pgettext_beside(self, context: str, nl: str) -> Markup:
        """A fixed sentence about danger, terms or cost: with its Dutch until a person has reviewed the translation."""
        text = self.find(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE))
        return self._beside(in_language(text, self.taal), escape(nl), text)

    def _beside(self, shown: Markup, dutch: Markup, text: Vertaald) -> Markup:
        """The text, and its Dutch beside it unless it is Dutch already or a person has reviewed it."""
        if text.taal == BRONTAAL or text.nagekeken:
            return shown
        return with_dutch(shown, dutch)

    def in_taal(self, tekst: Tekst | str, taal: Taal) -> Markup:
        """A text in another language than the page's, inside an element that has that `lang`."""
        if isinstance(tekst, str):
            return proper_name(tekst, taal.code)
        return in_language(self._vertalers[taal.code].find(tekst), taal)

    def _language_name(self, code: str) -> str:
        """The name of a language in that of the page; in itself where Unicode does not know it but we do."""
        name, known = language_name(code, self.taal.code), self._talen.get(code)
        return known.naam if known and name == code else name

    def _datum(self, day: date) -> Markup:
        return _DATE % (day.isoformat(), long_date(day, self.taal.code))

    def _fill(self, text: Vertaald, values: Mapping[str, object]) -> Markup:
        shown = marked(text.tekst, text.taal, self.taal)
        return shown % values if values else Markup(str(shown).replace("%%", "%"))
