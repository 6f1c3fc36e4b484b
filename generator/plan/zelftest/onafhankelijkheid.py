"""Whether who gives OCO stands apart from care and from who decides: questions 3 and 4."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.kaart import OCO
from generator.model.organisatie import Organisatie, Rol
from generator.model.waarden import JaNee
from generator.plan.zelftest.beleid import staat_in, vastgelegd
from generator.plan.zelftest.bewijs import (
    Eigen,
    Oordeel,
    Plaatsen,
    eis_plaatsen,
    geen_aanbieder,
    namen,
    niet_vermeld,
    plaatsen,
    tegenstrijdig,
    vermeld,
    zin,
)


def onafhankelijk(eigen: Eigen) -> Oordeel:
    """3: in policy or with every provider; a provider near care without a safeguard contradicts it."""
    beleid = vastgelegd(Eis.ONAFHANKELIJK, Eis.UW_BELANG)(eigen)
    met_plek = tuple(o for o in eigen.gemeentelijk if o.vastgelegd_in and eigen.zegt(o, "vastgelegd_in"))
    zonder_plek = tuple(o for o in eigen.gemeentelijk if o not in met_plek)
    waar = (*beleid.plaatsen, *plaatsen(met_plek, "vastgelegd_in"))
    in_beleid = beleid.is_vermeld
    if not in_beleid and (zonder_plek or not met_plek):
        ook = f"`vastgelegd_in` ontbreekt bij {namen(zonder_plek)}" if met_plek else ""
        return niet_vermeld(zin(beleid.reden, ook), *waar)
    bij_zorg = tuple(o for o in eigen.gemeentelijk if o.bij_zorg and not o.waarborg)
    if bij_zorg:
        reden = f"er staat dat OCO onafhankelijk is, maar bij {namen(bij_zorg)} hoort ook zorg en ontbreekt `waarborg`"
        return tegenstrijdig(zin(reden), *waar, *_near_care_places(bij_zorg))
    wie = f"`vastgelegd_in` staat bij {namen(met_plek)}" if met_plek else ""
    return vermeld(zin(beleid.reden if in_beleid else "", wie), *waar)


def gescheiden(eigen: Eigen) -> Oordeel:
    """4: no provider decides, by its own file and by the municipality's own routes; or policy forbids it."""
    groepen = eigen.verdeel(
        lambda o: o.beslist_over_toegang is JaNee.NEE,
        lambda o: o.beslist_over_toegang is JaNee.JA,
        "beslist_over_toegang",
    )
    beslissers = {OCO, Rol.OCO_FORMEEL, Rol.OCO_INFORMEEL, *(o.id for o in eigen.aanbieders)}
    stappen = tuple(s for route in eigen.routes for s in route.stappen if beslissers & set(s.wie_beslist))
    waar = (
        *plaatsen((*groepen.goed, *groepen.fout), "beslist_over_toegang"),
        *plaatsen(stappen, "wie_beslist"),
        *eis_plaatsen(eigen.stukken(Eis.GESCHEIDEN), Eis.GESCHEIDEN),
    )
    if groepen.fout or stappen:
        wie = f" ({namen(groepen.fout)})" if groepen.fout else ""
        return tegenstrijdig(f"Volgens een van deze plekken beslist wie OCO geeft{wie} mee over hulp.", *waar)
    if not eigen.gemeentelijk:
        return geen_aanbieder(eigen)
    if groepen.stil and not eigen.stukken(Eis.GESCHEIDEN):
        reden = f"`beslist_over_toegang: nee` ontbreekt bij {namen(groepen.stil)}"
        return niet_vermeld(zin(reden), *waar, *plaatsen(groepen.stil, "beslist_over_toegang"))
    if groepen.stil:
        return vermeld(zin(staat_in(eigen.stukken(Eis.GESCHEIDEN), Eis.GESCHEIDEN)), *waar)
    bij_zorg = tuple(o for o in eigen.gemeentelijk if o.bij_zorg)
    let_op = f"let op: bij {namen(bij_zorg)} hoort ook zorg" if bij_zorg else ""
    return vermeld(zin("elke aanbieder heeft `beslist_over_toegang: nee`", let_op), *waar, *_near_care_places(bij_zorg))


def _near_care_places(organisaties: tuple[Organisatie, ...]) -> Plaatsen:
    levert = [o for o in organisaties if o.levert_geindiceerde_zorg is JaNee.JA]
    onderdelen = [o.onderdeel_van for o in organisaties if o.onderdeel_van and o.onderdeel_van.levert_zorg is JaNee.JA]
    met_waarborg = [o for o in organisaties if o.waarborg]
    return (
        *plaatsen(levert, "levert_geindiceerde_zorg"),
        *plaatsen(onderdelen, "levert_zorg"),
        *plaatsen(met_waarborg, "waarborg"),
    )
