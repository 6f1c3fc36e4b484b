"""The whole on one day: what does not hold then is not there."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.check.validity import as_of
from generator.check.whole import check_sources
from generator.errors import has_faults
from generator.load.sources import load_sources
from generator.model.kaart import SocialeKaart

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
VRAAG = """  - tekst: Krijg ik voorrang?
    geldig_van: 2026-01-01
    geldig_tot: 2026-12-31
"""
TERMIJN = """    termijn:
      waarde: Binnen 6 weken.
      aard: norm
      bron: x
      nagekeken: nee
      peildatum: 2025-01-01
      geldig_tot: 2026-06-30
geldig_tot: 2027-12-31
"""


@pytest.fixture(scope="module")
def kaart(tmp_path_factory: pytest.TempPathFactory) -> SocialeKaart:
    """Minimaal with a dated question, a dated local note, and a route and a term of law that run out."""
    root = tmp_path_factory.mktemp("datums") / "project"
    shutil.copytree(MINIMAAL, root)
    data = root / "sociale_kaart"
    for path, old, new in (
        (
            data / "landelijk/themas/huis-zoeken.yaml",
            "  - Waar schrijf ik mij in?\n",
            f"  - Waar schrijf ik mij in?\n{VRAAG}",
        ),
        (data / "landelijk/routes/hulp-vragen.yaml", "bron: Verzonnen", f"{TERMIJN}bron: Verzonnen"),
        (
            data / "voorbeeld/gemeente.yaml",
            "fictief: ja\n",
            "fictief: ja\nlet_op:\n  - tekst: Wij verhuizen.\n    geldig_tot: 2026-03-01\n",
        ),
    ):
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    whole, findings = check_sources(*load_sources(root), date(2026, 11, 22))
    assert not has_faults(findings)
    return whole


@pytest.mark.parametrize(
    ("datum", "vragen"),
    [
        (date(2025, 12, 31), ["Waar schrijf ik mij in?"]),
        (date(2026, 1, 1), ["Waar schrijf ik mij in?", "Krijg ik voorrang?"]),
        (date(2026, 12, 31), ["Waar schrijf ik mij in?", "Krijg ik voorrang?"]),
        (date(2027, 1, 1), ["Waar schrijf ik mij in?"]),
    ],
)
def test_text_holds_on_its_first_and_last_day(kaart: SocialeKaart, datum: date, vragen: list[str]) -> None:
    """Both days count, nationally and as the municipality sees it."""
    then = as_of(kaart, datum)

    assert vragen == [t.nl for t in then.landelijk.themas["huis-zoeken"].vragen]
    assert vragen == [t.nl for t in then.gemeenten["voorbeeld"].themas["huis-zoeken"].vragen]


@pytest.mark.parametrize(("datum", "left"), [(date(2026, 3, 1), 1), (date(2026, 3, 2), 0)])
def test_note_of_a_municipality_goes_when_it_has_run_out(kaart: SocialeKaart, datum: date, left: int) -> None:
    """Its own record is looked through as well."""
    assert left == len(as_of(kaart, datum).gemeenten["voorbeeld"].gemeente.let_op)


def test_term_of_law_that_ran_out_is_gone(kaart: SocialeKaart) -> None:
    """A reader never sees a deadline that no longer holds; the step itself stays."""
    before = as_of(kaart, date(2026, 6, 30)).landelijk.routes["hulp-vragen"].stappen[0].termijn
    after = as_of(kaart, date(2026, 7, 1)).landelijk.routes["hulp-vragen"].stappen[0].termijn

    assert before is not None
    assert after is None


def test_route_that_ran_out_says_so(kaart: SocialeKaart) -> None:
    """Its page stays, since paper leads there; no list names it."""
    then = as_of(kaart, date(2028, 1, 1))
    gemeente = then.gemeenten["voorbeeld"]

    assert not gemeente.routes["hulp-vragen"].geldt
    assert () == gemeente.routes_voor_thema(gemeente.themas["huis-zoeken"])
    assert as_of(kaart, date(2027, 12, 31)).landelijk.routes["hulp-vragen"].geldt
