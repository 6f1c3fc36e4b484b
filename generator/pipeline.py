"""Load, check, plan, render, write: the table of contents of the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.check.whole import check_sources
from generator.errors import DataFaults, Finding, has_faults
from generator.load.sources import Sources, load_sources
from generator.plan.pages import Keuze, Plan, check_choice, plan_site
from generator.render.site import Files, render_site
from generator.write.lock import extended_lock, write_lock
from generator.write.site import write_site

TEMPLATES = Path(__file__).parent.parent / "site_templates"


@dataclass(frozen=True)
class Checked:
    """A project without faults: what was read, what will exist, and the warnings."""

    sources: Sources
    plan: Plan
    warnings: tuple[Finding, ...]


def check_project(root: Path, datum: date) -> Checked:
    """Loads, checks and plans. Raises DataFaults with every finding when one of them is a fault."""
    sources, load_findings = load_sources(root)
    kaart, findings = check_sources(sources, load_findings, datum)
    if has_faults(findings):
        raise DataFaults(findings)
    return Checked(sources, plan_site(kaart, sources.settings, sources.lock), findings)


def render_project(checked: Checked, datum: date, keuze: Keuze, processes: int) -> Files:
    """Every file of the site in memory. Raises UsageError for a choice that does not exist."""
    check_choice(checked.plan, keuze)
    return render_site(checked.plan, checked.sources.catalogs, TEMPLATES, datum, keuze, processes)


def build_project(root: Path, site_dir: Path, datum: date, keuze: Keuze, processes: int) -> tuple[Checked, Files]:
    """The whole road. When anything fails on the way, `site_dir` is as it was."""
    checked = check_project(root, datum)
    files = render_project(checked, datum, keuze, processes)
    write_site(files, site_dir)
    return checked, files


def lock_addresses(root: Path, datum: date) -> int:
    """Adds the addresses of now to the lock; returns how many lines it has. Raises DataFaults."""
    checked = check_project(root, datum)
    text = extended_lock(checked.sources.lock, checked.plan)
    write_lock(root, text)
    return len(text.splitlines())
