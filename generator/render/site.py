"""A whole plan to files, spread over processes: one piece of work per gemeente and language.

A file is handed over as soon as it is made, in the process that made it: no process holds the site.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.errors import Finding
from generator.load.memory import NO_MEMORY, Memory
from generator.load.sources import Sources
from generator.model.folder import Afwerking, Formaat
from generator.parallel import spread
from generator.plan.pages import Keuze, Plan
from generator.plan.verwijzers import plan_cards
from generator.render.assets import render_assets
from generator.render.bladen import BladRenderer
from generator.render.frame import Frame
from generator.render.jinja import kept_templates
from generator.render.kept import Read, Shelf, Taken, nothing_kept
from generator.render.opendata.files import DataRenderer, shared_files
from generator.render.pers import Pers
from generator.render.pieces import SHARED, Deliver, Delivered, Job, Keep, Part, Piece, Report
from generator.render.prints import NoPrints, Prints, load_printer
from generator.render.sbom import SBOM, render_sbom
from generator.render.shared_pages import SharedPageRenderer
from generator.render.sitemap import gemeente_sitemap, shared_sitemaps
from generator.render.webserver import server_files

Beside = TypeVar("Beside")
Made = TypeVar("Made")


class SiteRenderer:
    """Knows every file of a plan, and makes each when it is asked for."""

    def __init__(
        self,
        plan: Plan,
        sources: Sources,
        templates: Path,
        datum: date,
        memory: Memory = NO_MEMORY,
        formaten: tuple[Formaat, ...] = tuple(Formaat),
        read: Read = nothing_kept,
        afwerkingen: tuple[Afwerking, ...] = (Afwerking.LEZER,),
    ) -> None:
        self.plan, self._datum = plan, datum
        self._talen = {str(taal.code): taal for taal in plan.talen}
        self._assets = render_assets(templates, plan, sources, memory)
        names = {name: asset.published for name, asset in self._assets.items()}
        self._compiled = memory.recall("templates", (), partial(kept_templates, templates))
        self._pers = pers = Pers(templates, plan, sources, self._compiled)
        frame, cards = Frame(plan, pers, names, datum), plan_cards(plan, formaten)
        self._shelf = Shelf(read)
        self._prints: Prints = NoPrints()
        if formaten:
            self._prints = load_printer()(plan, sources, templates, datum, self._shelf, formaten, afwerkingen)
        self._bladen = BladRenderer(plan, pers, frame, self._prints.about, cards, self._prints.listed)
        self._shared = SharedPageRenderer(plan, pers, frame, cards)
        self._jobs: dict[Piece, Mapping[str, Callable[[], bytes]]] = {}

    def pieces(self, keuze: Keuze) -> list[Piece]:
        """The work of a choice. The shared pages are always part of it.

        The gemeente with most pages comes first, so that no process is left with much while the others are done.
        """
        bladen = self.plan.bladen
        gemeenten = sorted((g.gemeente.id for g in self.plan.gemeenten), key=lambda id_: -len(bladen[id_]))
        if keuze.gemeenten:
            gemeenten = [id_ for id_ in gemeenten if id_ in keuze.gemeenten]
        talen = [code for code in self._talen if not keuze.talen or code in keuze.talen]
        return [SHARED, *((gemeente, code) for gemeente in gemeenten for code in ("", *talen))]

    def prepare(self, compiled: Mapping[str, bytes]) -> None:
        """Takes what `compile_all` gives, which each process would otherwise do for itself."""
        self._compiled.add(compiled)

    def jobs(self, piece: Piece) -> Iterator[Job]:
        """The files of one piece."""
        if piece != SHARED:
            gemeente, code = piece
            if not code:
                yield from DataRenderer(self.plan, self._pers.schrijver, gemeente).jobs()
                yield from self._shared.short_pages(gemeente)
                for name, data in gemeente_sitemap(self.plan, gemeente):
                    yield name, partial(bytes, data)
                yield from self._prints.posters(gemeente)
                return
            yield from self._bladen.pages(gemeente, self._talen[code])
            yield from self._prints.jobs(gemeente, self._talen[code])
            return
        yield from self._shared.pages()
        for asset in self._assets.values():
            yield f"assets/{asset.published}", asset.make
        yield from shared_files(self.plan, self._pers.schrijver)
        yield SBOM, partial(render_sbom, self._datum)
        for name, data in (*shared_sitemaps(self.plan), *server_files(self.plan.urls)):
            yield name, partial(bytes, data)

    def render_piece(self, piece: Piece, deliver: Deliver[Delivered], keep: Keep) -> Part[Delivered]:
        """Makes every file of one piece and hands it over. Of the prints that were made for it none is held."""
        before = len(self.findings)
        delivered = deliver((name, make()) for name, make in self.jobs(piece))
        taken = self.take_kept()
        keep(taken.made)
        self._prints.forget()
        return Part(delivered, tuple(self.findings[before:]), taken.used)

    def render_file(self, name: str) -> bytes | None:
        """The bytes of one file, or None when the plan does not have it."""
        found = (jobs[name] for jobs in map(self._jobs_of, self._likely(name)) if name in jobs)
        make = next(found, None)
        return make() if make else None

    def file(self, url: str) -> str:
        """The file behind an address."""
        return self.plan.urls.file(url)

    def take_kept(self) -> Taken:
        """The prints that were used and made since the last time."""
        return self._shelf.take()

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the folders that were printed up to now."""
        return self._prints.findings

    def _jobs_of(self, piece: Piece) -> Mapping[str, Callable[[], bytes]]:
        """The files of one piece by name: all together are too many to list for who asks for one page."""
        if piece not in self._jobs:
            self._jobs[piece] = dict(self.jobs(piece))
        return self._jobs[piece]

    def _likely(self, name: str) -> Iterator[Piece]:
        """All pieces, first those that are like the name of a file: then what all share."""
        taal, gemeente = (*name.split("/"), "")[:2]
        yield from sorted(self.pieces(Keuze()), key=lambda piece: (piece != (gemeente, taal), piece != SHARED))


def render_site(
    renderer: SiteRenderer,
    keuze: Keuze,
    processes: int,
    report: Report,
    deliver: Deliver[Delivered],
    keep: Keep,
    beside: Sequence[Callable[[], Beside]] = (),
) -> Generator[Part[Delivered] | Beside, None, None]:
    """Every piece of the site, or of the chosen part of it, in any order; the same files for any number of processes.

    `deliver` and `keep` are called in the process that renders. What comes of other work `beside` it, which is begun
    with, comes among the pieces.
    """
    pieces = [partial(renderer.render_piece, piece, deliver, keep) for piece in renderer.pieces(keuze)]
    work: list[Callable[[], Part[Delivered] | Beside]] = [*beside, *pieces]
    done = 0
    for made in spread(_made, work, processes):
        yield made
        if isinstance(made, Part):
            done += 1
            report(done, len(pieces))


def _made(make: Callable[[], Made]) -> Made:
    return make()
