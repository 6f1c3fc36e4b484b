"""A folder, our printed leaflet: its forms, its blocks, and what a municipality changes in it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from generator.model.waarden import Record, Tekst


class Formaat(enum.StrEnum):
    """How a folder is printed and folded. Each has a template of that name."""

    A4 = "a4"
    """One sheet, two sides."""
    DRIELUIK = "drieluik"
    """One sheet, folded in three."""
    GROOT = "groot"
    """Large letters, on as many sheets as that takes."""
    KAART = "kaart"
    """One side of A5, about no group: what a doctor or a school hands over."""


class Afwerking(enum.StrEnum):
    """For whom the sheets are; the value is how many mm colour runs over the edge of the sheet."""

    LEZER = "0"
    """For who reads it on a screen or prints it: exactly A4."""
    DRUKKER = "3"
    """For the print shop: colour over the edge, and marks outside the sheet that show where to cut."""


class Foldersoort(enum.Enum):
    """What a folder is about; the value comes before the id in the name of its file."""

    ALGEMEEN = "algemeen"
    DOELGROEP = ""
    ROUTE = "route-"
    AANBIEDER = "aanbieder-"


class Blok(enum.StrEnum):
    """Een blok van een folder."""

    BELOFTEN = "beloften"
    """Gratis, onafhankelijk, alleen uw belang, vrij toegankelijk. Verplicht."""
    VOORDEUR = "voordeur"
    """Wie u belt of bezoekt, en wat u dan zegt. Verplicht."""
    HERKENT = "herkent"
    """Vragen die de lezer herkent."""
    HELPT = "helpt"
    """Wat een onafhankelijk cliëntondersteuner doet."""
    VOORBEELDEN = "voorbeelden"
    """Twee korte voorbeelden."""
    DOET_NIET = "doet-niet"
    """Wat een onafhankelijk cliëntondersteuner niet doet."""
    MEENEMEN = "meenemen"
    """Wat de lezer meeneemt."""
    ROUTE = "route"
    """De weg naar hulp, in een paar stappen."""
    WIE_HELPT = "wie-helpt"
    """De organisaties, met hun talen en of er een tolk kan komen. Hoogstens zes: de anderen staan op de site."""
    KEUZEHULP = "keuzehulp"
    """De eerste vragen van de keuzehulp."""
    DUUR = "duur"
    """Wat over wachten en duur is afgesproken."""
    TWIJFEL = "twijfel"
    """Wat u doet als u aan de hulp twijfelt."""
    UITLEG = "uitleg"
    """Wat onafhankelijke cliëntondersteuning (OCO) is."""
    EIGEN = "eigen"
    """Uw eigen tekst, uit `teksten`."""
    MELDING = "melding"
    """Dat een computer de folder vertaalde, of dat een deel niet vertaald is. Verplicht."""
    BRON = "bron"
    """Waar dit staat en op welke dag het klopte. Verplicht."""


VERPLICHT = (Blok.BELOFTEN, Blok.VOORDEUR, Blok.MELDING, Blok.BRON)
"""Blocks without which a folder would not be honest."""
VOLGORDE = tuple(Blok)
"""The order of a municipality that chooses none: what helps the reader most comes first."""


@dataclass(frozen=True, kw_only=True)
class Folderteksten(Record):
    """Texts of a municipality in the place of ours. What is not here comes from facts, so it can't be replaced."""

    titel: Tekst | None = None
    """De grote zin op de voorkant van de algemene folder."""
    samenvatting: Tekst | None = None
    """De zin onder de titel van de algemene folder."""
    helpt: tuple[Tekst, ...] = ()
    """Wat een onafhankelijk cliëntondersteuner doet. Een doelgroep en een aanbieder houden hun eigen lijst."""
    doet_niet: tuple[Tekst, ...] = ()
    """Wat een onafhankelijk cliëntondersteuner niet doet."""
    meenemen: tuple[Tekst, ...] = ()
    """Wat de lezer meeneemt."""
    uitleg: tuple[Tekst, ...] = ()
    """Wat onafhankelijke cliëntondersteuning (OCO) is."""
    eigen_titel: Tekst | None = None
    """De kop boven het blok `eigen`."""
    eigen: tuple[Tekst, ...] = ()
    """Uw eigen zinnen, voor het blok `eigen`."""


@dataclass(frozen=True, kw_only=True)
class Folders(Record):
    """What a municipality changes in all of its folders."""

    volgorde: tuple[Blok, ...] = ()
    """Welke blokken er zijn, en in welke volgorde. Weg laten is alle blokken, in onze volgorde."""
    teksten: Folderteksten | None = None
    """Uw eigen woorden."""
