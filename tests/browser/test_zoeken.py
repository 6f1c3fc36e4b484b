"""Search: the right page by keyboard alone, told to who cannot see it, small, and nobody's business."""

from __future__ import annotations

import gzip
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

from tests.browser.toestel import GEMEENTE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, tab_to
from tests.search.sets import IN_TALEN

NIETS = "qqxxzzqqxxzz"
"""What nobody writes about."""


def field(page: Page) -> Locator:
    """The search field."""
    return page.get_by_role("combobox")


def ask(page: Page, query: str) -> None:
    """Types a query and waits for what comes."""
    field(page).fill("")
    expect(page.get_by_role("listbox")).to_have_count(0)
    field(page).press_sequentially(query)
    expect(page.get_by_role("listbox")).to_be_visible()


def leads_to(option: Locator) -> str:
    """The path, within the gemeente, to which a result leads."""
    url = option.get_attribute("data-url") or ""
    return url.split(f"/{GEMEENTE}/")[1].replace("/#", "#").removesuffix("/")


@pytest.mark.parametrize(
    ("taal", "query", "path", "toestel"),
    [
        ("ar", "مجانا", "wat-is-oco", SMAL),
        ("ar", "keukentafelgesprek", "woorden/keukentafelgesprek", SMAL),
        ("ar", "keukentafelgeprek", "woorden/keukentafelgesprek", GROOT),
        ("nl", "clientondersteuner", "woorden/onafhankelijk-clientondersteuner", GROOT),
        ("nl", "client ondersteuning", "wat-is-oco", SMAL),
        ("nl", "schuldhulp", "themas/werk-en-inkomen", SMAL),
        pytest.param("en", "free", "wat-is-oco", SMAL, marks=pytest.mark.alles),
        pytest.param("en", "objection", "routes/bezwaar", GROOT, marks=pytest.mark.alles),
    ],
    ids=str,
)
def test_the_right_page_is_reached_by_keyboard(taal: str, query: str, path: str, page: Page, toestel: Toestel) -> None:
    """Tab to the field, type, arrow down to the result, Enter; a word of the word list is then on the screen."""
    page.goto(pagina(taal, "organisatie"))
    tab_to(page, field(page))
    page.keyboard.type(query)
    expect(page.get_by_role("listbox")).to_be_visible()

    chosen = page.get_by_role("option", selected=True)
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        expect(chosen).to_have_count(1)
        expect(chosen).to_be_in_viewport(ratio=1)
        if leads_to(chosen) == path:
            break
    page.keyboard.press("Enter")

    base, _, anchor = path.partition("#")
    url = f"{pagina(taal, 'start')}{base}/" + (f"#{anchor}" if anchor else "")
    expect(page).to_have_url(re.compile(re.escape(url) + "$"))
    expect(page.locator(":target" if anchor else "h1")).to_be_in_viewport()


@pytest.mark.parametrize("toestel", [SMAL, GROOT], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_results_are_announced(taal: str, page: Page, context: BrowserContext, toestel: Toestel) -> None:
    """The live region tells how many there are; field, list and active result are what the browser tells a reader."""
    page.goto(pagina(taal, "start"))
    status = page.get_by_role("banner").get_by_role("status")
    expect(status).to_have_text("")
    expect(page.get_by_role("combobox", expanded=False)).to_have_count(1)

    ask(page, "wmo")
    options = page.get_by_role("option")
    count = options.count()
    press(page, "ArrowDown")
    press(page, "ArrowDown")

    assert count > 2
    expect(status).to_contain_text(str(count - 1))  # the last option is the front door
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    snapshot = page.get_by_role("banner").aria_snapshot()
    assert re.search(r'- combobox ".+" \[expanded\]: wmo\n', snapshot)
    assert count == len(re.findall(r'- option ".+"', snapshot))
    nodes = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    box = next(node for node in nodes if node["role"]["value"] == "combobox")
    active = [p["value"]["relatedNodes"] for p in box["properties"] if p["name"] == "activedescendant"]
    selected = [
        node["backendDOMNodeId"]
        for node in nodes
        if {"name": "selected", "value": {"type": "booleanOrUndefined", "value": True}} in node.get("properties", [])
    ]
    assert selected == [related["backendDOMNodeId"] for nodes in active for related in nodes]


@pytest.mark.parametrize("toestel", [SMAL], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_no_result_shows_the_front_door(taal: str, page: Page, toestel: Toestel) -> None:
    """It is said that nothing was found, and what helps on is left: questions, A to Z and, last, people."""
    page.goto(pagina(taal, "thema"))
    status = page.get_by_role("banner").get_by_role("status")
    ask(page, "wmo")
    found = status.inner_text()

    ask(page, NIETS)
    expect(page.get_by_role("option")).to_have_count(3)
    expect(status).not_to_have_text("")
    expect(status).not_to_have_text(found)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(re.escape(pagina(taal, "start")) + "#voordeur$"))
    expect(page.locator(":target").get_by_role("heading").first).to_be_in_viewport()


def test_escape_closes_the_list(page: Page) -> None:
    """Once to close it, with the query still there, and once more to empty the field."""
    page.goto(pagina("nl", "start"))
    ask(page, "schuld")

    press(page, "Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)
    expect(page.get_by_role("combobox", expanded=False)).to_be_focused()
    expect(field(page)).to_have_value("schuld")
    press(page, "Escape")

    expect(field(page)).to_have_value("")


@pytest.mark.parametrize("taal", IN_TALEN)
def test_search_is_small_and_waits_until_it_is_wanted(taal: str, page: Page) -> None:
    """Nothing of it comes before the field has the focus; then at most 3 requests, 70 kB gz, to the first result."""
    page.goto(pagina(taal, "start"), wait_until="networkidle")
    requests: list[Request] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright marks it
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(100)
    before = [request.url for request in requests]

    tab_to(page, field(page))
    ask(page, "wmo")
    responses = [response for request in requests if (response := request.response())]
    weight = sum(len(gzip.compress(response.body(), 6)) for response in responses)

    assert [] == before
    assert 1 <= len(responses) <= len(requests) <= 3
    assert weight <= 70_000


@pytest.mark.parametrize(("taal", "query"), [("nl", "huurschuld"), ("ar", "ديون")])
def test_the_query_stays_with_the_reader(taal: str, query: str, page: Page, context: BrowserContext) -> None:
    """It is in no address and in no request, and nothing is kept in the browser."""
    told: list[str] = []
    page.on("request", lambda request: told.append(f"{request.url} {request.headers} {request.post_data}"))
    page.goto(pagina(taal, "start"))

    ask(page, query)
    here = page.url
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(here)

    assert here.endswith(pagina(taal, "start"))
    assert len(told) > 4
    assert [] == [line for line in (*told, page.url) if query in line or quote(query) in line]
    assert [] == context.cookies()
    assert [0, 0] == page.evaluate("[localStorage.length, sessionStorage.length]")


def test_a_search_that_cannot_start_says_so(page: Page, problemen: list[str]) -> None:
    """Without its index the field tells that searching does not work now."""
    page.route("**/zoeken.json", lambda route: route.abort())
    page.goto(pagina("nl", "start"))

    field(page).focus()

    expect(page.get_by_role("banner").get_by_role("status")).to_contain_text("A tot Z")
    assert any(problem.startswith("failed:") for problem in problemen)
    problemen.clear()


@pytest.mark.parametrize("toestel", [SMAL.zonder_script(), GROOT.zonder_script()], ids=str)
@pytest.mark.parametrize("taal", RICHTINGEN)
def test_without_script_search_is_a_list(taal: str, page: Page, toestel: Toestel) -> None:
    """In its place is a link to A-Z, where the Dutch word from a letter leads to what it means."""
    page.goto(pagina(taal, "start"))

    expect(field(page)).to_have_count(0)
    page.get_by_role("banner").get_by_role("link").and_(page.locator(f"[href='{pagina(taal, 'a-z')}']")).click()
    page.get_by_role("main").get_by_role("link", name="keukentafelgesprek", exact=True).click()

    expect(page).to_have_url(re.compile("/woorden/keukentafelgesprek/$"))
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_what_was_asked_is_marked(page: Page) -> None:
    """In the title or the sentence of a result, also where the text has another form of the word."""
    page.goto(pagina("nl", "start"))

    ask(page, "bezwaren ")

    expect(page.get_by_role("option").first.locator("mark").first).to_have_text(re.compile("bezwaar", re.IGNORECASE))


@pytest.mark.parametrize(("query", "meant"), [("keukentafelgeprek", "keukentafelgesprek"), ("huisartz", "huisarts")])
def test_a_slip_of_the_pen_is_said(query: str, meant: str, page: Page) -> None:
    """Shown and announced, with the results of what was meant; a word of the site is never doubted."""
    page.goto(pagina("nl", "start"))
    told = page.get_by_text(f"Bedoelde u: {meant}?")

    ask(page, query)
    expect(told.first).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("status")).to_contain_text(meant)
    ask(page, meant)

    expect(page.get_by_role("option").first).to_be_visible()
    expect(told).to_have_count(0)


@pytest.mark.parametrize("taal", RICHTINGEN)
def test_a_search_can_be_shared(taal: str, page: Page) -> None:
    """The link at the end of the list, opened by somebody else, asks the same; the query never reaches the server."""
    page.goto(pagina(taal, "thema"))
    ask(page, "bezwaar")
    found = [leads_to(option) for option in page.get_by_role("option").all()]
    link = page.get_by_role("banner").locator(".zoek-deel a").get_attribute("href")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(link or "")

    expect(page.get_by_role("listbox")).to_be_visible()
    expect(field(page)).to_have_value("bezwaar")
    expect(field(page)).to_be_focused()
    assert found == [leads_to(option) for option in page.get_by_role("option").all()]
    assert link == f"{pagina(taal, 'start')}#zoek=bezwaar"
    assert [] == [url for url in asked if "bezwaar" in url.partition("#")[0]]


def test_the_link_to_share_is_reached_by_keyboard(page: Page) -> None:
    """Tab leads from the field to it, with the list still open; past it the list closes."""
    page.goto(pagina("nl", "thema"))
    ask(page, "bezwaar")

    press(page, "Tab")
    expect(page.get_by_role("link", name="Deel deze zoekopdracht")).to_be_focused()
    press(page, "Tab")

    expect(page.get_by_role("listbox")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "gemeente"),
    [
        ("voorbeeldst", "voorbeeldstad"),
        ("Voorbeelddorp", "voorbeeldstad"),
        ("0103 AB", "voorbeeldstad"),
        ("zosamen", "zoetermeer"),
        ("palet", "zoetermeer"),
        ("zoetemeer", "zoetermeer"),
    ],
)
def test_a_gemeente_is_picked_by_what_one_knows_of_it(query: str, gemeente: str, page: Page) -> None:
    """Name, village, postcode, local brand, organisation, with a typo; the way out for others comes last."""
    page.goto(pagina("nl", "kiezer"))

    ask(page, query)
    expect(page.get_by_role("option").last).to_have_attribute("data-url", "#anders")
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"/nl/{gemeente}/$"))


@pytest.mark.parametrize("toestel", [SMAL.zonder_script()], ids=str)
def test_without_script_the_picker_is_a_list(page: Page, toestel: Toestel) -> None:
    """Every gemeente stands there to be tapped."""
    page.goto(pagina("ar", "kiezer"))

    expect(field(page)).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="Zoetermeer", exact=True)).to_be_visible()
