"""All folders of a gemeente in one language, for the page on which one chooses what to print."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model.doelgroep import Doelgroep
from generator.model.folder import Foldersoort, Formaat
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.pictogram import Pictogram
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.folders import Folder, Onderwerp
from generator.plan.urls import Urls
from generator.plan.verwijzers import Kaartlink
from generator.render.folders import FolderRenderer
from generator.render.preview import size_of


@dataclass(frozen=True, slots=True)
class Gedrukt:
    """A folder that a page links: its form, its address and its size in bytes."""

    formaat: Formaat
    url: str
    grootte: int

    @property
    def kilobytes(self) -> int:
        """The size as a reader is told it, rounded up."""
        return -(-self.grootte // 1000)


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture of the first page of a folder; its size is in pixels."""

    url: str
    breedte: int
    hoogte: int


@dataclass(frozen=True, slots=True)
class Folderkeuze:
    """A folder to choose, with its address in each other language; `beeld` only where it stands for others."""

    gedrukt: Gedrukt
    bladzijden: int
    elders: tuple[Kaartlink, ...]
    beeld: Beeld | None


@dataclass(frozen=True, slots=True)
class Folderonderwerp:
    """What folders are about, and each form that there is."""

    titel: Tekst | str
    pictogram: str
    keuzes: tuple[Folderkeuze, ...]


@dataclass(frozen=True, slots=True)
class Afdeling:
    """The subjects of one kind."""

    soort: Foldersoort
    onderwerpen: tuple[Folderonderwerp, ...]

    @property
    def voorbeeld(self) -> Folderonderwerp:
        """The subject of which there are pictures."""
        return self.onderwerpen[0]


@dataclass(frozen=True, slots=True)
class Drukwerk:
    """What there is for who has a print shop: the poster, and the archive with its size in bytes."""

    poster: Gedrukt
    archief: str
    grootte: int

    @property
    def megabytes(self) -> int:
        """The size of the archive, rounded up."""
        return -(-self.grootte // 1_000_000)


@dataclass(frozen=True, slots=True)
class Folderlijst:
    """All that the page shows; without folders no part of it."""

    afdelingen: tuple[Afdeling, ...] = ()
    drukwerk: Drukwerk | None = None


def picture_url(folder: Folder, urls: Urls, taal: str) -> str:
    """The address of the picture of a folder: beside it, under its name."""
    return folder.url(urls, taal).removesuffix(".pdf") + ".png"


def with_picture(folders: Iterable[Folder]) -> tuple[Folder, ...]:
    """The first folder of each kind in each form. All of them would take longer than to print them."""
    first: dict[tuple[Foldersoort, Formaat], Folder] = {}
    for folder in folders:
        first.setdefault((folder.soort, folder.formaat), folder)
    return tuple(first.values())


class Folderlijsten:
    """Makes the list of one gemeente after another. The press that prints the folders tells how long they are."""

    def __init__(self, urls: Urls, talen: tuple[Taal, ...], press: FolderRenderer) -> None:
        self._urls, self._talen, self._press = urls, talen, press

    def afdelingen(self, folders: tuple[Folder, ...], taal: Taal) -> tuple[Afdeling, ...]:
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
        return Folderkeuze(
            Gedrukt(folder.formaat, folder.url(self._urls, taal.code), len(self._press.pdf(folder, taal))),
            self._press.pages(folder, taal),
            tuple(Kaartlink(t, folder.url(self._urls, t.code)) for t in self._talen if t.code != taal.code),
            self._beeld(folder, taal) if with_beeld else None,
        )

    def _beeld(self, folder: Folder, taal: Taal) -> Beeld | None:
        picture = self._press.preview(folder, taal)
        return Beeld(picture_url(folder, self._urls, taal.code), *size_of(picture)) if picture else None


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
