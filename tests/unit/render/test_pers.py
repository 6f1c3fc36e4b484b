"""The press: data on a page is text and nothing else, and the page knows what of it is not its own language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from generator.load.catalogs import read_catalog
from generator.load.provenance import Herkomst, provenance_key
from generator.load.tree import TextFile
from generator.model.waarden import Tekst
from generator.pipeline import Checked
from generator.render.jinja import CompiledTemplates
from generator.render.pers import Pers
from generator.source import SourceMark

BOOS = "{{ 7*7 }} {% raw %} <script>alert(1)</script> \"'& %(naam)s 100%"
TERMIJN = "Binnen 6 weken."
BEL = "Bel ons."
PO = """\
msgctxt "proef"
msgid "Bel ons."
msgstr "اتصل بنا {{ 7*7 }} <b>"

msgctxt "proef"
msgid "Binnen 6 weken."
msgstr "خلال 6 أسابيع."

msgctxt "proef"
msgid "Dag %(naam)s, 100%%"
msgstr "أهلا %(naam)s، 100%%"
"""

Render = Callable[..., str]


@pytest.fixture
def pers(minimaal: Checked, tmp_path: Path) -> Pers:
    """The real press with templates of the test's own and a few translations, none of them reviewed."""
    path = "locales/ar/LC_MESSAGES/site.po"
    catalog, findings = read_catalog(TextFile(path, PO))
    assert () == findings
    assert catalog is not None
    return Pers(tmp_path, minimaal.plan, replace(minimaal.sources, catalogs={path: catalog}), CompiledTemplates())


@pytest.fixture
def render(pers: Pers, minimaal: Checked, tmp_path: Path) -> Render:
    """Renders one line of template in a language."""

    def render(template: str, taal: str, **values: object) -> str:
        name = f"{hash(template)}.html"
        (tmp_path / name).write_text(template, "utf-8")
        pers.open(minimaal.plan.kaart.landelijk.talen[taal], "voorbeeld")
        return pers.render(name, **values)

    return render


def tekst(nl: str) -> Tekst:
    """A text for readers."""
    return Tekst(nl, "proef", "site", SourceMark("x.yaml"))


@pytest.mark.parametrize("shown", ["t", "md"])
def test_text_is_shown_as_it_is(render: Render, shown: str) -> None:
    """What looks like a template or like HTML is text: never run, always escaped."""
    html = render("{{ tekst|" + shown + " }}", "nl", tekst=tekst(BOOS))

    assert "<" not in html
    assert BOOS == unescape(html)


def test_name_is_shown_as_it_is(render: Render) -> None:
    """A name is no message, and no less text."""
    assert BOOS == unescape(render("{{ naam|t }}", "nl", naam=BOOS))
    assert f'<bdi lang="nl">{BOOS}</bdi>' == unescape(render("{{ naam|eigen }}", "ar", naam=BOOS))


def test_translation_is_shown_as_it_is(render: Render) -> None:
    """A translator can no more run something than an editor."""
    assert 'اتصل بنا {{ 7*7 }} &lt;<span lang="nl">b</span>&gt;' == render("{{ tekst|t }}", "ar", tekst=tekst(BEL))


def test_value_in_a_message_is_shown_as_it_is(render: Render) -> None:
    """What is filled in is escaped and is never filled in again; a doubled percent sign is one."""
    template = '{{ pgettext("proef", "Dag %(naam)s, 100%%", naam=naam) }}'

    assert f"Dag {BOOS}, 100%" == unescape(render(template, "nl", naam=BOOS))
    assert f"أهلا {BOOS}، 100%" == unescape(render(template, "ar", naam=BOOS))
    assert "<script>" not in render(template, "ar", naam=BOOS)
    assert "100%" == render('{{ pgettext("proef", "100%%") }}', "nl")


def test_number_decides_on_the_form(render: Render) -> None:
    """The number itself can be filled in as `num`."""
    template = '{{ npgettext("proef", "%(num)s dag", "%(num)s dagen", aantal) }}'

    assert ["1 dag", "2 dagen"] == [render(template, "nl", aantal=aantal) for aantal in (1, 2)]


def test_value_that_nobody_gave_is_a_bug(render: Render) -> None:
    """A page never has a hole where a word should stand."""
    with pytest.raises(UndefinedError):
        render("{{ vergeten }}", "nl")


@pytest.mark.parametrize(
    ("taal", "nl", "terugval", "ongezien"),
    [("nl", BEL, False, False), ("ar", BEL, False, True), ("ar", "Niet vertaald.", True, False)],
)
def test_page_knows_what_to_tell_the_reader(
    render: Render, pers: Pers, taal: str, nl: str, terugval: bool, ongezien: bool
) -> None:
    """That a part stayed Dutch, or that a machine translated it. In Dutch there is nothing to tell."""
    render("{{ tekst|t }}", taal, tekst=tekst(nl))

    assert (terugval, ongezien) == (pers.terugval, pers.ongezien)


def test_every_page_begins_with_nothing_to_tell(render: Render, pers: Pers) -> None:
    """What one page lacks is not told on the next."""
    render("{{ tekst|t }}", "ar", tekst=tekst("Niet vertaald."))
    render("niets", "ar")

    assert (False, False) == (pers.terugval, pers.ongezien)


@pytest.mark.parametrize("shown", ["tekst|t", "tekst|md", 'pgettext_naast("proef", "Binnen 6 weken.")'])
def test_term_has_its_dutch_beside_it(render: Render, shown: str) -> None:
    """Beside the translation that no person has reviewed; never twice, never beside Dutch."""
    template = "{{ " + shown + " }}"

    assert ('خلال 6 أسابيع. <span class="naast" lang="nl" dir="ltr">Binnen 6 weken.</span>') == render(
        template, "ar", tekst=tekst(TERMIJN)
    )
    assert TERMIJN == render(template, "nl", tekst=tekst(TERMIJN))


def test_reviewed_term_stands_alone(minimaal: Checked, pers: Pers, tmp_path: Path) -> None:
    """Once a person has looked, the reader is spared the second language and the notice."""
    path, catalog = "locales/ar/LC_MESSAGES/site.po", read_catalog(TextFile("locales/ar/LC_MESSAGES/site.po", PO))[0]
    assert catalog is not None
    row = {provenance_key("proef", TERMIJN, ("خلال 6 أسابيع.",)): Herkomst("machine", "tolk", None)}
    sources = replace(minimaal.sources, catalogs={path: catalog}, provenance={"ar": row}, reviewed={"ar": row})
    (tmp_path / "proef.html").write_text("{{ tekst|t }}", "utf-8")
    press = Pers(tmp_path, minimaal.plan, sources, CompiledTemplates())
    press.open(minimaal.plan.kaart.landelijk.talen["ar"], "voorbeeld")

    assert "خلال 6 أسابيع." == press.render("proef.html", tekst=tekst(TERMIJN))
    assert False is press.ongezien


def test_link_leads_into_the_gemeente_of_the_page(render: Render) -> None:
    """In the language of the page; an anchor stays behind the slash."""
    assert "/ar/voorbeeld/woordenlijst/#oco" == render('{{ link("woordenlijst#oco") }}', "ar")
    assert "/nl/voorbeeld/" == render('{{ link("") }}', "nl")


def test_another_language_on_a_page_is_asked_for_by_name(render: Render, pers: Pers, minimaal: Checked) -> None:
    """A choice of languages shows each in itself, and that is no reason for a notice."""
    html = render(
        '{{ pgettext_in(ander, "proef", "Bel ons.") }}', "nl", ander=minimaal.plan.kaart.landelijk.talen["ar"]
    )

    assert html.startswith("اتصل بنا")
    assert (False, False) == (pers.terugval, pers.ongezien)


def test_day_date_and_language_are_named_in_the_language_of_the_page(render: Render) -> None:
    """By Unicode's own data."""
    template = "{{ dag(0) }} {{ dag(6) }} {{ op|datum }} {{ 'ar'|taalnaam }} {{ 'nl'|taalnaam }}"

    assert 'maandag zondag <time datetime="2026-11-22">22 november 2026</time> Arabisch Nederlands' == render(
        template, "nl", op=date(2026, 11, 22)
    )
    assert "الاثنين" in render(template, "ar", op=date(2026, 11, 22))


def test_template_compiled_before_is_used_only_for_its_own_source(minimaal: Checked, tmp_path: Path) -> None:
    """`oco serve` keeps what it compiled; an edited template is compiled anew."""
    compiled = CompiledTemplates()

    def shown(template: str) -> str:
        (tmp_path / "proef.html").write_text(template, "utf-8")
        return Pers(tmp_path, minimaal.plan, minimaal.sources, compiled).render("proef.html")

    assert ["één", "één", "twee"] == [shown(template) for template in ("één", "één", "twee")]
