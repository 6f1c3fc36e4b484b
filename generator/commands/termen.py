"""`oco termen`: the word list to and from translators."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from generator.check.nearest import suggest
from generator.check.nouns import DUTCH, LANDELIJK
from generator.check.termrows import Fate, judge_termrows
from generator.commands.arguments import Commands, count, today
from generator.errors import UsageError
from generator.load.layout import DATA
from generator.load.termrows import read_termrows
from generator.pipeline import Checked, check_project
from generator.write.termrows import termrows_csv, with_terms
from generator.write.yaml_edit import edit_file

TERMS_FILE = f"{DATA}/{LANDELIJK}/termen.yaml"


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("termen", help="de woordenlijst voor vertalers")
    parser.add_argument(
        "wat",
        choices=["export", "import"],
        help="export: schrijf de woordenlijst als CSV (`oco termen export > termen.csv`); "
        "import: zeg van elke regel van een CSV wat ermee gebeurt",
    )
    parser.add_argument("bestand", type=Path, nargs="?", help="bij import: het CSV-bestand")
    parser.add_argument("--taal", help="bij export: alleen deze taal")
    parser.add_argument("--schrijf", action="store_true", help="bij import: zet de woorden ook echt in termen.yaml")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.wat == "export":
        if options.bestand or options.schrijf:
            raise UsageError("schrijf: oco termen export [--taal xx] > termen.csv")
        return _export(check_project(options.project, today(options)), options.taal)
    if options.taal or not options.bestand:
        raise UsageError("schrijf: oco termen import termen.csv [--schrijf]")
    return _import(options, check_project(options.project, today(options)))


def _export(checked: Checked, only: str | None) -> int:
    landelijk = checked.plan.kaart.landelijk
    talen = [taal for taal in landelijk.talen if taal != DUTCH]
    if only and only not in talen:
        raise UsageError(f"taal '{only}' bestaat niet. {suggest(only, talen)}")
    sys.stdout.buffer.write(termrows_csv(landelijk.termen.values(), [only] if only else talen))
    return 0


def _import(options: argparse.Namespace, checked: Checked) -> int:
    landelijk = checked.plan.kaart.landelijk
    try:
        data = options.bestand.read_bytes()
    except OSError as error:
        raise UsageError(f"{options.bestand} kan niet gelezen worden: {error.strerror}") from None
    judged = judge_termrows(read_termrows(data), landelijk.termen, landelijk.talen)
    for row in judged:
        print(row)
    good = [row.row for row in judged if row.fate in {Fate.NIEUW, Fate.ANDERS}]
    bad = sum(row.fate is Fate.FOUT for row in judged)
    if bad:
        print(f"{count(bad, 'regel is', 'regels zijn')} niet goed; er is niets geschreven.")
    elif not good:
        print("Er verandert niets.")
    elif options.schrijf:
        edit_file(options.project, TERMS_FILE, lambda text: with_terms(text, list(landelijk.termen), good))
        print(f"{count(len(good), 'regel', 'regels')} overgenomen in {TERMS_FILE}.")
    else:
        print(f"{count(len(good), 'regel zou', 'regels zouden')} in termen.yaml komen. Klopt het? Gebruik --schrijf.")
    return 1 if bad else 0
