"""What a folder takes of the facts: which examples, which steps, which answers. A page can show all, a sheet cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.activiteit import Activiteit, ActiviteitHier, Belegd
from generator.model.doelgroep import Doelgroep
from generator.model.folder import VOLGORDE, Blok
from generator.model.keuzehulp import Keuzehulp, Uitkomst, Vraag
from generator.model.organisatie import Organisatie
from generator.model.route import Route, Stap
from generator.model.thema import Thema
from generator.model.vorm import OCO_WMO
from generator.model.waarden import ActiviteitId, JaNee, KnoopId, Taalcode, Tekst
from generator.plan.folders import Folder

VOORBEELDEN = 2
STAPPEN = 5
"""So many stops a small drawing of a road has at most."""
ACTIVITEITEN = 6
"""So many activities stand in a folder that has no list of its own."""
AANBIEDERS = 6
"""So many who help a sheet names; the page behind its code names all."""
ROUTE = "wmo-aanvraag"
"""The route that most people begin with, where a folder is for everyone."""
GRENZEN = ("informatie-en-advies", "hulp-afwegen", "formulieren")
"""Activities of which the limit (`doet_niet`) holds for everyone: who decides, who chooses, who fills in."""


@dataclass(frozen=True, slots=True)
class Halte:
    """A step of a route as a folder shows it. `nummer` counts from 1 in the whole route."""

    nummer: int
    stap: Stap
    sprong: bool
    """True when steps are left out between this one and the next."""


@dataclass(frozen=True, slots=True)
class Rij:
    """An answer on paper: where it leads, or the question that comes first."""

    antwoord: Tekst
    naar: Uitkomst | tuple[Tekst, tuple[Rij, ...]]


def blokken_van(folder: Folder) -> tuple[Blok, ...]:
    """The blocks of a folder in the order of its municipality; in that of a route its steps come first."""
    eigen = folder.gemeente.gemeente.folders
    blokken = tuple(dict.fromkeys(eigen.volgorde)) if eigen and eigen.volgorde else VOLGORDE
    if not isinstance(folder.onderwerp, Route):
        return blokken
    eerst = (Blok.ROUTE, *(blok for blok in blokken if blok is Blok.MEENEMEN))
    return (*eerst, *(blok for blok in blokken if blok not in eerst))


def voorbeelden(folder: Folder) -> tuple[Tekst, ...]:
    """Examples from the subjects of whom the folder is for; without those from what supporters do here."""
    eigen = [thema.voorbeeld for thema in _themas(folder)]
    alle = eigen + [activiteit.voorbeeld for activiteit in _activiteiten(folder)]
    per_tekst = {tekst.nl: tekst for tekst in reversed(alle) if tekst}
    return tuple(reversed(per_tekst.values()))[:VOORBEELDEN]


def wat_helpt(folder: Folder) -> tuple[Tekst, ...]:
    """What a supporter does: for this group, at this provider, or in general."""
    match folder.onderwerp:
        case Doelgroep(wat_helpt=teksten):
            return teksten
        case Organisatie(aanbod=teksten) if teksten:
            return teksten
    return tuple(activiteit.titel for activiteit in _activiteiten(folder))[:ACTIVITEITEN]


def doet_niet(folder: Folder) -> tuple[Tekst, ...]:
    """What a supporter never does."""
    alle = folder.gemeente.landelijk.activiteiten
    return tuple(tekst for id_ in GRENZEN if id_ in alle and (tekst := alle[id_].doet_niet))


def elders(folder: Folder) -> Iterator[tuple[Activiteit, ActiviteitHier]]:
    """What supporters do not do in this municipality, though they may elsewhere."""
    for id_, hier in folder.gemeente.gemeente.activiteiten.items():
        if hier.stand is not Belegd.WEL:
            yield folder.gemeente.landelijk.activiteiten[id_], hier


def wie_helpt(folder: Folder, taal: Taalcode) -> tuple[Organisatie, ...]:
    """Who helps, by name: all, or where a sheet cannot hold them those who can help most of its readers.

    First comes who speaks the language, then who can be called, who works in most of the municipality, and who helps
    most groups; in the folder of a group who is for few others.
    """
    alle, kaart = folder.aanbieders, folder.gemeente
    if len(alle) <= AANBIEDERS:
        return alle
    voor_groep = isinstance(folder.onderwerp, Doelgroep) and folder.onderwerp.id in alle[0].doelgroepen

    def later(wie: Organisatie) -> tuple[bool, bool, int, int]:
        gebieden = len(wie.gebieden) or len(kaart.gemeente.gebieden)
        groepen = len(wie.doelgroepen) or len(kaart.doelgroepen)
        return taal not in wie.talen, not wie.heeft_telefoon, -gebieden, groepen if voor_groep else -groepen

    gekozen = {wie.id for wie in sorted(alle, key=later)[:AANBIEDERS]}
    return tuple(wie for wie in alle if wie.id in gekozen)


def route_van(folder: Folder) -> Route | None:
    """The route to draw: the subject itself, the first of its group, or that for everyone.

    A provider that does not support on behalf of the municipality has none: the way of its residents is another.
    """
    kaart = folder.gemeente
    match folder.onderwerp:
        case Route() as route:
            return route
        case Doelgroep() as groep if eigen := kaart.routes_voor_doelgroep(groep):
            return eigen[0]
    if OCO_WMO not in {vorm.id for vorm in folder.vormen}:
        return None
    gewoon = kaart.routes.get(ROUTE)
    return gewoon if gewoon and gewoon.geldt else None


def haltes(route: Route, hoeveel: int) -> tuple[Halte, ...]:
    """The steps that matter most to the reader, in their order: how it begins, who decides, what to bring, the end."""
    stappen = route.stappen
    weight = {
        nummer: (
            (nummer == 0) * 16
            + bool(stap.wie_beslist) * 8
            + bool(stap.wat_neem_je_mee) * 4
            + (nummer == 1) * 2
            + (nummer == len(stappen) - 1)
        )
        for nummer, stap in enumerate(stappen)
    }
    kept = sorted(sorted(weight, key=lambda nummer: -weight[nummer])[:hoeveel])
    after = [*kept[1:], len(stappen)]
    return tuple(
        Halte(nummer + 1, stappen[nummer], sprong=volgende > nummer + 1)
        for nummer, volgende in zip(kept, after, strict=True)
    )


def meenemen(route: Route) -> tuple[Tekst, ...]:
    """What to bring on this route, each thing once."""
    alle = {tekst.nl: tekst for stap in route.stappen for tekst in stap.wat_neem_je_mee}
    return tuple(alle.values())


def keuzehulp_van(folder: Folder) -> Keuzehulp | None:
    """The questions for residents."""
    alle = folder.gemeente.landelijk.keuzehulpen.values()
    return next((k for k in alle if k.voor_verwijzers is not JaNee.JA), None)


def rijen(keuzehulp: Keuzehulp) -> tuple[Rij, ...]:
    """The answers to the first question, and to the second where one leads to it.

    Paper asks no further. From there it goes where who does not know goes: to the last answer of each question.
    """
    return _rijen(keuzehulp, keuzehulp.vragen[0], ook_volgende=True)


def _rijen(keuzehulp: Keuzehulp, vraag: Vraag, *, ook_volgende: bool) -> tuple[Rij, ...]:
    found = []
    for antwoord in vraag.antwoorden:
        knoop = keuzehulp.knopen[antwoord.naar]
        if isinstance(knoop, Vraag) and ook_volgende:
            found.append(Rij(antwoord.tekst, (knoop.vraag, _rijen(keuzehulp, knoop, ook_volgende=False))))
        else:
            found.append(Rij(antwoord.tekst, _weet_niet(keuzehulp, antwoord.naar)))
    return tuple(found)


def _weet_niet(keuzehulp: Keuzehulp, naar: KnoopId) -> Uitkomst:
    knoop = keuzehulp.knopen[naar]
    while isinstance(knoop, Vraag):
        knoop = keuzehulp.knopen[knoop.antwoorden[-1].naar]
    return knoop


def _themas(folder: Folder) -> tuple[Thema, ...]:
    kaart = folder.gemeente
    match folder.onderwerp:
        case Doelgroep() as groep:
            return kaart.themas_voor_doelgroep(groep)
        case Organisatie(levensgebieden=gebieden):
            return tuple(thema for thema in kaart.themas.values() if thema.levensgebied in gebieden)
        case Route(themas=ids):
            return tuple(kaart.themas[id_] for id_ in ids)
    return ()


def _activiteiten(folder: Folder) -> Iterator[Activiteit]:
    """What supporters do here, without what they are known not to do."""
    hier = folder.gemeente.gemeente.activiteiten
    for id_, activiteit in folder.gemeente.landelijk.activiteiten.items():
        stand = hier.get(ActiviteitId(id_))
        if not stand or stand.stand is Belegd.WEL:
            yield activiteit
