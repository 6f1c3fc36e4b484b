"""What must be true of each page of the shipped site, whatever it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

import html5lib
import pytest

from generator.pipeline import Checked
from tests.site.paginas import Pagina

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
DATA = "application/ld+json"
RAW = (*(f"{scheme}:" for scheme in ("http", "https", "data", "javascript", "blob")), "//")
"""How an address begins that leads out of the site, or that carries its own content."""


def test_every_page_says_its_language_and_direction(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """`lang` and `dir` are those of the language of the address; pages for all languages are marked Dutch."""
    talen = {taal.code: (taal.code, str(taal.richting)) for taal in checked.plan.talen}

    wrong = [
        pagina.url
        for pagina in paginas.values()
        if talen[pagina.taal or "nl"] != (pagina.tree.get("lang"), pagina.tree.get("dir"))
    ]

    assert [] == wrong


def test_every_page_has_one_first_heading_and_a_title(paginas: Mapping[str, Pagina]) -> None:
    """One h1 with text, one title with text, and no heading level is jumped over."""
    wrong = []
    for pagina in paginas.values():
        tree = pagina.tree
        levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        h1 = [heading.text_content().strip() for heading in tree.iter("h1")]
        titles = [title.text_content().strip() for title in tree.iterfind("./head/title")]
        jumps = [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]
        if len(h1) != 1 or len(titles) != 1 or not h1[0] or not titles[0] or levels[0] != 1 or jumps:
            wrong.append((pagina.url, h1, titles, jumps))

    assert [] == wrong


def test_pages_of_a_gemeente_have_titles_that_differ(paginas: Mapping[str, Pagina]) -> None:
    """A reader with several tabs can tell them apart, per language."""
    titles = Counter((pagina.taal, pagina.tree.findtext("./head/title")) for pagina in paginas.values() if pagina.taal)

    assert [] == [title for title, times in titles.items() if times > 1]


def test_every_page_carries_the_strict_policy(paginas: Mapping[str, Pagina]) -> None:
    """The policy stands before everything that it governs, and says the same everywhere."""
    wrong = [
        pagina.url
        for pagina in paginas.values()
        if [POLICY] != pagina.tree.xpath("/html/head/meta[@http-equiv='Content-Security-Policy']/@content")
        or pagina.tree.xpath("//meta[@http-equiv]/preceding::*[self::script or self::link or self::style]")
    ]

    assert [] == wrong


def test_no_page_holds_inline_script_or_style(paginas: Mapping[str, Pagina]) -> None:
    """The policy would block it: no style element or attribute, no handler, no script without a file.

    A block of data is no script: a browser never runs it, and the policy does not speak of it.
    """
    wrong = [
        f"{pagina.url}: <{element.tag}>"
        for pagina in paginas.values()
        for element in pagina.tree.iter("*")
        if element.tag == "style"
        or (element.tag == "script" and element.get("type") != DATA and (not element.get("src") or element.text))
        or any(name == "style" or name.startswith("on") for name in element.keys())  # noqa: SIM118 - not a dict
    ]

    assert [] == wrong


def test_no_page_fetches_from_elsewhere(paginas: Mapping[str, Pagina]) -> None:
    """No attribute names another site, except an ordinary link and what search engines read in the head."""
    wrong = [
        f"{pagina.url}: <{element.tag} {name}={value!r}>"
        for pagina in paginas.values()
        for element in pagina.tree.iter("*")
        for name, value in element.items()
        if value.strip().lower().startswith(RAW)
        and not (element.tag == "a" and name == "href")
        and not (element.tag == "link" and element.get("rel") in ("canonical", "alternate"))
    ]

    assert [] == wrong


def test_ids_are_unique_on_a_page(paginas: Mapping[str, Pagina]) -> None:
    """An id is given once, and what points at an id finds it."""
    wrong = []
    for pagina in paginas.values():
        tree = pagina.tree
        ids = Counter(tree.xpath("//@id"))
        named = " ".join(tree.xpath("//@aria-labelledby | //@aria-describedby | //@aria-controls | //@for")).split()
        wrong += [f"{pagina.url}#{id_}" for id_, times in ids.items() if times > 1]
        wrong += [f"{pagina.url} names {id_}" for id_ in named if id_ not in ids]

    assert [] == wrong


def test_every_page_of_a_fictional_gemeente_says_so(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """The notice stands on each of its pages, on no other, and in the language of the page or marked Dutch."""
    fictional = {g.gemeente.id for g in checked.plan.gemeenten if g.gemeente.fictief == "ja"}

    noted = {url for url, pagina in paginas.items() if pagina.tree.find_class("melding-fictief")}

    assert {"voorbeeldstad"} == fictional
    assert {url for url, pagina in paginas.items() if pagina.gemeente in fictional} == noted


@pytest.mark.parametrize("soort", ["start", "thema", "doelgroep"])
def test_the_four_promises_stand_on_the_page(soort: str, checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Pages that lead to OCO under the Wmo say that it is free, independent, for you, and open to all."""
    shown = {
        pagina.url: [[str(item.get("class")) for item in items] for items in pagina.tree.find_class("beloften")]
        for pagina in paginas.values()
        if pagina.soort == soort
    }

    assert len(shown) >= len(checked.plan.gemeenten) * len(checked.plan.talen)
    assert {url: [["belofte-ja"] * 4] for url in shown} == shown


def test_the_promises_are_named_in_dutch(paginas: Mapping[str, Pagina]) -> None:
    """The Dutch start page of Zoetermeer spells them out."""
    start = paginas["https://oco.example/nl/zoetermeer/"].tree

    assert [
        "Gratis",
        "Onafhankelijk: los van wie beslist en wie zorg geeft",
        "Alleen uw belang telt",
        "Zonder indicatie of verwijzing",
    ] == [item.text_content().strip().split(". ")[0] for item in start.find_class("belofte-ja")]


def test_every_aanbieder_page_tells_how_to_ask_for_another(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Whoever doubts a supporter reads on that page what to do; nobody else's page has that block."""
    urls = checked.plan.urls
    expected = {
        urls.absolute(urls.pagina(taal.code, gemeente.gemeente.id, f"organisaties/{aanbieder.id}"))
        for taal in checked.plan.talen
        for gemeente in checked.plan.gemeenten
        for aanbieder in gemeente.organisaties.values()
        if aanbieder.rol in ("oco_formeel", "oco_informeel")
    }

    found = {url for url, pagina in paginas.items() if pagina.tree.get_element_by_id("twijfel", None) is not None}

    assert expected
    assert expected == found


def test_a_letter_is_quoted_in_the_words_that_stand_in_it(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """A page about a word quotes the Dutch letter in every language; another language has its meaning beside it."""
    quoted = checked.plan.kaart.landelijk.termen["bezwaar"].voorbeeld

    shown = {
        taal.code: paginas[f"https://oco.example/{taal.code}/zoetermeer/woorden/bezwaar/"].tree.find_class("voorbeeld")
        for taal in checked.plan.talen
    }

    assert quoted
    for taal, (voorbeeld,) in shown.items():
        assert quoted.nl in voorbeeld.text_content()
        assert int(taal != "nl") == len(voorbeeld.find_class("naast"))


def test_a_search_engine_is_told_what_each_way_in_is_about(paginas: Mapping[str, Pagina]) -> None:
    """The start page, the lists and the choice of a gemeente describe themselves, in plain text."""
    soorten = {"start", "themas", "doelgroepen", "routes", "aanbieders", "brief", "kiezer"}

    described = {
        pagina.url: [text for text in pagina.tree.xpath("//meta[@name='description']/@content") if "<" not in text]
        for pagina in paginas.values()
        if pagina.soort in soorten and pagina.gemeente in ("", "zoetermeer")
    }

    assert described
    assert [] == [url for url, texts in described.items() if len(texts) != 1 or not texts[0].strip()]


def test_pages_in_dutch_and_arabic_are_valid_html(paginas: Mapping[str, Pagina]) -> None:
    """An HTML5 parser that forgives nothing finds nothing to forgive: all that can be known, and nearly nothing known.

    From left to right and from right to left.
    """
    looked_at = {("nl", "voorbeeldstad"), ("ar", "rheden"), ("nl", ""), ("ar", ""), ("", "")}

    assert [] == _html_faults(pagina for pagina in paginas.values() if (pagina.taal, pagina.gemeente) in looked_at)


@pytest.mark.alles
def test_pages_in_every_language_are_valid_html(paginas: Mapping[str, Pagina]) -> None:
    """The same for each page of the site."""
    assert [] == _html_faults(paginas.values())


def _html_faults(paginas: Iterable[Pagina]) -> list[str]:
    faults = []
    for pagina in paginas:
        parser = html5lib.HTMLParser()
        parser.parse(pagina.html)
        faults += [f"{pagina.url}:{line}:{column}: {code} {values}" for (line, column), code, values in parser.errors]
    return faults
