"""Measured in the data: how much is translated, and how the words and sentences are."""

from __future__ import annotations

from collections import Counter

from generator.model.taal import Taal
from generator.translate.catalogs import progress, totals
from tests.kwaliteit.bouw import Bouw
from tests.kwaliteit.uitkomst import Uitkomst, number, tools

OURS = ("oco-wegwijzer",)


def measure_translation(bouw: Bouw) -> Uitkomst:
    """Of each language on the site the texts that are translated, and how many of those a person has seen."""
    by_language = totals(progress(bouw.checked))
    rows = [(taal, by_language[taal.code]) for taal in bouw.checked.plan.talen if taal.code in by_language]
    return Uitkomst(
        {
            _name(taal): f"{number(1000 * row.vertaald // row.totaal / 10, 1)} % ({number(row.vertaald)} van "
            f"{number(row.totaal)}), nagekeken door mensen: {number(row.nagekeken)}"
            for taal, row in rows
        },
        f"{tools(*OURS)} (oco vertaal status)",
        f"Alle teksten van de site, de folders en de gegevens: {bouw.over}.",
    )


def measure_words(bouw: Bouw) -> Uitkomst:
    """Terms, and what the checks of words and sentences still warn of."""
    found = Counter(finding.code for finding in bouw.checked.warnings)
    termen = bouw.checked.kaart.landelijk.termen.values()
    talen = [taal for taal in bouw.checked.plan.talen if taal.code != "nl"]
    vertaald = sum(taal.code in term.vertalingen for term in termen for taal in talen)
    return Uitkomst(
        {
            "Termen in de woordenlijst": number(len(termen)),
            "Afgesproken vertalingen van termen": f"{number(vertaald)} van {number(len(termen) * len(talen))}",
            "Verboden woorden": number(found["SK901"] + found["SK903"]),
            "Vertalingen met een ander woord dan afgesproken": number(found["SK905"]),
            "Zinnen van meer dan 20 woorden": number(found["SK911"]),
            "Te lange woorden": number(found["SK912"]),
            "Zinnen waarin niemand iets doet": number(found["SK913"]),
        },
        f"{tools(*OURS)} (oco check)",
        f"Alle Nederlandse teksten, en wat daarvan vertaald is: {bouw.over}.",
    )


def _name(taal: Taal) -> str:
    return taal.nederlandse_naam[:1].upper() + taal.nederlandse_naam[1:]
