"""`oco serve`: see the site while you write."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, print_findings, today
from generator.serve import Edition, serve


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("serve", help="bekijk de site terwijl u schrijft")
    parser.add_argument("--poort", type=int, default=8000, help="de poort op deze computer")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    def report(edition: Edition) -> None:
        print_findings(edition.findings)
        print(f"http://127.0.0.1:{options.poort}/  (stop met Ctrl+C)", flush=True)

    serve(options.project, today(options), ("127.0.0.1", options.poort), report)
    return 0
