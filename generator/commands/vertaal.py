"""`oco vertaal`: the files of translators."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from generator import translate
from generator.commands.arguments import Commands, today
from generator.pipeline import check_project


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("vertaal", help="vertaalbestanden")
    parser.add_argument(
        "wat",
        choices=["extract", "update", "status", "machine"],
        help="extract: schrijf alle teksten op; update: werk de vertaalbestanden bij; status: hoe ver is elke taal; "
        "machine: noteer dat nieuwe vertalingen van een computer zijn",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    checked = check_project(options.project, today(options))
    if options.wat == "status":
        print("\n".join(_table(translate.progress(checked))))
        return 0
    works = {"extract": translate.extract, "update": translate.update, "machine": translate.mark_machine}
    for path in works[options.wat](options.project, checked):
        print(f"bijgewerkt: {path}")
    return 0


def _table(regels: Iterable[translate.Voortgang]) -> Iterator[str]:
    """A row with the names of the columns, then one for each catalog of each language."""
    row = "{:6}{:28}{:>14}{:>7}{:>8}{:>10}{:>12}{:>11}".format
    yield row("taal", "bestand", "vertaald", "deel", "fuzzy", "machine", "nagekeken", "onbekend")
    for regel in regels:
        procent = 100 * regel.vertaald // max(regel.totaal, 1)
        count = f"{regel.vertaald} van {regel.totaal}"
        parts = (regel.fuzzy, regel.machine, regel.nagekeken, regel.onbekend)
        yield row(regel.taal, regel.domein, count, f"{procent} %", *parts)
