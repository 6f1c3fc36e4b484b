"""`oco check --links` on the command line. A server on this machine stands as a proxy for the whole web."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands import links
from generator.load.cache import CACHE
from tests.web import Server, web_server

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
HULPLIJN = """\
id: hulplijn
naam: Hulplijn
rol: landelijk
samenvatting: Hier krijgt u advies over zorg.
contact:
  - {soort: website, waarde: http://hulplijn.invalid/oud}
  - {soort: website, waarde: http://hulplijn.invalid/}
  - {soort: email, waarde: post@hulplijn.nl}
bron: http://hulplijn.invalid/bron, gelezen op 1 november
peildatum: 2026-11-01
"""
REPORT = """\
Links, nagekeken op 2026-11-22: 1 werkt, 1 verhuisd, 1 weg.

landelijk: Hulplijn (hulplijn)
  verhuisd     http://hulplijn.invalid/oud (nu: http://hulplijn.invalid/)
  werkt        http://hulplijn.invalid/
  weg          http://hulplijn.invalid/bron (antwoord 404)
"""
ANSWERS = {"http://hulplijn.invalid/oud": "301 /", "http://hulplijn.invalid/": "200"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The smallest project, with three links of one organisation; all else in it is fictional, and not visited."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    (root / "sociale_kaart/landelijk/organisaties").mkdir()
    (root / "sociale_kaart/landelijk/organisaties/hulplijn.yaml").write_text(HULPLIJN, "utf-8")
    own = root / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    text = own.read_text("utf-8").replace("soort: email", "soort: website")
    own.write_text(text.replace("hallo@naast-u.example", "http://naast-u.example"), "utf-8")
    return root


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The web behind a proxy, and no pause."""
    with web_server(ANSWERS) as server:
        monkeypatch.setattr(links, "PAUSE", 0.0)
        _go_through(server.origin, monkeypatch)
        yield server


def _go_through(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable, value in (("http_proxy", proxy), ("https_proxy", proxy), ("no_proxy", "")):
        monkeypatch.setenv(variable, value)
        monkeypatch.delenv(variable.upper(), raising=False)


def check(project: Path, *arguments: str) -> int:
    """The exit code of `oco check --links`."""
    return main(["check", "--links", "--project", str(project), "--datum", "2026-11-22", *arguments])


def test_links_are_visited_and_told_of_by_organisation(
    project: Path, web: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    """Warnings at the line of each link, the report under them, exit 0; a second time nobody is asked."""
    assert 0 == check(project)
    printed = capsys.readouterr().out
    asked = len(web.asked)

    assert printed.endswith(f"\n0 fouten, 3 waarschuwingen\n{REPORT}")
    assert "hulplijn.yaml:6:30: waarschuwing SK471: 'http://hulplijn.invalid/oud' is verhuisd" in printed
    assert "hulplijn.yaml:9:7: waarschuwing SK470: 'http://hulplijn.invalid/bron' is er niet meer" in printed
    assert {"OCO-wegwijzer/0.1.0 (linkcontrole; +https://voorbeeld.example/)"} == {r.agent for r in web.asked}
    assert 0 == check(project)
    assert (printed, asked) == (capsys.readouterr().out, len(web.asked))


def test_only_links_of_the_gemeente(project: Path, web: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """`--gemeente` takes its own links and the national ones; a fictional gemeente has none to visit."""
    shutil.rmtree(project / "sociale_kaart/landelijk/organisaties")

    assert 0 == check(project, "--gemeente", "voorbeeld")
    assert capsys.readouterr().out.endswith("Er zijn geen links om na te kijken.\n")
    assert [] == web.asked


def test_offline_is_one_message(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody listens at the way out: no finding about any link, nothing remembered, exit 0."""
    monkeypatch.setattr(links, "PAUSE", 0.0)
    _go_through("http://127.0.0.1:9", monkeypatch)

    assert 0 == check(project)
    printed = capsys.readouterr().out
    assert 1 == printed.count("geen enkele website gaf antwoord")
    assert "SK47" not in printed
    assert not (project / CACHE).exists()


def test_faults_come_first(project: Path, web: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """With a fault in the data no link is visited, and that is said. Exit 1, as ever."""
    kaart = project / "sociale_kaart/landelijk/organisaties/hulplijn.yaml"
    kaart.write_text(HULPLIJN.replace("rol: landelijk", "rol: iets"), "utf-8")

    assert 1 == check(project)
    assert capsys.readouterr().out.endswith("De links zijn niet nagekeken. Los eerst de fouten op.\n")
    assert [] == web.asked


def test_report_for_a_machine_stays_whole(project: Path, web: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """GitLab gets its JSON with the links in it; the report for people goes beside it."""
    assert 0 == check(project, "--vorm", "gitlab")
    printed = capsys.readouterr()

    assert {"SK470", "SK471", "SK520"} == {row["check_name"] for row in json.loads(printed.out)}
    assert REPORT == printed.err


def test_report_stands_in_the_summary_of_github(
    project: Path, web: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the findings, as it is: that is where an editor looks."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "samenvatting.md"))

    assert 0 == check(project, "--vorm", "github")
    assert (tmp_path / "samenvatting.md").read_text("utf-8").endswith(f"\n```text\n{REPORT}```\n")


def test_what_leads_into_this_machine_is_not_visited(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link to this machine itself, which only a stranger would write, is refused and told of."""
    with web_server({"/geheim": "200"}) as server:
        _go_through("", monkeypatch)
        page = project / "content/wat-is-oco.md"
        port = server.origin.rpartition(":")[2]
        page.write_text(page.read_text("utf-8") + f"\nLees [dit](http://127.0.0.1:{port}/geheim).\n", "utf-8")
        shutil.rmtree(project / "sociale_kaart/landelijk/organisaties")

        assert 0 == check(project)
        assert [] == server.asked
    assert "weten wij niet of het werkt: dit adres is binnen een eigen netwerk" in capsys.readouterr().out
