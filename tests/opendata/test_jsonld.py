"""The data in pages, read by rdflib: about what the page is about, safe, and honest about translation."""

from __future__ import annotations

import dataclasses
import json
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
from lxml.html import document_fromstring
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from generator.model.organisatie import Organisatie
from generator.pipeline import Checked, renderer_of
from generator.render.opendata.jsonld import Bladzijde, page_data
from generator.render.site import SiteRenderer
from tests.site.paginas import DATUM

SCHEMA = Namespace("https://schema.org/")
CONTEXT = {
    "@vocab": str(SCHEMA),
    "license": {"@type": "@id"},
    "url": {"@type": "@id"},
    "inDefinedTermSet": {"@type": "@id"},
    "serviceUrl": {"@type": "@id"},
    "dateModified": {"@type": "Date"},
}
"""What the context of schema.org says about the words that we use; a test does not use the network."""
PAGES = {
    "organisaties/wegwijspunt-voorbeeldstad": {"WebPage", "Organization", "Service"},
    "organisaties/sociaal-team-voorbeeldstad": {"WebPage", "Organization"},
    "themas/wonen": {"WebPage", "DefinedTerm"},
    "routes/wmo-aanvraag": {"WebPage", "HowTo"},
    "woorden/wlz": {"WebPage", "DefinedTerm"},
}


@pytest.fixture(scope="module")
def renderer(checked: Checked) -> SiteRenderer:
    """What makes each page when it is asked for."""
    return renderer_of(checked, DATUM, formaten=())


@pytest.mark.parametrize("taal", ["nl", "ar"])
@pytest.mark.parametrize("pad", PAGES)
def test_an_independent_library_reads_what_a_page_is_about(renderer: SiteRenderer, pad: str, taal: str) -> None:
    """The kinds of thing that the page is about, the page itself in its language, and that thing as its main one."""
    url = f"https://oco.example/{taal}/voorbeeldstad/{pad}/"

    graph = _graph(_block(_html(renderer, f"{taal}/voorbeeldstad/{pad}/index.html")))
    kinds = {str(kind).removeprefix(str(SCHEMA)) for kind in graph.objects(predicate=RDF.type)}

    assert PAGES[pad] <= kinds
    assert ("Service" in PAGES[pad]) == ("Service" in kinds)
    assert [taal] == [str(value) for value in graph.objects(URIRef(url), SCHEMA.inLanguage)]
    assert [URIRef(renderer.plan.licentie.url)] == list(graph.objects(URIRef(url), SCHEMA.license))
    (thing,) = graph.objects(URIRef(url), SCHEMA.mainEntity)
    assert str(thing).startswith("https://oco.example/v/")
    assert list(graph.objects(thing, SCHEMA.name))


def test_a_machine_translation_says_so(renderer: SiteRenderer) -> None:
    """It names the Dutch page that it is a translation of, and that a machine made it; Dutch does neither."""
    name = "{}/voorbeeldstad/themas/wonen/index.html"

    dutch, arabic = (_webpage(_block(_html(renderer, name.format(taal)))) for taal in ("nl", "ar"))

    assert {"translationOfWork", "digitalSourceType"} <= arabic.keys()
    assert {"translationOfWork", "digitalSourceType"}.isdisjoint(dutch)
    assert {"@id": "https://oco.example/nl/voorbeeldstad/themas/wonen/"} == arabic["translationOfWork"]


def test_steps_and_hours_are_those_of_the_data(renderer: SiteRenderer) -> None:
    """A route has all its steps, each with its place on the page; hours are days and times."""
    route = _thing(_block(_html(renderer, "nl/voorbeeldstad/routes/wmo-aanvraag/index.html")), "HowTo")
    service = _thing(
        _block(_html(renderer, "nl/voorbeeldstad/organisaties/wegwijspunt-voorbeeldstad/index.html")), "Service"
    )

    stappen = renderer.plan.kaart.landelijk.routes["wmo-aanvraag"].stappen
    assert [stap.titel.nl for stap in stappen] == [step["name"] for step in route["step"]]
    assert route["step"][1]["url"].endswith("/nl/voorbeeldstad/routes/wmo-aanvraag/#stap-2")
    assert {"opens": "09:00", "closes": "20:00", "dayOfWeek": ["Thursday"], "@type": "OpeningHoursSpecification"} in (
        service["hoursAvailable"]
    )


def test_a_text_cannot_leave_the_block(renderer: SiteRenderer) -> None:
    """What looks like the end of a script is a text like any other, should the checks ever let it through."""
    evil = '</script><script>alert(1)</script><!-- & "x"'
    plan, pers = renderer.plan, renderer._pers
    pers.open(plan.talen[0], "")  # another gemeente: the press forgets what it kept of the real page
    blad = next(blad for blad in plan.bladen["voorbeeldstad"] if isinstance(blad.onderwerp, Organisatie))
    blad = dataclasses.replace(blad, onderwerp=dataclasses.replace(blad.onderwerp, naam=evil))

    written = page_data(Bladzijde(blad, plan.talen[0], evil, plan, pers))

    assert evil == _thing(json.loads(written), "Organization")["name"]
    assert set("<>&").isdisjoint(written)


def _html(renderer: SiteRenderer, name: str) -> str:
    data = renderer.render_file(name)
    assert data is not None, name
    return data.decode()


def _block(html: str) -> dict[str, Any]:
    (block,) = document_fromstring(html.encode()).xpath("//script[@type='application/ld+json']")
    found: dict[str, Any] = json.loads(block.text)
    return found


def _graph(block: dict[str, Any]) -> Graph:
    assert block["@context"] == "https://schema.org"
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):  # the library warns of itself
        return Graph().parse(data=json.dumps({**block, "@context": CONTEXT}), format="json-ld")


def _nodes(block: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from block["@graph"]


def _webpage(block: dict[str, Any]) -> dict[str, Any]:
    return _thing(block, "WebPage")


def _thing(block: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(node for node in _nodes(block) if node["@type"] == kind)
