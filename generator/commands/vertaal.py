"""`oco vertaal`: the files of translators."""

from __future__ import annotations

import argparse

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
        for regel in translate.progress(checked):
            procent = 100 * regel.vertaald // max(regel.totaal, 1)
            print(
                f"{regel.taal:4}{regel.domein:28}{regel.vertaald:5} van {regel.totaal:5}  {procent:3} %  "
                f"{regel.fuzzy} fuzzy  {regel.machine} machine  {regel.nagekeken} nagekeken  {regel.onbekend} onbekend"
            )
        return 0
    works = {"extract": translate.extract, "update": translate.update, "machine": translate.mark_machine}
    for path in works[options.wat](options.project, checked):
        print(f"bijgewerkt: {path}")
    return 0
