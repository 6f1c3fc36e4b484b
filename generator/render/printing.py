"""Everything printed of a plan: folders, their pictures, and what a print shop gets; and the list of it on a page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date
from functools import cached_property, partial
from itertools import groupby
from pathlib import Path

from generator.errors import Finding
from generator.load.sources import Sources
from generator.model.doelgroep import Doelgroep
from generator.model.folder import Afwerking, Foldersoort, Formaat
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.pictogram import Pictogram
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.drukwerk import archive_url, poster_url
from generator.plan.folders import Folder, Onderwerp, plan_folders
from generator.plan.pages import Blad, Plan
from generator.plan.verwijzers import Kaartlink
from generator.render.drukwerk import Drukkerij
from generator.render.folderlijst import (
    Afdeling,
    Beeld,
    Drukwerk,
    Folderkeuze,
    Folderlijst,
    Folderonderwerp,
    Gedrukt,
    picture_url,
    with_picture,
)
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from generator.render.pieces import Job
from generator.render.preview import size_of


class Drukker:
    """Prints the folders of one plan in these forms, and for a print shop where that is one of the finishes."""

    def __init__(
        self,
        plan: Plan,
        sources: Sources,
        templates: Path,
        datum: date,
        shelf: Shelf,
        formaten: tuple[Formaat, ...],
        afwerkingen: tuple[Afwerking, ...],
    ) -> None:
        self.plan, self._formaten, self._shelf = plan, formaten, shelf
        self._for_print_shop = Afwerking.DRUKKER in afwerkingen
        self._make_folders = partial(FolderRenderer, plan, sources, templates, datum)
        self._make_drukkerij = partial(Drukkerij, plan, sources, templates, datum, shelf)

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with the folders that were printed up to now."""
        return self._folders.findings

    def about(self, blad: Blad, taal: Taal) -> tuple[Gedrukt, ...]:
        """The folders about the subject of a page, for the links on that page."""
        return tuple(
            Gedrukt(folder.formaat, folder.url(self.plan.urls, taal.code), len(self._folders.pdf(folder, taal)))
            for folder in plan_folders((blad,), self._formaten)
        )

    def listed(self, gemeente: str, taal: Taal) -> Folderlijst:
        """All that is printed of a gemeente in a language, for the page that lists it."""
        folders, urls = plan_folders(self.plan.bladen[gemeente], self._formaten), self.plan.urls
        if not folders:
            return Folderlijst()
        afdelingen = self._afdelingen(folders, taal)
        if not self._for_print_shop:
            return Folderlijst(afdelingen)
        poster = Gedrukt(Formaat.A4, poster_url(urls, gemeente), len(self._drukkerij.poster(gemeente)))
        archive = self._drukkerij.archive(gemeente, taal, self._formaten)
        return Folderlijst(afdelingen, Drukwerk(poster, archive_url(urls, gemeente, taal.code), len(archive)))

    def jobs(self, gemeente: str, taal: Taal) -> Iterator[Job]:
        """The pictures and folders of a gemeente in a language, and its archive for a print shop."""
        urls, folders = self.plan.urls, plan_folders(self.plan.bladen[gemeente], self._formaten)
        for folder in with_picture(folders):
            yield urls.file(picture_url(folder, urls, taal.code)), partial(self._picture, folder, taal)
        for folder in folders:
            make = partial(self._print, folder, taal)
            for url in (folder.url(urls, taal.code), *folder.vorige_urls(urls, taal.code)):
                yield urls.file(url), make
        if self._for_print_shop:
            yield urls.file(archive_url(urls, gemeente, taal.code)), partial(self._archive, gemeente, taal)

    def posters(self, gemeente: str) -> Iterator[Job]:
        """The poster of a gemeente, for a print shop."""
        if self._for_print_shop:
            urls = self.plan.urls
            yield urls.file(poster_url(urls, gemeente)), partial(self._poster, gemeente)

    def forget(self) -> None:
        """Lets go of the prints that were made."""
        self._folders.forget()

    @cached_property
    def _folders(self) -> FolderRenderer:
        """Made when the first folder is printed, so in the process that prints."""
        return self._make_folders(self._shelf)

    @cached_property
    def _drukkerij(self) -> Drukkerij:
        return self._make_drukkerij(self._folders.findings, lambda: self._make_folders(Shelf(nothing_kept)))

    def _poster(self, gemeente: str) -> bytes:
        return self._drukkerij.poster(gemeente)

    def _archive(self, gemeente: str, taal: Taal) -> bytes:
        return self._drukkerij.archive(gemeente, taal, self._formaten)

    def _picture(self, folder: Folder, taal: Taal) -> bytes:
        return self._folders.preview(folder, taal)

    def _print(self, folder: Folder, taal: Taal) -> bytes:
        return self._folders.pdf(folder, taal)

    def _afdelingen(self, folders: tuple[Folder, ...], taal: Taal) -> tuple[Afdeling, ...]:
        """The folders of a gemeente by kind and by subject, each in the order in which they were given."""
        shown = {folder.naam for folder in with_picture(folders)}
        return tuple(
            Afdeling(soort, tuple(self._onderwerp(tuple(group), taal, shown) for group in groups))
            for soort in Foldersoort
            if (groups := _by_subject(folder for folder in folders if folder.soort is soort))
        )

    def _onderwerp(self, folders: tuple[Folder, ...], taal: Taal, shown: Container[str]) -> Folderonderwerp:
        titel, pictogram = _wat(folders[0].onderwerp)
        keuzes = tuple(self._keuze(folder, taal, with_beeld=folder.naam in shown) for folder in folders)
        return Folderonderwerp(titel, pictogram, keuzes)

    def _keuze(self, folder: Folder, taal: Taal, *, with_beeld: bool) -> Folderkeuze:
        urls = self.plan.urls
        return Folderkeuze(
            Gedrukt(folder.formaat, folder.url(urls, taal.code), len(self._folders.pdf(folder, taal))),
            self._folders.pages(folder, taal),
            tuple(Kaartlink(t, folder.url(urls, t.code)) for t in self.plan.talen if t.code != taal.code),
            self._beeld(folder, taal) if with_beeld else None,
        )

    def _beeld(self, folder: Folder, taal: Taal) -> Beeld | None:
        picture = self._folders.preview(folder, taal)
        return Beeld(picture_url(folder, self.plan.urls, taal.code), *size_of(picture)) if picture else None


def _by_subject(folders: Iterable[Folder]) -> list[list[Folder]]:
    return [list(group) for _, group in groupby(folders, key=lambda folder: folder.blad.pad)]


def _wat(onderwerp: Onderwerp) -> tuple[Tekst | str, str]:
    """What a subject is called, and its pictogram."""
    match onderwerp:
        case Doelgroep() as groep:
            return groep.naam, groep.pictogram or "vraag"
        case Route() as route:
            return route.titel, Pictogram.WEGWIJZER
        case Organisatie() as organisatie:
            return organisatie.naam, "oco"
        case Gemeente() as gemeente:
            return gemeente.naam, "gemeente"
