"""The query sets beside this module: what people type, and how well the search of Voorbeeldstad answers.

Answers are paths within the gemeente. Where several are right, each of them helps who asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page

HERE = Path(__file__).parent
NEW = HERE / "vers"
"""Queries that were written when all tuning was done, measured once, and never used for tuning."""
TALEN = ("nl", "en", "ar", "tr", "pl", "uk", "fa", "ti", "so", "fr", "es", "ro")
"""Every language of the site has a set, and a new one."""
SAMPLE = ("nl", "ar", "ti")
IN_TALEN = [pytest.param(taal, marks=() if taal in SAMPLE else pytest.mark.alles) for taal in TALEN]
"""Languages to parametrize a test with: those of SAMPLE in `make test`, the others with the whole matrix."""
BEST = 3
"""Among how many first results the right page must stand."""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One query, its kind, the pages that answer it, and whether it may be used to improve the search."""

    tekst: str
    soort: str
    goed: tuple[str, ...]
    is_tuning: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How many queries, and the share of them with a right page first and among the best; mean reciprocal rank."""

    aantal: int
    eerste: float
    beste: float
    mrr: float


def read_set(taal: str, directory: Path = HERE) -> tuple[Vraag, ...]:
    """The queries of a language. Of each kind the first, third, fifth ... are for tuning."""
    data: dict[str, dict[object, list[str]]] = yaml.safe_load((directory / f"{taal}.yaml").read_text("utf-8"))
    return tuple(
        Vraag(str(tekst), soort, tuple(goed), number % 2 == 0)
        for soort, set_ in data.items()
        for number, (tekst, goed) in enumerate(set_.items())
    )


def ask(page: Page, module: str, index: str, vragen: Sequence[Vraag]) -> list[list[str]]:
    """The paths that the real code finds for each query. `module` is its address; `index` is JSON."""
    found: list[list[str]] = page.evaluate(
        """async ([module, index, vragen]) => {
            const { Zoeker } = await import(module);
            const zoeker = new Zoeker(JSON.parse(index));
            return vragen.map((vraag) => zoeker.zoek(vraag).gevonden.map(({ pad }) => pad));
        }""",
        [module, index, [vraag.tekst for vraag in vragen]],
    )
    return found


def rank(vraag: Vraag, found: Iterable[str]) -> int:
    """The place of the first right page, from 1; 0 when there is none."""
    return next((place for place, pad in enumerate(found, 1) if pad in vraag.goed), 0)


def score(ranks: Sequence[int]) -> Score:
    """The figures of some queries."""
    return Score(
        len(ranks),
        sum(place == 1 for place in ranks) / len(ranks),
        sum(0 < place <= BEST for place in ranks) / len(ranks),
        sum(1 / place for place in ranks if place) / len(ranks),
    )
