"""The query sets beside this module: what people type, and how well the real search answers.

`nl`, `en` and `ar` ask the site of Voorbeeldstad. The other languages ask a small text of their own, in the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

from generator.model.taal import Richting, Stand, Taal
from generator.model.waarden import Taalcode, Tekst
from generator.plan.search import Zoekdocument
from generator.render.search.index import render_index
from generator.render.texts import Vertaald
from generator.source import SourceMark

HERE = Path(__file__).parent
NEW = HERE / "vers"
"""Queries that were written when all tuning was done, measured once, and never used for tuning."""
SITE = ("nl", "en", "ar")
"""Languages that ask the site itself."""
SMALL = ("tr", "pl", "uk", "fa", "ti", "so", "fr", "es", "ro")
"""Languages that ask a text of their own, until the site is translated into them."""
BEST = 3
"""Among how many first results the right page must stand."""

DUTCH = {
    "oco": "onafhankelijke cliëntondersteuning",
    "bezwaar": "bezwaar, bezwaarschrift",
    "schulden": "schulden, schuldhulpverlening",
    "wonen": "wonen",
    "school": "school, onderwijs",
    "mantelzorg": "mantelzorg, mantelzorger",
    "thuishulp": "huishoudelijke hulp",
    "ouderen": "ouderen",
    "klacht": "klacht",
    "gesprek": "keukentafelgesprek",
    "eenzaam": "eenzaam",
    "tolk": "tolk",
}
"""Page of the small texts → its Dutch words, as they stand on a letter."""


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
    data = _data(taal, directory)
    vragen: Mapping[str, Mapping[object, str | list[str]]] = data.get("vragen", data)
    return tuple(
        Vraag(str(tekst), soort, (goed,) if isinstance(goed, str) else tuple(goed), number % 2 == 0)
        for soort, set_ in vragen.items()
        for number, (tekst, goed) in enumerate(set_.items())
    )


def small_index(taal: str) -> str:
    """The index, as JSON, of the small text of a language."""
    mark = SourceMark(f"tests/search/{taal}.yaml")
    translations: dict[str, str] = {}
    documents = []
    for pad, (titel, zin, woorden) in _data(taal, HERE)["teksten"].items():
        dutch = Tekst(DUTCH[pad], f"{pad}/titel", "search", mark)
        summary = Tekst(f"Zin over {pad}.", f"{pad}/zin", "search", mark)
        translations |= {dutch.context: titel, summary.context: zin}
        velden = {"titel": (dutch,), "woorden": (woorden,), "zin": (summary,)}
        documents.append(Zoekdocument(pad, "thema", dutch, summary, velden, {}))
    return render_index(_taal(taal, mark), documents, lambda t: Vertaald(translations[t.context], taal)).decode()


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


def _data(taal: str, directory: Path) -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = yaml.safe_load((directory / f"{taal}.yaml").read_text("utf-8"))
    return data


def _taal(code: str, mark: SourceMark) -> Taal:
    return Taal(
        mark=mark,
        marks={},
        code=Taalcode(code),
        naam=code,
        nederlandse_naam=code,
        richting=Richting.LTR,
        schrift="Latn",
        meervoud="nplurals=1; plural=0;",
        stand=Stand.CONCEPT,
    )
