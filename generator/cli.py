"""The command `oco`: arguments in, exit code out. 0 good, 1 faults in the data, 2 wrong usage, 3 our own fault."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from generator.commands import adressen, bevestig, build, check, dekking, serve, status, termen, vertaal, zelftest
from generator.commands.arguments import day, print_findings
from generator.errors import DataFaults, UsageError

COMMANDS = (check, build, serve, status, bevestig, adressen, vertaal, termen, zelftest, dekking)
"""In the order in which `oco --help` lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DataFaults as faults:
        print_findings(faults.findings)
        return 1
    except UsageError as error:
        print(f"oco: {error}", file=sys.stderr)
        return 2
    except Exception:  # a bug of ours: say so, and show where
        traceback.print_exc()
        print(
            "oco: dit is een fout in het programma, niet in uw gegevens. Meld haar met de regels hierboven.",
            file=sys.stderr,
        )
        return 3


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="oco", description="De OCO-wegwijzer: van YAML naar een site.")
    parser.add_argument("--project", type=Path, default=Path(), help="de map van het project (anders: deze map)")
    parser.add_argument("--datum", type=day, default=None, help="doe alsof het deze dag is (jjjj-mm-dd)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    for command in COMMANDS:
        command.add(commands)
    for sub in commands.choices.values():
        sub.add_argument("--datum", type=day, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        sub.add_argument("--project", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return parser
