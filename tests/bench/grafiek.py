"""Horizontal bars as SVG, plain enough for a README: a group of bars a question, each bar with its figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_WIDTH, _LABEL, _ROW, _HEAD, _FIGURE = 760, 250, 24, 34, 110


@dataclass(frozen=True)
class Staaf:
    """One bar: what it is of, how long, what stands behind it, and whether it is ours."""

    naam: str
    waarde: float
    tekst: str
    eigen: bool = True


@dataclass(frozen=True)
class Groep:
    """Bars on one scale."""

    titel: str
    staven: Sequence[Staaf]


def svg(groepen: Sequence[Groep], onderschrift: str) -> str:
    """The whole picture, with a text for who cannot see it."""
    height = sum(_HEAD + _ROW * len(groep.staven) for groep in groepen) + 30
    told = "; ".join(f"{g.titel}: " + ", ".join(f"{s.naam} {s.tekst}" for s in g.staven) for g in groepen)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" font-size="13">',
        f"<title>{escape(told)}</title>",
        "<style>text { font-family: sans-serif }</style>",
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
    ]
    top = 0
    for groep in groepen:
        lines += _group(groep, top)
        top += _HEAD + _ROW * len(groep.staven)
    lines += [f'<text x="8" y="{height - 10}" font-size="11" fill="#555">{escape(onderschrift)}</text>', "</svg>"]
    return "\n".join(lines) + "\n"


def _group(groep: Groep, top: int) -> Iterator[str]:
    yield f'<text x="8" y="{top + 23}" font-weight="bold">{escape(groep.titel)}</text>'
    longest = max((staaf.waarde for staaf in groep.staven), default=0) or 1
    for number, staaf in enumerate(groep.staven):
        y = top + _HEAD + number * _ROW
        length = max(1, round((_WIDTH - _LABEL - _FIGURE) * staaf.waarde / longest))
        fill = "#154273" if staaf.eigen else "#8a8a8a"
        yield f'<text x="{_LABEL - 8}" y="{y + 14}" text-anchor="end">{escape(staaf.naam)}</text>'
        yield f'<rect x="{_LABEL}" y="{y + 1}" width="{length}" height="{_ROW - 7}" fill="{fill}"/>'
        yield f'<text x="{_LABEL + length + 6}" y="{y + 14}">{escape(staaf.tekst)}</text>'
