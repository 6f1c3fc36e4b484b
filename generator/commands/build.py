"""`oco build`: make the site, or a part of it in a directory of its own."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from generator.cluster import build_on_cluster
from generator.commands.arguments import Commands, print_findings, today
from generator.errors import UsageError
from generator.load.settings import load_settings
from generator.model.folder import Afwerking, Formaat
from generator.pipeline import as_published, build_project
from generator.plan.pages import Keuze
from generator.render.voorbeeld import loose_file
from generator.write.target import check_target


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("build", help="maak de site")
    parser.add_argument("--site-dir", type=Path, help="de map waar de site komt (anders: die uit mkdocs.yml)")
    parser.add_argument("--gemeente", action="append", default=[], help="alleen deze gemeente; vraagt om --site-dir")
    parser.add_argument("--taal", action="append", default=[], help="alleen deze taal; vraagt om --site-dir")
    parser.add_argument("--zonder-folders", action="store_true", help="maak geen folders (pdf); dat is sneller")
    parser.add_argument(
        "--drukwerk",
        dest="afwerkingen",
        action="store_const",
        const=tuple(Afwerking),
        default=Keuze().afwerkingen,
        help="maak ook wat een drukkerij nodig heeft, in de map drukwerk/ van de site: per gemeente en taal een zip met"
        " de folders (3 mm afloop en snijtekens), en per gemeente een poster op A3",
    )
    parser.add_argument(
        "--voorbeeld",
        dest="finish",
        action="store_const",
        const=loose_file,
        default=as_published,
        help="om te bekijken zonder webserver; vraagt om --site-dir",
    )
    parser.add_argument("--processen", type=int, default=os.cpu_count() or 1, help="hoeveel er tegelijk werken")
    parser.add_argument(
        "--dask",
        metavar="ADRES",
        help="verdeel de gemeenten over een Dask-cluster, zoals tcp://10.0.0.1:8786 (voor heel veel gemeenten)",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    formaten = () if options.zonder_folders else tuple(Formaat)
    if Afwerking.DRUKKER in options.afwerkingen and not formaten:
        raise UsageError("kies --drukwerk of --zonder-folders: zonder folders is er geen drukwerk.")
    keuze = Keuze(tuple(options.taal), tuple(options.gemeente), formaten, options.afwerkingen)
    if not keuze.is_alles() and options.site_dir is None:
        raise UsageError("noem met --site-dir een eigen map als u maar een deel maakt; de hele site blijft dan staan.")
    if options.finish is loose_file and options.site_dir is None:
        raise UsageError("noem met --site-dir een eigen map voor een voorbeeld; de echte site blijft dan staan.")
    settings, _ = load_settings(options.project)
    site_dir = options.site_dir or options.project / settings.site_dir
    check_target(options.project, site_dir)
    make = (
        partial(build_on_cluster, address=options.dask)
        if options.dask
        else partial(build_project, processes=options.processen)
    )
    checked, count = make(options.project, site_dir, today(options), keuze, report=_progress, finish=options.finish)
    print_findings(checked.warnings)
    print(f"{count} bestanden in {site_dir}/")
    return 0


def _progress(done: int, of: int) -> None:
    """One line that counts, for a person who waits; nothing in a log."""
    if sys.stderr.isatty():
        print(f"\r{done} van {of} delen klaar", end="\n" if done == of else "", file=sys.stderr, flush=True)
