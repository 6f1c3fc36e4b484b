"""The box "Wie betaalt, wie beslist, wie helpt", and what stands there for those who are not independent."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import HtmlElement, document_fromstring

from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from tests.site.paginas import DATUM

ORGANISATIES = "sociale_kaart/voorbeeld/organisaties"
NAAST_U = f"{ORGANISATIES}/naast-u.yaml"
VORMEN = "sociale_kaart/landelijk/vormen.yaml"
TEAM = """\
id: team
naam: Sociaal Team
rol: toegang
samenvatting: Het team beslist.
beslist_over_toegang: ja
contact:
  - soort: telefoon
    waarde: 000-123 45 68
bron: Verzonnen voor de tests
peildatum: 2026-11-01
"""


def add(project: Path, path: str, lines: str) -> None:
    """Adds lines at the end of a file, which may be new."""
    with (project / path).open("a", encoding="utf-8") as file:
        file.write(lines)


def box(project: Path, id_: str = "naast-u") -> HtmlElement | None:
    """The box on the page of an organisation."""
    files = render_project(check_project(project, DATUM), DATUM, Keuze(formaten=()), 1)
    page = document_fromstring(files[f"nl/voorbeeld/organisaties/{id_}/index.html"])
    return next(iter(page.find_class("onafhankelijk")), None)


def text(element: HtmlElement | None) -> str:
    """What stands in an element, on one line."""
    assert element is not None
    return " ".join(" ".join(element.itertext()).split())


def rows(element: HtmlElement | None) -> dict[str, list[str]]:
    """The questions of the box with their answers."""
    assert element is not None
    return {text(row.find("dt")): [text(answer) for answer in row.findall("dd")] for row in element.findall("dl/div")}


def test_the_box_says_who_pays_decides_and_helps(project: Path) -> None:
    """Who decides is the organisation with that role in this gemeente, by name and with its page."""
    add(project, VORMEN, "  wie_beslist: [toegang]\n")
    add(project, f"{ORGANISATIES}/team.yaml", TEAM)

    found = box(project)

    assert {
        "Wie betaalt deze hulp?": ["Uw gemeente betaalt."],
        "Wie beslist over uw aanvraag?": ["Sociaal Team", "Naast U beslist niet."],
        "Wie helpt u?": ["iemand die dit als werk doet"],
    } == rows(found)
    assert found is not None
    assert ["/nl/voorbeeld/organisaties/team/"] == [link.get("href") for link in found.iter("a")]
    assert [] == found.find_class("melding")


@pytest.mark.parametrize(
    ("lines", "answer"), [("  wie_beslist: [toegang]\n", "de gemeente"), ("", "Dat weten wij niet.")]
)
def test_where_nobody_is_known_to_decide_the_box_says_so(project: Path, lines: str, answer: str) -> None:
    """The gemeente where it has named nobody; that we do not know where the form does not tell."""
    add(project, VORMEN, lines)

    assert [answer, "Naast U beslist niet."] == rows(box(project))["Wie beslist over uw aanvraag?"]


@pytest.mark.parametrize(
    ("lines", "note"),
    [
        ("levert_geindiceerde_zorg: ja\n", "Deze organisatie geeft zelf ook zorg."),
        ("onderdeel_van:\n  naam: Groep\n  levert_zorg: ja\n", "Bij Groep horen ook zorgaanbieders."),
    ],
)
def test_a_reason_for_doubt_is_a_note(project: Path, lines: str, note: str) -> None:
    """Without `waarborg` the box says that we do not know how the help stays independent."""
    add(project, NAAST_U, lines)

    assert f"{note} Wij weten niet hoe de hulp dan onafhankelijk blijft. Vraag ernaar." in text(box(project))


def test_a_place_in_a_wijkteam_shows_its_safeguard(project: Path) -> None:
    """The reason for doubt, and below it how the help stays independent."""
    add(project, NAAST_U, "plek_in_wijkteam: ja\nwaarborg: De organisatie is een eigen stichting.\n")

    shown = text(box(project))
    assert "De ondersteuner werkt in een wijkteam." in shown
    assert "Zo blijft de hulp onafhankelijk De organisatie is een eigen stichting." in shown
    assert "Wij weten niet hoe" not in shown


def test_who_may_decide_is_not_said_to_stand_apart(project: Path) -> None:
    """Unknown is unknown."""
    file = project / NAAST_U
    file.write_text(file.read_text("utf-8").replace("beslist_over_toegang: nee\n", ""), "utf-8")

    assert "Wij weten niet of deze organisatie mee beslist. Vraag ernaar." in text(box(project))


@pytest.mark.parametrize(
    ("rol", "also"), [("toegang", "Hier beslist men over uw aanvraag."), ("zorg", "Zij geeft zorg of begeleiding.")]
)
def test_who_is_not_independent_says_so(project: Path, rol: str, also: str) -> None:
    """And that the reader may bring an independent supporter."""
    add(project, f"{ORGANISATIES}/team.yaml", TEAM.replace("rol: toegang", f"rol: {rol}"))

    shown = text(box(project, "team"))
    assert "Deze organisatie geeft geen onafhankelijke cliëntondersteuning (OCO)." in shown
    assert also in shown
    assert "U mag altijd een onafhankelijk cliëntondersteuner meenemen. Dat is gratis." in shown


def test_a_neighbour_has_no_box(project: Path) -> None:
    """Who neither decides nor sells care has nothing to explain."""
    buur = TEAM.replace("rol: toegang", "rol: buur").replace("beslist_over_toegang: ja\n", "")
    add(project, f"{ORGANISATIES}/team.yaml", buur)

    assert box(project, "team") is None
