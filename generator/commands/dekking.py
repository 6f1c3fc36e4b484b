"""`oco dekking`: for which life area, and in which part of a municipality, there is OCO, and where nobody is there."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, today
from generator.commands.chosen import chosen_gemeenten
from generator.errors import UsageError
from generator.pipeline import check_project
from generator.plan.dekking import plan_dekking
from generator.render.dekking import dekking_csv, dekking_text
from generator.render.dekking_svg import dekking_svg


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("dekking", help="welke levensgebieden hebben OCO, en waar zijn gaten?")
    parser.add_argument("--gemeente", action="append", default=[], help="alleen deze gemeente (mag vaker)")
    parser.add_argument("--vorm", choices=["tekst", "svg", "csv"], default="tekst", help="tekst, svg (plaatje) of csv")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    plan = check_project(options.project, today(options)).plan
    dekkingen = [plan_dekking(kaart, kaart.aanbieders) for kaart in chosen_gemeenten(plan, options.gemeente)]
    match options.vorm:
        case "svg" if len(dekkingen) != 1:
            raise UsageError("een plaatje is van één gemeente; noem haar met --gemeente.")
        case "svg":
            text = dekking_svg(dekkingen[0])
        case "csv":
            text = dekking_csv(dekkingen)
        case _:
            text = dekking_text(dekkingen)
    print(text, end="")
    return 0
