"""What a reader is told of a review: on a page, and in a folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.load.provenance import Herkomst
from generator.model.folder import Formaat
from generator.pipeline import Checked
from generator.plan.folders import plan_folders
from generator.render.folderinhoud import Samensteller
from generator.render.keuring import Keuring, keuring_of
from generator.render.texts import Vertaler
from generator.render.zetter import Zetter

MAART, MEI = date(2026, 3, 1), date(2026, 5, 1)
MACHINE, MENS = Herkomst("machine", "Bureau X", MEI), Herkomst("mens", "Bureau A", MAART)
NIEMAND = Herkomst("machine", "", None)


@pytest.mark.parametrize(
    ("rows", "keuring"),
    [
        ((), None),
        ((NIEMAND,), None),
        ((MENS,), Keuring(("Bureau A",), MAART, machine=False)),
        ((MACHINE, MENS), Keuring(("Bureau A", "Bureau X"), MAART, machine=True)),
        ((MACHINE, replace(MACHINE, op=MAART)), Keuring(("Bureau X",), MAART, machine=True)),
    ],
)
def test_reviews_are_told_together(rows: tuple[Herkomst, ...], keuring: Keuring | None) -> None:
    """Everybody who looked, once, and the oldest day; a computer is named when it made any of it."""
    assert keuring == keuring_of(rows)


@pytest.mark.parametrize(
    ("ongezien", "herkomsten", "told"),
    [
        (False, set(), []),
        (True, set(), ["Een computer heeft deze folder vertaald. Niemand heeft de vertaling nagekeken."]),
        (False, {MENS}, ["Nagekeken door Bureau A op 1 maart 2026."]),
        (False, {MACHINE}, ["Een computer heeft deze folder vertaald.", "Nagekeken door Bureau X op 1 mei 2026."]),
        (
            True,
            {MENS},
            [
                "Een computer heeft deze folder vertaald.",
                "Nagekeken door Bureau A op 1 maart 2026.",
                "Een deel is nog niet nagekeken.",
            ],
        ),
    ],
)
def test_folder_tells_who_reviewed_it(
    minimaal: Checked, *, ongezien: bool, herkomsten: set[Herkomst], told: list[str]
) -> None:
    """In the words of its language; here that has none, so in Dutch, which is told too."""
    taal = minimaal.plan.kaart.landelijk.talen["nl"]
    zetter = Zetter(Vertaler({}, {}, taal))
    zetter.ongezien, zetter.herkomsten = ongezien, herkomsten
    (folder, *_) = plan_folders(minimaal.plan.bladen["voorbeeld"], (Formaat.A4,))
    samensteller = Samensteller(folder, zetter, minimaal.plan.urls, MEI)

    assert told == [woord["t"] for woord in samensteller._melding()]
