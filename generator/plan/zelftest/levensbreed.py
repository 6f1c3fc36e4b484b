"""Whether there is OCO for every life area, and how its forms hang together: questions 6 and 7."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.organisatie import Organisatie
from generator.plan.dekking import Dekking, plan_dekking
from generator.plan.zelftest.beleid import vastgelegd
from generator.plan.zelftest.bewijs import (
    Eigen,
    Oordeel,
    eis_plaatsen,
    geen_aanbieder,
    namen,
    niet_vermeld,
    opsomming,
    plaatsen,
    tegenstrijdig,
    vermeld,
    zin,
)


def levensbreed(eigen: Eigen) -> Oordeel:
    """6: every life area has a provider everywhere; gaps and what is not known stand in words."""
    dekking = plan_dekking(eigen.kaart, eigen.aanbieders)
    gaten = tuple(f"{gebied.naam.nl}{f' (in {waar})' if waar else ''}" for gebied, waar in dekking.gaten())
    stukken = eigen.stukken(Eis.LEVENSBREED)
    waar = (*plaatsen(eigen.gemeentelijk, "levensgebieden"), *eis_plaatsen(stukken, Eis.LEVENSBREED))
    if not eigen.gemeentelijk:
        return geen_aanbieder(eigen)
    ook = (
        f"`levensgebieden` ontbreekt bij {namen(dekking.onbekend)}" if dekking.onbekend else "",
        _zonder_thema(dekking, eigen),
    )
    if not gaten:
        aantal = len(eigen.kaart.landelijk.levensgebieden)
        return vermeld(zin(f"voor elk van de {aantal} levensgebieden is er een OCO-aanbieder", *ook), *waar)
    reden = f"geen OCO-aanbieder noemt {opsomming(gaten)}"
    if stukken and not dekking.onbekend:
        return tegenstrijdig(zin(f"het beleid zegt dat OCO levensbreed is, maar {reden}", *ook), *waar)
    return niet_vermeld(zin(reden, *ook), *waar)


def samenhang(eigen: Eigen) -> Oordeel:
    """7: policy says how the forms hang together; a provider that no referral joins to the others contradicts it."""
    beleid = vastgelegd(Eis.SAMENHANG)(eigen)
    los = _unconnected(eigen.aanbieders)
    waar = (*beleid.plaatsen, *plaatsen(eigen.aanbieders, "verwijst_naar"))
    ook = f"`verwijst_naar` verbindt ze niet: {namen(los)}" if los else ""
    if beleid.is_vermeld and los:
        return tegenstrijdig(zin("het beleid gaat over samenhang, maar " + ook), *waar)
    samen = "alle aanbieders verwijzen naar elkaar" if len(eigen.aanbieders) > 1 else ""
    return Oordeel(beleid.staat, zin(beleid.reden, ook or samen), waar)


def _zonder_thema(dekking: Dekking, eigen: Eigen) -> str:
    met_thema = {thema.levensgebied for thema in eigen.kaart.themas.values()}
    zonder = [
        rij.levensgebied.naam.nl for rij in dekking.rijen if rij.levensgebied and rij.levensgebied.id not in met_thema
    ]
    return f"er is geen thema voor {opsomming(zonder)}" if zonder else ""


def _unconnected(aanbieders: tuple[Organisatie, ...]) -> tuple[Organisatie, ...]:
    """The providers outside the largest group that `verwijst_naar` joins, in either direction; all, where none is."""
    groepen: list[set[str]] = []
    for o in aanbieders:
        nieuw = {o.id, *(id_ for id_ in o.verwijst_naar if any(id_ == andere.id for andere in aanbieders))}
        groepen = [g for g in groepen if not g & nieuw] + [nieuw.union(*(g for g in groepen if g & nieuw))]
    grootste = max(groepen, key=len, default=set())
    if len(aanbieders) > 1 and len(grootste) == 1:
        return aanbieders
    return tuple(o for o in aanbieders if o.id not in grootste)
