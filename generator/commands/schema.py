"""`oco schema`: what editors can write, for their editor and for themselves."""

from __future__ import annotations

import argparse

from generator.commands.arguments import Commands
from generator.load.layout import DATA
from generator.plan.sleutels import bestandssoorten, kopregels
from generator.render.schemas import schema_text
from generator.render.sleuteltabel import key_reference
from generator.write.schemas import SETTINGS, settings_with
from generator.write.whole import write_changed

SCHEMAS = f"{DATA}/.schema"
REFERENCE = f"{DATA}/SLEUTELS.md"


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser(
        "schema", help="schrijf op welke sleutels er zijn, na een wijziging in generator/model/"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    soorten = bestandssoorten()
    files = {f"{SCHEMAS}/{soort.naam}.json": schema_text(soort) for soort in soorten}
    files[REFERENCE] = key_reference((*soorten, kopregels()))
    files[SETTINGS] = settings_with(options.project, {f"{SCHEMAS}/{s.naam}.json": s.pad for s in soorten})
    changed = [path for path, text in files.items() if write_changed(options.project, path, text)]
    for path in changed:
        print(f"bijgewerkt: {path}")
    if not changed:
        print("alles is al bij")
    return 0
