"""Every script that folders are printed in: its text as it was, its letters in one font, its figures in order."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from generator.model.folder import Formaat
from generator.model.taal import Richting
from generator.pipeline import TEMPLATES, check_project
from generator.plan.folders import plan_folders
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from tests.pdf.proef import difference, drawn_from_left, ink, make_taal, print_lines
from tests.pdf.tagged import blocks, open_pdf, without_space
from tests.site.paginas import DATUM, ROOT

PLEX, ETHIOPIC = "IBM Plex Sans Arabic", "Noto Sans Ethiopic"
TALEN = {
    "ar": make_taal("ar", "Arab", PLEX, Richting.RTL),
    "fa": make_taal("fa", "Arab", PLEX, Richting.RTL),
    "ti": make_taal("ti", "Ethi", ETHIOPIC),
    "uk": make_taal("uk", "Cyrl", "Noto Sans"),
    "nl": make_taal("nl", "Latn", PLEX),
}
LINES = {
    "ar": (
        "يساعدك شخص مستقل (OCO) لا يعمل لدى البلدية.",
        "اتصل على 000-1234567 من 9:00 – 17:00 (مجانا).",
        "هل لا تعرف؟ نعم، لأننا هنا؛ «أهلا».",
    ),
    "fa": (
        "گفت‌وگو با چهار پرستار: ژاله می‌خواهد کمک بگیرد (OCO).",
        "تلفن 000-1234567 هر روز از ساعت 9:00 – 17:00 باز است.",
        "تلفن ۰۰۰-۱۲۳۴۵۶۷ از ساعت ۹:۰۰ تا ۱۷:۰۰؛ چرا؟ «بله»، خانه‌ای که می‌خواهم.",
    ),
    "ti": ("ናይ ብሓቂ ነጻ ሓገዝ (OCO) ይርከብ።", "ደውሉ 000-1234567፣ ካብ 9:00 – 17:00፤ ብነጻ፧"),
    "uk": ("Безкоштовна допомога (OCO), щодня 9:00 – 17:00.", "Її дасть ґречна людина: 000-1234567."),
}
"""Made up for this test. The Farsi has its own letters, half-spaces and digits."""
ALPHABETS = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي ءآأؤإئةى لا",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی ءئأؤۀة ۰۱۲۳۴۵۶۷۸۹",
    "ti": "".join(chr(code) for code in range(0x1200, 0x137D) if unicodedata.category(chr(code)) != "Cn"),
    "uk": "АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯя’",
}
FIGURES = ["000-1234567", "9:00 – 17:00", "22-11-2026", "+31 6 12 34 56 78", "000 123 45 67", "۰۰۰-۱۲۳۴۵۶۷"]


@pytest.mark.parametrize("code", LINES)
def test_tag_order_gives_the_source(code: str) -> None:
    """Through ToUnicode and ActualText a reader gets each line as it was written, and in which language it is."""
    found = blocks(open_pdf(print_lines(TALEN[code], LINES[code]).pdf))

    assert [without_space(line) for line in LINES[code]] == [without_space(block.text) for block in found]
    assert {code} == {block.lang for block in found}


@pytest.mark.parametrize("code", ALPHABETS)
def test_every_letter_is_in_the_font_of_the_language(code: str) -> None:
    """No letter is missing, and none is borrowed from another font: words would look patched."""
    druk = print_lines(
        TALEN[code], ALPHABETS[code].split() + [ALPHABETS[code][at : at + 40] for at in range(0, 400, 40)]
    )

    assert () == druk.ontbreekt
    assert [TALEN[code].lettertype.replace(" ", "")] == sorted(_fonts(druk.pdf))


def _fonts(pdf: bytes) -> set[str]:
    """The families of letters that were drawn."""
    fonts = {font.BaseFont for page in open_pdf(pdf).pages for font in page.resources.Font.values()}
    return {str(font).partition("+")[2].rpartition("-")[0] for font in fonts}


def test_a_letter_without_a_font_is_a_fault_in_tigrinya_too(tmp_path: Path) -> None:
    """A sign that no font has is named, with its place in the data and the language of the folder."""
    project = shutil.copytree(ROOT / "tests/sites/minimaal", tmp_path / "project")
    groep = project / "sociale_kaart/landelijk/doelgroepen/ouderen.yaml"
    groep.write_text(groep.read_text("utf-8").replace("thuis blijven wonen?", "ቤት 家 blijven?"), "utf-8")
    checked = check_project(project, DATUM)
    renderer = FolderRenderer(checked.plan, checked.sources, TEMPLATES, DATUM, Shelf(nothing_kept))
    folder = next(f for f in plan_folders(checked.plan.bladen["voorbeeld"], [Formaat.A4]) if f.naam == "ouderen-a4.pdf")

    pdf = renderer.pdf(folder, TALEN["ti"])

    assert b"" == pdf
    assert [("SK802", "sociale_kaart/landelijk/doelgroepen/ouderen.yaml")] == [
        (finding.code, finding.mark.path) for finding in renderer.findings
    ]
    assert "'家' (U+5BB6)" in renderer.findings[0].text


@pytest.mark.parametrize("figures", FIGURES)
@pytest.mark.parametrize(("code", "line"), [("ar", "اتصل على {} من فضلك"), ("fa", "تلفن {} باز است")])
def test_figures_in_a_line_from_right_to_left(code: str, line: str, figures: str) -> None:
    """A phone number, date or time reads from left to right, as one dials it, also behind an Arabic letter."""
    pdf = print_lines(TALEN[code], [line.format(figures)]).pdf

    assert without_space(figures) == drawn_from_left(pdf, without_space(figures))


@pytest.mark.parametrize("code", ["ar", "fa"])
def test_two_figures_keep_the_order_of_their_line(code: str) -> None:
    """The first stands at the right: a comma between two numbers does not join them."""
    pdf = print_lines(TALEN[code], ["ا 11-22، 33-44"]).pdf

    assert "33-4411-22" == drawn_from_left(pdf, "1234-")


@pytest.mark.parametrize("text", ["(OCO)", "[OCO]", "«OCO»"])
@pytest.mark.parametrize("code", ["ar", "fa"])
def test_brackets_open_at_the_side_where_one_begins(code: str, text: str) -> None:
    """Latin letters in brackets look on the sheet as they do in Dutch: no bracket turned or on the wrong side."""
    seen = ink(print_lines(TALEN[code], [text]).pdf)
    right = ink(print_lines(TALEN["nl"], [text]).pdf)
    wrong = ink(print_lines(TALEN["nl"], [text[-1] + text[1:-1] + text[0]]).pdf)

    assert 4 * difference(seen, right) < difference(seen, wrong)
