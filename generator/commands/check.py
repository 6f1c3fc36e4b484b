"""`oco check`: look the data over and say what is wrong, to a person, to GitHub or to GitLab."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.check.nearest import suggest
from generator.check.nouns import LANDELIJK
from generator.commands.arguments import Commands, count, findings_text, today
from generator.commands.links import look_at_links
from generator.errors import DataFaults, Finding, UsageError, has_faults, sort_findings
from generator.fixes import fix_words
from generator.load.layout import DATA
from generator.load.memory import Once
from generator.pipeline import check_project
from generator.render.linkverslag import MET_FOUTEN
from generator.render.meldingen import github_commands, github_summary, gitlab_report
from generator.translate.catalogs import progress, unfinished
from generator.write.report import append_report, write_report

SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable in which GitHub says where a summary of the step may be written."""


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("check", help="kijk de gegevens na")
    parser.add_argument("--gemeente", help="alleen wat er mis is in deze gemeente en in landelijk/")
    parser.add_argument(
        "--vorm",
        choices=["tekst", "github", "gitlab"],
        default="tekst",
        help="tekst: voor mensen; github: naast de regels van een voorstel op GitHub; gitlab: een verslag voor GitLab",
    )
    parser.add_argument("--uit", type=Path, help="het bestand waar het verslag komt (anders: op het scherm)")
    parser.add_argument(
        "--links", action="store_true", help="bezoek ook elke website in de gegevens, en zeg welke het niet meer doet"
    )
    parser.add_argument("--fix", action="store_true", help="verbeter eerst verkeerd gespelde woorden uit termen.yaml")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.fix:
        _fix(options)
    verslag = ""
    try:
        checked = check_project(options.project, today(options), Once(os.cpu_count() or 1))
        found: Sequence[Finding] = sort_findings((*checked.warnings, *unfinished(checked, progress(checked))))
        if options.links:
            here = _here(options.project, options.gemeente) if options.gemeente else ("",)
            links, verslag = look_at_links(checked, options.project, here, today(options))
            found = sort_findings((*found, *links))
    except DataFaults as faults:
        found = faults.findings
        verslag = MET_FOUTEN if options.links else ""
    findings = _near(found, options.project, options.gemeente) if options.gemeente else found
    elsewhere = len(found) - len(findings)
    text = findings_text(findings)
    if elsewhere:
        text += (
            f"Elders nog {count(elsewhere, 'melding', 'meldingen')}: `oco check` zonder --gemeente laat alles zien.\n"
        )
    forms = {"tekst": lambda _: text, "github": github_commands, "gitlab": gitlab_report}
    report = forms[options.vorm](findings)
    if options.uit:
        write_report(options.uit, report)
    print(text if options.uit else report, end="")
    print(verslag, end="", file=sys.stderr if options.vorm == "gitlab" and not options.uit else sys.stdout)
    if options.vorm == "github":
        _summarise(findings, verslag, os.environ)
    return 1 if has_faults(findings) else 0


def _fix(options: argparse.Namespace) -> None:
    if options.vorm != "tekst":
        raise UsageError("--fix past bestanden aan, en gaat alleen samen met --vorm tekst")
    for edit in fix_words(options.project, _here(options.project, options.gemeente) if options.gemeente else ("",)):
        print(edit)


def _near(findings: Sequence[Finding], project: Path, gemeente: str) -> tuple[Finding, ...]:
    """The findings of one municipality and of what is national. Raises UsageError for one that is not there."""
    here = _here(project, gemeente)
    return tuple(finding for finding in findings if finding.mark.path.startswith(here))


def _here(project: Path, gemeente: str) -> tuple[str, str]:
    """How the paths of one municipality and of what is national begin."""
    known = [path.name for path in (project / DATA).glob("[!.]*/") if path.is_dir() and path.name != LANDELIJK]
    if gemeente not in known:
        raise UsageError(f"gemeente '{gemeente}' bestaat niet. {suggest(gemeente, known)}")
    return f"{DATA}/{gemeente}/", f"{DATA}/{LANDELIJK}/"


def _summarise(findings: Sequence[Finding], verslag: str, environment: Mapping[str, str]) -> None:
    if target := environment.get(SUMMARY):
        append_report(Path(target), github_summary(findings, environment))
        append_report(Path(target), f"\n```text\n{verslag}```\n" if verslag else "")
