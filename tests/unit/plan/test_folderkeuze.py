"""What a folder takes of the facts."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from generator.model.folder import Foldersoort, Formaat
from generator.model.keuzehulp import Uitkomst
from generator.model.waarden import DoelgroepId, GebiedId, JaNee, OrganisatieId, Taalcode
from generator.pipeline import Checked
from generator.plan.folderkeuze import (
    AANBIEDERS,
    Rij,
    doet_niet,
    elders,
    haltes,
    meenemen,
    rijen,
    route_van,
    voorbeelden,
    wat_helpt,
    wie_helpt,
)
from generator.plan.folders import Folder, plan_folders


def _folder(checked: Checked, naam: str, gemeente: str = "voorbeeldstad") -> Folder:
    return next(f for f in plan_folders(checked.plan.bladen[gemeente], Formaat) if f.naam == naam)


def test_every_kind_has_its_own_names(checked: Checked) -> None:
    """Names are those of the past for groups, and no two folders of a gemeente share one."""
    namen = {}
    for folder in plan_folders(checked.plan.bladen["voorbeeldstad"], Formaat):
        namen.setdefault(folder.soort, []).append(folder.naam)
    alle = [naam for per_soort in namen.values() for naam in per_soort]

    expected = ["algemeen-a4.pdf", "algemeen-drieluik.pdf", "algemeen-groot.pdf", "kaart-a5.pdf"]
    assert expected == namen[Foldersoort.ALGEMEEN]
    assert "mantelzorgers-drieluik.pdf" in namen[Foldersoort.DOELGROEP]
    assert "aanbieder-zilveren-voorbeeld-groot.pdf" in namen[Foldersoort.AANBIEDER]
    assert "route-wmo-aanvraag-a4.pdf" in namen[Foldersoort.ROUTE]
    assert len(set(alle)) == len(alle)


def test_who_gives_no_independent_support_has_no_folder(checked: Checked) -> None:
    """Who decides, sells care or is secret is no provider to hand a leaflet out for."""
    kaart = checked.plan.kaart.gemeenten["voorbeeldstad"]
    about = {f.onderwerp.id for f in plan_folders(checked.plan.bladen["voorbeeldstad"], Formaat)}
    blad = next(b for b in checked.plan.bladen["voorbeeldstad"] if b.pad == "organisaties/zilveren-voorbeeld")
    secret = dataclasses.replace(blad, onderwerp=dataclasses.replace(blad.onderwerp, adres_geheim=JaNee.JA))

    assert not about & {o.id for o in kaart.organisaties.values() if not o.is_aanbieder}
    assert plan_folders([secret], Formaat) == ()


def test_road_keeps_the_numbers_of_its_steps(checked: Checked) -> None:
    """Five of eight steps: how it begins, what to bring, who decides. Where some are left out, the road says so."""
    route = checked.plan.kaart.landelijk.routes["wmo-aanvraag"]

    found = haltes(route, 5)

    assert [1, 2, 3, 4, 6] == [halte.nummer for halte in found]
    assert [False, False, False, True, True] == [halte.sprong for halte in found]
    assert [False] * 8 == [halte.sprong for halte in haltes(route, 8)]


@pytest.mark.parametrize(
    ("naam", "route"),
    [
        ("mensen-met-een-pgb-a4.pdf", "pgb-aanvragen"),
        ("algemeen-a4.pdf", "wmo-aanvraag"),
        ("aanbieder-zilveren-voorbeeld-a4.pdf", "wmo-aanvraag"),
        ("aanbieder-voorbeeld-naast-u-a4.pdf", None),
        ("route-bezwaar-a4.pdf", "bezwaar"),
    ],
)
def test_route_is_that_of_who_reads(naam: str, route: str | None, checked: Checked) -> None:
    """Its own, that of its group, or the one for everyone; none where support is not on behalf of the municipality."""
    found = route_van(_folder(checked, naam))

    assert route == (found.id if found else None)


def test_what_to_bring_stands_once(checked: Checked) -> None:
    """Two steps ask for the same letters."""
    route = checked.plan.kaart.landelijk.routes["wmo-aanvraag"]

    assert [
        "De brieven van de gemeente.",
        "Uw lijst met vragen.",
        "Uw persoonlijk plan, als u dat hebt.",
    ] == [tekst.nl for tekst in meenemen(route)]


def test_examples_are_about_the_subjects_of_the_group(checked: Checked) -> None:
    """Two, from its own themes first; a folder for everyone takes those of what supporters do."""
    kaart = checked.plan.kaart.landelijk
    group, general = _folder(checked, "mantelzorgers-a4.pdf"), _folder(checked, "algemeen-a4.pdf")

    assert [kaart.themas["maatschappelijke-ondersteuning"].voorbeeld, kaart.themas["zorg"].voorbeeld] == list(
        voorbeelden(group)
    )
    assert kaart.activiteiten["informatie-en-advies"].voorbeeld == voorbeelden(general)[0]
    assert len(voorbeelden(general)) == 2


def test_what_is_done_elsewhere_is_not_promised(checked: Checked) -> None:
    """An activity that others do here stands among the limits, never in the list of help."""
    folder = _folder(checked, "algemeen-a4.pdf")
    anders = [activiteit for activiteit, _ in elders(folder)]

    assert ["omgaan-met-uw-situatie"] == [activiteit.id for activiteit in anders]
    assert not {activiteit.titel for activiteit in anders} & set(wat_helpt(folder))
    assert len(doet_niet(folder)) == 3


def _many(folder: Folder, *eerst: dict[str, Any]) -> Folder:
    """The same folder where ten more help: nine in most ways alike, and of the last what is given."""
    kaart = folder.gemeente
    naast = kaart.organisaties["zilveren-voorbeeld"]
    plain = {"doelgroepen": (DoelgroepId("ouderen"), DoelgroepId("jongeren")), "gebieden": (GebiedId("binnenstad"),)}
    extra = [{} for _ in range(9)] + list(eerst)
    more = {
        id_: dataclasses.replace(naast, **(plain | {"id": OrganisatieId(id_), "naam": id_, "talen": ()} | other))
        for id_, other in ((f"wij-{number}", other) for number, other in enumerate(extra))
    }
    others = {id_: o for id_, o in kaart.eigen_organisaties.items() if not o.is_aanbieder}
    return dataclasses.replace(folder, gemeente=dataclasses.replace(kaart, eigen_organisaties={**others, **more}))


@pytest.mark.parametrize(
    ("naam", "best"),
    [
        ("algemeen-a4.pdf", {"talen": (Taalcode("ar"),)}),
        ("algemeen-a4.pdf", {"gebieden": ()}),
        ("algemeen-a4.pdf", {"doelgroepen": ()}),
        ("ouderen-a4.pdf", {"doelgroepen": (DoelgroepId("ouderen"),)}),
    ],
    ids=["language", "area", "groups", "group"],
)
def test_who_helps_most_readers_is_named(naam: str, best: dict[str, Any], checked: Checked) -> None:
    """Of ten the last by name stands in the folder when it serves its readers better; the others go by name."""
    folder = _many(_folder(checked, naam), best)

    found = [wie.naam for wie in wie_helpt(folder, Taalcode("ar"))]

    assert [f"wij-{number}" for number in (*range(AANBIEDERS - 1), 9)] == found


def test_a_few_are_all_named(checked: Checked) -> None:
    """Where a sheet holds them, nobody is left out: also who speaks no Arabic and has no number."""
    folder = _folder(checked, "algemeen-a4.pdf")

    assert folder.aanbieders == wie_helpt(folder, Taalcode("ar"))
    assert AANBIEDERS == len(folder.aanbieders)


def test_paper_asks_two_questions(checked: Checked) -> None:
    """Each answer ends at an outcome; after the second question it goes where who does not know goes."""
    (keuzehulp,) = [k for k in checked.plan.kaart.landelijk.keuzehulpen.values() if k.id == "welke-hulp"]

    found = rijen(keuzehulp)

    vraag, rest = found[0].naar if isinstance(found[0].naar, tuple) else (None, ())
    assert vraag is not None
    assert vraag.nl == "Hebt u een Wlz-indicatie?"
    assert ["allebei", "via-de-gemeente", "via-de-gemeente"] == [_outcome(rij) for rij in rest]
    assert ["zorg-zelf", "brief-of-formulier", "niet-tevreden", "gevaar"] == [_outcome(rij) for rij in found[1:]]


def _outcome(rij: Rij) -> str:
    assert isinstance(rij.naar, Uitkomst)
    return rij.naar.id
