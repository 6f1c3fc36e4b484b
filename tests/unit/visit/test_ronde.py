"""A round along links: polite, in a bounded time, and remembered for a day."""

from __future__ import annotations

import socket
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from generator.visit.bezoek import TE_VEEL, Bezoek, Staat
from generator.visit.manieren import Guest
from generator.visit.ronde import FRESH, PER_HOST, SILENT_HOSTS, Ronde, go_round
from generator.visit.web import EIGEN_NETWERK, Web
from tests.unit.visit.test_bezoek import AGENT, ANSWERS, make_web
from tests.web import Server, web_server

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def round_of(server: Server, paths: list[str], project: Path, now: datetime = NOW, pause: float = 0) -> Ronde:
    """A round of a guest who comes for the first time."""
    return go_round([server.origin + path for path in paths], Guest(make_web(), pause), project, now)


def test_one_question_at_a_time_and_a_pause_after_each(tmp_path: Path) -> None:
    """Between the end of one question to a host and the begin of the next lies the pause, redirects and all."""
    with web_server(ANSWERS, busy=0.02) as server:
        round_of(server, ["/goed", "/oud", "/weg", "/zonder-head"], tmp_path, pause=0.1)
        between = [after.begin - before.end for before, after in pairwise(server.asked)]

        assert 7 == len(between)
        assert min(between) >= 0.09


def test_a_site_that_asks_for_a_longer_pause_gets_it(tmp_path: Path) -> None:
    """`Crawl-delay` of robots.txt, in seconds."""
    with web_server(ANSWERS, "User-agent: *\nCrawl-delay: 1\n") as server:
        round_of(server, ["/goed", "/weg"], tmp_path)

        assert min(after.begin - before.end for before, after in pairwise(server.asked[1:])) >= 0.99


def test_a_second_round_asks_nothing(tmp_path: Path) -> None:
    """For a day all is remembered, what is gone as well; then it is asked again."""
    paths = ["/goed", "/oud", "/weg", "/goed"]
    with web_server(ANSWERS) as server:
        first = round_of(server, paths, tmp_path)
        asked = len(server.asked)
        second = round_of(server, paths, tmp_path, NOW + FRESH - timedelta(minutes=1))

        assert first.bezoeken == second.bezoeken
        assert asked == len(server.asked)
        round_of(server, paths, tmp_path, NOW + FRESH)
        assert 2 * asked == len(server.asked)


def test_a_damaged_memory_is_no_memory(tmp_path: Path) -> None:
    """What was cut off is asked again, and remembered whole."""
    with web_server(ANSWERS) as server:
        round_of(server, ["/goed"], tmp_path)
        (kept,) = (tmp_path / ".cache" / "links").iterdir()
        kept.write_bytes(kept.read_bytes()[:-9])

        asked = []
        for _ in range(2):
            server.asked.clear()
            round_of(server, ["/goed"], tmp_path)
            asked.append("HEAD /goed" in server.targets)

        assert [True, False] == asked


def test_a_host_gets_so_many_visits_a_day(tmp_path: Path) -> None:
    """The rest comes another day, and then comes first."""
    paths = [f"/blad-{number:02}" for number in range(PER_HOST + 5)]
    with web_server(dict.fromkeys(paths, "200")) as server:
        first = round_of(server, paths, tmp_path)
        asked = len(server.asked)
        round_of(server, paths, tmp_path, NOW + timedelta(hours=1))
        again = len(server.asked)
        server.asked.clear()
        round_of(server, paths, tmp_path, NOW + FRESH)

        late = [server.origin + path for path in paths[PER_HOST:]]
        assert [Bezoek(url, Staat.NIET_BEZOCHT, TE_VEEL) for url in late] == [first.bezoeken[url] for url in late]
        assert asked == again
        assert [f"HEAD {path}" for path in paths[PER_HOST:]] == server.targets[:5]


def test_hosts_are_visited_beside_each_other(tmp_path: Path) -> None:
    """One that keeps us waiting does not hold up another: `localhost` is another host than its number."""
    with web_server(ANSWERS, busy=0.2) as server:
        other = server.origin.replace("127.0.0.1", "localhost")
        go_round([f"{server.origin}/goed", f"{other}/goed"], Guest(make_web(), 0), tmp_path, NOW)
        begins = sorted(request.begin for request in server.asked)

        assert begins[1] - begins[0] < 0.15


def test_without_any_answer_we_are_offline(tmp_path: Path) -> None:
    """Nothing is remembered, and after some silent hosts nobody is asked any more. The way out is a closed door."""
    urls = [f"https://huis-{number}.invalid/" for number in range(SILENT_HOSTS * 4)]
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        web = Web(AGENT, proxy_for=lambda _scheme, _host: f"http://127.0.0.1:{closed.getsockname()[1]}")
        ronde = go_round(urls, Guest(web, 0), tmp_path, NOW)

    assert ronde.is_offline
    assert SILENT_HOSTS <= len(ronde.bezoeken) < len(urls)
    assert not (tmp_path / ".cache").exists()


def test_one_answer_is_enough_to_be_online(tmp_path: Path) -> None:
    """Then a host that nobody reaches is a finding, and no sign of the weather."""
    with web_server(ANSWERS) as server:
        url = "http://127.0.0.2/"
        ronde = go_round([url, f"{server.origin}/weg"], Guest(make_web(), 0), tmp_path, NOW)

        assert not ronde.is_offline
        assert Bezoek(url, Staat.ONDUIDELIJK, EIGEN_NETWERK) == ronde.bezoeken[url]


def test_nothing_to_visit_is_not_offline(tmp_path: Path) -> None:
    """A project without links asks nobody anything."""
    assert Ronde({}, is_offline=False) == go_round((), Guest(make_web(), 0), tmp_path, NOW)
