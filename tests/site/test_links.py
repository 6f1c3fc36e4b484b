"""Whether every link of the shipped site leads somewhere, and the way to help is short."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as ET

from generator.pipeline import Checked
from generator.render.pieces import Files
from tests.site.paginas import Pagina

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
PASSED_ON = "//ul[@class='doorsturen']//a/@href"


def test_every_page_of_the_plan_is_there(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Each gemeente has each of its pages in each language."""
    urls = checked.plan.urls

    expected = {
        urls.absolute(urls.pagina(taal.code, gemeente, blad.pad))
        for taal in checked.plan.talen
        for gemeente, bladen in checked.plan.bladen.items()
        for blad in bladen
    }

    assert expected
    assert expected == {url for url, pagina in paginas.items() if pagina.gemeente}


def test_every_internal_link_leads_to_a_file(checked: Checked, files: Files, paginas: Mapping[str, Pagina]) -> None:
    """Pages, stylesheets, scripts and pictures that a page names are all in the site."""
    urls = checked.plan.urls
    site_url = urls.absolute(urls.base)

    dead = [
        f"{pagina.url} → {address}"
        for pagina in paginas.values()
        for _, address, _ in pagina.links()
        if address.startswith(site_url) and urls.file(urlsplit(address).path) not in files
    ]

    assert [] == dead


def test_every_anchor_exists_on_the_page_it_leads_to(paginas: Mapping[str, Pagina]) -> None:
    """A link with # lands on an element with that id."""
    ids = {url: set(pagina.tree.xpath("//@id")) for url, pagina in paginas.items()}

    dead = [
        f"{pagina.url} → {address}#{anchor}"
        for pagina in paginas.values()
        for _, address, anchor in pagina.links()
        if anchor and address in ids and anchor not in ids[address]
    ]

    assert [] == dead


def test_a_link_to_elsewhere_keeps_silent_about_the_reader(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Only ordinary links leave the site, over http(s), and they say noreferrer."""
    site_url = checked.plan.urls.absolute(checked.plan.urls.base)

    wrong = [
        f"{pagina.url}: <{element.tag} {dict(element.attrib)}>"
        for pagina in paginas.values()
        for element, address, _ in pagina.links()
        if not address.startswith((site_url, "tel:", "mailto:", "sms:"))
        and not (
            element.tag == "a"
            and urlsplit(address).scheme in ("http", "https")
            and "noreferrer" in element.get("rel", "").split()
        )
    ]

    assert [] == wrong


def test_what_is_passed_on_is_the_page_itself(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Pages share the frame in which these links stand: each still gives its own short address, and only that."""
    urls = checked.plan.urls
    given = {
        pagina.url: (quote(urls.absolute(urls.kort(gemeente, blad.codes.code)), safe=""), pagina.tree.xpath(PASSED_ON))
        for gemeente, bladen in checked.plan.bladen.items()
        for blad in bladen
        for taal in checked.plan.talen
        for pagina in (paginas[urls.absolute(urls.pagina(taal.code, gemeente, blad.pad))],)
        if blad.soort in ("organisatie", "route", "thema", "doelgroep")
    }

    assert given
    assert [] == [url for url, (own, links) in given.items() if not links or any(own not in link for link in links)]


def test_languages_of_a_page_name_each_other(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Every page in languages lists all of them with full addresses, itself among them, and Dutch for everyone else."""
    urls, talen = checked.plan.urls, [taal.code for taal in checked.plan.talen]
    versions: dict[str, dict[str, str]] = {}
    for url, pagina in paginas.items():
        if pagina.taal:
            pad = urlsplit(url).path.removeprefix(f"{urls.base}{pagina.taal}/")
            versions.setdefault(pad, {})[pagina.taal] = url

    wrong = [
        pagina.url
        for own in versions.values()
        for pagina in (paginas[url] for url in own.values())
        if [*((taal, own.get(taal)) for taal in talen), ("x-default", own["nl"])]
        != [(link.get("hreflang"), link.get("href")) for link in pagina.tree.iterfind(".//link[@hreflang]")]
        or [pagina.url] != pagina.tree.xpath("//link[@rel='canonical']/@href")
    ]

    assert versions
    assert [] == wrong


def test_a_language_link_leads_to_this_page_in_that_language(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """The language menu keeps the reader on the page, and marks each language with itself."""
    urls = checked.plan.urls

    wrong = []
    for pagina in paginas.values():
        if not pagina.taal:
            continue
        pad = urlsplit(pagina.url).path.removeprefix(f"{urls.base}{pagina.taal}/")
        expected = [
            (taal.code, taal.code, taal.richting, f"{urls.base}{taal.code}/{pad}") for taal in checked.plan.talen
        ]
        menu = pagina.tree.iterfind(".//details[@class='talen']//a")
        if expected != [tuple(map(link.get, ("hreflang", "lang", "dir", "href"))) for link in menu]:
            wrong.append(pagina.url)

    assert [] == wrong


def test_a_language_is_named_in_itself_and_in_dutch(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Who helps a reader finds the language too; the Dutch name is marked Dutch, and Dutch needs no second name."""
    menu = paginas["https://oco.example/ar/zoetermeer/"].tree.iterfind(".//details[@class='talen']//a")

    named = [((link.text or "").strip(), [name.text for name in link.iterfind("bdi[@lang='nl']")]) for link in menu]

    assert [
        (taal.naam, [taal.nederlandse_naam] if taal.naam != taal.nederlandse_naam else [])
        for taal in checked.plan.talen
    ] == named


def test_the_front_door_is_one_link_away(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Every page of a gemeente leads straight to the front door of its start page, which itself shows it."""
    urls = checked.plan.urls

    far = []
    for pagina in paginas.values():
        if pagina.gemeente:
            start = urls.absolute(urls.pagina(pagina.taal, pagina.gemeente, ""))
            here = pagina.url == start and pagina.tree.get_element_by_id("voordeur", None) is not None
            if not here and (start, "voordeur") not in {(address, anchor) for _, address, anchor in pagina.links()}:
                far.append(pagina.url)

    assert [] == far


def test_a_short_address_leads_to_its_page_in_every_language(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """`/v/<gemeente>/<code>/` offers exactly the languages of the site, each leading to that page."""
    urls = checked.plan.urls

    wrong = []
    for gemeente, bladen in checked.plan.bladen.items():
        for blad in bladen:
            expected = [
                (taal.code, urls.absolute(urls.pagina(taal.code, gemeente, blad.pad))) for taal in checked.plan.talen
            ]
            for code in blad.codes.alle:
                short = paginas[urls.absolute(urls.kort(gemeente, code))]
                main = [
                    (element.get("hreflang"), address)
                    for element, address, _ in short.links()
                    if element.get("hreflang")
                ]
                if main != expected or any(address not in paginas for _, address in main):
                    wrong.append(short.url)

    assert [] == wrong


def test_a_short_address_without_gemeente_asks_for_it(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """`/v/<code>/` leads to the short address of every gemeente that has that page."""
    urls = checked.plan.urls
    owners: dict[str, set[str]] = {}
    for gemeente, bladen in checked.plan.bladen.items():
        for blad in bladen:
            for code in blad.codes.alle:
                owners.setdefault(code, set()).add(urls.absolute(urls.kort(gemeente, blad.codes.code)))

    found = {
        code: {
            address
            for element, address, anchor in paginas[urls.absolute(urls.kort("", code))].links()
            if element.tag == "a" and not anchor and address.startswith(urls.absolute(f"{urls.base}v/"))
        }
        for code in owners
    }

    assert owners == found


def test_the_sitemap_lists_the_pages_that_search_engines_may_show(
    checked: Checked, files: Files, paginas: Mapping[str, Pagina]
) -> None:
    """All pages of real municipalities, the pickers and the page for who refers, each with all its languages.

    No fictional page.
    """
    urls = checked.plan.urls
    fictional = {g.gemeente.id for g in checked.plan.gemeenten if g.gemeente.fictief == "ja"}
    expected = {url for url, pagina in paginas.items() if pagina.taal and pagina.gemeente not in fictional}
    expected.add(urls.absolute(urls.verwijzers()))

    index = ET.fromstring(files["sitemap.xml"])  # noqa: S314 - we made it
    lists = [files[urlsplit(loc.text or "").path[1:]] for loc in index.iter(f"{SITEMAP}loc")]
    rows = [row for data in lists for row in ET.fromstring(data).findall(f"{SITEMAP}url")]  # noqa: S314 - we made it
    listed = [row.findtext(f"{SITEMAP}loc") for row in rows]
    languages = {
        row.findtext(f"{SITEMAP}loc"): [(link.get("hreflang"), link.get("href")) for link in row.iter(f"{XHTML}link")]
        for row in rows
    }

    assert fictional
    assert expected == set(listed)
    assert len(listed) == len(set(listed))
    assert {
        url: [(link.get("hreflang"), link.get("href")) for link in paginas[url].tree.iterfind(".//link[@hreflang]")]
        for url in expected
    } == languages
