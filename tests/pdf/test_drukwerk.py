"""What `oco build --drukwerk` adds: an archive that a print shop can cut and fold, and a poster for every reader."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
import zxingcpp

from generator.model.folder import Afwerking
from generator.pipeline import Checked, check_project, renderer_of
from generator.plan.folders import plan_folders
from generator.plan.folderwoorden import WOORDEN
from generator.plan.pages import Keuze
from generator.render.pieces import Files
from generator.render.site import SiteRenderer
from tests.pdf.tagged import blocks, open_pdf, without_space
from tests.pdf.toegankelijk import wrong_with
from tests.site.paginas import DATUM, ROOT

ARCHIVE = "drukwerk/drukwerk-voorbeeld-ar.zip"
GEMEENTEN = ("rheden", "voorbeeldstad", "zoetermeer")
SHEETS = {"a3": (297, 420), "a4": (210, 297), "a5": (148, 210), "drieluik": (297, 210), "groot": (210, 297)}
"""In mm, as they are after cutting."""


@pytest.fixture(scope="module")
def klein() -> Checked:
    """The smallest complete project."""
    return check_project(ROOT / "tests" / "sites" / "minimaal", DATUM)


@pytest.fixture(scope="module")
def drukker(checked: Checked) -> SiteRenderer:
    """What makes the site and the work for print shops."""
    return renderer_of(checked, DATUM, afwerkingen=tuple(Afwerking))


@pytest.fixture(scope="module")
def posters(drukker: SiteRenderer) -> Files:
    """The poster of each gemeente, by its name."""
    return {name: drukker.render_file(f"drukwerk/poster-{name}-a3.pdf") or b"" for name in GEMEENTEN}


def _mm(box: object) -> list[int]:
    return [round(float(side) * 25.4 / 72) for side in box]  # type: ignore[attr-defined]


def test_archive_is_the_same_every_time_and_shows_where_to_cut(klein: Checked) -> None:
    """Every folder with the poster and a note; each sheet lies 10 mm inside the paper, with its marks around it."""
    folders = plan_folders(klein.plan.bladen["voorbeeld"], Keuze().formaten)
    first, again = (
        renderer_of(klein, DATUM, afwerkingen=tuple(Afwerking)).render_file(ARCHIVE) or b"" for _ in range(2)
    )
    archive = zipfile.ZipFile(io.BytesIO(first))
    names = archive.namelist()

    assert first == again
    assert sorted({"LEESMIJ.txt", "poster-a3.pdf", *(folder.naam for folder in folders)}) == names
    assert {(DATUM.year, DATUM.month, DATUM.day, 0, 0, 0)} == {info.date_time for info in archive.infolist()}
    for name in names[1:]:
        width, height = SHEETS[name.removesuffix(".pdf").rpartition("-")[2]]
        with open_pdf(archive.read(name)) as pdf:
            boxes = {(*_mm(page.mediabox), *_mm(page.trimbox)) for page in pdf.pages}
        assert boxes == {(0, 0, width + 20, height + 20, 10, 10, width + 10, height + 10)}, name


def test_without_it_none_of_it_is_there(klein: Checked) -> None:
    """A build that nobody asked for print work has no file, no link and no print of it."""
    renderer = renderer_of(klein, DATUM)

    assert renderer.render_file(ARCHIVE) is None
    assert b"/drukwerk/" not in (renderer.render_file("nl/voorbeeld/folders/index.html") or b"")


def test_page_leads_to_what_was_made(klein: Checked) -> None:
    """The page with all folders links the poster and the archive of its own language."""
    renderer = renderer_of(klein, DATUM, afwerkingen=tuple(Afwerking))
    page = (renderer.render_file("ar/voorbeeld/folders/index.html") or b"").decode()

    assert f'href="/{ARCHIVE}"' in page
    assert 'href="/drukwerk/poster-voorbeeld-a3.pdf"' in page


@pytest.mark.parametrize("gemeente", GEMEENTEN)
def test_poster_is_for_every_reader(gemeente: str, posters: Files, drukker: SiteRenderer, files: Files) -> None:
    """One sheet of A3 with the number of each door, words in each language, and a code that opens the gemeente."""
    pdf, plan = open_pdf(posters[gemeente]), drukker.plan
    text, words = without_space(" ".join(b.text for b in blocks(pdf))), {b.lang for b in blocks(pdf)}
    record = plan.kaart.gemeenten[gemeente].gemeente
    numbers = [c.waarde for deur in record.voordeur for c in deur.contact if c.soort == "telefoon" and c.bekend]
    picture = pypdfium2.PdfDocument(io.BytesIO(posters[gemeente]))[0].render(scale=1).to_pil().convert("L")

    (code,) = zxingcpp.read_barcodes(picture)

    assert [] == drukker.findings
    assert [[0, 0, *SHEETS["a3"]]] == [_mm(page.mediabox) for page in pdf.pages]
    assert {str(taal.code) for taal in plan.talen} <= words
    expected = (WOORDEN["gratis_hulp"].nl, *numbers, *(t.naam for t in plan.talen if t.code != "nl"))
    assert [] == [fact for fact in expected if without_space(fact) not in text]
    assert f'href="/nl/{gemeente}/"' in files[plan.urls.file(urlsplit(code.text).path)].decode()


def test_posters_pass_the_checkers(posters: Files, tmp_path: Path) -> None:
    """Our own questions and `pdfua`: tags in order, languages, pictures with words, nothing untagged."""
    paths = [tmp_path / f"{name}.pdf" for name in posters]
    for path, data in zip(paths, posters.values(), strict=True):
        path.write_bytes(data)
    tool = Path(sys.executable).parent / "pdfua"

    told = subprocess.run([tool, "check", *paths], capture_output=True, text=True, check=False)

    assert told.returncode == 0, told.stdout
    assert {} == {name: wrong for name, data in posters.items() if (wrong := wrong_with(open_pdf(data), "nl"))}
