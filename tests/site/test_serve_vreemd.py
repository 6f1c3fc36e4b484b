"""Who else asks `oco serve`: a website that gave its name our address, and paths that lead out of the site."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from generator.cli import _parser
from generator.serve import Preview, PreviewServer
from tests.site.paginas import DATUM, ROOT


@pytest.fixture(scope="module")
def server() -> Iterator[PreviewServer]:
    """A preview of a small project."""
    server = PreviewServer(Preview(ROOT / "tests/sites/minimaal", DATUM), ("127.0.0.1", 0))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def ask(server: PreviewServer, path: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    """Status and body, with the path as it stands."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    with closing(connection):
        connection.putrequest("GET", path, skip_host=True)
        connection.putheader("Host", f"{host}:{server.server_port}" if host else "")
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_this_computer_is_answered(server: PreviewServer, host: str) -> None:
    """By any of its names."""
    assert 200 == ask(server, "/nl/", host)[0]


@pytest.mark.parametrize("host", ["kwaad.example", "127.0.0.1.kwaad.example", "localhost@kwaad.example", ""])
@pytest.mark.parametrize("path", ["/nl/", "/_oco/herlaad.js", "/_oco/wijzigingen?0"])
def test_another_name_is_not_answered(server: PreviewServer, host: str, path: str) -> None:
    """A website that lets its name lead to this computer would otherwise read along in the browser of the editor."""
    status, body = ask(server, path, host)

    assert 421 == status
    assert b"<" not in body


@pytest.mark.parametrize(
    "path", ["/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "//etc/passwd", "/nl/..%2f..%2fmkdocs.yml", "/%00"]
)
def test_no_path_leads_out_of_the_site(server: PreviewServer, path: str) -> None:
    """Only what the site has is there: no file of the disk is ever read for a request."""
    status, body = ask(server, path)

    assert 404 == status
    assert b"site_url" not in body


def test_a_stream_of_nothing_is_no_traceback(server: PreviewServer) -> None:
    """Whatever stands where the number of the edition belongs, the stream begins."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    with closing(connection):
        connection.request("GET", "/_oco/wijzigingen?x")

        assert 200 == connection.getresponse().status


def test_nobody_on_the_network_can_ask() -> None:
    """There is no option for another address than that of this computer."""
    assert {"poort"} == vars(_parser().parse_args(["serve"])).keys() - {"project", "datum", "command", "run"}
