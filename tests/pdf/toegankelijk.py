"""What a PDF must have for who cannot see it, one question a function. Each yields what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pikepdf

from tests.pdf.tagged import blocks, without_space

PAINT = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "INLINE IMAGE"}
"""Operators that leave something on the page."""


def wrong_with(pdf: pikepdf.Pdf, taal: str) -> list[str]:
    """All that is wrong with a PDF in this language."""
    if illegible := [*letters(pdf)]:
        return illegible
    checks = (tells_what_it_is(pdf, taal), headings(pdf), pictures(pdf), links(pdf), tags(pdf), order(pdf))
    return [wrong for check in checks for wrong in check]


def tells_what_it_is(pdf: pikepdf.Pdf, taal: str) -> Iterator[str]:
    """Title, shown in the window; language; that it is tagged, and to which standard."""
    title, metadata = str(pdf.docinfo.get("/Title", "")), pdf.open_metadata()
    if not title or title != metadata.get("dc:title"):
        yield f"title {title!r} is {metadata.get('dc:title')!r} in the metadata"
    if metadata.get("pdfuaid:part") != "1":
        yield "does not say that it is PDF/UA-1"
    if not pdf.Root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False):
        yield "a window shows the name of the file in the place of the title"
    if not pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False):
        yield "does not say that it is tagged"
    if pdf.Root.get("/Lang") != taal:
        yield f"language is {pdf.Root.get('/Lang')}"


def letters(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Fonts are in the file, with what each glyph means."""
    for number, page in enumerate(pdf.pages, 1):
        for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items():
            descriptor = font.DescendantFonts[0].get("/FontDescriptor", pikepdf.Dictionary())
            if "/FontFile2" not in descriptor and "/FontFile3" not in descriptor:
                yield f"page {number}: font {name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"page {number}: font {name} has no ToUnicode"


def headings(pdf: pikepdf.Pdf) -> Iterator[str]:
    """One heading on top, no level left out, and the bookmarks are the headings."""
    found = [(int(block.tag[1:]), block.text) for block in blocks(pdf) if block.tag in {"H1", "H2", "H3", "H4"}]
    levels = [level for level, _ in found]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield f"headings have levels {levels}"
    for (before, _), (level, text) in pairwise(found):
        if level > before + 1:
            yield f"heading {text!r} of level {level} stands under one of level {before}"
    with pdf.open_outline() as outline:
        bookmarks = [without_space(title) for title in _titles(outline.root)]
    if bookmarks != [without_space(text) for _, text in found]:
        yield f"bookmarks {bookmarks} are not the headings"


def _titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)


def pictures(pdf: pikepdf.Pdf) -> Iterator[str]:
    """A picture that is tagged tells what it is."""
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.S == "/Figure" and not str(element.get("/Alt", "")).strip():
            yield "a picture has no Alt"


def links(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Each link is in the tree, with text in it, a description, and its turn when one tabs."""
    tagged = Counter(
        tuple(kid.Obj.objgen)
        for element in _elements(pdf.Root.StructTreeRoot)
        if element.S == "/Link"
        for kid in _kids(element)
        if not isinstance(kid, int) and kid.get("/Type") == "/OBJR"
    )
    for number, page in enumerate(pdf.pages, 1):
        annotations = [a for a in page.get("/Annots", pikepdf.Array()) if a.get("/Subtype") == "/Link"]
        if annotations and page.get("/Tabs") != "/S":
            yield f"page {number}: tabbing does not follow the structure"
        for annotation in annotations:
            link, times = f"page {number}: link to {annotation.A.URI}", tagged[tuple(annotation.objgen)]
            if not str(annotation.get("/Contents", "")).strip():
                yield f"{link} has no description"
            if times != 1:
                yield f"{link} is {times} times in the tree"
    for element in _elements(pdf.Root.StructTreeRoot):
        if element.S == "/Link" and not any(_numbers(element)):
            yield "a link has no text"


def tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Whatever is painted is in the tree, once, or is an artifact."""
    in_tree = Counter(_numbers(pdf.Root.StructTreeRoot))
    for number, page in enumerate(pdf.pages, 1):
        for painted in _painted(page):
            if painted is None:
                yield f"page {number}: something is painted that is neither tagged nor an artifact"
            elif in_tree[page.objgen, painted] != 1:
                yield f"page {number}: content {painted} is {in_tree[page.objgen, painted]} times in the tree"


def order(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Who reads on never goes back to an earlier page."""
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    read = [pages[page] for page, _ in _numbers(pdf.Root.StructTreeRoot)]
    if read != sorted(read):
        yield "the reading order goes back to an earlier page"


def _painted(page: pikepdf.Page) -> Iterator[int | None]:
    """For each piece of marked content that paints, its number; None for paint outside. Artifacts are left out."""
    stack: list[int | str] = []
    seen: set[int] = set()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                stack.append("artifact" if operands[0] == "/Artifact" else int(properties.get("/MCID", -1)))
            case "EMC":
                stack.pop()
            case paint if paint in PAINT and "artifact" not in stack:
                number = max((number for number in stack if isinstance(number, int)), default=-1)
                if number not in seen:
                    yield None if number < 0 else number
                seen.add(number)


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of the tree, in order."""
    for kid in _kids(node):
        if not isinstance(kid, int) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _numbers(node: pikepdf.Object, page: pikepdf.Object | None = None) -> Iterator[tuple[tuple[int, int], int]]:
    """Page and number of all marked content below a node, in reading order."""
    page = node.get("/Pg", page)
    for kid in _kids(node):
        if isinstance(kid, int):
            assert page is not None
            yield page.objgen, kid
        elif "/MCID" in kid:
            yield kid.get("/Pg", page).objgen, int(kid.MCID)
        elif "/S" in kid:
            yield from _numbers(kid, page)


def _kids(node: pikepdf.Object) -> list[pikepdf.Object | int]:
    kids = node.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]
