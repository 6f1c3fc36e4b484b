"""`oco export`: the organisations of a gemeente as a spreadsheet."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.commands.arguments import Commands, count, today
from generator.tabel import export_table


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("export", help="zet de organisaties van een gemeente in een tabel (xlsx of csv)")
    parser.add_argument("tabel", type=Path, help="het nieuwe bestand, zoals organisaties.xlsx")
    parser.add_argument("--gemeente", required=True, help="de gemeente waar de organisaties bij horen")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    number = export_table(options.project, today(options), options.gemeente, options.tabel)
    print(f"{count(number, 'organisatie', 'organisaties')} in {options.tabel}")
    return 0
