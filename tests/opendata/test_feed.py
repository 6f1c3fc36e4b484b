"""The feed of changes: Atom as RFC 4287 asks, with ids that stay and days that the data know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from generator.pipeline import Checked, renderer_of
from generator.render.pieces import Files
from tests.site.paginas import DATUM

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def feeds(data_of_site: Files) -> Mapping[str, ET.Element]:
    """The feed of each gemeente."""
    return {
        name.partition("/")[0]: ET.fromstring(data)  # noqa: S314 - we made it
        for name, data in data_of_site.items()
        if name.endswith(".atom")
    }


def test_a_feed_has_what_atom_asks(feeds: Mapping[str, ET.Element], checked: Checked) -> None:
    """One id, title and moment in the feed and in each entry, an author, and the address of the feed itself."""
    assert set(feeds) == set(checked.plan.bladen)
    for id_, feed in feeds.items():
        entries = feed.findall(f"{ATOM}entry")
        for element in (feed, *entries):
            assert {1} == {len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")}
            assert datetime.fromisoformat(element.findtext(f"{ATOM}updated", "")).tzinfo
        moments = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
        assert entries
        assert sorted(moments, reverse=True) == moments
        assert feed.findtext(f"{ATOM}updated") == moments[0]
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        assert checked.plan.licentie.url in feed.findtext(f"{ATOM}rights", "")
        assert [f"https://oco.example/data/{id_}/wijzigingen.atom"] == [
            link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"
        ]


def test_an_entry_is_its_short_address_and_leads_to_its_page(feeds: Mapping[str, ET.Element], checked: Checked) -> None:
    """The id is the address that never changes, each stands there once, and the link is a page of the plan."""
    urls = checked.plan.urls
    for id_, feed in feeds.items():
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")]
        links = [link.get("href") for link in feed.findall(f"{ATOM}entry/{ATOM}link")]
        bladen = checked.plan.bladen[id_]
        assert len(ids) == len(set(ids))
        assert set(ids) <= {urls.absolute(urls.kort(id_, blad.codes.code)) for blad in bladen}
        assert {urlsplit(str(link)).path for link in links} <= {urls.pagina("nl", id_, blad.pad) for blad in bladen}


def test_the_day_of_the_build_is_not_in_it(data_of_site: Files, checked: Checked) -> None:
    """A build on another day gives the same bytes: only what an editor writes is a change."""
    later = renderer_of(checked, date(DATUM.year + 1, 1, 1), formaten=())

    name = "voorbeeldstad/wijzigingen.atom"

    assert data_of_site[name] == later.render_file(f"data/{name}")
