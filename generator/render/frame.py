"""The frame around a page: head, menus, notices and foot. What it tells of the content is known once that is there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from generator.plan.pages import Plan
from generator.render.beside import without_dutch
from generator.render.keuring import keuring_of
from generator.render.pers import Pers
from generator.render.slots import Sheet
from generator.render.texts import Vertaald

_GEDRAG = ("data-open=", "data-kopieer", "data-filters")
"""What on a page asks for a script of its own."""
_LATER = ("titel_taal", "heet_als_site", "ongezien", "terugval", "keuring", "woorden", "gedrag", "kort")
"""What a frame tells of its page in one language, besides its texts."""
_BEGIN = '<p class="inleiding">'
_INTRODUCTION = re.compile(f"{_BEGIN}(.*?)</p>", re.DOTALL)

_MAYBE = ("beschrijving", "gegevens", "melden", "pad")
"""Texts that all pages in a frame have, or none of them."""


class Frame:
    """Sets frames on a press, and fills them in. `assets` maps our names of assets to their published names."""

    def __init__(self, plan: Plan, pers: Pers, assets: Mapping[str, str], datum: date) -> None:
        self._plan, self._pers, self.datum = plan, pers, datum
        # A macro that is imported sees no values of its page.
        pers.environment.globals.update(vandaag=datum, assets=assets)

    def set(self, **values: object) -> Sheet:
        """The frame of pages in any language: what `frame.html` asks, and whether there is each text in `_MAYBE`."""
        pers = self._pers
        later = {name: pers.later(name) for name in _LATER}
        maybe = {name: pers.later_text(name) if values[name] else "" for name in _MAYBE}
        return pers.set(
            "frame.html",
            inhoud=pers.later_text("inhoud"),
            titel=pers.later_text("titel"),
            titel_tekst=pers.later("titel"),
            plan=self._plan,
            datum=self.datum,
            **later,
            **{**values, **maybe},
        )

    def fill(
        self, frame: Sheet, inhoud: str, titel: Vertaald, beschrijving: str, gegevens: Markup, **adressen: str
    ) -> bytes:
        """The whole page in the language on the press, on which its content was the last that was filled in.

        `adressen` holds the path of a page of a gemeente (`pad`), its short address (`kort`) and where to say that it
        is wrong (`melden`); or the address of a page of none (`url`).
        """
        pers = self._pers
        text = pers.fill(
            frame,
            inhoud=Markup(inhoud),
            titel=titel.tekst,
            titel_taal=titel.taal,
            heet_als_site=titel.tekst == self._plan.site_name,
            beschrijving=beschrijving,
            gegevens=gegevens,
            **adressen,
            ongezien=pers.ongezien,
            terugval=pers.terugval,
            keuring=keuring_of(pers.herkomsten),
            woorden=tuple(pers.genoemd.values()),
            gedrag=tuple(sign for sign in _GEDRAG if sign in inhoud),
        )
        return text.encode()


def has_introduction(inhoud: Sheet) -> bool:
    """True for a page of which `first_words` gives any."""
    return any(_BEGIN in piece for piece in inhoud.pieces)


def first_words(inhoud: str) -> str:
    """The introduction on a page without a summary, in one language and without markup; empty where it has none."""
    found = _INTRODUCTION.search(inhoud)
    return Markup(without_dutch(found[1])).striptags() if found else ""
