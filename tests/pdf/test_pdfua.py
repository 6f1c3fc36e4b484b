"""Folders for who cannot see them: PDF/UA-1 by two independent checkers, and by what those do not ask."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pikepdf
import pytest

from generator.pipeline import Checked
from generator.plan.folderwoorden import ZIN
from generator.render.pieces import Files
from tests.pdf.steekproef import SAMPLE
from tests.pdf.tagged import blocks, open_pdf, without_space
from tests.pdf.toegankelijk import wrong_with

SUBJECT, GEMEENTE = "mantelzorgers", "voorbeeldstad"
ONE = f"nl/{GEMEENTE}/folders/{SUBJECT}-a4.pdf"
ONLY_IN_ARABIC = "TXT-004"
"""outloud's rule against glyphs that share a letter. In Arabic that is how one writes: up to four shapes a letter."""


@pytest.fixture(scope="session")
def sample(files: Files, checked: Checked) -> Mapping[str, bytes]:
    """The sample, and one folder in each form and language of the site."""
    more = [
        name
        for name in files
        for taal in checked.plan.talen
        if name.startswith(f"{taal.code}/{GEMEENTE}/folders/{SUBJECT}-")
    ]
    return {name: files[name] for name in dict.fromkeys((*SAMPLE, *more))}


def test_each_folder_is_for_everyone(sample: Mapping[str, bytes]) -> None:
    """Title, language, letters, headings and bookmarks, pictures, links, order, and nothing untagged."""
    assert {} == _wrong(sample)


@pytest.mark.alles
def test_every_folder_is_for_everyone(files: Files) -> None:
    """The same in the whole matrix."""
    assert {} == _wrong(_folders(files))


def _wrong(pdfs: Mapping[str, bytes]) -> dict[str, list[str]]:
    found = {name: wrong_with(open_pdf(data), name.partition("/")[0]) for name, data in pdfs.items()}
    return {name: wrong for name, wrong in found.items() if wrong}


def _folders(files: Files) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name.endswith(".pdf")}


def _first(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Object:
    """The first element with a tag."""
    todo = [pdf.Root.StructTreeRoot]
    while todo:
        node = todo.pop(0)
        if node.get("/S") == tag:
            return node
        kids = node.get("/K", pikepdf.Array())
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        todo = [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)] + todo
    raise LookupError(tag)


def _paint(pdf: pikepdf.Pdf, before: bytes = b"", after: bytes = b"") -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(before + page.Contents.read_bytes() + after)


def _read_backwards(pdf: pikepdf.Pdf) -> None:
    document = _first(pdf, "/Document")
    document.K = pikepdf.Array(reversed(list(document.K)))


def _drop_bookmarks(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.clear()


BREAKS: Mapping[str, Callable[[pikepdf.Pdf], object]] = {
    "title": lambda pdf: pdf.docinfo.__delitem__("/Title"),
    "name of the file": lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"),
    "that it is tagged": lambda pdf: pdf.Root.__delitem__("/MarkInfo"),
    "PDF/UA-1": lambda pdf: pdf.Root.__delitem__("/Metadata"),
    "language is en": lambda pdf: pdf.Root.__setitem__("/Lang", pikepdf.String("en")),
    "no ToUnicode": lambda pdf: pdf.pages[0].resources.Font.f0.__delitem__("/ToUnicode"),
    "not embedded": lambda pdf: pdf.pages[0].resources.Font.f0.DescendantFonts[0].__delitem__("/FontDescriptor"),
    "levels": lambda pdf: _first(pdf, "/H1").__setitem__("/S", pikepdf.Name.H2),
    "stands under": lambda pdf: _first(pdf, "/H2").__setitem__("/S", pikepdf.Name.H4),
    "bookmarks": _drop_bookmarks,
    "no Alt": lambda pdf: _first(pdf, "/Figure").__setitem__("/Alt", pikepdf.String(" ")),
    "has no description": lambda pdf: pdf.pages[0].Annots[0].__delitem__("/Contents"),
    "tabbing": lambda pdf: pdf.pages[0].__delitem__("/Tabs"),
    "is 0 times in the tree": lambda pdf: _first(pdf, "/Link").__setitem__("/S", pikepdf.Name.Span),
    "link has no text": lambda pdf: _first(pdf, "/Link").__setitem__("/K", pikepdf.Array()),
    "neither tagged nor an artifact": lambda pdf: _paint(pdf, after=b" 0 0 9 9 re f"),
    "content 0 is 0 times": lambda pdf: _first(pdf, "/P").__delitem__("/K"),
    "earlier page": _read_backwards,
}


@pytest.mark.parametrize("wrong", BREAKS)
def test_what_is_wrong_is_told(wrong: str, files: Files) -> None:
    """Each of our own checks finds a folder that was broken in just that way."""
    pdf = open_pdf(files[ONE])

    BREAKS[wrong](pdf)

    assert wrong in "\n".join(wrong_with(pdf, "nl"))


@pytest.mark.parametrize("name", [name for name in SAMPLE if name.startswith("ar")])
def test_dutch_parts_say_that_they_are_dutch(name: str, files: Files) -> None:
    """The sentence to show is marked as Dutch in an Arabic folder."""
    found = {without_space(block.text): block.lang for block in blocks(open_pdf(files[name]))}

    assert found[without_space(ZIN)] == "nl"
    assert "ar" in found.values()


def test_checkers_find_nothing(sample: Mapping[str, bytes], tmp_path: Path) -> None:
    """`pdfua` and `outloud` have no remark at all, not even a warning."""
    _check(sample, tmp_path)


@pytest.mark.alles
def test_checkers_find_nothing_in_any_folder(files: Files, tmp_path: Path) -> None:
    """The same in the whole matrix."""
    _check(_folders(files), tmp_path)


def _check(pdfs: Mapping[str, bytes], directory: Path) -> None:
    paths = [directory / name.replace("/", "-") for name in pdfs]
    for path, data in zip(paths, pdfs.values(), strict=True):
        path.write_bytes(data)
    tools = Path(sys.executable).parent
    pdfua = subprocess.run([tools / "pdfua", "check", *paths], capture_output=True, text=True, check=False)
    outloud = subprocess.run(
        [tools / "outloud", *paths, "--fail-on", "warning", "--skip", ONLY_IN_ARABIC],
        capture_output=True,
        text=True,
        check=False,
    )

    assert pdfua.returncode == 0, pdfua.stdout
    assert outloud.returncode == 0, outloud.stdout
