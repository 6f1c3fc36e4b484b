"""What `oco build` does when there is something to make."""

from __future__ import annotations

import argparse
import importlib
import sys
from datetime import date
from functools import partial
from pathlib import Path

from generator.commands.arguments import findings_text
from generator.load.settings import load_settings
from generator.model.folder import Afwerking, Formaat
from generator.pipeline import as_published, build_project
from generator.plan.pages import Keuze
from generator.render.voorbeeld import loose_file
from generator.write.target import check_target

_CLUSTER = "generator.cluster"
"""Loaded for who has one."""


def make_site(options: argparse.Namespace, datum: date) -> tuple[Path, str]:
    """Makes what these options of the command ask for; returns where it stands, and what there is to say of it."""
    formaten = () if options.zonder_folders else tuple(Formaat)
    afwerkingen = tuple(Afwerking) if options.drukwerk else Keuze().afwerkingen
    keuze = Keuze(tuple(options.taal), tuple(options.gemeente), formaten, afwerkingen)
    settings, _ = load_settings(options.project)
    site_dir = options.site_dir or options.project / settings.site_dir
    check_target(options.project, site_dir)
    make = (
        partial(importlib.import_module(_CLUSTER).build_on_cluster, address=options.dask)
        if options.dask
        else partial(build_project, processes=options.processen)
    )
    finish = loose_file if options.voorbeeld else as_published
    checked, count = make(options.project, site_dir, datum, keuze, report=_progress, finish=finish)
    return site_dir, f"{findings_text(checked.warnings)}{count} bestanden in {site_dir}/\n"


def _progress(done: int, of: int) -> None:
    """One line that counts, for a person who waits; nothing in a log."""
    if sys.stderr.isatty():
        print(f"\r{done} van {of} delen klaar", end="\n" if done == of else "", file=sys.stderr, flush=True)
