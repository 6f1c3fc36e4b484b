"""Reads a PDF as a screen reader does: the structure tree in order, its text through ToUnicode and ActualText.

Arabic is drawn from left to right, in text that the PDF marks as ReversedChars; a reader turns that around. Other
extractors sort by place on the page and guess the direction: they swap lam-alef and brackets.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pikepdf

from generator.render.zetter import ISOLATES

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(r"P|H\d|Figure|TD|TH")
"""Tags of what stands on its own. Others within them are a part of their line."""

_NO_ISOLATES = str.maketrans("", "", "".join(ISOLATES))

Marked = Mapping[tuple[int, int], Mapping[int, str]]
"""Page → number of marked content → its text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or picture: its tag, the language that it is in, its text or Alt."""

    tag: str
    lang: str
    text: str


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """The document in these bytes."""
    return pikepdf.open(io.BytesIO(data))


def blocks(pdf: pikepdf.Pdf) -> list[Block]:
    """Every block in reading order. Labels of list items are left out."""
    marked = {page.objgen: dict(_marked_content(page)) for page in pdf.pages}
    return list(_walk(pdf.Root.StructTreeRoot, str(pdf.Root.Lang), None, marked))


def without_space(text: str) -> str:
    """A text without white space and isolates: where a line breaks no space is drawn, and an isolate has no shape.

    A hyphen counts once: Polish and Spanish repeat one of their own at the beginning of the next line.
    """
    return "".join(text.translate(_NO_ISOLATES).split()).replace("--", "-")


def reading_text(pdf: pikepdf.Pdf) -> str:
    """The whole text in reading order, without white space."""
    return without_space("".join(block.text for block in blocks(pdf)))


def _walk(node: pikepdf.Object, lang: str, page: pikepdf.Object | None, marked: Marked) -> Iterator[Block]:
    for child, below in _children(node, page):
        if isinstance(child, int) or "/S" not in child or child.S == "/Lbl":
            continue
        tag, own = str(child.S).removeprefix("/"), str(child.get("/Lang", lang))
        if not _BLOCK.fullmatch(tag):
            yield from _walk(child, own, below, marked)
        elif "/Alt" in child:
            yield Block(tag, own, str(child.Alt))
        elif text := "".join(_texts(child, below, marked)):
            yield Block(tag, _inner_lang(child, own), text)


def _texts(node: pikepdf.Object, page: pikepdf.Object | None, marked: Marked) -> Iterator[str]:
    for child, below in _children(node, page):
        if isinstance(child, int):
            if below is not None:
                yield marked[below.objgen].get(child, "")
        elif "/ActualText" in child:
            yield str(child.ActualText)
        elif "/K" in child:
            yield from _texts(child, below, marked)


def _children(
    node: pikepdf.Object, page: pikepdf.Object | None
) -> Iterator[tuple[pikepdf.Object | int, pikepdf.Object | None]]:
    """What is below a node: elements, or numbers of marked content, each with the page it is on."""
    page = node.get("/Pg", page)
    kids = node.get("/K", pikepdf.Array())
    for child in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(child, int):
            yield child, page
        elif "/MCID" in child:
            yield int(child.MCID), child.get("/Pg", page)
        else:
            yield child, child.get("/Pg", page)


def _inner_lang(node: pikepdf.Object, lang: str) -> str:
    """The language of a block all of whose text is in one element within it."""
    kids = [child for child, _ in _children(node, None)]
    return str(kids[0].get("/Lang", lang)) if len(kids) == 1 and not isinstance(kids[0], int) else lang


def _marked_content(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Text by number, in the order of the content stream."""
    fonts = {name: _to_unicode(font) for name, font in page.resources.get("/Font", {}).items()}
    stack: list[Mapping[str, object]] = []
    found: dict[int, list[str]] = {}
    font: Mapping[int, str] = {}
    turned, glyphs = False, []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                stack.append(dict(operands[1].items()) if len(operands) > 1 else {})
                turned |= operands[0] == "/ReversedChars"
                if "/ActualText" in stack[-1]:
                    glyphs.append(str(stack[-1]["/ActualText"]))
            case "EMC":
                stack.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "BT":
                turned, glyphs = False, []
            case "ET":
                numbers = [int(str(properties["/MCID"])) for properties in stack if "/MCID" in properties]
                if numbers:
                    found.setdefault(numbers[-1], []).extend(reversed(glyphs) if turned else glyphs)
            case "Tj" | "TJ" if not any("/ActualText" in properties for properties in stack):
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                codes = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
                glyphs += [font[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2)]
    yield from ((number, "".join(texts)) for number, texts in found.items())


def _to_unicode(font: pikepdf.Object) -> Mapping[int, str]:
    """Code → text of a font with codes of two bytes."""
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for block in _CHARS.findall(font.ToUnicode.read_bytes())
        for code, text in _PAIR.findall(block)
    }
