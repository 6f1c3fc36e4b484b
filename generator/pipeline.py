"""Load, check, plan, render, write: the table of contents of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.check.later import Later
from generator.check.validity import as_of
from generator.check.whole import check_facts, check_sources, check_texts
from generator.errors import DataFaults, Finding, has_faults, sort_findings
from generator.load import layout
from generator.load.cache import folder_cache, read_kept
from generator.load.memory import NO_MEMORY, Memory, Once
from generator.load.sources import Sources, load_sources
from generator.load.staying import all_stays
from generator.model.folder import Afwerking, Formaat
from generator.model.kaart import SocialeKaart
from generator.plan.pages import Keuze, Plan, check_choice, plan_site
from generator.plan.urls import Urls
from generator.render.kept import nothing_kept
from generator.render.pieces import Deliver, Delivered, Files, Part, Report, keep_nothing
from generator.render.site import SiteRenderer, render_site
from generator.write.cache import keep, prune
from generator.write.compiled import Compiled, compiled_ahead
from generator.write.site import replacing

TEMPLATES = layout.TEMPLATES

Finish = Callable[[str, bytes, Urls], bytes]
"""Makes the last change to a file, by its name."""


@dataclass(frozen=True)
class Checked:
    """A project without faults: what was read and holds at any time, what will exist that day, and the warnings."""

    sources: Sources
    kaart: SocialeKaart
    plan: Plan
    warnings: tuple[Finding, ...]


def check_project(root: Path, datum: date, memory: Memory = NO_MEMORY) -> Checked:
    """Loads, checks and plans. Raises DataFaults with every finding when one of them is a fault."""
    with all_stays():
        sources, load_findings = load_sources(root, memory)
        kaart, findings = check_sources(sources, load_findings, datum, memory)
    if has_faults(findings):
        raise DataFaults(findings)
    return _planned(sources, kaart, datum, memory, findings)


def _planned(
    sources: Sources, kaart: SocialeKaart, datum: date, memory: Memory, warnings: tuple[Finding, ...]
) -> Checked:
    plan = plan_site(as_of(kaart, datum, memory), sources.settings, sources.lock)
    return Checked(sources, kaart, plan, warnings)


def renderer_of(
    checked: Checked,
    datum: date,
    memory: Memory = NO_MEMORY,
    formaten: tuple[Formaat, ...] = tuple(Formaat),
    cache: Path | None = None,
    afwerkingen: tuple[Afwerking, ...] = (Afwerking.LEZER,),
) -> SiteRenderer:
    """What can make each file of the site. `memory` spares what did not change, `cache` folders."""
    read = partial(read_kept, cache) if cache else nothing_kept
    return SiteRenderer(checked.plan, checked.sources, TEMPLATES, datum, memory, formaten, read, afwerkingen)


def render_project(
    checked: Checked,
    datum: date,
    keuze: Keuze,
    processes: int,
    report: Report = lambda _done, _of: None,
    cache: Path | None = None,
) -> Files:
    """Every file of the site in memory. Folders in `cache` are not printed again, and those that are come there.

    Raises UsageError for a choice that does not exist, DataFaults for a text that a folder cannot hold or print.
    """
    files: Files = {}
    with compiled_ahead(TEMPLATES, processes) as compiled:
        told = Later(tuple, checked.warnings)
        for piece in _pieces(checked, datum, keuze, processes, report, cache, dict[str, bytes], compiled, told):
            files |= piece
    return {name: files[name] for name in sorted(files)}


def as_published(_name: str, data: bytes, _urls: Urls) -> bytes:
    """A file as a web server gives it."""
    return data


def build_project(
    root: Path,
    site_dir: Path,
    datum: date,
    keuze: Keuze,
    processes: int,
    report: Report,
    finish: Finish = as_published,
) -> tuple[Checked, int]:
    """The whole road; returns how many files there are. `finish` makes the last change to each, by its name.

    No process holds more than the piece that it makes. How texts are written is looked at while pages are made. When
    anything fails, `site_dir` is as it was.
    """
    with replacing(site_dir) as site, compiled_ahead(TEMPLATES, processes) as compiled:
        memory = Once(processes)
        with all_stays():
            sources, load_findings = load_sources(root, memory)
            facts = check_facts(sources, load_findings, datum, memory)
        texts = Later(partial(check_texts, facts, sources, memory))
        if has_faults(facts.all_findings):
            texts.say()
        with texts.faults_first():
            checked = _planned(sources, facts.kaart, datum, memory, ())
            urls = checked.plan.urls

            def deliver(files: Iterable[tuple[str, bytes]]) -> int:
                return site.write((name, finish(name, data, urls)) for name, data in files)

            pieces = _pieces(checked, datum, keuze, processes, report, folder_cache(root), deliver, compiled, texts)
            count = sum(pieces)
        return replace(checked, warnings=texts.findings or ()), count


def _pieces(
    checked: Checked,
    datum: date,
    keuze: Keuze,
    processes: int,
    report: Report,
    cache: Path | None,
    deliver: Deliver[Delivered],
    compiled: Compiled,
    texts: Later,
) -> Iterator[Delivered]:
    """What was delivered of each piece; what is wrong with folders is raised when all are known."""
    check_choice(checked.plan, keuze)
    renderer = renderer_of(checked, datum, formaten=keuze.formaten, cache=cache, afwerkingen=keuze.afwerkingen)
    renderer.prepare(compiled())
    findings: list[Finding] = []
    used: set[str] = set()
    write_down = partial(keep, cache) if cache else keep_nothing
    with closing(render_site(renderer, keuze, processes, report, deliver, write_down, texts.to_do)) as parts:
        for part in parts:
            if not isinstance(part, Part):
                texts.said(part)
                continue
            findings += part.findings
            used |= part.used
            yield part.delivered
    if has_faults(findings):
        raise DataFaults(sort_findings((*(texts.findings or ()), *findings)))
    if cache and keuze == Keuze():
        prune(cache, used)
