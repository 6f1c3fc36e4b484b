"""A preview that needs no web server."""

from __future__ import annotations

import pytest

from generator.plan.urls import Urls
from generator.render.voorbeeld import loose_file

PAGE = "nl/zoetermeer/themas/index.html"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/oco/">', '<a href="../../../index.html">'),
        ('<a href="/oco/nl/zoetermeer/">', '<a href="../index.html">'),
        ('<a href="/oco/nl/zoetermeer/#voordeur">', '<a href="../index.html#voordeur">'),
        (
            '<a class="x" href="/oco/ar/zoetermeer/themas/">',
            '<a class="x" href="../../../ar/zoetermeer/themas/index.html">',
        ),
        ('<script src="/oco/assets/site.js" defer>', '<script src="../../../assets/site.js" defer>'),
        ('<a href="/oco/nl/zoetermeer/folders/a.pdf">', '<a href="../folders/a.pdf">'),
        ('<meta content="0; url=/oco/nl/">', '<meta content="0; url=../../index.html">'),
        ('<a href="#inhoud">', '<a href="#inhoud">'),
        ('<a href="https://oco.example/oco/nl/">', '<a href="https://oco.example/oco/nl/">'),
        ('<a href="//ander.example/">', '<a href="//ander.example/">'),
        ('<p data-start="/oco/nl/">', '<p data-start="/oco/nl/">'),
    ],
)
def test_link_leads_to_the_file_it_means(before: str, after: str) -> None:
    """Within the site from page to file; anchors stay, other sites and what search reads are left alone."""
    data = loose_file(PAGE, before.encode(), Urls("https://oco.example/oco/"))

    assert after.encode() == data


def test_page_at_the_root_and_what_is_no_page() -> None:
    """The first page leads down; a stylesheet is not touched."""
    urls, style = Urls("https://oco.example/"), b'a{b:url("/x")} href="/nl/"'

    assert b'<a href="nl/index.html">' == loose_file("index.html", b'<a href="/nl/">', urls)
    assert style == loose_file("assets/site.css", style, urls)
