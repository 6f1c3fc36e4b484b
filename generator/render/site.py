"""A whole plan to files in memory, spread over processes: one piece of work per gemeente and language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.load.catalogs import Catalog
from generator.plan.pages import Keuze, Plan
from generator.render.assets import render_assets
from generator.render.environment import Pers
from generator.render.pages import PageRenderer
from generator.render.parallel import spread
from generator.render.sitemap import render_sitemap

Files = dict[str, bytes]
"""File, relative to the site directory with `/` → its bytes."""


def render_site(
    plan: Plan, catalogs: Mapping[str, Catalog], templates: Path, datum: date, keuze: Keuze, processes: int
) -> Files:
    """Every file of the site, or of the chosen part of it; the same whatever the number of processes."""
    assets = render_assets(templates, plan)
    names = {name: published for name, (published, _) in assets.items()}
    pieces = [
        (gemeente.gemeente.id, taal)
        for gemeente in plan.gemeenten
        if not keuze.gemeenten or gemeente.gemeente.id in keuze.gemeenten
        for taal in plan.talen
        if not keuze.talen or taal.code in keuze.talen
    ]
    work: list[tuple[str, str]] = [("", ""), *((gemeente, taal.code) for gemeente, taal in pieces)]
    talen = {taal.code: taal for taal in plan.talen}

    def render(share: list[tuple[str, str]]) -> Files:
        renderer = PageRenderer(plan, Pers(templates, plan, catalogs), names, datum)
        files: Files = {}
        for gemeente, code in share:
            files.update(renderer.gemeente_pages(gemeente, talen[code]) if gemeente else renderer.shared_pages())
        return files

    files = {f"assets/{published}": data for published, data in assets.values()}
    files.update(render_sitemap(plan))
    for part in spread(render, work, processes):
        files.update(part)
    return dict(_sorted(files))


def _sorted(files: Files) -> Iterator[tuple[str, bytes]]:
    return ((name, files[name]) for name in sorted(files))
