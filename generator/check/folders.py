"""What a municipality changes in its folders, and ids that would give two folders one name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.errors import Finding, fout, waarschuwing
from generator.model.doelgroep import Doelgroep
from generator.model.folder import VERPLICHT, Blok, Folders, Foldersoort, Folderteksten
from generator.model.kaart import SocialeKaart

ALGEMEEN = Foldersoort.ALGEMEEN.value
"""The folder that is about no group has this in the place of an id."""
VOORVOEGSELS = (Foldersoort.AANBIEDER.value, Foldersoort.ROUTE.value)
"""How the names of folders about a provider or a route begin; those about a group begin with its id."""


def check_folders(kaart: SocialeKaart) -> Iterator[Finding]:
    """Faults for a block that no folder goes without and for an id that is taken; warnings for a text nobody reads."""
    for gemeente in kaart.gemeenten.values():
        if folders := gemeente.gemeente.folders:
            yield from _check_order(folders)
            yield from _check_texts(folders)
        for groep in gemeente.eigen_doelgroepen.values():
            yield from _check_name(groep)
    for groep in kaart.landelijk.doelgroepen.values():
        yield from _check_name(groep)


def _check_order(folders: Folders) -> Iterator[Finding]:
    for blok in VERPLICHT if folders.volgorde else ():
        if blok not in folders.volgorde:
            yield fout(
                folders.mark_of("volgorde"),
                "SK803",
                f"het blok '{blok}' ontbreekt, en zonder dat blok is een folder niet eerlijk",
                f"Zet `{blok}` erbij in `volgorde`.",
            )


def _check_texts(folders: Folders) -> Iterator[Finding]:
    teksten = folders.teksten
    if not teksten or not folders.volgorde:
        return
    for key, blok in _owned(teksten):
        if blok not in folders.volgorde:
            yield waarschuwing(
                teksten.mark_of(key),
                "SK803",
                f"niemand leest uw tekst bij '{key}': het blok '{blok}' staat niet in `volgorde`",
                f"Zet `{blok}` erbij in `volgorde`, of haal de tekst weg.",
            )


def _owned(teksten: Folderteksten) -> Iterator[tuple[str, Blok]]:
    """Each key with a text that belongs to a block, and that block."""
    for blok in Blok:
        key = blok.name.lower()
        if getattr(teksten, key, ()):
            yield key, blok


def _check_name(groep: Doelgroep) -> Iterator[Finding]:
    for key, ids in (("id", (groep.id,)), ("vorige_ids", groep.vorige_ids)):
        for id_ in ids:
            if id_ == ALGEMEEN or id_.startswith(VOORVOEGSELS):
                yield fout(
                    groep.mark_of(key),
                    "SK214",
                    f"'{id_}' is de naam van een andere folder",
                    f"Kies een ander kenmerk: niet `{ALGEMEEN}`, en niet met "
                    f"{' of '.join(f'`{begin}`' for begin in VOORVOEGSELS)} vooraan.",
                )
