"""The coverage matrix as a picture: one SVG without script, style sheet or font of its own.

Each cell says in words what its colour says. `desc` holds the whole matrix for who does not see it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from generator.plan.dekking import Dekking, Rij, Vak, Vakstaat
from generator.plan.zelftest.bewijs import namen
from generator.render.dekking import gebied_naam, levensgebied_naam, notes

FIRST, COLUMN, LINE, PAD = 210, 230, 19, 10
"""Widths of the first and of each other column, height of a line, and air around text: pixels."""
LETTERS = 26
"""How many letters fit on a line of a cell: reckoned wide, so that no name runs out of it in another font."""
FONT = 'font-family="Arial, Helvetica, sans-serif" font-size="13"'
INK = "#1b1b1b"
LOOKS = {
    Vakstaat.GEDEKT: 'fill="#e3f1e5" stroke="#2f6b3a"',
    Vakstaat.GAT: 'fill="#fbe4e1" stroke="#a3241a" stroke-width="2" stroke-dasharray="6 4"',
    Vakstaat.ONBEKEND: 'fill="#f0eef6" stroke="#5b4b8a" stroke-dasharray="2 3"',
    Vakstaat.LEEG: 'fill="#ffffff" stroke="#767676"',
}
"""Fill and border: each state also has a border of its own, for print in black and white."""
TEXTS = {Vakstaat.GAT: "Gat: niemand vermeld", Vakstaat.ONBEKEND: "Onbekend", Vakstaat.LEEG: "-"}

SAID = {Vakstaat.GAT: "niemand vermeld, een gat", Vakstaat.ONBEKEND: "onbekend", Vakstaat.LEEG: "niemand"}
"""What stands in a cell without providers, and how it is said in `desc`."""


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    bold: str = ""


def dekking_svg(dekking: Dekking) -> str:
    """The picture of one municipality."""
    id_ = f"dekking-{dekking.gemeente.id}"
    title = f"Dekking van onafhankelijke cliëntondersteuning (OCO) in {dekking.gemeente.naam}"
    width = FIRST + COLUMN * len(dekking.gebieden) + 2 * PAD
    body, height = _body(dekking, title, width)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="{id_}-titel {id_}-tekst" lang="nl" {FONT} fill="{INK}">\n'
        f'<title id="{id_}-titel">{escape(title)}</title>\n'
        f'<desc id="{id_}-tekst">{escape(" ".join(_sentences(dekking)))}</desc>\n'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>\n{"".join(body)}</svg>\n'
    )


def _sentences(dekking: Dekking) -> Iterator[str]:
    """The matrix, row by row, in words."""
    for rij in dekking.rijen:
        cellen = "; ".join(f"{gebied_naam(vak.gebied)}: {_said(vak)}" for vak in rij.vakken)
        yield f"{_row_name(rij)}. {cellen}."
    yield from notes(dekking)


def _said(vak: Vak) -> str:
    delen = [f"{soort} {namen(wie)}" for soort, wie in (("formeel", vak.formeel), ("informeel", vak.informeel)) if wie]
    return ", ".join(delen) or SAID[vak.staat]


def _row_name(rij: Rij) -> str:
    return levensgebied_naam(rij) if rij.levensgebied else "Levensgebied onbekend"


def _body(dekking: Dekking, title: str, width: int) -> tuple[list[str], int]:
    """Everything from the heading down, and how high it became."""
    parts: list[str] = []
    y = PAD
    for line in textwrap.wrap(title, (width - 2 * PAD) // 11):
        parts.append(_text(PAD, y + 18, _Line(line, ' font-weight="bold" font-size="16"')))
        y += 24
    y += PAD
    heads = [[], *(_wrapped(gebied_naam(gebied), bold=' font-weight="bold"') for gebied in dekking.gebieden)]
    y = _row(parts, y, heads, ["none"] * len(heads))
    for rij in dekking.rijen:
        cells = [_wrapped(_row_name(rij), bold=' font-weight="bold"'), *(_cell(vak) for vak in rij.vakken)]
        y = _row(parts, y, cells, ["none", *(vak.staat for vak in rij.vakken)])
    y += PAD
    for note in notes(dekking):
        for line in textwrap.wrap(note, (width - 2 * PAD) // 8):
            parts.append(_text(PAD, y + 14, _Line(line)))
            y += LINE
    return parts, y + PAD


def _row(parts: list[str], y: int, cells: Sequence[Sequence[_Line]], looks: Sequence[str]) -> int:
    """Adds one row of boxes and text; returns where the next begins."""
    height = max(len(lines) for lines in cells) * LINE + 2 * PAD
    for column, (lines, look) in enumerate(zip(cells, looks, strict=True)):
        x = PAD if column == 0 else PAD + FIRST + (column - 1) * COLUMN
        if look in LOOKS:
            box = f'x="{x + 3}" y="{y + 3}" width="{COLUMN - 6}" height="{height - 6}"'
            parts.append(f"<rect {box} {LOOKS[Vakstaat(look)]}/>\n")
        indent = 0 if column == 0 else PAD
        parts.extend(_text(x + indent, y + PAD + 14 + number * LINE, line) for number, line in enumerate(lines))
    return y + height


def _cell(vak: Vak) -> list[_Line]:
    lines = []
    for soort, wie in (("Formeel:", vak.formeel), ("Informeel:", vak.informeel)):
        if wie:
            lines += [
                _Line(soort, ' font-weight="bold"'),
                *(line for o in wie for line in _wrapped(o.naam, indent="  ")),
            ]
    return lines or [_Line(TEXTS[vak.staat], ' font-weight="bold"')]


def _wrapped(text: str, bold: str = "", indent: str = "") -> list[_Line]:
    return [_Line(line, bold) for line in textwrap.wrap(text, LETTERS, subsequent_indent=indent)]


def _text(x: int, y: int, line: _Line) -> str:
    shift = len(line.text) - len(line.text.lstrip())
    return f'<text x="{x + 6 * shift}" y="{y}"{line.bold}>{escape(line.text.lstrip())}</text>\n'
