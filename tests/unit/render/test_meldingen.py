"""Findings for GitHub and GitLab, read back with a parser of what those two document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import hypothesis
from hypothesis import strategies as st

from generator.errors import Finding, Level, fout, waarschuwing
from generator.render.meldingen import SUMMARY_SHOWS, github_commands, github_summary, gitlab_report
from generator.source import SourceMark

LINE = re.compile(r"::(error|warning|notice) ((?:[A-Za-z]+=[^:,\r\n]*)(?:,[A-Za-z]+=[^:,\r\n]*)*)::([^\r\n]*)")
"""`::error file={name},line={line},col={col},title={title}::{message}`, one a line."""
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}

FINDING = fout(
    SourceMark("sociale_kaart/a.yaml", 14, 5), "SK204", "thema 'schuldne' bestaat niet", "bedoelde u 'schulden'?"
)
WARNING = waarschuwing(SourceMark("sociale_kaart/a.yaml", 3, 1), "SK442", "dit gold", "Zoek op.")


def unescape(text: str, known: Mapping[str, str]) -> str:
    """Undoes the documented escapes; any other percent sign is a mistake."""

    def sign(found: re.Match[str]) -> str:
        return known[found[0]]

    return re.sub("%(..)?", sign, text)


def parse(output: str) -> list[tuple[str, dict[str, str], str]]:
    """Each command as level, properties and message. Raises where the output is not as documented."""
    data = {"%25": "%", "%0D": "\r", "%0A": "\n"}
    commands = []
    for line in output.removesuffix("\n").split("\n") if output else []:
        found = LINE.fullmatch(line)
        assert found, line
        pairs = [pair.split("=", 1) for pair in found[2].split(",")]
        properties = {name: unescape(value, {**data, "%3A": ":", "%2C": ","}) for name, value in pairs}
        assert len(pairs) == len(properties)
        assert properties.keys() <= PROPERTIES
        assert int(properties["line"]) > 0
        assert int(properties["col"]) > 0
        commands.append((found[1], properties, unescape(found[3], data)))
    return commands


def test_github_gets_place_title_and_remedy() -> None:
    """A fault is an error at its line, with the remedy below what is wrong."""
    assert [
        (
            "error",
            {"file": "sociale_kaart/a.yaml", "line": "14", "col": "5", "title": "fout SK204"},
            "sociale_kaart/a.yaml:14:5: thema 'schuldne' bestaat niet\nbedoelde u 'schulden'?",
        )
    ] == parse(github_commands([FINDING]))


def test_github_gets_faults_first() -> None:
    """Only the first of each level are shown beside their lines, so what stops the site comes first."""
    assert ["error", "warning"] == [level for level, _, _ in parse(github_commands([WARNING, FINDING]))]


def test_no_findings_is_no_output() -> None:
    """GitHub would show even an empty line as a log."""
    assert "" == github_commands([])


@hypothesis.given(st.text(), st.text(min_size=1), st.text())
def test_whatever_an_editor_wrote_comes_through(text: str, path: str, hint: str) -> None:
    """Percent signs, commas, colons and line ends end no command and start none."""
    finding = Finding(SourceMark(path), "SK999", Level.FOUT, text, hint)

    (command,) = parse(github_commands([finding]))

    assert (path, f"{path}:1:1: {text}\n{hint}") == (command[1]["file"], command[2])


def test_gitlab_gets_every_documented_field() -> None:
    """An issue has the five fields that GitLab asks for, and no other."""
    issues = json.loads(gitlab_report([FINDING, WARNING]))

    assert [{"description", "check_name", "fingerprint", "severity", "location"}] * 2 == [set(i) for i in issues]
    assert "thema 'schuldne' bestaat niet. bedoelde u 'schulden'?" == issues[0]["description"]
    assert "SK204" == issues[0]["check_name"]
    assert {"path": "sociale_kaart/a.yaml", "lines": {"begin": 14}} == issues[0]["location"]
    assert ["blocker", "minor"] == [issue["severity"] for issue in issues]
    assert {issue["severity"] for issue in issues} <= SEVERITIES


def test_fingerprint_outlives_a_line_that_moves() -> None:
    """GitLab compares fingerprints to tell what is new: each is there once, and the line is no part of it."""
    moved = fout(SourceMark("sociale_kaart/a.yaml", 99, 5), FINDING.code, FINDING.text, FINDING.hint)
    other = fout(SourceMark("sociale_kaart/b.yaml", 14, 5), FINDING.code, FINDING.text, FINDING.hint)

    prints = [issue["fingerprint"] for issue in json.loads(gitlab_report([FINDING, moved, other]))]

    assert 3 == len(set(prints))
    assert prints[0] == json.loads(gitlab_report([moved]))[0]["fingerprint"]


def test_gitlab_without_findings_is_an_empty_list() -> None:
    """The report must be there for GitLab to see that all is mended."""
    assert [] == json.loads(gitlab_report([]))


def test_summary_tells_what_stops_the_site() -> None:
    """A table with the place, what is wrong and what to do; the place links to the line where GitHub tells it."""
    where = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "gemeente/oco", "GITHUB_SHA": "abc"}

    rows = github_summary([WARNING, FINDING], where).splitlines()

    assert "1 fout, 1 waarschuwing. Een fout houdt de nieuwe site tegen." in rows
    assert (
        "| [sociale_kaart/a.yaml regel 14](https://github.com/gemeente/oco/blob/abc/sociale_kaart/a.yaml?plain=1#L14) "
        "| fout SK204: thema 'schuldne' bestaat niet | bedoelde u 'schulden'? |"
    ) == rows[-2]


def test_summary_shows_markup_as_it_was_written() -> None:
    """Signs that mean something in a Markdown table are shown, not obeyed."""
    finding = fout(SourceMark("a|b.yaml"), "SK211", "in deze tekst staat HTML: <b>\n| x", "Schrijf [gewone] tekst.")

    row = github_summary([finding], {}).splitlines()[-1]

    assert (
        r"| a\|b.yaml regel 1 | fout SK211: in deze tekst staat HTML: &lt;b> \| x | Schrijf \[gewone\] tekst. |" == row
    )


def test_summary_without_findings_says_so() -> None:
    """An empty page would leave the reader guessing."""
    assert "## Controle\n\nEr is niets mis met de gegevens.\n" == github_summary([], {})


def test_long_summary_ends() -> None:
    """GitHub refuses a summary of more than 1 MiB; the rest stands in the log."""
    many = [fout(SourceMark("a.yaml", line), "SK204", "x" * 500, "y" * 500) for line in range(1, 2001)]

    text = github_summary(many, {})

    assert f"En nog {2000 - SUMMARY_SHOWS}." in text
    assert len(text.encode()) < 2**20
