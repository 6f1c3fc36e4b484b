"""The VNG self-test as text for a terminal and as JSON for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from generator.model.gemeente import Gemeente
from generator.model.waarden import JaNee
from generator.plan.zelftest.bewijs import Staat
from generator.plan.zelftest.vragen import Antwoord, Zelftest
from generator.render.dates import long_date
from generator.source import SourceMark

WAT_DIT_BEWIJST = (
    "De zelftest laat alleen zien dat iets vermeld staat, met een datum, en dat plekken elkaar niet tegenspreken. "
    "Of het waar is, weet hij niet."
)
_NL = "nl"


def zelftest_text(zelftesten: Iterable[Zelftest], datum: date) -> str:
    """All answers, question by question, each with the places that show it."""
    kop = f"Zelftest van de VNG, bekeken op {long_date(datum, _NL)}\n{WAT_DIT_BEWIJST}\n"
    return kop + "".join(
        f"\n{line}\n" if line.startswith("== ") else f"{line}\n" for z in zelftesten for line in _lines(z)
    )


def _lines(zelftest: Zelftest) -> Iterator[str]:
    gemeente = zelftest.gemeente
    yield f"== {gemeente.naam}{verzonnen(gemeente)} (gegevens van {long_date(gemeente.peildatum, _NL)})"
    for onderdeel, antwoorden in groupby(zelftest.antwoorden, lambda antwoord: antwoord.vraag.onderdeel):
        yield ""
        yield onderdeel
        for antwoord in antwoorden:
            yield from _answer(antwoord)
    yield ""
    yield ", ".join(f"{zelftest.tel(staat)} {staat}" for staat in Staat)


def _answer(antwoord: Antwoord) -> Iterator[str]:
    yield f"{antwoord.vraag.nummer:>3}. {antwoord.vraag.tekst}"
    yield f"     {antwoord.oordeel.staat}: {antwoord.oordeel.reden}"
    for plek in antwoord.oordeel.plaatsen:
        yield f"       {plek}"


def verzonnen(gemeente: Gemeente) -> str:
    """What is said behind the name of a municipality that does not exist."""
    return ", een verzonnen gemeente" if gemeente.fictief is JaNee.JA else ""


def zelftest_json(zelftesten: Iterable[Zelftest], datum: date) -> str:
    """The same for other programs; keys are only ever added to this form.

    {"datum": "2026-11-22", "bewijst": "...", "gemeenten": [{"id", "naam", "fictief": bool, "peildatum",
    "telling": {"vermeld": 9, "niet vermeld": 6, "tegenstrijdig": 0}, "vragen": [{"nummer": 1, "onderdeel", "vraag",
    "staat": "vermeld" | "niet vermeld" | "tegenstrijdig", "reden", "plaatsen": [{"bestand", "regel", "kolom"}]}]}]}
    """
    whole = {
        "datum": datum.isoformat(),
        "bewijst": WAT_DIT_BEWIJST,
        "gemeenten": [_gemeente(zelftest) for zelftest in zelftesten],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _gemeente(zelftest: Zelftest) -> dict[str, object]:
    gemeente = zelftest.gemeente
    return {
        "id": gemeente.id,
        "naam": gemeente.naam,
        "fictief": gemeente.fictief is JaNee.JA,
        "peildatum": gemeente.peildatum.isoformat(),
        "telling": {staat.value: zelftest.tel(staat) for staat in Staat},
        "vragen": [_question(antwoord) for antwoord in zelftest.antwoorden],
    }


def _question(antwoord: Antwoord) -> dict[str, object]:
    return {
        "nummer": antwoord.vraag.nummer,
        "onderdeel": antwoord.vraag.onderdeel,
        "vraag": antwoord.vraag.tekst,
        "staat": antwoord.oordeel.staat.value,
        "reden": antwoord.oordeel.reden,
        "plaatsen": [_place(plek) for plek in antwoord.oordeel.plaatsen],
    }


def _place(plek: SourceMark) -> dict[str, object]:
    return {"bestand": plek.path, "regel": plek.line, "kolom": plek.column}
