"""The press, and what templates may ask of it: texts, addresses, hours, pictograms."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from markupsafe import Markup, escape

from generator.load.provenance import Herkomst
from generator.load.sources import Sources
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.waarden import Tekst
from generator.plan.briefwoorden import letter_words
from generator.plan.filters import filter_values
from generator.plan.folderwoorden import ZIN
from generator.plan.opendata import data_urls
from generator.plan.pages import Plan
from generator.plan.policy import CSP, REDIRECT_CSP, REFERRER
from generator.plan.urls import Urls
from generator.render.doorsturen import sms_url, whatsapp_url
from generator.render.hours import closed_on_holidays, closed_periods, open_days, weekly_hours
from generator.render.icons import load_icons
from generator.render.jinja import CompiledTemplates, Templates
from generator.render.markup import breakable, contact_url, digits
from generator.render.schrijver import IN_DUTCH, UNSEEN, Schrijver
from generator.render.slots import Later, Make, Sheet, Slots, known_by
from generator.render.terms import in_order

Made = TypeVar("Made")


class Pers:
    """The press: one set of templates, and the language and gemeente of the page on it.

    A template knows no language: it is set once for all of them with slots (`Slots`), and filled in for each. Where
    more than a text differs, `per_taal` calls a macro for each language by itself. `schrijver` writes the texts.
    """

    def __init__(self, templates: Path, plan: Plan, sources: Sources, compiled: CompiledTemplates) -> None:
        self.urls: Urls = plan.urls
        self._slots = Slots()
        self.schrijver = Schrijver(plan, sources, self._slots.note)
        self._kept: dict[object, Any] = {}
        self._of_page: dict[str, Any] = {}
        self._later: dict[str, Later] = {}
        self.environment = self._environment(templates, compiled)
        self.open(self.schrijver.taal, "")

    def open(self, taal: Taal, gemeente: str) -> None:
        """Puts a new page on the press."""
        if gemeente != self.schrijver.gemeente:
            self._kept.clear()
            self._slots.clear()
        self._of_page.clear()
        self.schrijver.open(taal, gemeente)
        self._slots.open(taal.code)

    @property
    def taal(self) -> Taal:
        """The language of the page on the press."""
        return self.schrijver.taal

    @property
    def genoemd(self) -> Mapping[str, Term]:
        """The terms that the page leads to the meaning of, by id, in the order in which they are first mentioned."""
        return self.schrijver.genoemd

    @property
    def terugval(self) -> bool:
        """True when any text of the page stayed Dutch."""
        return IN_DUTCH in self._slots.noted

    @property
    def ongezien(self) -> bool:
        """True when any text of the page is a translation that no person has reviewed.

        The reader must be told (EU AI Act art. 50(4)).
        """
        return UNSEEN in self._slots.noted

    @property
    def herkomsten(self) -> set[Herkomst]:
        """Who reviewed the other translations on the page."""
        return {note for note in self._slots.noted if isinstance(note, Herkomst)}

    def set(self, template: str, **values: object) -> Sheet:
        """A template with slots for all that differs by language. Of use until a page of another gemeente is opened."""
        return Sheet(self.environment.get_template(template).render(**values))

    def fill(self, sheet: Sheet, **of_page: object) -> str:
        """The text for the page on the press; `of_page` are the values that were promised with `later`."""
        self._of_page.update(of_page)
        return self._slots.fill(sheet)

    def render(self, template: str, **values: object) -> str:
        """The text of a template for the page on the press."""
        return self.fill(self.set(template, **values))

    @property
    def paginataal(self) -> Markup:
        """The slot of the code of the language of a page, for its web addresses."""
        return self._slots.place("code", lambda: self.taal.code)

    def later(self, name: str) -> Later:
        """A value that a page gets when it is filled in, for macros in `per_taal`."""
        return self._later.setdefault(name, Later(name, self._of_page))

    def later_text(self, name: str) -> Markup:
        """The slot of a text that a page gets when it is filled in."""
        return self._slots.place_anew(("later", name), lambda: escape(self._of_page[name]))

    def once(self, key: object, make: Callable[[], Made]) -> Made:
        """What `make` gives, kept for all pages of the gemeente in any language."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("Made", self._kept[key])

    def _environment(self, templates: Path, compiled: CompiledTemplates) -> Templates:
        schrijver, environment = self.schrijver, Templates(templates, compiled)
        environment.globals.update(
            per_taal=self._per_language,
            eens=lambda key, macro, *values: self.once(("eens", key), partial(macro, *values)),
            pgettext_in=schrijver.pgettext_in,
            csp=Markup(CSP),
            redirect_csp=Markup(REDIRECT_CSP),
            referrer=REFERRER,
            kort_url=self.urls.kort,
            link=self._link,
            kiezer=self.urls.kiezer,
            paginataal=lambda: self.paginataal,
            pagina_url=self.urls.pagina,
            absolute=self.urls.absolute,
            asset=self.urls.asset,
            wortel=self.urls.wortel,
            verwijzers=self.urls.verwijzers,
            icoon=load_icons().__getitem__,
            contact_url=contact_url,
            data_url=self.urls.data,
            data_bestanden=partial(data_urls, self.urls),
            filter_values=filter_values,
            weekly_hours=weekly_hours,
            closed_on_holidays=closed_on_holidays,
            closed_periods=closed_periods,
            open_days=open_days,
            zin_voor_loket=ZIN,
            **self._slotted(schrijver.calls, self._slots.place),
            # They hold the title of their page.
            **self._slotted({"sms_url": sms_url, "whatsapp_url": whatsapp_url}, self._slots.place_anew),
        )
        filters = {**schrijver.filters, "striptags": lambda text: Markup(text).striptags()}
        environment.filters.update(
            cijfers=digits,
            webadres=breakable,
            in_taal=schrijver.in_taal,
            gesorteerd=in_order,
            letter_words=letter_words,
            md=partial(self._anew, schrijver.md),
            uitgelegd=partial(self._anew, schrijver.explained),
            **self._slotted(filters, self._slots.place),
        )
        return environment

    def _slotted(
        self, makes: Mapping[str, Callable[..., object]], place: Callable[[Hashable, Make], Markup]
    ) -> dict[str, Callable[..., Markup]]:
        """Functions of which templates get a slot, whose text is escaped; what they are given may have slots itself."""
        of_now = self._slots.of_now

        def slotted(make: Callable[..., object]) -> Callable[..., Markup]:
            def set_slot(*args: object, **values: object) -> Markup:
                def write() -> str:
                    given = {name: of_now(value) for name, value in values.items()} if values else {}
                    made = make(*map(of_now, args), **given)
                    return made if made.__class__ is Markup else escape(made)

                return place((make, *map(known_by, (*args, *values, *values.values()))), write)

            return set_slot

        return {name: slotted(make) for name, make in makes.items()}

    def _anew(self, make: Callable[[Tekst], Markup], tekst: Tekst) -> Markup:
        """A slot for a text that depends on what stands before it on its page."""
        return self._slots.place_anew((make, tekst), partial(make, tekst))

    def _per_language(self, macro: Callable[..., Markup], *values: object) -> Markup:
        """A slot for what a macro makes of a language, which it gets as its first value, and of these values.

        The macro must be one that knows nothing else of its page: what it makes is kept by its values.
        """
        if any(isinstance(value, Later) for value in values):
            key = (macro, *map(known_by, values))
            return self._slots.place_anew(key, partial(self._with_values_of_now, macro, values))
        return self._slots.place(*self._call(macro, values))

    def _with_values_of_now(self, macro: Callable[..., Markup], values: tuple[object, ...]) -> str:
        return self._slots.read(*self._call(macro, tuple(map(self._slots.of_now, values))))

    def _call(self, macro: Callable[..., Markup], values: tuple[object, ...]) -> tuple[Hashable, Make]:
        """What a call of a macro is known by, and what makes it in the language of now."""
        return (macro, *map(known_by, values)), lambda: str(self._slots.of_now(macro(self.taal, *values)))

    def _link(self, pad: str) -> str:
        pad, _, anker = pad.partition("#")
        return self.urls.pagina(self.paginataal, self.schrijver.gemeente, pad) + (f"#{anker}" if anker else "")
