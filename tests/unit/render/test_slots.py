"""A page is set once and filled in for each language; what differs stands in slots."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generator.load.catalogs import read_catalog
from generator.load.tree import TextFile
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.pipeline import Checked, renderer_of
from generator.render.jinja import CompiledTemplates
from generator.render.pers import Pers
from generator.render.pieces import keep_nothing
from generator.render.slots import Later, Sheet, Slots
from generator.source import SourceMark

PO = 'msgctxt "proef"\nmsgid "Bel ons."\nmsgstr "اتصل بنا"\n'


@pytest.fixture
def pers(minimaal: Checked, tmp_path: Path) -> Pers:
    """The real press, with templates of the test's own and one translation."""
    path = "locales/ar/LC_MESSAGES/site.po"
    catalog, _ = read_catalog(TextFile(path, PO))
    assert catalog
    return Pers(tmp_path, minimaal.plan, replace(minimaal.sources, catalogs={path: catalog}), CompiledTemplates())


@pytest.fixture
def talen(minimaal: Checked) -> tuple[Taal, Taal]:
    """Dutch and Arabic."""
    talen = minimaal.plan.kaart.landelijk.talen
    return talen["nl"], talen["ar"]


@pytest.fixture
def set_once(pers: Pers, tmp_path: Path, talen: tuple[Taal, Taal]) -> Callable[..., list[str]]:
    """Sets one line of template once, and gives it in Dutch and in Arabic."""

    def filled(template: str, **values: object) -> list[str]:
        (tmp_path / "proef.html").write_text(template, "utf-8")
        pers.open(talen[0], "voorbeeld")
        sheet = pers.set("proef.html", **values)
        return [fill(taal, sheet) for taal in talen]

    def fill(taal: Taal, sheet: Sheet) -> str:
        pers.open(taal, "voorbeeld")
        return pers.fill(sheet)

    return filled


def test_what_is_set_once_reads_in_each_language(set_once: Callable[..., list[str]]) -> None:
    """Texts, names, days and addresses."""
    template = "<p>{{ tekst|t }} {{ naam|eigen }} {{ dag(0) }} {{ link('wonen') }}</p>"

    assert [
        "<p>Bel ons. Naast U maandag /nl/voorbeeld/wonen/</p>",
        '<p>اتصل بنا <bdi lang="nl">Naast U</bdi> الاثنين /ar/voorbeeld/wonen/</p>',
    ] == set_once(template, tekst=Tekst("Bel ons.", "proef", "site", SourceMark("x.yaml")), naam="Naast U")


def test_text_with_a_slot_can_stand_in_another(set_once: Callable[..., list[str]]) -> None:
    """A value of a message, and a text of which the tags are taken off."""
    template = '{{ pgettext("x", "Van %(wie)s", wie="U"|eigen) }}|{{ pgettext("x", "A %(b)s", b=dag(6))|striptags }}'

    dutch, arabic = set_once(template)

    assert "Van U|A zondag" == dutch
    assert '<span class="terugval" lang="nl" dir="ltr">Van <bdi lang="nl">U</bdi></span>|A الأحد' == arabic


def test_where_more_than_a_text_differs_a_macro_is_asked_for_each_language(set_once: Callable[..., list[str]]) -> None:
    """It gets the language before its own values."""
    template = """{% macro anders(taal, codes) %}{{ "ja" if taal.code in codes else "nee" }}{% endmacro %}
{{- per_taal(anders, codes) }}"""

    assert ["ja", "nee"] == set_once(template, codes=("nl",))


def test_safe_text_and_unsafe_text_never_share_a_slot(set_once: Callable[..., list[str]]) -> None:
    """They are equal to Python, and only one of them may stand on a page as it is."""
    template = "{{ ('<b>'|safe)|eigen }} {{ '<b>'|string|eigen }} {{ onveilig|eigen }}"

    assert "<b> &lt;b&gt; &lt;b&gt;" == set_once(template, onveilig="<b>")[0]


@pytest.mark.parametrize("asks", ["if x", "if x == 1", "if 1 != x", "if x in (1, 2)", "for _ in x", "set y = x|string"])
def test_value_of_one_language_cannot_decide_what_all_pages_look_like(pers: Pers, tmp_path: Path, asks: str) -> None:
    """A template that asks what it cannot know stops, rather than giving every language the same."""
    end = {"if": "endif", "for": "endfor"}.get(asks.split(maxsplit=1)[0])
    (tmp_path / "proef.html").write_text(f"{{% {asks} %}}" + (f"x{{% {end} %}}" if end else ""), "utf-8")

    with pytest.raises(TypeError, match="folders differs by language"):
        pers.set("proef.html", x=pers.later("folders"))


def test_value_of_one_page_is_not_that_of_the_next(pers: Pers, talen: tuple[Taal, Taal], tmp_path: Path) -> None:
    """A page to which nobody gave it stops, rather than showing what another page had."""
    (tmp_path / "proef.html").write_text("{% macro m(taal, x) %}{{ x }}{% endmacro %}{{ per_taal(m, x) }}", "utf-8")
    pers.open(talen[0], "voorbeeld")
    sheet = pers.set("proef.html", x=pers.later("folders"))
    first = pers.fill(sheet, folders="A")
    pers.open(talen[0], "voorbeeld")

    assert "A" == first
    with pytest.raises(LookupError, match="this page has no folders"):
        pers.fill(sheet)


def test_what_can_be_read_once_cannot_be_set_for_every_language(pers: Pers, tmp_path: Path) -> None:
    """The second language would find it empty."""
    (tmp_path / "proef.html").write_text(
        "{% macro m(taal, x) %}{% endmacro %}{{ per_taal(m, [1, 0]|select) }}", "utf-8"
    )

    with pytest.raises(TypeError, match=r"put \|list behind it"):
        pers.set("proef.html")


def test_text_that_depends_on_its_page_is_asked_anew() -> None:
    """And one that does not is asked once for each language, whatever page it stands on."""
    slots, asked = Slots(), []

    def ask(name: str) -> str:
        asked.append(name)
        return name

    sheet = Sheet(slots.place("once", lambda: ask("once")) + slots.place_anew("each", lambda: ask("each")))
    for language in ("nl", "nl", "ar"):
        slots.open(language)
        slots.fill(sheet)

    assert ["once", "each", "each", "once", "each"] == asked


def test_what_depends_on_a_page_cannot_hide_in_what_does_not() -> None:
    """It would be that of the first page on all others: a text, and a value."""
    slots = Slots()
    anew, later = slots.place_anew("anew", lambda: "x"), Later("titel", {"titel": "EEN"})
    slots.open("nl")

    for value in (anew, later):
        sheet = Sheet(slots.place(("kept", id(value)), partial(slots.of_now, value)))
        with pytest.raises(RuntimeError, match="depends on its page"):
            slots.fill(sheet)


def test_what_is_to_be_told_of_a_text_is_told_on_every_page_with_it() -> None:
    """Also where the text was made for another page, or stands within another text."""
    slots = Slots()

    def noted() -> str:
        slots.note("in Dutch")
        return "x"

    inner = slots.place("inner", noted)
    outer, other = Sheet(slots.place("outer", lambda: slots.of_now(inner))), Sheet(slots.place("other", lambda: "y"))

    def told() -> Iterator[set[object]]:
        for sheet in (outer, outer, other):
            slots.open("ar")
            slots.fill(sheet)
            yield slots.noted

    assert [{"in Dutch"}, {"in Dutch"}, set()] == list(told())


def test_only_what_stands_on_a_page_is_told_of_it(pers: Pers, talen: tuple[Taal, Taal], tmp_path: Path) -> None:
    """A text that a template asked for and did not use is no reason for a notice."""
    (tmp_path / "proef.html").write_text(
        '{% macro kies(a, b) %}{{ b }}{% endmacro %}{{ kies(pgettext("proef", "Niet vertaald."), "x") }}', "utf-8"
    )
    pers.open(talen[1], "voorbeeld")

    assert "x" == pers.render("proef.html")
    assert (False, False) == (pers.terugval, pers.ongezien)


def test_page_is_the_same_whichever_languages_were_made_before_it(minimaal: Checked) -> None:
    """Each language of the site alone, against all of them one after the other, and in the other order."""
    datum = date(2026, 11, 22)

    def pages(codes: list[str]) -> dict[str, bytes]:
        renderer = renderer_of(minimaal, datum, formaten=())
        made: dict[str, bytes] = {}
        for code in codes:
            made |= renderer.render_piece(("voorbeeld", code), dict[str, bytes], keep_nothing).delivered
        return made

    codes = [str(taal.code) for taal in minimaal.plan.talen]
    alone = {name: data for code in codes for name, data in pages([code]).items()}

    assert len(codes) > 1
    assert alone == pages(codes) == pages(codes[::-1])
