"""How many taps things are apart, counted on the links of the built site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from generator.model.keuzehulp import Uitkomst, stappen
from generator.pipeline import Checked
from tests.site.paginas import Pagina

TALEN = ("nl", "ar")
"""Templates are the same in every language; these two stand for both directions."""


@dataclass(frozen=True, slots=True)
class Knooppunt:
    """A page: where its links lead, which of them are answers of a keuzehulp, whether it shows a front door."""

    links: frozenset[str]
    antwoorden: frozenset[str]
    deur: bool


Graaf = Mapping[str, Knooppunt]


@pytest.fixture(scope="module")
def graaf(paginas: Mapping[str, Pagina]) -> Graaf:
    """Each page in TALEN, and those for all languages."""
    return {url: _read(pagina, paginas) for url, pagina in paginas.items() if pagina.taal in ("", *TALEN)}


def _read(pagina: Pagina, paginas: Mapping[str, Pagina]) -> Knooppunt:
    links = [
        (address, "keuze" in element.get("class", "").split())
        for element, address, _ in pagina.links()
        if element.tag == "a" and address in paginas
    ]
    return Knooppunt(
        links=frozenset(address for address, _ in links),
        antwoorden=frozenset(address for address, answer in links if answer),
        deur='id="voordeur"' in pagina.html,
    )


def _within(graaf: Mapping[str, frozenset[str]], start: str, taps: int) -> set[str]:
    """The pages that are at most so many taps away, the start itself among them."""
    reached = last = {start}
    for _ in range(taps):
        last = {address for url in last for address in graaf.get(url, ())} - reached
        reached = reached | last
    return reached


def _links(graaf: Graaf) -> Mapping[str, frozenset[str]]:
    return {url: knooppunt.links for url, knooppunt in graaf.items()}


def test_the_front_door_is_at_most_two_taps_away(graaf: Graaf) -> None:
    """From any page at all, also the page of all languages and 404, one comes to a page that shows a front door."""
    links, doors = _links(graaf), {url for url, knooppunt in graaf.items() if knooppunt.deur}

    far = [url for url in graaf if not _within(links, url, 2) & doors]

    assert doors
    assert [] == far


@pytest.mark.parametrize("soort", ["thema", "doelgroep", "route"])
@pytest.mark.parametrize("taal", TALEN)
def test_what_residents_look_for_is_at_most_two_taps_from_the_start(
    taal: str, soort: str, graaf: Graaf, checked: Checked
) -> None:
    """Each theme, group and route, in each gemeente."""
    urls, links = checked.plan.urls, _links(graaf)
    far = []
    for gemeente, bladen in checked.plan.bladen.items():
        near = _within(links, urls.absolute(urls.pagina(taal, gemeente, "")), 2)
        ours = [urls.absolute(urls.pagina(taal, gemeente, blad.pad)) for blad in bladen if blad.soort == soort]
        assert ours
        far += [url for url in ours if url not in near]

    assert [] == far


@pytest.mark.parametrize("taal", TALEN)
def test_a_keuzehulp_leads_to_a_front_door_in_five_questions(taal: str, graaf: Graaf, checked: Checked) -> None:
    """By its answers alone: from the first question to every outcome, each of which shows the front door."""
    urls = checked.plan.urls
    for gemeente in checked.plan.bladen:
        for keuzehulp in checked.kaart.landelijk.keuzehulpen.values():
            pages = {urls.absolute(urls.pagina(taal, gemeente, stap.pad)): stap for stap in stappen(keuzehulp)}
            answers = {url: graaf[url].antwoorden for url in pages}
            begin = next(url for url, stap in pages.items() if stap.is_begin)
            outcomes = {url for url, stap in pages.items() if isinstance(stap.knoop, Uitkomst)}

            assert outcomes <= _within(answers, begin, 5)
            assert set(pages) == _within(answers, begin, 5)
            assert [] == [u for u in outcomes if not graaf[u].deur]
            assert [] == [u for u in pages if u != begin and begin not in graaf[u].links]


@pytest.mark.parametrize("taal", TALEN)
def test_the_questions_for_referrers_are_on_their_page_alone(taal: str, graaf: Graaf, checked: Checked) -> None:
    """No list, no search and no other page leads a resident into them."""
    urls = checked.plan.urls
    for gemeente in checked.plan.bladen:
        own = {
            urls.absolute(urls.pagina(taal, gemeente, stap.pad))
            for keuzehulp in checked.kaart.landelijk.keuzehulpen.values()
            if keuzehulp.voor_verwijzers == "ja"
            for stap in stappen(keuzehulp)
        }
        bases = urls.absolute(urls.kiezer(taal))
        leading = {url for url, page in graaf.items() if url.startswith(bases) and page.links & own and url not in own}

        assert own
        assert {urls.absolute(urls.pagina(taal, gemeente, "verwijzers"))} == leading
