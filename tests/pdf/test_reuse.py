"""Folders of an earlier build are used again when nothing in them changed, and only then."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from generator.errors import DataFaults
from generator.load.cache import folder_cache, read_kept, sealed
from generator.model.folder import Foldersoort, Formaat
from generator.pipeline import TEMPLATES, Checked, check_project, render_project
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Keuze
from generator.render.folderlijst import with_picture
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from generator.render.pieces import Files
from generator.render.preview import WIDTH
from generator.serve import Preview
from generator.write.cache import keep, prune
from tests.pdf.tagged import open_pdf
from tests.site.paginas import DATUM, ROOT

GROEP = "sociale_kaart/landelijk/doelgroepen/ouderen.yaml"
TALEN = 2
ALLES = Keuze()
FOLDER = "nl/voorbeeld/folders/ouderen-a4.pdf"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project: one group in two languages."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture(scope="module")
def klein() -> Checked:
    """The same, as it is."""
    return check_project(ROOT / "tests" / "sites" / "minimaal", DATUM)


def _print(checked: Checked, cache: Path, templates: Path = TEMPLATES, day: int = 0) -> bytes:
    """One folder in Dutch, from the cache or into it."""
    shelf = Shelf(partial(read_kept, cache))
    folder = next(f for f in plan_folders(checked.plan.bladen["voorbeeld"], [Formaat.A4]) if f.naam == "ouderen-a4.pdf")
    renderer = FolderRenderer(checked.plan, checked.sources, templates, DATUM + timedelta(day), shelf)
    pdf = renderer.pdf(folder, checked.plan.talen[0])
    keep(cache, shelf.take().made)
    return pdf


def _build(project: Path, keuze: Keuze = ALLES) -> Files:
    return render_project(check_project(project, DATUM), DATUM, keuze, 1, cache=folder_cache(project))


def _prints(folders: tuple[Folder, ...]) -> int:
    """How many things are kept of folders in one language: each of them, and the pictures of some."""
    return len(folders) + len(with_picture(folders))


def _folders(project: Path) -> tuple[Folder, ...]:
    """Those of its one municipality, in one language."""
    return plan_folders(check_project(project, DATUM).plan.bladen["voorbeeld"], Formaat)


def _kept(cache: Path) -> set[str]:
    return {path.name for path in cache.iterdir()}


def _mark(cache: Path) -> bytes:
    """Puts other bytes in the place of all that is kept, whole and under the same key; returns those bytes."""
    for path in cache.iterdir():
        path.write_bytes(sealed(path.name, b"2\nmerk"))
    return b"merk"


def _edit(project: Path, name: str, old: str, new: str) -> None:
    text = (project / name).read_text("utf-8")
    assert old in text
    (project / name).write_text(text.replace(old, new), "utf-8")


def test_with_and_without_the_cache_the_site_is_the_same(project: Path) -> None:
    """With what two processes kept not one byte differs. A part of the site leaves the cache whole."""
    without = render_project(check_project(project, DATUM), DATUM, ALLES, 1)
    command = [sys.executable, "-m", "generator", "build", "--datum", DATUM.isoformat(), "--processen", "2"]
    subprocess.run([*command, "--project", project], cwd=ROOT, check=True, capture_output=True)
    kept = _kept(folder_cache(project))

    assert TALEN * _prints(_folders(project)) == len(kept)
    assert without == _build(project)
    assert set(_build(project, Keuze(talen=("nl",), formaten=()))) < set(without)
    assert kept == _kept(folder_cache(project))


def test_what_a_build_did_not_use_goes(project: Path) -> None:
    """The cache is as large as the site, whatever there was."""
    keep(folder_cache(project), {"oud": b"van vroeger"})

    _build(project)

    assert TALEN * _prints(_folders(project)) == len(_kept(folder_cache(project)))
    assert "oud" not in _kept(folder_cache(project))


def test_an_unchanged_folder_is_not_printed_again(klein: Checked, tmp_path: Path) -> None:
    """What is kept is what the site gets."""
    _print(klein, tmp_path)

    assert _mark(tmp_path) == _print(klein, tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (GROEP, "Kan ik thuis blijven wonen?", "Kan ik hier blijven wonen?"),
        ("mkdocs.yml", "voorbeeld.example", "anders.example"),
    ],
)
def test_a_changed_folder_is_printed(
    name: str, old: str, new: str, klein: Checked, project: Path, tmp_path: Path
) -> None:
    """Another text, or another address behind the QR code: nothing of before is used."""
    cache = tmp_path / "cache"
    before = _print(klein, cache)
    _edit(project, name, old, new)

    after = _print(check_project(project, DATUM), cache)

    assert 2 == len(_kept(cache))
    assert before != after


def test_another_day_or_template_is_another_folder(klein: Checked, tmp_path: Path) -> None:
    """The day stands on the folder; and what a template draws is decided by each of its files."""
    shutil.copytree(TEMPLATES / "folders", tmp_path / "folders")
    _edit(tmp_path, "folders/huis.typ", "1. Colours", "1. Colors")
    for templates, day in ((TEMPLATES, 0), (TEMPLATES, 1), (tmp_path, 0), (TEMPLATES, 0)):
        _print(klein, tmp_path / "cache", templates, day)

    assert 3 == len(_kept(tmp_path / "cache"))


@pytest.mark.parametrize("damage", [b"", b"kort", b"2\n%PDF-1.7 en nog veel meer dan een hash lang is"])
def test_a_damaged_file_is_made_anew(damage: bytes, klein: Checked, tmp_path: Path) -> None:
    """Empty, cut off or written by another: the folder is printed, and the cache is whole again."""
    pdf = _print(klein, tmp_path)
    (key,) = _kept(tmp_path)
    (tmp_path / key).write_bytes(damage)

    assert pdf == _print(klein, tmp_path)
    assert (read_kept(tmp_path, key) or b"").endswith(pdf)


@pytest.mark.parametrize("where", [0, 40, -1])
def test_one_bit_is_seen(where: int, klein: Checked, tmp_path: Path) -> None:
    """In the seal, in the print, or in its last byte: the folder is printed again."""
    pdf = _print(klein, tmp_path)
    (key,) = _kept(tmp_path)
    data = bytearray((tmp_path / key).read_bytes())
    data[where] ^= 1
    (tmp_path / key).write_bytes(data)

    assert pdf == _print(klein, tmp_path)


def test_a_directory_in_the_place_of_a_print_goes(klein: Checked, tmp_path: Path) -> None:
    """What was printed comes in its place, and the cache is cleared of another."""
    pdf = _print(klein, tmp_path)
    (key,) = _kept(tmp_path)
    for name in (key, "anders"):
        (tmp_path / name).unlink(missing_ok=True)
        (tmp_path / name / "diep").mkdir(parents=True)

    again = _print(klein, tmp_path)
    prune(tmp_path, {key})

    assert pdf == again
    assert (read_kept(tmp_path, key) or b"").endswith(pdf)
    assert {key} == _kept(tmp_path)


def test_a_cache_that_can_not_be_written_is_no_fault(klein: Checked, tmp_path: Path) -> None:
    """A file stands where the directory should be: the folder is made all the same."""
    (tmp_path / "cache").write_text("in de weg", "utf-8")

    assert _print(klein, tmp_path / "cache").startswith(b"%PDF")


def test_a_finding_comes_back_until_it_is_mended(project: Path) -> None:
    """A folder with a fault is not kept: the next build says the same of it. What was good needs no second print."""
    _edit(project, GROEP, "Kan ik thuis blijven wonen?", "Kan ik 家 blijven wonen?")
    found = []
    for _ in range(2):
        with pytest.raises(DataFaults) as faults:
            _build(project, Keuze(talen=("nl",)))
        found.append([str(finding) for finding in faults.value.findings])

    assert "SK802" in found[0][0]
    assert found[0] == found[1]
    good = tuple(folder for folder in _folders(project) if folder.soort is not Foldersoort.DOELGROEP)
    assert _prints(good) == len(_kept(folder_cache(project)))


def test_oco_serve_reads_and_fills_the_cache(project: Path) -> None:
    """A page that names the size of its folders has them made; after an edit the preview finds them. Old ones go."""
    keep(folder_cache(project), {"oud": b"van vroeger", "nieuw": b"van zojuist"})
    os.utime(folder_cache(project) / "oud", (0, 0))
    preview = Preview(project, DATUM)
    kept = _kept(folder_cache(project))
    preview.answer(preview.edition, "/nl/voorbeeld/doelgroepen/ouderen/")
    marked = _mark(folder_cache(project))
    preview.renew()

    assert {"nieuw"} == kept
    assert marked == preview.answer(preview.edition, f"/{FOLDER}")[2]


def test_pages_and_a_picture_of_every_form(klein: Checked) -> None:
    """The number of pages is that of the file; the picture is a small PNG, and comes from the shelf the next time."""
    for folder in plan_folders(klein.plan.bladen["voorbeeld"], Formaat):
        taal, shelf = klein.plan.talen[0], Shelf(nothing_kept)
        renderer = FolderRenderer(klein.plan, klein.sources, TEMPLATES, DATUM, shelf)
        picture = renderer.preview(folder, taal)
        made = shelf.take().made
        again = FolderRenderer(klein.plan, klein.sources, TEMPLATES, DATUM, Shelf(made.get))

        assert len(open_pdf(renderer.pdf(folder, taal)).pages) == renderer.pages(folder, taal)
        assert WIDTH == Image.open(io.BytesIO(picture)).width
        assert len(picture) <= 20_000
        assert picture in made.values()
        assert (picture, renderer.pages(folder, taal)) == (again.preview(folder, taal), again.pages(folder, taal))
