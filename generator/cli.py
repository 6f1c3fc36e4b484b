"""The command `oco`: arguments in, exit code out. 0 good, 1 faults in the data, 2 wrong usage, 3 our own fault."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generator import translate
from generator.errors import DataFaults, Finding, Level, UsageError
from generator.load.settings import load_settings
from generator.model.folder import Formaat
from generator.pipeline import build_project, check_project, lock_addresses
from generator.plan.pages import Keuze
from generator.serve import Edition, serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DataFaults as faults:
        _print_findings(faults.findings)
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
    parser.add_argument("--datum", type=_day, default=None, help="doe alsof het deze dag is (jjjj-mm-dd)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")

    check = commands.add_parser("check", help="kijk de gegevens na")
    check.set_defaults(run=_check)

    build = commands.add_parser("build", help="maak de site")
    build.add_argument("--site-dir", type=Path, help="de map waar de site komt (anders: die uit mkdocs.yml)")
    build.add_argument("--gemeente", action="append", default=[], help="alleen deze gemeente; vraagt om --site-dir")
    build.add_argument("--taal", action="append", default=[], help="alleen deze taal; vraagt om --site-dir")
    build.add_argument("--zonder-folders", action="store_true", help="maak geen folders (pdf); dat is sneller")
    build.add_argument("--processen", type=int, default=os.cpu_count() or 1, help="hoeveel er tegelijk werken")
    build.set_defaults(run=_build)

    serve_ = commands.add_parser("serve", help="bekijk de site terwijl u schrijft")
    serve_.add_argument("--poort", type=int, default=8000, help="de poort op deze computer")
    serve_.set_defaults(run=_serve)

    adressen = commands.add_parser("adressen", help="webadressen die blijven")
    adressen.add_argument("wat", choices=["vast"], help="vast: zet alle adressen van nu vast")
    adressen.set_defaults(run=_adressen)

    vertaal = commands.add_parser("vertaal", help="vertaalbestanden")
    vertaal.add_argument(
        "wat",
        choices=["extract", "update", "status", "machine"],
        help="extract: schrijf alle teksten op; update: werk de vertaalbestanden bij; status: hoe ver is elke taal; "
        "machine: noteer dat nieuwe vertalingen van een computer zijn",
    )
    vertaal.set_defaults(run=_vertaal)

    for command in (check, build, serve_, adressen, vertaal):
        command.add_argument("--datum", type=_day, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        command.add_argument("--project", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf jjjj-mm-dd") from None


def _check(options: argparse.Namespace) -> int:
    checked = check_project(options.project, _today(options))
    _print_findings(checked.warnings)
    return 0


def _build(options: argparse.Namespace) -> int:
    formaten = () if options.zonder_folders else tuple(Formaat)
    keuze = Keuze(talen=tuple(options.taal), gemeenten=tuple(options.gemeente), formaten=formaten)
    if not keuze.is_alles() and options.site_dir is None:
        raise UsageError("noem met --site-dir een eigen map als u maar een deel maakt; de hele site blijft dan staan.")
    settings, _ = load_settings(options.project)
    site_dir = options.site_dir or options.project / settings.site_dir
    if site_dir.exists() and not site_dir.is_dir():
        raise UsageError(f"'{site_dir}' is geen map.")
    checked, files = build_project(options.project, site_dir, _today(options), keuze, options.processen, _progress)
    _print_findings(checked.warnings)
    print(f"{len(files)} bestanden in {site_dir}/")
    return 0


def _progress(done: int, of: int) -> None:
    """One line that counts, for a person who waits; nothing in a log."""
    if sys.stderr.isatty():
        print(f"\r{done} van {of} delen klaar", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _serve(options: argparse.Namespace) -> int:
    def report(edition: Edition) -> None:
        _print_findings(edition.findings)
        print(f"http://127.0.0.1:{options.poort}/  (stop met Ctrl+C)", flush=True)

    serve(options.project, _today(options), ("127.0.0.1", options.poort), report)
    return 0


def _adressen(options: argparse.Namespace) -> int:
    print(f"adressen.lock heeft nu {lock_addresses(options.project, _today(options))} regels.")
    return 0


def _vertaal(options: argparse.Namespace) -> int:
    checked = check_project(options.project, _today(options))
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


def _today(options: argparse.Namespace) -> date:
    """The one place that asks the clock."""
    return options.datum or date.today()


def _print_findings(findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(finding)
    fouten = sum(finding.level is Level.FOUT for finding in findings)
    waarschuwingen = len(findings) - fouten
    print(
        f"{fouten} {'fout' if fouten == 1 else 'fouten'}, "
        f"{waarschuwingen} {'waarschuwing' if waarschuwingen == 1 else 'waarschuwingen'}"
    )
