"""`oco build`: make the site, or a part of it in a directory of its own. When nothing changed, that is all it says."""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
from datetime import date
from functools import cache, partial
from pathlib import Path

from generator.commands.arguments import Commands, today
from generator.errors import UsageError
from generator.load.fingerprint import fingerprint, moment
from generator.load.last import LastBuild, choice_key, installed, last_builds, read_last, site_stamp
from generator.load.layout import TEMPLATES
from generator.parallel import ahead
from generator.write.cache import keep, prune_older

_MAKE = "generator.commands.make"
"""Loaded when there is something to make: with all the rooms that this takes, it takes half a second."""
_MONTH = 30 * 24 * 3600


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("build", help="maak de site")
    parser.add_argument("--site-dir", type=Path, help="de map waar de site komt (anders: die uit mkdocs.yml)")
    parser.add_argument("--gemeente", action="append", default=[], help="alleen deze gemeente; vraagt om --site-dir")
    parser.add_argument("--taal", action="append", default=[], help="alleen deze taal; vraagt om --site-dir")
    parser.add_argument("--zonder-folders", action="store_true", help="maak geen folders (pdf); dat is sneller")
    parser.add_argument(
        "--drukwerk",
        action="store_true",
        help="maak ook wat een drukkerij nodig heeft, in de map drukwerk/ van de site: per gemeente en taal een zip met"
        " de folders (3 mm afloop en snijtekens), en per gemeente een poster op A3",
    )
    parser.add_argument(
        "--voorbeeld", action="store_true", help="om te bekijken zonder webserver; vraagt om --site-dir"
    )
    parser.add_argument("--processen", type=int, default=os.cpu_count() or 1, help="hoeveel er tegelijk werken")
    parser.add_argument(
        "--dask",
        metavar="ADRES",
        help="verdeel de gemeenten over een Dask-cluster, zoals tcp://10.0.0.1:8786 (voor heel veel gemeenten)",
    )
    parser.add_argument("--opnieuw", action="store_true", help="maak de site, ook als er niets veranderd is")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.drukwerk and options.zonder_folders:
        raise UsageError("kies --drukwerk of --zonder-folders: zonder folders is er geen drukwerk.")
    if (options.taal or options.gemeente) and options.site_dir is None:
        raise UsageError("noem met --site-dir een eigen map als u maar een deel maakt; de hele site blijft dan staan.")
    if options.voorbeeld and options.site_dir is None:
        raise UsageError("noem met --site-dir een eigen map voor een voorbeeld; de echte site blijft dan staan.")
    datum = today(options)
    key, begun = _key(options), _moment(options.project)
    with ahead(partial(_made_of, options.project, datum), options.processen) as wait:
        made_of = cache(wait)
        if not options.opnieuw and (last := read_last(options.project, key, made_of)):
            print(f"{last.said}Er is niets veranderd sinds deze site gemaakt is.")
            return 0
        site_dir, said = importlib.import_module(_MAKE).make_site(options, datum)
        print(said, end="")
        if begun and made_of() and begun == _moment(options.project):  # what was read is what was there all the time
            last = LastBuild(made_of(), str(site_dir), site_stamp(site_dir), said)
            keep(last_builds(options.project), {key: last.packed()})
            prune_older(last_builds(options.project), _MONTH)
    return 0


def _key(options: argparse.Namespace) -> str:
    """Stands for what is asked: builds with other choices are another site."""
    chosen = (options.gemeente, options.taal, options.zonder_folders, options.drukwerk, options.voorbeeld)
    return choice_key((str(options.site_dir and options.site_dir.absolute()), *chosen))


def _moment(project: Path) -> str:
    """Stands for when the files of a project changed; empty when one cannot be looked at."""
    try:
        return moment(project, TEMPLATES)
    except OSError:
        return ""


def _made_of(project: Path, datum: date) -> str:
    """Stands for all that goes into the site; empty when a file cannot be read, of which the build will tell."""
    try:
        return hashlib.sha256(f"{datum} {installed()} {fingerprint(project, TEMPLATES)}".encode()).hexdigest()
    except OSError:
        return ""
