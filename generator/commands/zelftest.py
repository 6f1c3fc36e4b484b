"""`oco zelftest`: the self-test of the VNG, answered from a municipality's own data."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands, today
from generator.commands.chosen import chosen_gemeenten
from generator.pipeline import check_project
from generator.plan.zelftest.vragen import plan_zelftest
from generator.render.zelftest import zelftest_json, zelftest_text

VORMEN = {"tekst": zelftest_text, "json": zelftest_json}


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("zelftest", help="de zelftest van de VNG: wat staat er in uw gegevens?")
    parser.add_argument("--gemeente", action="append", default=[], help="alleen deze gemeente (mag vaker)")
    parser.add_argument("--vorm", choices=list(VORMEN), default="tekst", help="tekst (om te lezen) of json")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    datum = today(options)
    plan = check_project(options.project, datum).plan
    zelftesten = [plan_zelftest(kaart) for kaart in chosen_gemeenten(plan, options.gemeente)]
    print(VORMEN[options.vorm](zelftesten, datum), end="")
    return 0
