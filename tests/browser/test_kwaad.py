"""Evil in every text, in a real browser that nothing holds back: our policy is taken out of the pages, and none runs.

The checks are behind us as well: see tests/kwaad.py. What is left is that every text is escaped where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.load.templates import load_templates
from generator.pipeline import TEMPLATES, check_project, render_project
from generator.plan.pages import Keuze
from tests.browser.server import served
from tests.kwaad import KWAAD, MERK, OPMAAK, STIL, besmette_site
from tests.site.paginas import DATUM, ROOT

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_READ = """(merk) => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT), text = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.matches("script")) text.push(walker.currentNode.data);
  const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  const values = attributes.map(({ value }) => value).filter((value) => value.includes(merk));
  return [window.__kwaad ?? "", [text.join(""), ...values].map((found) => found.replace(/\\s+/g, " "))];
}"""
"""What ran; then the text of a page, and each attribute in which evil stands."""
_HEEL = " ".join((MERK, *OPMAAK, *STIL[:2]))
"""All evil up to where Markdown reads it otherwise than it was typed."""
_PROBE = "<script>window.__kwaad='proef'</script>"
Served = tuple[str, tuple[str, ...]]


@pytest.fixture(scope="module", params=["minimaal", pytest.param("voorbeeldstad", marks=pytest.mark.alles)])
def vol_kwaad(request: pytest.FixtureRequest) -> Iterator[Served]:
    """Where a gemeente full of evil is served in Dutch and Arabic, and the addresses of its pages."""
    root, gemeente = (ROOT, "voorbeeldstad")
    if request.param == "minimaal":
        root, gemeente = (ROOT / "tests/sites/minimaal", "voorbeeld")
    checked = besmette_site(check_project(root, DATUM), load_templates(TEMPLATES))
    files = render_project(checked, DATUM, Keuze(("nl", "ar"), (gemeente,), formaten=()), 1)
    bare = {name: _POLICY.sub(b"", data) if name.endswith(".html") else data for name, data in files.items()}
    bare["proef/index.html"] = f"<!DOCTYPE html><title>proef</title>{_PROBE}".encode()
    assert b"Content-Security-Policy" not in b"".join(data for name, data in bare.items() if name.endswith(".html"))
    names = [name for name in files if name.endswith("index.html")]
    pages = [name for name in names if name.startswith((f"nl/{gemeente}/", f"ar/{gemeente}/"))]
    if request.param == "minimaal":
        pages = [name for name in pages if re.search(r"voorbeeld/(index|organisaties/naast-u)", name)]
    else:
        kinds = [sorted(group) for group in by_kind(pages).values()]
        pages = [name for group in kinds for name in group[:3]]
    shared = ["index.html", "nl/index.html", next(name for name in names if name.startswith("v/"))]
    with served(bare, checked.plan.urls) as origin:
        yield origin, (*pages, *shared)


def by_kind(names: list[str]) -> dict[str, list[str]]:
    """Pages by language and kind: one template made each group."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault("/".join(name.split("/")[:3]), []).append(name)
    return found


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that waits for nothing that is not of this computer."""
    tab = browser.new_page()
    tab.set_default_timeout(10_000)
    yield tab
    tab.close()


def test_without_the_policy_a_script_would_run(vol_kwaad: Served, tab: Page) -> None:
    """What holds the evil back in the other tests is not the browser and not this server."""
    tab.goto(f"{vol_kwaad[0]}/proef/")

    assert "proef" == tab.evaluate(_READ, MERK)[0]


def test_nothing_runs_and_all_is_read(vol_kwaad: Served, tab: Page) -> None:
    """On every page all evil stands as text, whole at each place, also in attributes.

    Nothing ran, also not under the pointer or the focus; nobody was asked.
    """
    origin, names = vol_kwaad
    elsewhere: list[str] = []
    tab.on("request", lambda request: elsewhere.append(request.url) if not request.url.startswith(origin) else None)
    tab.on("dialog", lambda dialog: elsewhere.append(dialog.message))
    wrong = []

    for name in names:
        tab.goto(f"{origin}/{name.removesuffix('index.html')}", wait_until="load")
        _touch(tab)
        ran, found = tab.evaluate(_READ, MERK)
        if ran or KWAAD not in found[0]:
            wrong.append((name, ran, MERK in found[0]))
        wrong += [(name, "broken", text[:200]) for text in map(_without_whole, found) if MERK in text]

    assert [] == wrong
    assert [] == elsewhere


def test_what_scripts_show_is_read_too(vol_kwaad: Served, tab: Page) -> None:
    """The list under the search field and the filters come from data that scripts put on the page."""
    origin, names = vol_kwaad
    gemeente = names[0].split("/")[1]
    tab.goto(f"{origin}/nl/{gemeente}/")

    tab.get_by_role("combobox").fill("wonen")
    option = tab.get_by_role("option").filter(has_text=MERK).first

    expect(option).to_contain_text("<script>window.__kwaad='script'</script>")
    assert 0 == tab.locator("[role=listbox] :is(img, script, svg, iframe, a[href^=javascript])").count()
    assert "" == tab.evaluate(_READ, MERK)[0]


def _without_whole(text: str) -> str:
    """What is left from a mark on behind which a text is not as typed; in an address or HTML to copy it is encoded."""
    _, merk, rest = unescape(unquote(text)).replace(_HEEL, "").partition(MERK)
    return merk + rest


def _touch(tab: Page) -> None:
    """Focus and pointer on everything that can have them."""
    touch: Callable[[str], object] = tab.evaluate
    touch(
        """() => document.querySelectorAll("a, button, input, summary, [tabindex], [x]").forEach((element) => {
          element.focus();
          for (const kind of ["mouseover", "mouseenter", "pointerover"]) element.dispatchEvent(new MouseEvent(kind));
        })"""
    )
