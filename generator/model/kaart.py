"""The validated whole: everything the site can say, with the questions that pages ask of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.activiteit import Activiteit
from generator.model.buur import Buur
from generator.model.doelgroep import Doelgroep
from generator.model.gemeente import Gemeente
from generator.model.inhoud import Inhoud
from generator.model.keuzehulp import Keuzehulp
from generator.model.kwaliteit import Uitgave
from generator.model.organisatie import Organisatie, Rol
from generator.model.plaktekst import Plaktekst
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.thema import Levensgebied, Thema
from generator.model.vorm import Vorm
from generator.model.waarden import BetrokkeneId, BuurId, DoelgroepId, LevensgebiedId, OrganisatieId, RouteId, ThemaId
from generator.model.zoekingang import Zoekingang

OCO = "oco"
"""As `wie_helpt`: any independent supporter, formal or informal."""


@dataclass(frozen=True, kw_only=True)
class Landelijk:
    """What holds in every municipality. Mappings run from id to record, in file order."""

    talen: Mapping[str, Taal]
    levensgebieden: Mapping[str, Levensgebied]
    vormen: Mapping[str, Vorm]
    themas: Mapping[str, Thema]
    routes: Mapping[str, Route]
    doelgroepen: Mapping[str, Doelgroep]
    termen: Mapping[str, Term]
    activiteiten: Mapping[str, Activiteit]
    buren: Mapping[str, Buur]
    keuzehulpen: Mapping[str, Keuzehulp]
    zoekwoorden: Mapping[str, Zoekingang]
    plakteksten: Mapping[str, Plaktekst]
    organisaties: Mapping[str, Organisatie]
    inhoud: Mapping[str, Inhoud]
    uitgaven: Mapping[str, Uitgave]
    """What was measured of each release, newest first: no data of the site, and the same everywhere."""


@dataclass(frozen=True, kw_only=True)
class Gemeentekaart:
    """One municipality: its own record, and what it adds to the national themes, routes, groups and organisations.

    `landelijk` is the national data as this municipality tells it: with what it puts in the place of national texts.
    """

    gemeente: Gemeente
    eigen_themas: Mapping[str, Thema]
    eigen_routes: Mapping[str, Route]
    eigen_doelgroepen: Mapping[str, Doelgroep]
    eigen_organisaties: Mapping[str, Organisatie]
    landelijk: Landelijk

    @property
    def themas(self) -> Mapping[str, Thema]:
        """National themes and the municipality's own, in the order of the life areas."""
        order = list(self.landelijk.levensgebieden)
        alle = (*self.landelijk.themas.values(), *self.eigen_themas.values())
        return {thema.id: thema for thema in sorted(alle, key=lambda t: order.index(t.levensgebied))}

    @property
    def routes(self) -> Mapping[str, Route]:
        """The municipality's own routes, which are nearer to the reader, then the national ones."""
        return {**self.eigen_routes, **self.landelijk.routes}

    @property
    def doelgroepen(self) -> Mapping[str, Doelgroep]:
        """National groups, then the municipality's own."""
        return {**self.landelijk.doelgroepen, **self.eigen_doelgroepen}

    @property
    def organisaties(self) -> Mapping[str, Organisatie]:
        """The municipality's own organisations, then the national ones."""
        return {**self.eigen_organisaties, **self.landelijk.organisaties}

    @property
    def eigen_records(self) -> tuple[Thema | Route | Doelgroep | Organisatie, ...]:
        """Everything that only this municipality has."""
        return (
            *self.eigen_themas.values(),
            *self.eigen_routes.values(),
            *self.eigen_doelgroepen.values(),
            *self.eigen_organisaties.values(),
        )

    @property
    def aanbieders(self) -> tuple[Organisatie, ...]:
        """Who gives independent support, by name: no ranking."""
        return tuple(sorted((o for o in self.organisaties.values() if o.is_aanbieder), key=lambda o: o.naam.casefold()))

    def aanbieders_voor_levensgebied(self, levensgebied: LevensgebiedId) -> tuple[Organisatie, ...]:
        """Providers that name this life area."""
        return tuple(o for o in self.aanbieders if levensgebied in o.levensgebieden)

    def aanbieders_voor_doelgroep(self, doelgroep: DoelgroepId) -> tuple[Organisatie, ...]:
        """Providers that name this group."""
        return tuple(o for o in self.aanbieders if doelgroep in o.doelgroepen)

    def betrokkenen(self, betrokkene: BetrokkeneId) -> tuple[Organisatie, ...]:
        """The organisations behind a role or id in `wie_helpt` and `wie_beslist`."""
        if betrokkene == OCO:
            return self.aanbieders
        if str(betrokkene) in set(Rol):
            return tuple(o for o in self.organisaties.values() if o.rol.value == str(betrokkene))
        return (self.organisaties[betrokkene],)

    def buren(self, buur: BuurId) -> tuple[Organisatie, ...]:
        """The municipality's own organisations of one kind of other help."""
        return tuple(o for o in self.eigen_organisaties.values() if o.buur == buur)

    def organisaties_met(self, ids: Iterable[OrganisatieId]) -> tuple[Organisatie, ...]:
        """The organisations with these ids, in their order."""
        return tuple(self.organisaties[id_] for id_ in ids)

    def routes_met(self, ids: Iterable[RouteId]) -> tuple[Route, ...]:
        """The routes with these ids, in their order."""
        return tuple(self.routes[id_] for id_ in ids)

    def routes_voor_thema(self, thema: Thema) -> tuple[Route, ...]:
        """Routes that the theme names, then routes that name the theme; those that hold."""
        genoemd = [self.routes[RouteId(r)] for r in thema.routes]
        anders = [r for r in self.routes.values() if thema.id in r.themas and r not in genoemd]
        return tuple(route for route in genoemd + anders if route.geldt)

    def routes_voor_doelgroep(self, doelgroep: Doelgroep) -> tuple[Route, ...]:
        """Routes that the group names, then routes that name the group; those that hold."""
        genoemd = [self.routes[RouteId(r)] for r in doelgroep.routes]
        anders = [r for r in self.routes.values() if doelgroep.id in r.doelgroepen and r not in genoemd]
        return tuple(route for route in genoemd + anders if route.geldt)

    def themas_voor_doelgroep(self, doelgroep: Doelgroep) -> tuple[Thema, ...]:
        """Themes that the group names, then themes that name the group."""
        genoemd = [self.themas[ThemaId(t)] for t in doelgroep.themas]
        return tuple(genoemd + [t for t in self.themas.values() if doelgroep.id in t.doelgroepen and t not in genoemd])


@dataclass(frozen=True, kw_only=True)
class SocialeKaart:
    """The whole: what is national, and each municipality."""

    landelijk: Landelijk
    gemeenten: Mapping[str, Gemeentekaart]
