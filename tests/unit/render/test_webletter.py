"""The font for a script that a phone may lack: all that the site writes, and no more."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from importlib.resources import files

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from generator.model.schrift import SCHRIFTEN
from generator.model.taal import Taal
from generator.model.waarden import Taalcode
from generator.pipeline import TEMPLATES, Checked, renderer_of
from generator.plan.pages import Plan
from generator.render.assets import render_assets
from generator.render.dates import written_by_unicode
from tests.site.paginas import DATUM

TEKST = "ብዘይ ክፍሊት ሓገዝ። naast u"


@pytest.fixture
def tigrinya(minimaal: Checked) -> Checked:
    """The small project with one more language, of which one text is there."""
    landelijk = minimaal.plan.kaart.landelijk
    ti: Taal = replace(landelijk.talen["nl"], code=Taalcode("ti"), naam="ትግርኛ", schrift="Ethi")
    sources = replace(minimaal.sources, texts={**minimaal.sources.texts, "ti.po": TEKST})
    plan: Plan = replace(minimaal.plan, talen=(*minimaal.plan.talen, ti))
    return replace(minimaal, plan=plan, sources=sources)


def test_the_font_has_what_is_written_and_no_more(tigrinya: Checked) -> None:
    """Every letter of the script in a text, and in dates and names of languages; no Latin letter, none unused."""
    assets = render_assets(TEMPLATES, tigrinya.plan, tigrinya.sources)
    written = {*TEKST, *(letter for text in written_by_unicode("ti") for letter in text)}
    expected = {ord(letter) for letter in written if "\u1200" <= letter <= "\u139f"}

    font = TTFont(io.BytesIO(assets["Ethi.woff2"].make()))

    assert expected == set(font.getBestCmap())
    assert ("woff2", [("wght", 400, 700)]) == (
        font.flavor,
        [(axis.axisTag, axis.minValue, axis.maxValue) for axis in font["fvar"].axes],
    )


def test_every_letter_is_drawn_as_in_the_font_that_it_was_cut_from(tigrinya: Checked) -> None:
    """The same outlines and widths, normal, bold and between; to a unit of the thousand that a letter is high."""
    assets = render_assets(TEMPLATES, tigrinya.plan, tigrinya.sources)
    webletter = SCHRIFTEN["Ethi"].webletter
    assert webletter is not None
    source = TTFont(files(webletter.package) / webletter.file)

    font = TTFont(io.BytesIO(assets["Ethi.woff2"].make()))

    letters = sorted(font.getBestCmap())
    for weight in (400, 550, 700):
        assert pytest.approx(_drawn(source, letters, weight), abs=1) == _drawn(font, letters, weight)
    assert pytest.approx(_drawn(font, letters, 400), abs=1) != _drawn(font, letters, 700)


def _drawn(font: TTFont, letters: list[int], weight: int) -> list[float]:
    """The width of each letter, and every point of its outline."""
    glyphs, names = font.getGlyphSet(location={"wght": weight}), font.getBestCmap()
    found: list[float] = []
    for letter in letters:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[letter]].draw(pen)
        found += glyphs[names[letter]].width, *(number for _, points in pen.value for xy in points for number in xy)
    return found


def test_the_font_is_named_by_what_it_is_made_of(tigrinya: Checked) -> None:
    """The same letters give the same file under the same name, one letter more another; its stylesheet names it."""
    more = replace(tigrinya.sources, texts={**tigrinya.sources.texts, "locales/ti/meer.po": "ꬁ"})
    first, second, other = (
        {name: (published, make()) for name, (published, make) in render_assets(TEMPLATES, tigrinya.plan, s).items()}
        for s in (tigrinya.sources, tigrinya.sources, more)
    )
    name = first["Ethi.woff2"][0]

    assert first == second
    assert {"Ethi.woff2", "Ethi.css"} == {asset for asset, made in other.items() if made != first[asset]}
    assert name != other["Ethi.woff2"][0]
    assert ["Ethi.css"] == [asset for asset, (_, data) in first.items() if f"url({name})".encode() in data]
    assert b"font-display:swap" in first["Ethi.css"][1]


def test_a_site_without_the_script_has_no_font(minimaal: Checked) -> None:
    """Dutch and Arabic: every phone can write those."""
    names = [name for name, _ in render_assets(TEMPLATES, minimaal.plan, minimaal.sources).values()]

    assert [] == [name for name in names if name.endswith(".woff2")]
    assert ["Ethi"] == [code for code, schrift in SCHRIFTEN.items() if schrift.webletter]


def test_measures_of_a_script_follow_the_languages_of_the_site(tigrinya: Checked) -> None:
    """One rule for each script that is not set as Latin, whatever language is written in it."""
    style = render_assets(TEMPLATES, tigrinya.plan, tigrinya.sources)["site.css"].make().decode()

    rules = [line for line in style.splitlines() if line.startswith("[data-schrift=")]

    assert ["Arab", "Ethi"] == [rule.partition("=")[2].partition("]")[0] for rule in rules]
    assert "--regel:1.8" in rules[0]


def test_only_a_page_in_the_script_asks_for_the_font(tigrinya: Checked) -> None:
    """The start page in Tigrinya fetches font and stylesheet at once; those in Dutch and Arabic name neither."""
    landelijk = tigrinya.plan.kaart.landelijk
    talen = {**landelijk.talen, Taalcode("ti"): tigrinya.plan.talen[-1]}
    kaart = replace(tigrinya.plan.kaart, landelijk=replace(landelijk, talen=talen))
    renderer = renderer_of(replace(tigrinya, plan=replace(tigrinya.plan, kaart=kaart)), DATUM, formaten=())

    fetched = {
        taal: re.findall(r'href="[^"]*/(Ethi\.\w+\.\w+)"', (renderer.render_file(f"{taal}/index.html") or b"").decode())
        for taal in ("nl", "ar", "ti")
    }

    assert [] == fetched["nl"] + fetched["ar"]
    assert ["woff2", "css"] == [name.rpartition(".")[2] for name in fetched["ti"]]
