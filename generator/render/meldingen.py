"""Findings in the forms that GitHub and GitLab show beside the line they are about."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from generator.errors import Finding, Level, has_faults, tally

SUMMARY_SHOWS = 200
"""Rows in the summary: GitHub refuses one of more than 1 MiB, and nobody reads on."""

_GITHUB_LEVEL = {Level.FOUT: "error", Level.WAARSCHUWING: "warning"}
_GITLAB_SEVERITY = {Level.FOUT: "blocker", Level.WAARSCHUWING: "minor"}


def github_commands(findings: Iterable[Finding]) -> str:
    """A workflow command a line, faults first: of each level GitHub shows ten a step beside their lines."""
    return "".join(f"{_github_command(finding)}\n" for finding in _faults_first(findings))


def github_summary(findings: Iterable[Finding], environment: Mapping[str, str]) -> str:
    """The same as Markdown for the page of the run; the place is a link when `environment` says where the files are."""
    rows = _faults_first(findings)
    if not rows:
        return "## Controle\n\nEr is niets mis met de gegevens.\n"
    lines = [
        "## Controle\n",
        f"{tally(rows)}. "
        + ("Een fout houdt de nieuwe site tegen." if has_faults(rows) else "Waarschuwingen houden de site niet tegen.")
        + "\n",
        "| waar | wat is er mis? | wat kunt u doen? |\n|---|---|---|",
        *(_row(finding, environment) for finding in rows[:SUMMARY_SHOWS]),
    ]
    if len(rows) > SUMMARY_SHOWS:
        lines.append(f"\nEn nog {len(rows) - SUMMARY_SHOWS}. Ze staan allemaal in het logboek.")
    return "\n".join(lines) + "\n"


def gitlab_report(findings: Iterable[Finding]) -> str:
    """A Code Quality report: JSON, one issue a finding. Its fingerprint stays the same when lines move."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in findings:
        identity = f"{finding.mark.path}\0{finding.code}\0{finding.text}"
        seen[identity] += 1
        issues.append(
            {
                "description": f"{finding.text}. {finding.hint}",
                "check_name": finding.code,
                "fingerprint": hashlib.sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest(),
                "severity": _GITLAB_SEVERITY[finding.level],
                "location": {"path": finding.mark.path, "lines": {"begin": finding.mark.line}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _faults_first(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.level is not Level.FOUT)


def _github_command(finding: Finding) -> str:
    properties = {
        "file": finding.mark.path,
        "line": str(finding.mark.line),
        "col": str(finding.mark.column),
        "title": f"{finding.level} {finding.code}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = _data(f"{finding.mark}: {finding.text}\n{finding.hint}")  # the log of a run does not show `file`
    return f"::{_GITHUB_LEVEL[finding.level]} {written}::{message}"


def _data(text: str) -> str:
    """As GitHub's toolkit escapes a message: a line end would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """As GitHub's toolkit escapes a property: a colon or comma would end it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _row(finding: Finding, environment: Mapping[str, str]) -> str:
    what = f"{finding.level} {finding.code}: {_cell(finding.text)}"
    return f"| {_place(finding, environment)} | {what} | {_cell(finding.hint)} |"


def _place(finding: Finding, environment: Mapping[str, str]) -> str:
    mark = finding.mark
    where = " ".join(_cell(part) for part in (mark.path, f"regel {mark.line}"))
    known = [environment.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    if not all(known):
        return where
    server, repository, commit = known
    return f"[{where}]({server}/{repository}/blob/{commit}/{quote(mark.path)}?plain=1#L{mark.line})"


def _cell(text: str) -> str:
    """A text in a table: what would be markup there stands as it was."""
    shown = " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
    return shown.replace("[", "\\[").replace("]", "\\]")
