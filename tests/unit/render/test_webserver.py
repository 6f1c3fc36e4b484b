"""The files for web servers: one policy in all of them, for the path of the site, and nothing that a host refuses."""

from __future__ import annotations

import re

import pytest

from generator.plan.policy import CSP, HEADERS, KEPT, REDIRECT_CSP
from generator.plan.urls import Urls
from generator.render.webserver import APACHE, NETLIFY, NGINX, server_files

BASES = ["/", "/hulp/oco/"]


def made(base: str) -> dict[str, str]:
    """Each file of a site at this path."""
    return {name: data.decode() for name, data in server_files(Urls(f"https://gemeente.example{base}"))}


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("name", [APACHE, NETLIFY, NGINX])
def test_each_file_has_every_header(name: str, base: str) -> None:
    """The policy of the pages and all other headers, letter by letter, and how long what is kept."""
    text = made(base)[name]

    assert [] == [value for value in (*HEADERS.values(), KEPT) if value not in text]
    assert f"{base}assets/" in text
    assert f"{base}data/" in text


def test_the_policy_of_the_page_is_that_of_the_header() -> None:
    """One constant: the header only adds what works in a header alone. A page that leads on may do less."""
    assert f"{CSP}; frame-ancestors 'none'" == HEADERS["Content-Security-Policy"]
    assert CSP.startswith(f"{REDIRECT_CSP};")


def test_nothing_inline_and_nobody_else() -> None:
    """No directive has another source than the site itself."""
    sources = {source for part in CSP.split("; ") for source in part.split()[1:]}

    assert {"'none'", "'self'"} == sources


def test_no_header_stands_in_two_rules() -> None:
    """Where two rules of `_headers` match, a host joins their values with a comma: that would be another policy."""
    names = re.findall(r"^  ([\w-]+):", made("/")[NETLIFY], re.MULTILINE)

    assert sorted(set(names)) == sorted(names)


def test_apache_needs_no_more_than_file_info() -> None:
    """A word that the host does not allow would turn every page into an error."""
    words = {line.split()[0] for line in made("/")[APACHE].splitlines() if not line.lstrip().startswith(("#", "<"))}

    allowed = {"AddCharset", "AddDefaultCharset", "AddOutputFilterByType", "AddType", "ErrorDocument", "Header"}
    assert {*allowed, "RedirectMatch", "SetEnvIf"} == words
