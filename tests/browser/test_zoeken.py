"""Search: the right page by keyboard alone, told to who cannot see it, small, and nobody's business."""

from __future__ import annotations

import gzip
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Request, expect

from tests.browser.toestel import GEMEENTE, GROOT, RICHTINGEN, SMAL, Toestel, pagina
from tests.browser.toetsen import press, tab_to

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
        ("en", "free", "wat-is-oco", SMAL),
        ("en", "objection", "routes/bezwaar", GROOT),
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


@pytest.mark.parametrize("taal", ["nl", "ar", "en"])
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
