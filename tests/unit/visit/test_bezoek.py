"""What a visit makes of each answer of a web server. The server is a real one, on this machine."""

from __future__ import annotations

import socket
import time
from collections.abc import Mapping

import pytest

from generator.visit.bezoek import ROBOTS, RONDJE, Bezoek, Staat, is_front_page, visit
from generator.visit.manieren import Guest
from generator.visit.web import (
    EIGEN_NETWERK,
    GEEN_VERBINDING,
    NAAM_ONBEKEND,
    ONLEESBAAR,
    STIL,
    Unanswered,
    Web,
    is_public,
)
from tests.web import DRIPS, NEVER, web_server

AGENT = "OCO-wegwijzer/0 (linkcontrole; +https://oco.example/)"


def here(address: str) -> bool:
    """For tests: this machine, and nothing else."""
    return address == "127.0.0.1"


def make_web(timeout: float = 5, deadline: float = 5) -> Web:
    """The web as far as this machine."""
    return Web(AGENT, here, lambda _scheme, _host: "", timeout, deadline)


ANSWERS: Mapping[str, str] = {
    "/goed": "200",
    "/tijdelijk": "302 /goed",
    "/oud": "301 /goed",
    "/heel-oud": "308 /oud",
    "/half-oud": "301 /tijdelijk",
    "/weg": "410",
    "/ziek": "500",
    "/dicht": "403",
    "/te-druk": "429",
    "/zonder-head": "head 405",
    "/head-zegt-weg": "head 404",
    "/rondje": "301 /terug",
    "/terug": "301 /rondje",
    "/traag": NEVER,
    "/druppelt": DRIPS,
    "/naar-weg": "301 /weg",
    "/naar-bestand": "301 file:///etc/passwd",
    "/naar-onzin": "301 http://[",
    "/naar-binnen": "301 http://10.0.0.1/geheim",
    "/nergens-heen": "301",
    "/é?x=1": "404",
    "/%C3%A9?x=1": "200",
    **{f"/stap-{n}": f"302 /stap-{n + 1}" for n in range(20)},
}
EXPECTED: Mapping[str, tuple[Staat, str, str]] = {
    "/goed": (Staat.WERKT, "", ""),
    "/goed#kop": (Staat.WERKT, "", ""),
    "/tijdelijk": (Staat.WERKT, "", ""),
    "/oud": (Staat.VERHUISD, "", "/goed"),
    "/oud#kop": (Staat.VERHUISD, "", "/goed#kop"),
    "/heel-oud": (Staat.VERHUISD, "", "/goed"),
    "/half-oud": (Staat.VERHUISD, "", "/tijdelijk"),
    "/bestaat-niet": (Staat.WEG, "antwoord 404", ""),
    "/weg": (Staat.WEG, "antwoord 410", ""),
    "/naar-weg": (Staat.WEG, "antwoord 410", ""),
    "/ziek": (Staat.ONDUIDELIJK, "antwoord 500", ""),
    "/dicht": (Staat.ONDUIDELIJK, "antwoord 403", ""),
    "/te-druk": (Staat.ONDUIDELIJK, "antwoord 429", ""),
    "/nergens-heen": (Staat.ONDUIDELIJK, "antwoord 301", ""),
    "/zonder-head": (Staat.WERKT, "", ""),
    "/head-zegt-weg": (Staat.WERKT, "", ""),
    "/rondje": (Staat.ONDUIDELIJK, RONDJE, ""),
    "/stap-0": (Staat.ONDUIDELIJK, RONDJE, ""),
    "/naar-bestand": (Staat.ONDUIDELIJK, ONLEESBAAR, ""),
    "/naar-onzin": (Staat.ONDUIDELIJK, ONLEESBAAR, ""),
    "/naar-binnen": (Staat.ONDUIDELIJK, EIGEN_NETWERK, ""),
    "/é?x=1": (Staat.WERKT, "", ""),
    "/prive/blad": (Staat.NIET_BEZOCHT, ROBOTS, ""),
}


@pytest.mark.parametrize("path", EXPECTED)
def test_an_answer_is_judged(path: str) -> None:
    """What works, what has moved for good and where to, what is gone, and all that is not clear."""
    staat, reden, naar = EXPECTED[path]
    with web_server(ANSWERS, "User-agent: *\nDisallow: /prive/") as server:
        bezoek = visit(server.origin + path, Guest(make_web(), 0))

        assert Bezoek(server.origin + path, staat, reden, naar and server.origin + naar) == bezoek


@pytest.mark.parametrize(("path", "reden"), [("/traag", STIL), ("/druppelt", GEEN_VERBINDING)])
def test_nobody_keeps_us(path: str, reden: str) -> None:
    """A server that says nothing, or a byte at a time, is left after the time that was set."""
    with web_server(ANSWERS) as server:
        guest, begin = Guest(make_web(timeout=0.3, deadline=0.6), 0), time.monotonic()

        assert Bezoek(server.origin + path, Staat.ONDUIDELIJK, reden) == visit(server.origin + path, guest)
        assert time.monotonic() - begin < 4


def test_a_forbidden_page_is_never_asked_for() -> None:
    """Of a page that robots.txt forbids to us, the server hears nothing; who we are, it hears each time."""
    robots = f"User-agent: {AGENT.partition('/')[0]}\nDisallow: /niet-voor-ons"
    with web_server(ANSWERS, robots) as server:
        guest = Guest(make_web(), 0)
        staten = [visit(server.origin + path, guest).staat for path in ("/niet-voor-ons", "/goed")]

        assert [Staat.NIET_BEZOCHT, Staat.WERKT] == staten
        assert ["GET /robots.txt", "HEAD /goed"] == [f"{r.method} {r.target}" for r in server.asked]
        assert {AGENT} == {request.agent for request in server.asked}


@pytest.mark.parametrize(
    ("robots", "staat"), [("404", Staat.WERKT), ("403", Staat.NIET_BEZOCHT), ("503", Staat.ONDUIDELIJK)]
)
def test_rules_that_cannot_be_read(robots: str, staat: Staat) -> None:
    """No rules is no bar, hidden rules are; of a server that is ill nothing more is asked."""
    with web_server(ANSWERS, robots) as server:
        assert staat == visit(f"{server.origin}/goed", Guest(make_web(), 0)).staat
        assert (staat is Staat.WERKT) == bool(server.targets)


def test_get_is_asked_only_where_head_fails() -> None:
    """One question where that is enough, and none to who says that we ask too often."""
    with web_server(ANSWERS) as server:
        guest = Guest(make_web(), 0)
        for path in ("/goed", "/te-druk", "/zonder-head"):
            visit(server.origin + path, guest)

        assert ["HEAD /goed", "HEAD /te-druk", "HEAD /zonder-head", "GET /zonder-head"] == server.targets


@pytest.mark.alles
def test_a_name_that_does_not_exist_is_gone() -> None:
    """A host without an address: `.invalid` never has one. Where no resolver answers, it is unclear."""
    bezoek = visit("http://nergens.invalid/", Guest(make_web(), 0))

    assert (bezoek.staat, bezoek.reden) in {(Staat.WEG, NAAM_ONBEKEND), (Staat.ONDUIDELIJK, GEEN_VERBINDING)}


def test_a_closed_door_is_unclear() -> None:
    """A host that exists and does not listen may listen tomorrow."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"

        assert Bezoek(url, Staat.ONDUIDELIJK, GEEN_VERBINDING) == visit(url, Guest(make_web(), 0))


def test_our_own_network_is_never_asked() -> None:
    """As we go out: this machine is refused before one byte is sent, by number and by name."""
    with web_server(ANSWERS) as server:
        port = server.origin.rpartition(":")[2]
        web = Web(AGENT, proxy_for=lambda _scheme, _host: "")
        for host in ("127.0.0.1", "localhost", "0x7f000001", "[::ffff:127.0.0.1]"):
            bezoek = visit(f"http://{host}:{port}/goed", Guest(web, 0))
            assert (Staat.ONDUIDELIJK, EIGEN_NETWERK) == (bezoek.staat, bezoek.reden)

        assert [] == server.asked


def test_a_proxy_is_not_asked_for_its_own_network() -> None:
    """By number, or by a name that only means something there; for the rest it is asked for the whole address."""
    with web_server({"http://hulp.invalid/": "200"}) as server:
        web = Web(AGENT, proxy_for=lambda _scheme, _host: server.origin)
        for host in ("127.0.0.1", "192.168.1.1", "[::1]", "localhost", "intranet"):
            assert EIGEN_NETWERK == visit(f"http://{host}/", Guest(web, 0)).reden
        assert [] == server.asked

        assert Staat.WERKT == visit("http://hulp.invalid/", Guest(web, 0)).staat


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),  # noqa: S104
        *("224.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "ff02::1", "::"),
    ],
)
def test_which_addresses_are_not_the_internet(address: str) -> None:
    """Loopback, private, link-local (where clouds keep their keys), shared, and for many at once."""
    assert not is_public(address)
    assert is_public("145.97.40.1")
    assert is_public("2001:67c:2564:a102::1")


@pytest.mark.parametrize("url", ["ftp://a.nl/", "http://a.nl:poort/", "file:///etc/passwd", "http://[/"])
def test_only_the_web_is_asked(url: str) -> None:
    """Another scheme, or an address that is none, gets no connection."""
    with pytest.raises(Unanswered, match=ONLEESBAAR):
        make_web().ask("HEAD", url)


def test_a_page_that_became_a_front_page() -> None:
    """Only where it was another page."""
    assert is_front_page(Bezoek("https://a.nl/hulp", Staat.VERHUISD, "", "https://b.nl/"))
    assert not is_front_page(Bezoek("http://a.nl", Staat.VERHUISD, "", "https://a.nl/"))
    assert not is_front_page(Bezoek("https://a.nl/hulp", Staat.VERHUISD, "", "https://a.nl/hulp/"))
