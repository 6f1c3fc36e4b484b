"""What is filled in, in the texts that others paste."""

from __future__ import annotations

from datetime import date

import pytest

from generator.plan.plakteksten import plan_plakstukken, whom_to_call
from tests.unit.plan.kaarten import MakeKaart

DATUM = date(2026, 11, 22)
KORT = "https://oco.example/v/voorbeeld/bcdf/"
TEKST = """\
- id: brief
  titel: Voor een brief
  voor: praktijk
  kop: Hulp in {gemeente}
  alineas: ["Bel {voordeur}.", "Zeg: {zin} Kijk op {adres}."]
  bron: Verzonnen voor de tests
  peildatum: 2026-11-01
"""


def test_every_place_is_filled_in(make_kaart: MakeKaart) -> None:
    """Heading and paragraphs stand under each other with an empty line between."""
    kaart = make_kaart({"landelijk/plakteksten": TEKST})

    (stuk,) = plan_plakstukken(kaart, KORT, DATUM)

    assert stuk.platte_tekst == (
        "Hulp in Voorbeeld\n\n"
        "Bel Loket Naast U (000-123 45 67).\n\n"
        "Zeg: Ik wil een onafhankelijk cliëntondersteuner spreken. Kijk op oco.example/v/voorbeeld/bcdf."
    )


@pytest.mark.parametrize(
    ("datum", "own", "expected"),
    [
        (DATUM, "", "Loket Naast U (000-123 45 67)"),
        (
            date(2028, 11, 22),
            "contact: [{soort: telefoon, waarde: 000-123 45 00}]\n",
            "de gemeente Voorbeeld (000-123 45 00)",
        ),
        (date(2028, 11, 22), "", "de gemeente Voorbeeld"),
    ],
    ids=["a number", "an old number", "an old number and none of the gemeente"],
)
def test_an_old_number_is_not_passed_on(datum: date, own: str, expected: str, make_kaart: MakeKaart) -> None:
    """What somebody pastes in a letter lives on: where nobody looked in time, the gemeente is named."""
    kaart = make_kaart({"voorbeeld/gemeente": own})

    assert expected == whom_to_call(kaart.gemeente, datum)
