"""The blocks of a folder that flow over its panels or pages, in the order of its municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.doelgroep import Doelgroep
from generator.model.folder import Blok, Folderteksten
from generator.model.keuzehulp import Uitkomst
from generator.model.organisatie import Organisatie
from generator.model.route import Aard, Route
from generator.model.waarden import JaNee, Tekst
from generator.plan.folderkeuze import (
    STAPPEN,
    Halte,
    Rij,
    blokken_van,
    doet_niet,
    elders,
    haltes,
    keuzehulp_van,
    meenemen,
    rijen,
    route_van,
    voorbeelden,
    wat_helpt,
    wie_helpt,
)
from generator.plan.folders import Folder
from generator.plan.folderwoorden import WOORDEN
from generator.render.dates import language_name
from generator.render.folderdeur import Inhoud
from generator.render.zetter import Woord, Zetter

MAG_WEG = (Blok.VOORBEELDEN, Blok.MEENEMEN, Blok.ROUTE, Blok.KEUZEHULP, Blok.DUUR, Blok.UITLEG, Blok.TWIJFEL)
"""Blocks without which a small sheet still helps: it leaves out the last ones that do not fit. Large print has all."""


@dataclass(frozen=True)
class Blokken:
    """Composes the blocks of one folder."""

    folder: Folder
    zetter: Zetter

    def inhoud(self) -> list[Inhoud]:
        """The blocks in order: name, heading, whether it may be left out, and what stands in it."""
        blokken: list[Inhoud] = []
        for blok in blokken_van(self.folder):
            maak = self._makers.get(blok)
            inhoud = maak() if maak else {}
            if maak is None:
                blokken.append({"naam": blok.value, "weg": False})
            elif inhoud:
                blokken.append({"naam": blok.value, "weg": self._mag_weg(blok), **inhoud})
            if blok is Blok.VOORDEUR and (weten := self._weten()):
                blokken.append({"naam": "weten", "weg": False, **weten})
        return blokken

    @cached_property
    def _makers(self) -> Mapping[Blok, Callable[[], Inhoud]]:
        """What makes each block; what is not here stands at a place of its own."""
        return {
            Blok.HERKENT: self._herkent,
            Blok.HELPT: self._helpt,
            Blok.VOORBEELDEN: lambda: self._lijst("voorbeelden", voorbeelden(self.folder)),
            Blok.DOET_NIET: self._doet_niet,
            Blok.MEENEMEN: self._meenemen,
            Blok.ROUTE: self._route,
            Blok.WIE_HELPT: self._wie_helpt,
            Blok.KEUZEHULP: self._keuzehulp,
            Blok.DUUR: self._duur,
            Blok.TWIJFEL: lambda: self._lijst("twijfel", (WOORDEN["andere"],)),
            Blok.UITLEG: self._uitleg,
            Blok.EIGEN: self._eigen,
        }

    @property
    def _teksten(self) -> Folderteksten | None:
        eigen = self.folder.gemeente.gemeente.folders
        return eigen.teksten if eigen else None

    def _mag_weg(self, blok: Blok) -> bool:
        """A text that the municipality wrote for folders is never left out, nor what the folder is about."""
        if self._teksten and getattr(self._teksten, blok.name.lower(), None):
            return False
        match self.folder.onderwerp:
            case Route():
                return blok is not Blok.ROUTE
            case Organisatie() if blok is Blok.TWIJFEL:
                return False
        return blok in MAG_WEG

    def _lijst(self, kop: str, teksten: Iterable[Tekst | None], **meer: object) -> Inhoud:
        """A heading with texts under it; nothing without texts."""
        gezet = self.zetter.teksten(tuple(teksten))
        return {"kop": self.zetter.tekst(WOORDEN[kop]), "teksten": gezet, **meer} if gezet else {}

    def _of_eigen(self, blok: Blok, ons: tuple[Tekst, ...]) -> tuple[Tekst, ...]:
        """The texts of the municipality for a block, or ours."""
        eigen: tuple[Tekst, ...] = getattr(self._teksten, blok.name.lower()) if self._teksten else ()
        return eigen or ons

    def _weten(self) -> Inhoud:
        """What the reader must know of the provider whose folder this is: it belongs to its door."""
        wie = self.folder.onderwerp
        return self._lijst("weten", wie.let_op) if isinstance(wie, Organisatie) else {}

    def _herkent(self) -> Inhoud:
        groep = self.folder.onderwerp
        return self._lijst("herkent", groep.vragen) if isinstance(groep, Doelgroep) else {}

    def _helpt(self) -> Inhoud:
        ons = wat_helpt(self.folder)
        eigen_lijst = isinstance(self.folder.onderwerp, Doelgroep | Organisatie)
        return self._lijst("helpt", ons if eigen_lijst else self._of_eigen(Blok.HELPT, ons))

    def _doet_niet(self) -> Inhoud:
        found = self._lijst("doet_niet", self._of_eigen(Blok.DOET_NIET, doet_niet(self.folder)))
        return {**found, "elders": self._elders()} if found else {}

    def _elders(self) -> list[Inhoud]:
        zet, gemeente = self.zetter, self.folder.gemeente.gemeente.naam
        found: list[Inhoud] = []
        for activiteit, hier in elders(self.folder):
            naam = self.folder.gemeente.organisaties[hier.organisatie].naam if hier.organisatie else ""
            wie = "elders_wie" if naam else "elders" if hier.stand == "elders" else "niet_hier"
            found.append(
                {
                    "titel": zet.tekst(activiteit.titel),
                    "wie": zet.tekst(WOORDEN[wie], gemeente=gemeente),
                    "naam": [zet.feit(naam)] if naam else [],
                }
            )
        return found

    def _meenemen(self) -> Inhoud:
        route = route_van(self.folder)
        return self._lijst("meenemen", self._of_eigen(Blok.MEENEMEN, meenemen(route) if route else ()))

    def _route(self) -> Inhoud:
        route = route_van(self.folder)
        if not route:
            return {}
        about = route is self.folder.onderwerp
        stappen = haltes(route, len(route.stappen) if about else STAPPEN)
        kop = WOORDEN["stappen"] if about else route.titel
        gezet = [self._halte(halte, heel=about) for halte in stappen]
        wet = about and any(h.stap.termijn and h.stap.termijn.aard is Aard.WETTELIJK for h in stappen)
        return {
            "kop": self.zetter.tekst(kop),
            "heel": about,
            "wet": naast(self.zetter, WOORDEN["termijn"]) if wet else [],
            "stappen": gezet,
        }

    def _halte(self, halte: Halte, *, heel: bool) -> Inhoud:
        """A stop: its title; in the folder of the route itself also what one does there."""
        zet, stap = self.zetter, halte.stap
        inhoud: Inhoud = {"nummer": str(halte.nummer), "sprong": halte.sprong, "titel": zet.tekst(stap.titel)}
        termijn = stap.termijn if heel else None
        return inhoud | {
            "uitleg": zet.teksten(stap.uitleg) if heel else [],
            "termijn": [zet.tekst(termijn.waarde)] if termijn else [],
            "lukt_niet": zet.teksten((stap.als_het_niet_lukt,)) if heel else [],
        }

    def _wie_helpt(self) -> Inhoud:
        """Names, languages and interpreter; what is not known of anybody stands there once."""
        zet, wie = self.zetter, wie_helpt(self.folder, self.zetter.taal.code)
        if not wie:
            return {"kop": zet.tekst(WOORDEN["tolk"]), "namen": [], "onbekend": [zet.tekst(WOORDEN["tolk_onbekend"])]}
        return {
            "kop": zet.tekst(WOORDEN["wie_helpt"]),
            "komma": "، " if zet.taal.schrift == "Arab" else ", ",
            "namen": [self._aanbieder(organisatie, wie) for organisatie in wie],
            "onbekend": [
                zet.tekst(WOORDEN[key])
                for key, weet in (
                    ("talen_onbekend", any(o.talen for o in wie)),
                    ("tolk_onbekend", any(_tolk(o) is not JaNee.ONBEKEND for o in wie)),
                )
                if not weet
            ],
            "meer": [zet.tekst(WOORDEN["scan"])] if len(wie) < len(self.folder.aanbieders) else [],
        }

    def _aanbieder(self, organisatie: Organisatie, alle: tuple[Organisatie, ...]) -> Inhoud:
        zet, weet = self.zetter, any(_tolk(o) is not JaNee.ONBEKEND for o in alle)
        talen = [zet.eigen_taal(language_name(code, zet.taal.code)) for code in organisatie.talen]
        onbekend = [zet.tekst(WOORDEN["talen_onbekend"])] if not talen and any(o.talen for o in alle) else []
        return {
            "naam": zet.feit(organisatie.naam),
            "talen": talen,
            "talen_onbekend": onbekend,
            "tolk": [zet.tekst(WOORDEN[f"tolk_{_tolk(organisatie).value}"])] if weet else [],
        }

    def _keuzehulp(self) -> Inhoud:
        keuzehulp = keuzehulp_van(self.folder)
        if not keuzehulp:
            return {}
        zet = self.zetter
        return {
            "kop": zet.tekst(keuzehulp.titel),
            "vraag": zet.tekst(keuzehulp.vragen[0].vraag),
            "rijen": [self._rij(rij) for rij in rijen(keuzehulp)],
        }

    def _rij(self, rij: Rij) -> Inhoud:
        antwoord = self.zetter.tekst(rij.antwoord)
        if isinstance(rij.naar, Uitkomst):
            return {"antwoord": antwoord, "doe": [self.zetter.tekst(rij.naar.titel)], "vraag": [], "rijen": []}
        vraag, rest = rij.naar
        return {
            "antwoord": antwoord,
            "doe": [],
            "vraag": [self.zetter.tekst(vraag)],
            "rijen": [self._rij(volgende) for volgende in rest],
        }

    def _duur(self) -> Inhoud:
        normen = self.folder.gemeente.gemeente.normen
        if not normen:
            return {}
        teksten = (normen.eerste_contact, normen.spoed, normen.regulier, normen.max_duur)
        return self._lijst("duur", teksten, klein=[self.zetter.tekst(WOORDEN["afspraak"])])

    def _uitleg(self) -> Inhoud:
        vorm = self.folder.vorm
        return self._lijst("wat_is_oco", self._of_eigen(Blok.UITLEG, (vorm.samenvatting, vorm.betaald_door)))

    def _eigen(self) -> Inhoud:
        eigen = self._teksten
        if not eigen or not (eigen.eigen or eigen.eigen_titel):
            return {}
        koppen = self.zetter.teksten((eigen.eigen_titel,))
        return {"kop": koppen[0] if koppen else None, "teksten": self.zetter.teksten(eigen.eigen)}


def naast(zet: Zetter, bericht: Tekst) -> list[Woord]:
    """A message and, where it is translated, its Dutch: of what costs money or time the reader must know both."""
    woord = zet.tekst(bericht)
    return [woord] if woord["taal"] == "nl" else [woord, zet.feit(bericht.nl)]


def _tolk(organisatie: Organisatie) -> JaNee:
    return organisatie.tolk.beschikbaar if organisatie.tolk else JaNee.ONBEKEND
