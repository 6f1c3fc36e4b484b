"""The site as a municipality serves it: on a real nginx, each kind of file with its headers, no page in breach."""

from __future__ import annotations

import dataclasses
import gzip
import http.client
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from generator.pipeline import Checked, check_project, render_project
from generator.plan.pages import Keuze
from generator.plan.policy import CSP, HEADERS
from generator.render.pieces import Files
from generator.render.webserver import APACHE, NETLIFY, NGINX, TYPES
from tests.browser.beleid import BUITEN, INLINE, Greep, Soort, alike
from tests.browser.nginx import MISSING, find_nginx, running
from tests.browser.waakhond import watch
from tests.site.paginas import DATUM, ROOT, find_paginas

pytestmark = pytest.mark.alles
Answer = tuple[int, Message, bytes]

FETCHED = frozenset(("img src", "link icon href", "link preload href", "link stylesheet href", "script src"))
"""What a page fetches."""
NAMED = frozenset(("link alternate href", "link canonical href"))
"""Addresses that a page states and no browser asks."""
BLOCKS = frozenset(("script application/ld+json", "template"))
"""What a page holds for programs, and for our own scripts."""
STATED: Greep = ("meta content-security-policy", CSP)


@pytest.fixture(scope="module")
def nginx(files: Files, checked: Checked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves the whole site."""
    if not find_nginx():
        pytest.fail(MISSING)
    with running(files, checked.plan.urls, tmp_path_factory.mktemp("nginx")) as origin:
        yield origin


def ask(url: str, **headers: str) -> Answer:
    """Status, headers and body of an answer; leads on nowhere."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc)
    with closing(connection):
        connection.request("GET", parts.path, headers={name.replace("_", "-"): text for name, text in headers.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


def without_own(headers: Message) -> Mapping[str, str]:
    """The headers that we asked for, each of which must be there once."""
    found = {name: headers.get_all(name, []) for name in HEADERS}
    return {name: " | ".join(values) for name, values in found.items()}


def test_every_kind_of_file_has_its_type_and_headers(nginx: str, files: Files) -> None:
    """One of each: the type that a browser needs, every header of the policy, and the bytes that we made."""
    one = {name.rpartition(".")[2]: name for name in files if name not in (APACHE, NETLIFY, NGINX)}
    seen = {}
    for end, name in one.items():
        status, headers, data = ask(f"{nginx}/{name}")
        assert (200, dict(HEADERS), files[name]) == (status, without_own(headers), data), name
        seen[end] = headers["Content-Type"]

    assert set(seen) <= set(TYPES)
    assert {end: TYPES[end] + "; charset=utf-8" * TYPES[end].startswith("text/") for end in seen} == seen


def test_only_what_never_changes_is_kept(nginx: str, files: Files) -> None:
    """A file below assets/ for a year, all others are asked for each time; a copy that holds is not sent again."""
    kept = {name: ask(f"{nginx}/{name}")[1]["Cache-Control"] for name in files if name.startswith("assets/")}
    _, page, _ = ask(f"{nginx}/nl/")
    status, _, data = ask(f"{nginx}/nl/", If_None_Match=page["ETag"])

    assert {"public, max-age=31536000, immutable"} == set(kept.values())
    assert "no-cache" == page["Cache-Control"]
    assert (304, b"") == (status, data)


def test_only_open_data_is_for_other_websites(nginx: str, files: Files) -> None:
    """`Access-Control-Allow-Origin` stands on every file below data/ and on no other."""
    one = {(name.startswith("data/"), name.rpartition(".")[2]): name for name in files if not name.startswith("_")}
    open_ = {name: ask(f"{nginx}/{name}")[1]["Access-Control-Allow-Origin"] for name in one.values()}

    assert {name: "*" if name.startswith("data/") else None for name in open_} == open_


def test_what_is_not_there_is_told_in_our_page(nginx: str, files: Files) -> None:
    """Also below assets/ and data/, with the same headers; and the files for servers are for servers."""
    for name in ("bestaat-niet/", "assets/weg.js", "data/weg.json", APACHE, NETLIFY, NGINX, "nl/../_nginx.conf"):
        status, headers, data = ask(f"{nginx}/{name}")

        assert (404, dict(HEADERS)) == (status, without_own(headers)), name
        assert files["404.html"] == data, name


def test_text_is_sent_small_and_a_directory_has_a_slash(nginx: str, files: Files) -> None:
    """Compressed where the browser asks; an address without `/` leads to the one with it, on this host."""
    _, headers, data = ask(f"{nginx}/nl/", Accept_Encoding="gzip")
    assert "gzip" == headers["Content-Encoding"]
    assert files["nl/index.html"] == gzip.decompress(data)

    status, headers, _ = ask(f"{nginx}/nl")
    assert (301, "/nl/") == (status, headers["Location"])


@pytest.fixture(scope="module")
def soorten(checked: Checked, files: Files) -> Mapping[Soort, Sequence[str]]:
    """The addresses of all pages, those together that are alike to a browser."""
    return alike(find_paginas(checked.plan, files).values())


def test_no_page_asks_for_anything_else(soorten: Mapping[Soort, Sequence[str]]) -> None:
    """Of every page of the site: it fetches our own files only, nothing stands inline, and each states the policy."""
    vreemd = {(greep, urls[0]) for (*_, found), urls in soorten.items() for greep in found if not _allowed(*greep)}

    assert set() == vreemd
    assert [] == [urls[0] for (*_, found), urls in soorten.items() if STATED not in found]


def _allowed(what: str, where: str) -> bool:
    known = what in FETCHED | NAMED | BLOCKS or what.rpartition(" ")[2].startswith("data-")
    return (what, where) == STATED or (known and where not in (BUITEN, INLINE))


def test_no_page_is_in_breach(
    nginx: str, browser: Browser, checked: Checked, soorten: Mapping[Soort, Sequence[str]]
) -> None:
    """Chromium reads a page of each kind in each language with each set of files, and every redirect.

    No breach, no word to the console, nobody else is asked. Pages that are not opened differ from one that is in their
    text and links only: see the test above. The header is what counts here as well as the page: `frame-ancestors` it
    would complain about in a page.
    """
    rng = random.Random(9)  # noqa: S311 - no secret
    wanted = [rng.choice(sorted(urls)).removeprefix(checked.plan.urls.site_url) for urls in soorten.values()]
    opened = browser.new_page(base_url=nginx)
    problemen = watch(opened, nginx)

    for url in wanted:
        opened.goto(f"/{url}", wait_until="load")
        assert [] == problemen, url
    for omleiding in checked.plan.omleidingen:
        opened.goto(omleiding.van, wait_until="load")
    opened.close()

    assert len(wanted) > len(checked.plan.talen)
    assert [] == problemen


def test_search_works_under_the_header(nginx: str, browser: Browser) -> None:
    """What a page fetches later is allowed too: the index, and the modules of search."""
    opened = browser.new_page(base_url=nginx)
    problemen = watch(opened, nginx)
    opened.goto("/nl/voorbeeldstad/")

    opened.get_by_role("combobox").fill("schulden")

    expect(opened.get_by_role("option").first).to_be_visible()
    opened.close()
    assert [] == problemen


def test_no_other_page_may_hold_ours(nginx: str, browser: Browser) -> None:
    """A frame around our page stays empty: nobody puts a button of their own over ours."""
    opened = browser.new_page(base_url=nginx)
    opened.route("**/val/", lambda route: route.fulfill(body='<iframe src="/nl/">', content_type="text/html"))
    problemen = watch(opened, nginx)

    opened.goto("/val/", wait_until="load")

    assert any("frame-ancestors" in probleem or "X-Frame-Options" in probleem for probleem in problemen)
    opened.close()


def test_a_site_under_a_path(browser: Browser, tmp_path: Path) -> None:
    """`site_url` with a path: pages, assets and 404 below it, and the rest of the host is not ours."""
    if not find_nginx():
        pytest.fail(MISSING)
    checked = check_project(ROOT / "tests/sites/minimaal", DATUM)
    settings = dataclasses.replace(checked.sources.settings, site_url="https://gemeente.example/hulp/oco/")
    sources = dataclasses.replace(checked.sources, settings=settings)
    plan = dataclasses.replace(checked.plan, urls=dataclasses.replace(checked.plan.urls, site_url=settings.site_url))
    moved = dataclasses.replace(checked, sources=sources, plan=plan)
    files = render_project(moved, DATUM, Keuze(formaten=()), 1)
    with running(files, plan.urls, tmp_path) as origin:
        opened = browser.new_page()
        problemen = watch(opened, origin)
        opened.goto(f"{origin}/hulp/oco/nl/voorbeeld/", wait_until="load")
        kept = next(name for name in files if name.startswith("assets/"))

        assert [] == problemen
        assert "immutable" in ask(f"{origin}/hulp/oco/{kept}")[1]["Cache-Control"]
        assert files["404.html"] == ask(f"{origin}/hulp/oco/weg/")[2]
        assert None is ask(f"{origin}/elders/")[1]["Content-Security-Policy"]
        opened.close()
