"""The templates, and the page that is being rendered: its language, its links, and whether all of it is translated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from babel import Locale
from babel.dates import format_date, get_day_names
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.load.catalogs import Catalog
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.pages import BRONTAAL, Plan
from generator.plan.titles import SITE_DOMEIN
from generator.plan.urls import Urls
from generator.render.hours import closed_on_holidays, weekly_hours
from generator.render.icons import load_icons
from generator.render.markup import contact_url, digits, in_language, inline_markdown, proper_name, wrap
from generator.render.texts import Vertaald, Vertaler
from generator.source import SourceMark

_TEMPLATE = SourceMark("site_templates")


class Pers:
    """The press: one set of templates, and the language and gemeente of the page on it.

    `terugval` and `vertaald` tell, after a page is rendered, whether any of its text stayed Dutch or was translated.
    """

    def __init__(self, templates: Path, plan: Plan, catalogs: Mapping[str, Catalog]) -> None:
        self.urls: Urls = plan.urls
        self._vertalers = {taal.code: Vertaler(catalogs, taal) for taal in plan.kaart.landelijk.talen.values()}
        self._icons = load_icons()
        self.environment = self._environment(templates)
        self.open(plan.kaart.landelijk.talen[BRONTAAL], "")

    def open(self, taal: Taal, gemeente: str) -> None:
        """Puts a new page on the press."""
        self.taal, self.gemeente = taal, gemeente
        self._vertaler = self._vertalers[taal.code]
        self._locale = Locale.parse(taal.code.replace("-", "_"))
        self.terugval = self.vertaald = False

    def render(self, template: str, **values: object) -> str:
        """The text of a template for the page on the press."""
        return self.environment.get_template(template).render(taal=self.taal, **values)

    def find(self, tekst: Tekst) -> Vertaald:
        """A text in the language of the page, noted for the notice on top."""
        return self._note(self._vertaler.find(tekst))

    def plain(self, tekst: Tekst | str) -> str:
        """A text without markup, for titles and attributes."""
        return self.find(tekst).tekst if isinstance(tekst, Tekst) else tekst

    def _environment(self, templates: Path) -> Environment:
        environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        environment.globals.update(
            pgettext=self._pgettext,
            npgettext=self._npgettext,
            pgettext_in=self._pgettext_in,
            kort_url=self.urls.kort,
            link=self._link,
            kiezer=lambda taal: self.urls.kiezer(taal.code),
            pagina_url=self.urls.pagina,
            absolute=self.urls.absolute,
            asset=self.urls.asset,
            wortel=self.urls.wortel,
            icoon=self._icons.__getitem__,
            contact_url=contact_url,
            weekly_hours=weekly_hours,
            closed_on_holidays=closed_on_holidays,
            dag=self._dag,
        )
        environment.filters.update(
            t=self._t,
            plat=self.plain,
            md=self._md,
            eigen=lambda name: proper_name(name, self.taal.code),
            cijfers=digits,
            datum=self._datum,
            met_nederlands=self._with_dutch,
            taalnaam=self._taalnaam,
            in_taal=self._in_taal,
        )
        return environment

    def _note(self, text: Vertaald) -> Vertaald:
        if self.taal.code != BRONTAAL:
            if text.taal == BRONTAAL:
                self.terugval = True
            else:
                self.vertaald = True
        return text

    def _pgettext(self, context: str, nl: str, **values: object) -> Markup:
        text = self.find(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE))
        return wrap(_fill(text.tekst, values), text.taal, self.taal.code)

    def _pgettext_in(self, taal: Taal, context: str, nl: str) -> Markup:
        """An interface text in another language than the page's, inside an element that has that `lang`."""
        return self._in_taal(Tekst(nl, context, SITE_DOMEIN, _TEMPLATE), taal)

    def _npgettext(self, context: str, one: str, many: str, number: int, **values: object) -> Markup:
        text = self._note(self._vertaler.find_plural(Tekst(one, context, SITE_DOMEIN, _TEMPLATE), many, number))
        return wrap(_fill(text.tekst, {"num": number, **values}), text.taal, self.taal.code)

    def _t(self, tekst: Tekst | str) -> Markup:
        if isinstance(tekst, Tekst):
            return in_language(self.find(tekst), self.taal.code)
        return proper_name(tekst, self.taal.code)

    def _with_dutch(self, tekst: Tekst) -> Markup:
        """A translation of what must not go wrong (danger, terms, cost), with the Dutch sentence beside it."""
        text = self.find(tekst)
        if text.taal == BRONTAAL:
            return in_language(text, self.taal.code)
        dutch = Markup(' <span class="naast" lang="nl" dir="ltr">{}</span>').format(tekst.nl)
        return escape(text.tekst) + dutch

    def _md(self, tekst: Tekst) -> Markup:
        text = self.find(tekst)
        return wrap(inline_markdown(text.tekst, self._link("")), text.taal, self.taal.code)

    def _in_taal(self, tekst: Tekst | str, taal: Taal) -> Markup:
        """A text in another language than the page's, inside an element that has that `lang`."""
        if isinstance(tekst, str):
            return proper_name(tekst, taal.code)
        return in_language(self._vertalers[taal.code].find(tekst), taal.code)

    def _link(self, pad: str) -> str:
        pad, _, anker = pad.partition("#")
        return self.urls.pagina(self.taal.code, self.gemeente, pad) + (f"#{anker}" if anker else "")

    def _dag(self, day: int) -> str:
        return get_day_names("wide", "stand-alone", self._locale)[day]

    def _datum(self, day: date) -> Markup:
        return Markup('<time datetime="{}">{}</time>').format(
            day.isoformat(), format_date(day, "long", self._locale)
        )

    def _taalnaam(self, code: str) -> str:
        """The name of a language in the language of the page; its own name where Unicode has none."""
        locale = Locale.parse(code.replace("-", "_"))
        return locale.get_display_name(self._locale) or locale.get_display_name(locale) or code


def _fill(text: str, values: Mapping[str, object]) -> Markup:
    return escape(text) % values if values else escape(text.replace("%%", "%"))
