"""Folders as readers get them: what a screen reader reads, on which side the front is, what happens to much text."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pypdfium2
import pytest

from generator.model.doelgroep import Doelgroep
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.pipeline import Checked, check_project, render_project
from generator.plan.folders import Folder
from generator.plan.folderwoorden import ZIN
from generator.plan.pages import Keuze
from generator.render.pieces import Files
from generator.render.texts import Vertaler
from generator.render.zetter import VOWEL_SIGNS
from tests.pdf.steekproef import SAMPLE
from tests.pdf.tagged import open_pdf, reading_text, without_space
from tests.site.paginas import DATUM, ROOT


def _shown(checked: Checked, taal: Taal, tekst: Tekst) -> str:
    """A text as it must be read in a folder of this language."""
    found = Vertaler(checked.sources.catalogs, checked.sources.provenance, taal).find(tekst).tekst
    return without_space(VOWEL_SIGNS.sub("", found) if taal.schrift == "Arab" else found)


def _in_order(text: str, parts: Iterable[str]) -> Iterator[str]:
    """The parts that do not stand in the text, each after the one before it."""
    at = 0
    for part in parts:
        found = text.find(part, at)
        if found < 0:
            yield part
        else:
            at = found + len(part)


def _misread(checked: Checked, folder: Folder, taal: Taal, data: bytes) -> list[str]:
    """What a screen reader should read in this folder and does not."""
    groep, gemeente = folder.onderwerp, folder.gemeente.gemeente
    text = reading_text(open_pdf(data))
    assert isinstance(groep, Doelgroep)
    lists = [
        (groep.aanspreking, groep.samenvatting),
        groep.vragen,
        groep.wat_helpt,
        *((deur.uitleg,) for deur in gemeente.voordeur if deur.uitleg and folder.formaat == "a4"),
        gemeente.let_op,
        *((s.waar, s.toelichting) for deur in gemeente.voordeur for s in deur.spreekuren if s.toelichting),
    ]
    facts = [
        ZIN,
        gemeente.naam,
        *(c.waarde for deur in gemeente.voordeur for c in deur.contact if c.soort == "telefoon" and c.bekend),
        *(deur.naam for deur in gemeente.voordeur),
        *(aanbieder.naam for aanbieder in folder.aanbieders),
        f"/v/{gemeente.id}/{folder.blad.codes.code}",
    ]
    missing = [fact for fact in facts if without_space(fact) not in text]
    for teksten in lists:
        missing += _in_order(text, [_shown(checked, taal, tekst) for tekst in teksten])
    return missing


@pytest.mark.parametrize("name", SAMPLE)
def test_screen_reader_reads_the_source(
    name: str, files: Files, checked: Checked, folders: Mapping[str, tuple[Folder, Taal]]
) -> None:
    """The text in tag order is that of the data, in logical order, also in Arabic with Dutch, brackets and digits."""
    assert _misread(checked, *folders[name], files[name]) == []


@pytest.mark.alles
def test_screen_reader_reads_the_source_of_every_folder(
    files: Files, checked: Checked, folders: Mapping[str, tuple[Folder, Taal]]
) -> None:
    """The same in the whole matrix of groups."""
    groups = {name: found for name, found in folders.items() if isinstance(found[0].onderwerp, Doelgroep)}

    assert {n: m for n, (folder, taal) in groups.items() if (m := _misread(checked, folder, taal, files[n]))} == {}


def _places(data: bytes, words: str) -> list[tuple[float, float]]:
    """Where words stand, in points from the left and from the foot of their page, on any page."""
    found = []
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        for page in document:
            text = page.get_textpage()
            search = text.search(words)
            while place := search.get_next():
                found.append(text.get_charbox(place[0])[:2])
    return found


def _picture(data: bytes, page: int, dpi: int) -> pypdfium2.PdfBitmap:
    return pypdfium2.PdfDocument(io.BytesIO(data))[page].render(scale=dpi / 72).to_pil().convert("RGB")


@pytest.mark.parametrize(("taal", "front", "first"), [("nl", 0.985, 0.02), ("ar", 0.015, 0.98)])
def test_tri_fold_opens_at_the_side_where_reading_begins(taal: str, front: float, first: float, files: Files) -> None:
    """The coloured front is at the right in Dutch and at the left in Arabic, the white first panel inside opposite."""
    data = files[f"{taal}/zoetermeer/folders/mantelzorgers-drieluik.pdf"]
    outside, inside = _picture(data, 0, 30), _picture(data, 1, 30)
    middle = outside.height // 2

    assert outside.getpixel((int(outside.width * front), outside.height - 2)) == (20, 96, 107)
    assert outside.getpixel((int(outside.width * (1 - front)), middle)) == (255, 255, 255)
    assert inside.getpixel((int(inside.width * first), middle)) == (255, 255, 255)
    assert inside.getpixel((int(inside.width * (1 - first)), middle)) != (255, 255, 255)


@pytest.mark.parametrize(("taal", "seen"), [("nl", ["09:00", "20:00"]), ("ar", ["20:00", "09:00"])])
def test_hours_begin_at_the_side_where_reading_begins(taal: str, seen: list[str], files: Files) -> None:
    """Who reads from the right reads first when a door opens, and then when it closes."""
    data = files[f"{taal}/voorbeeldstad/folders/mantelzorgers-a4.pdf"]
    closes = _places(data, "20:00")[0]
    opens = next(place for place in _places(data, "09:00") if abs(place[1] - closes[1]) < 1)

    assert seen == [time for _, time in sorted([(opens[0], "09:00"), (closes[0], "20:00")])]


def test_text_is_never_read_as_typst(project: Path) -> None:
    """Signs that mean something to Typst print as they are, in every kind of text."""
    text = "Kost #1 *echt* _niets_, $5 of @huis? 3 < 4 // ja /* nee */ \\ ~ `x` [y] {z} -- ... 'q'"
    path = project / "sociale_kaart/landelijk/doelgroepen/ouderen.yaml"
    path.write_text(
        path.read_text("utf-8").replace("Kan ik thuis blijven wonen?", f'"{text}"'.replace("\\", "\\\\")), "utf-8"
    )

    files = _build(project)

    assert without_space(text) in reading_text(open_pdf(files["nl/voorbeeld/folders/ouderen-a4.pdf"]))


def test_long_text_gets_smaller_letters_before_it_is_a_fault(project: Path) -> None:
    """A folder with somewhat too much text still fits, and is whole."""
    path = project / "sociale_kaart/landelijk/doelgroepen/ouderen.yaml"
    vragen = "".join(f"\n  - Vraag {number} die lang genoeg is om twee regels te vullen?" for number in range(9))
    path.write_text(path.read_text("utf-8").replace("\n  - Kan ik thuis blijven wonen?", vragen), "utf-8")

    text = reading_text(open_pdf(_build(project)["nl/voorbeeld/folders/ouderen-drieluik.pdf"]))

    assert "Vraag8dielanggenoegisomtweeregelstevullen?" in text


def test_old_address_of_a_folder_keeps_the_folder(project: Path) -> None:
    """A group or gemeente that got another id: its folders also stay at their old addresses."""
    for name in ("landelijk/doelgroepen/ouderen.yaml", "voorbeeld/gemeente.yaml"):
        path = project / "sociale_kaart" / name
        path.write_text(path.read_text("utf-8") + "vorige_ids: [vroeger]\n", "utf-8")

    files = _build(project)

    now = files["nl/voorbeeld/folders/ouderen-a4.pdf"]
    assert now == files["nl/voorbeeld/folders/vroeger-a4.pdf"]
    assert now == files["nl/vroeger/folders/vroeger-a4.pdf"]


def test_page_tells_the_size_of_its_folders(files: Files) -> None:
    """The page of a group links both forms, each with its size in kB and its day."""
    page = files["nl/zoetermeer/doelgroepen/mantelzorgers/index.html"].decode()

    for formaat in ("a4", "drieluik"):
        name = f"nl/zoetermeer/folders/mantelzorgers-{formaat}.pdf"
        assert f'href="/{name}"' in page
        assert f"pdf, {-(-len(files[name]) // 1000)} kB, gemaakt op" in page


def test_site_without_folders_names_none(checked: Checked) -> None:
    """`--zonder-folders` prints nothing, and no page links what is not there."""
    files = render_project(checked, DATUM, Keuze(("nl",), ("zoetermeer",), formaten=()), 1)

    assert not [name for name in files if name.endswith(".pdf")]
    assert ".pdf" not in files["nl/zoetermeer/doelgroepen/mantelzorgers/index.html"].decode()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"


def _build(project: Path) -> Files:
    return render_project(check_project(project, DATUM), DATUM, Keuze(), 1)
