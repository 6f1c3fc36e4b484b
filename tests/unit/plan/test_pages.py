"""Which pages, languages and redirects there will be."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from generator.errors import UsageError
from generator.load.lock import Lock
from generator.model.gemeente import Gemeente
from generator.model.waarden import Id
from generator.pipeline import Checked
from generator.plan.pages import Keuze, Omleiding, Plan, check_choice, plan_site


def replan(checked: Checked, **gemeente: object) -> Plan:
    """The plan of minimaal with other values in the record of its gemeente."""
    kaart = checked.plan.kaart
    voorbeeld = kaart.gemeenten["voorbeeld"]
    record: Gemeente = replace(voorbeeld.gemeente, **gemeente)  # type: ignore[arg-type]
    changed = replace(kaart, gemeenten={record.id: replace(voorbeeld, gemeente=record)})
    return plan_site(changed, checked.sources.settings, Lock((), (), ()))


def test_pages_of_the_smallest_site(minimaal: Checked) -> None:
    """Each page has its kind and path: the fixed ones, those of `content/`, one per record."""
    printed = "\n".join(f"{blad.soort:<12} /{blad.pad}" for blad in minimaal.plan.bladen["voorbeeld"])

    expected = """\
        start        /
        themas       /themas
        routes       /routes
        doelgroepen  /doelgroepen
        aanbieders   /aanbieders
        wat-doet-oco /wat-doet-oco
        andere-hulp  /andere-hulp
        brief        /brief
        folders      /folders
        woordenlijst /woordenlijst
        a-z          /a-z
        inhoud       /wat-is-oco
        thema        /themas/huis-zoeken
        route        /routes/hulp-vragen
        doelgroep    /doelgroepen/ouderen
        woord        /woorden/oco
        organisatie  /organisaties/naast-u"""
    assert dedent(expected) == printed
    assert () == minimaal.plan.omleidingen


def test_page_is_about_its_record(minimaal: Checked) -> None:
    """What the template is given is the record itself."""
    kaart = minimaal.plan.kaart.gemeenten["voorbeeld"]
    subjects = {blad.pad: blad.onderwerp for blad in minimaal.plan.bladen["voorbeeld"]}

    assert kaart.themas["huis-zoeken"] is subjects["themas/huis-zoeken"]
    assert kaart.organisaties["naast-u"] is subjects["organisaties/naast-u"]
    assert kaart.landelijk.inhoud["wat-is-oco"] is subjects["wat-is-oco"]
    assert kaart.gemeente is subjects[""]


def test_concept_language_is_there_only_where_asked_for(minimaal: Checked) -> None:
    """`concept_talen` in mkdocs.yml puts a language on one site; without it only free languages stand there."""
    settings = replace(minimaal.sources.settings, concept_talen=())

    without = plan_site(minimaal.plan.kaart, settings, minimaal.sources.lock)

    assert ["nl", "ar"] == [taal.code for taal in minimaal.plan.talen]
    assert ["nl"] == [taal.code for taal in without.talen]


def test_old_name_of_a_gemeente_leads_to_the_new_one(minimaal: Checked) -> None:
    """In every language, with every page, and with every short code."""
    plan = replan(minimaal, id=Id("nieuw"), vorige_ids=(Id("voorbeeld"),))
    codes = {blad.pad: blad.codes.code for blad in plan.bladen["nieuw"]}

    pages = [
        Omleiding(f"/{taal}/voorbeeld/{pad}/".replace("//", "/"), f"/{taal}/nieuw/{pad}/".replace("//", "/"))
        for taal in ("nl", "ar")
        for pad in codes
    ]
    short = [Omleiding(f"/v/voorbeeld/{code}/", f"/v/nieuw/{code}/") for code in codes.values()]
    assert {*pages, *short} == set(plan.omleidingen)
    assert len(pages) + len(short) == len(plan.omleidingen)


def test_old_name_of_a_page_leads_to_the_new_one(minimaal: Checked) -> None:
    """In every language; its short code needs no redirect, for it stays the same."""
    kaart = minimaal.plan.kaart
    thema = replace(kaart.landelijk.themas["huis-zoeken"], id=Id("wonen"), vorige_ids=(Id("huis-zoeken"),))
    landelijk = replace(kaart.landelijk, themas={"wonen": thema})
    gemeente = replace(kaart.gemeenten["voorbeeld"], landelijk=landelijk)
    kaart = replace(kaart, landelijk=landelijk, gemeenten={"voorbeeld": gemeente})

    plan = plan_site(kaart, minimaal.sources.settings, minimaal.sources.lock)

    assert (
        Omleiding("/nl/voorbeeld/themas/huis-zoeken/", "/nl/voorbeeld/themas/wonen/"),
        Omleiding("/ar/voorbeeld/themas/huis-zoeken/", "/ar/voorbeeld/themas/wonen/"),
    ) == plan.omleidingen


def test_fictional_gemeenten_come_last(minimaal: Checked) -> None:
    """Real ones by name, whatever their capitals."""
    kaart = minimaal.plan.kaart
    voorbeeld = kaart.gemeenten["voorbeeld"]
    rows = [("a", "Aardorp", "ja"), ("z", "Zee", "nee"), ("d", "de Duinen", "nee")]
    gemeenten = {
        id_: replace(voorbeeld, gemeente=replace(voorbeeld.gemeente, id=Id(id_), naam=naam, fictief=fictief))
        for id_, naam, fictief in rows
    }

    plan = plan_site(replace(kaart, gemeenten=gemeenten), minimaal.sources.settings, minimaal.sources.lock)

    assert ["de Duinen", "Zee", "Aardorp"] == [kaart.gemeente.naam for kaart in plan.gemeenten]


def test_choice_that_exists_is_accepted(minimaal: Checked) -> None:
    """A choice of all or of a part."""
    check_choice(minimaal.plan, Keuze())
    check_choice(minimaal.plan, Keuze(talen=("ar",), gemeenten=("voorbeeld",)))


@pytest.mark.parametrize(
    ("keuze", "message"),
    [
        (Keuze(talen=("nl", "xx")), "taal 'xx' bestaat niet. Kies uit: nl, ar."),
        (Keuze(gemeenten=("Voorbeeld",)), "gemeente 'Voorbeeld' bestaat niet. Kies uit: voorbeeld."),
    ],
)
def test_choice_that_does_not_exist_names_the_options(minimaal: Checked, keuze: Keuze, message: str) -> None:
    """The command says in Dutch what could have been chosen."""
    with pytest.raises(UsageError) as caught:
        check_choice(minimaal.plan, keuze)

    assert message == str(caught.value)
