"""Markdown tokens to blocks. Only headings, paragraphs, flat lists and inline marks: what a translator can handle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.bad_value import BadValue
from generator.check.links import links_in
from generator.check.shape import Shaper
from generator.check.values import parse_id, parse_text
from generator.errors import Finding, fout
from generator.load.content import ContentFile, Token
from generator.model.adres import VASTE_PADEN
from generator.model.inhoud import Alinea, Blok, Inhoud, Kop, Kopregels, Lijst
from generator.model.waarden import Id, Tekst
from generator.source import SourceMark

DOMEIN = "content"

_ANCHOR = re.compile(r"\s*\{#([a-z0-9-]+)\}$")
_INLINE = {
    *("text", "softbreak", "hardbreak", "html_inline"),
    *("strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"),
}
"""Line ends mean nothing in a text. Inline HTML goes on to `parse_text`, which says what is wrong with it."""
_LEVELS = {"h2": 2, "h3": 3}
_NAMES = {
    "image": "een plaatje",
    "code_inline": "tekst tussen `",
    "code_block": "inspringen met vier spaties",
    "fence": "een blok tussen ```",
    "blockquote_open": "een citaat met >",
    "hr": "een streep",
    "heading_open": "een kop met één # of met meer dan drie",
    "bullet_list_open": "een lijst in een lijst",
    "ordered_list_open": "een lijst in een lijst",
}
"""What a token is to an editor."""


def check_content(file: ContentFile, id_: str) -> tuple[Inhoud | None, tuple[Finding, ...]]:
    """The page in a Markdown file, or what is wrong with it."""
    shaper = Shaper(DOMEIN)
    kopregels = shaper.record(Kopregels, file.front, f"content/{id_}") if file.front else None
    cutter = _Cutter(file, id_)
    blokken = tuple(cutter.blocks())
    findings = (*_check_name(file.path, id_), *shaper.findings, *cutter.findings)
    if kopregels is None or findings:
        return None, findings
    return Inhoud(id=Id(id_), kopregels=kopregels, blokken=blokken), ()


def _check_name(path: str, id_: str) -> Iterator[Finding]:
    """The file name is the address of the page."""
    try:
        parse_id(id_)
    except BadValue as bad:
        yield fout(SourceMark(path), bad.code, bad.text, bad.hint)
    if id_ in VASTE_PADEN:
        yield fout(
            SourceMark(path), "SK706", f"de pagina '{id_}' maakt de site zelf al", "Geef dit bestand een andere naam."
        )


class _Cutter:
    """Walks the tokens of one page; remembers the nearest heading, which is the msgctxt of what follows."""

    def __init__(self, file: ContentFile, id_: str) -> None:
        self.file = file
        self.context = self.page = f"content/{id_}"
        self.findings: list[Finding] = []
        self.anchors: set[str] = set()

    def blocks(self) -> Iterator[Blok]:
        tokens = iter(self.file.tokens)
        for token in tokens:
            match token.type:
                case "heading_open" if token.tag in _LEVELS:
                    yield from self.heading(_LEVELS[token.tag], next(tokens), self.mark(token))
                    next(tokens)
                case "paragraph_open":
                    yield from (Alinea(text) for text in self.text(next(tokens), self.mark(token)))
                    next(tokens)
                case "bullet_list_open" | "ordered_list_open":
                    yield Lijst(token.type == "ordered_list_open", tuple(self.items(tokens)))
                case _:
                    self.refuse(token)

    def items(self, tokens: Iterator[Token]) -> Iterator[Tekst]:
        for token in tokens:
            match token.type:
                case "bullet_list_close" | "ordered_list_close" if token.level == 0:
                    return
                case "paragraph_open":
                    yield from self.text(next(tokens), self.mark(token))
                case "list_item_open" | "list_item_close" | "paragraph_close":
                    pass
                case _:
                    self.refuse(token)

    def heading(self, level: int, inline: Token, mark: SourceMark) -> Iterator[Kop]:
        found = _ANCHOR.search(inline.content)
        if not found:
            self.fault(
                mark, "SK701", "deze kop heeft geen anker", "Zet achter de kop een kort woord: `## Kop {#anker}`."
            )
            return
        anchor = found[1]
        if anchor in self.anchors:
            self.fault(mark, "SK702", f"het anker '{anchor}' staat er twee keer", "Kies een ander woord.")
        self.anchors.add(anchor)
        self.context = f"{self.page}#{anchor}"
        for text in self.text(inline, mark, inline.content[: found.start()]):
            yield Kop(level, anchor, text)

    def text(self, inline: Token, mark: SourceMark, content: str | None = None) -> Iterator[Tekst]:
        for child in inline.children or ():
            if child.type not in _INLINE:
                self.unfit(_NAMES.get(child.type, "deze opmaak"), mark)
                return
        links = sum(child.type == "link_open" for child in inline.children or ())
        if links > len(links_in(inline.content)):
            self.unfit("een link zonder adres tussen ( en )", mark)
            return
        try:
            yield Tekst(parse_text(inline.content if content is None else content), self.context, DOMEIN, mark)
        except BadValue as bad:
            self.fault(mark, bad.code, bad.text, bad.hint)

    def refuse(self, token: Token) -> None:
        if token.type == "html_block":
            self.fault(
                self.mark(token),
                "SK211",
                f"in deze tekst staat HTML: {token.content.splitlines()[0][:40]}",
                "Schrijf gewone tekst. De site maakt zelf de opmaak.",
            )
        elif token.nesting >= 0 and token.type != "inline":
            self.unfit(_NAMES.get(token.type, "deze opmaak"), self.mark(token))

    def unfit(self, what: str, mark: SourceMark) -> None:
        self.fault(
            mark,
            "SK703",
            f"{what} kan hier niet",
            "Gebruik alleen koppen met ## of ###, alinea's, lijsten, **vet**, *schuin* en [links](/pad/).",
        )

    def mark(self, token: Token) -> SourceMark:
        line = token.map[0] if token.map else 0
        return SourceMark(self.file.path, self.file.body_line + line, 1)

    def fault(self, mark: SourceMark, code: str, text: str, hint: str) -> None:
        self.findings.append(fout(mark, code, text, hint))
