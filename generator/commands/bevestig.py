"""`oco bevestig`: somebody looked, and it is all still true."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, day, today
from generator.errors import UsageError
from generator.write.confirmation import confirm


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("bevestig", help="schrijf op dat iemand keek en dat alles nog klopt")
    parser.add_argument("id", help="het kenmerk van de organisatie, of van de gemeente zelf")
    parser.add_argument("--gemeente", required=True, help="het kenmerk van de gemeente, of: landelijk")
    parser.add_argument(
        "--door",
        required=True,
        metavar="ROL",
        help="welke rol of organisatie keek, zoals 'redactie Zoetermeer'; nooit de naam of het adres van een persoon",
    )
    parser.add_argument("--op", type=day, default=None, metavar="DATUM", help="op welke dag (anders: vandaag)")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    now = today(options)
    op = options.op or now
    if op > now:
        raise UsageError(f"de dag bij --op moet nog komen: {op}. Vandaag is het {now}.")
    path = confirm(options.project, options.gemeente, options.id, options.door, op)
    print(f"{path}: nagekeken op {op} door {options.door}.")
    return 0
