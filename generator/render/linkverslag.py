"""The report of a round along links, for people: whose links work, and which do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

OFFLINE = (
    "De links zijn niet nagekeken: geen enkele website gaf antwoord. Deze computer heeft geen internet, of mag er niet "
    "op. Probeer het later nog eens.\n"
)
MET_FOUTEN = "De links zijn niet nagekeken. Los eerst de fouten op.\n"
_NIETS = "Er zijn geen links om na te kijken.\n"


@dataclass(frozen=True, slots=True)
class Regel:
    """One link in the report: where it belongs, whose it is, how it is, and what more there is to say."""

    waar: str
    van: str
    staat: str
    url: str
    uitleg: str = ""

    def __str__(self) -> str:
        return f"  {self.staat:12} {self.url}" + (f" ({self.uitleg})" if self.uitleg else "")


def link_report(regels: Iterable[Regel], datum: date, staten: Sequence[str]) -> str:
    """A heading with how many there are of each state, in the order of `staten`; then everybody's links."""
    known = tuple(dict.fromkeys(regels))
    if not known:
        return _NIETS
    return "\n".join((_heading(known, datum, staten), *_groups(known))) + "\n"


def _heading(regels: Sequence[Regel], datum: date, staten: Sequence[str]) -> str:
    counts = Counter({regel.url: regel.staat for regel in regels}.values())
    parts = ", ".join(f"{counts[staat]} {staat}" for staat in staten if counts[staat])
    return f"Links, nagekeken op {datum}: {parts}."


def _groups(regels: Sequence[Regel]) -> Iterator[str]:
    groups: dict[tuple[str, str], list[Regel]] = {}
    for regel in regels:
        groups.setdefault((regel.waar, regel.van), []).append(regel)
    for (waar, van), own in groups.items():
        yield f"\n{waar}: {van}"
        yield from map(str, own)
