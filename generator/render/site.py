"""A whole plan to files, spread over processes: one piece of work per gemeente and language.

A file is handed over as soon as it is made, in the process that made it: no process holds the site.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from generator.errors import Finding
from generator.load.memory import NO_MEMORY, Memory
from generator.load.sources import Sources
from generator.model.folder import Afwerking, Formaat
from generator.model.taal import Taal
from generator.parallel import spread
from generator.plan.drukwerk import archive_url, poster_url
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Blad, Keuze, Plan
from generator.plan.verwijzers import plan_cards
from generator.render.assets import render_assets
from generator.render.bladen import BladRenderer
from generator.render.drukwerk import Drukkerij
from generator.render.folderlijst import Drukwerk, Folderlijst, Folderlijsten, Gedrukt, picture_url, with_picture
from generator.render.folders import FolderRenderer
from generator.render.frame import Frame
from generator.render.jinja import CompiledTemplates
from generator.render.kept import Read, Shelf, Taken, nothing_kept
from generator.render.opendata.files import DataRenderer, shared_files
from generator.render.pers import Pers
from generator.render.pieces import SHARED, Deliver, Delivered, Job, Keep, Part, Piece, Report
from generator.render.sbom import SBOM, render_sbom
from generator.render.shared_pages import SharedPageRenderer
from generator.render.sitemap import gemeente_sitemap, shared_sitemaps
from generator.render.webserver import server_files


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
        self.plan, self._formaten, self._datum = plan, formaten, datum
        self._for_print_shop = Afwerking.DRUKKER in afwerkingen and bool(formaten)
        self._talen = {str(taal.code): taal for taal in plan.talen}
        self._assets = render_assets(templates, plan, sources, memory)
        names = {name: asset.published for name, asset in self._assets.items()}
        self._compiled = memory.recall("templates", (), CompiledTemplates)
        self._pers = pers = Pers(templates, plan, sources, self._compiled)
        frame, cards = Frame(plan, pers, names, datum), plan_cards(plan, formaten)
        self._bladen = BladRenderer(plan, pers, frame, self._printed, cards, self._listed)
        self._shared = SharedPageRenderer(plan, pers, frame, cards)
        self._shelf = Shelf(read)
        self._jobs: dict[Piece, Mapping[str, Callable[[], bytes]]] = {}
        self._make_folders = partial(FolderRenderer, plan, sources, templates, datum)
        self._make_drukkerij = partial(Drukkerij, plan, sources, templates, datum, self._shelf)

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
                yield from self._poster_jobs(gemeente)
                return
            yield from self._bladen.pages(gemeente, self._talen[code])
            yield from self._folder_jobs(gemeente, self._talen[code])
            yield from self._archive_jobs(gemeente, self._talen[code])
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
        if self._formaten:
            self._folders.forget()
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
        return self._folders.findings if self._formaten else []

    @cached_property
    def _folders(self) -> FolderRenderer:
        """Made when the first folder is printed, so in the process that prints."""
        return self._make_folders(self._shelf)

    @cached_property
    def _drukkerij(self) -> Drukkerij:
        return self._make_drukkerij(self._folders.findings, lambda: self._make_folders(Shelf(nothing_kept)))

    def _folder_jobs(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        urls, folders = self.plan.urls, plan_folders(self.plan.bladen[gemeente], self._formaten)
        for folder in with_picture(folders):
            yield urls.file(picture_url(folder, urls, taal.code)), partial(self._picture, folder, taal)
        for folder in folders:
            make = partial(self._print, folder, taal)
            for url in (folder.url(urls, taal.code), *folder.vorige_urls(urls, taal.code)):
                yield urls.file(url), make

    def _poster_jobs(self, gemeente: str) -> Iterator[Job]:
        if self._for_print_shop:
            yield self.file(poster_url(self.plan.urls, gemeente)), partial(self._poster, gemeente)

    def _archive_jobs(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        if self._for_print_shop:
            yield self.file(archive_url(self.plan.urls, gemeente, taal.code)), partial(self._archive, gemeente, taal)

    def _poster(self, gemeente: str) -> bytes:
        return self._drukkerij.poster(gemeente)

    def _archive(self, gemeente: str, taal: Taal) -> bytes:
        return self._drukkerij.archive(gemeente, taal, self._formaten)

    def _picture(self, folder: Folder, taal: Taal) -> bytes:
        return self._folders.preview(folder, taal)

    def _print(self, folder: Folder, taal: Taal) -> bytes:
        return self._folders.pdf(folder, taal)

    def _printed(self, blad: Blad, taal: Taal) -> tuple[Gedrukt, ...]:
        """The folders about the subject of a page, for the links on that page."""
        return tuple(
            Gedrukt(folder.formaat, folder.url(self.plan.urls, taal.code), len(self._print(folder, taal)))
            for folder in plan_folders((blad,), self._formaten)
        )

    def _listed(self, gemeente: str, taal: Taal) -> Folderlijst:
        """All that is printed of a gemeente in a language, for the page that lists it."""
        folders, urls = plan_folders(self.plan.bladen[gemeente], self._formaten), self.plan.urls
        if not folders:
            return Folderlijst()
        afdelingen = Folderlijsten(urls, self.plan.talen, self._folders).afdelingen(folders, taal)
        if not self._for_print_shop:
            return Folderlijst(afdelingen)
        poster = Gedrukt(Formaat.A4, poster_url(urls, gemeente), len(self._poster(gemeente)))
        archive = archive_url(urls, gemeente, taal.code)
        return Folderlijst(afdelingen, Drukwerk(poster, archive, len(self._archive(gemeente, taal))))

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
) -> Generator[Part[Delivered], None, None]:
    """Every piece of the site, or of the chosen part of it, in any order; the same files for any number of processes.

    `deliver` and `keep` are called in the process that renders.
    """
    pieces = renderer.pieces(keuze)
    parts = spread(lambda piece: renderer.render_piece(piece, deliver, keep), pieces, processes)
    for done, part in enumerate(parts, 1):
        yield part
        report(done, len(pieces))
