"""`oco adressen`: web addresses that stay."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, today
from generator.pipeline import lock_addresses


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("adressen", help="webadressen die blijven")
    parser.add_argument("wat", choices=["vast"], help="vast: zet alle adressen van nu vast")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    print(f"adressen.lock heeft nu {lock_addresses(options.project, today(options))} regels.")
    return 0
