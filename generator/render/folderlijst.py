"""All folders of a gemeente in one language, for the page on which one chooses what to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.folder import Foldersoort, Formaat
from generator.model.waarden import Tekst
from generator.plan.folders import Folder
from generator.plan.urls import Urls
from generator.plan.verwijzers import Kaartlink


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
