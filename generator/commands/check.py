"""`oco check`: look the data over and say what is wrong."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, print_findings, today
from generator.pipeline import check_project, fix_words


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("check", help="kijk de gegevens na")
    parser.add_argument("--fix", action="store_true", help="verbeter eerst verkeerd gespelde woorden uit termen.yaml")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.fix:
        for edit in fix_words(options.project):
            print(edit)
    print_findings(check_project(options.project, today(options)).warnings)
    return 0
