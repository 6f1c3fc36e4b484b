"""Web addresses, for a site at the root of its host and for one in a folder."""

from __future__ import annotations

import pytest

from generator.plan.urls import Urls

WORTEL = Urls("https://oco.example/")
MAP = Urls("https://www.example:8080/hulp/oco/")


def test_base_is_the_path_of_the_site() -> None:
    """A site at the root, with or without a slash behind the host, and a site in a folder."""
    assert ["/", "/", "/hulp/oco/"] == [urls.base for urls in (WORTEL, Urls("https://oco.example"), MAP)]


@pytest.mark.parametrize(("urls", "base"), [(WORTEL, "/"), (MAP, "/hulp/oco/")])
def test_every_address_begins_with_the_base(urls: Urls, base: str) -> None:
    """Each kind of page, folder and asset stands below the path of the site."""
    made = [
        urls.wortel(),
        urls.kiezer("ar"),
        urls.pagina("ar", "zoetermeer", ""),
        urls.pagina("ar", "zoetermeer", "themas/wonen"),
        urls.kort("zoetermeer", "b2c3"),
        urls.kort("", "b2c3"),
        urls.folder("ar", "zoetermeer", "ouderen-a4.pdf"),
        urls.asset("site.1a2b.css"),
    ]

    assert [
        base,
        f"{base}ar/",
        f"{base}ar/zoetermeer/",
        f"{base}ar/zoetermeer/themas/wonen/",
        f"{base}v/zoetermeer/b2c3/",
        f"{base}v/b2c3/",
        f"{base}ar/zoetermeer/folders/ouderen-a4.pdf",
        f"{base}assets/site.1a2b.css",
    ] == made


@pytest.mark.parametrize("urls", [WORTEL, MAP])
def test_file_leaves_the_base_out(urls: Urls) -> None:
    """The site directory is what the base leads to: a folder holds index.html, any other address is a file."""
    files = [
        urls.file(urls.wortel()),
        urls.file(urls.pagina("nl", "zoetermeer", "")),
        urls.file(urls.pagina("nl", "zoetermeer", "themas/wonen")),
        urls.file(urls.folder("nl", "zoetermeer", "ouderen-a4.pdf")),
        urls.file(urls.asset("site.css")),
    ]

    assert [
        "index.html",
        "nl/zoetermeer/index.html",
        "nl/zoetermeer/themas/wonen/index.html",
        "nl/zoetermeer/folders/ouderen-a4.pdf",
        "assets/site.css",
    ] == files


def test_base_is_taken_off_once() -> None:
    """A folder in the site may have the name of the folder in which the site stands."""
    assert "oco/index.html" == Urls("https://oco.example/oco/").file("/oco/oco/")


def test_full_address_has_scheme_host_and_path() -> None:
    """What is printed and what goes into a QR code."""
    assert "https://oco.example/v/b2c3/" == WORTEL.absolute(WORTEL.kort("", "b2c3"))
    assert "https://www.example:8080/hulp/oco/v/b2c3/" == MAP.absolute(MAP.kort("", "b2c3"))
