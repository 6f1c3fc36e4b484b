"""Whether everybody can come, without a referral and for nothing: questions 8 and 9."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.organisatie import Kosten
from generator.model.waarden import JaNee
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


def vrij_toegankelijk(eigen: Eigen) -> Oordeel:
    """8: no provider asks for an indicatie or a referral, and one can reach each without a computer."""
    groepen = eigen.verdeel(
        lambda o: o.indicatie_nodig is JaNee.NEE and o.verwijzing_nodig is JaNee.NEE,
        lambda o: JaNee.JA in (o.indicatie_nodig, o.verwijzing_nodig),
        "indicatie_nodig",
        "verwijzing_nodig",
    )
    stukken = eigen.stukken(Eis.VRIJ_TOEGANKELIJK)
    waar = (
        *plaatsen(eigen.gemeentelijk, "indicatie_nodig", "verwijzing_nodig"),
        *eis_plaatsen(stukken, Eis.VRIJ_TOEGANKELIJK),
    )
    if not eigen.gemeentelijk:
        return geen_aanbieder(eigen)
    if groepen.fout:
        reden = f"bij {namen(groepen.fout)} is een indicatie of verwijzing nodig"
        anders = groepen.goed or stukken
        return (tegenstrijdig if anders else niet_vermeld)(zin(f"{reden}, elders niet" if anders else reden), *waar)
    if groepen.stil:
        reden = f"`indicatie_nodig: nee` of `verwijzing_nodig: nee` ontbreekt bij {namen(groepen.stil)}"
        return niet_vermeld(zin(reden), *waar)
    digitaal = tuple(o for o in eigen.gemeentelijk if not eigen.is_bereikbaar_zonder_computer(o))
    if digitaal:
        reden = f"telefoon, adres, spreekuur of huisbezoek ontbreekt bij {namen(digitaal)}"
        return niet_vermeld(zin(reden), *waar, *plaatsen(digitaal, "contact"))
    return vermeld("Elke aanbieder zegt dat geen indicatie en geen verwijzing nodig is.", *waar)


def gratis(eigen: Eigen) -> Oordeel:
    """9: every provider says `kosten: gratis`."""
    groepen = eigen.verdeel(lambda o: o.kosten is Kosten.GRATIS, lambda o: o.kosten is Kosten.BETAALD, "kosten")
    stukken = eigen.stukken(Eis.GRATIS)
    waar = (*plaatsen(eigen.gemeentelijk, "kosten"), *eis_plaatsen(stukken, Eis.GRATIS))
    if not eigen.gemeentelijk:
        return geen_aanbieder(eigen)
    if groepen.fout:
        reden = f"bij {namen(groepen.fout)} staat `kosten: betaald`"
        anders = groepen.goed or stukken
        return (tegenstrijdig if anders else niet_vermeld)(zin(f"{reden}, elders gratis" if anders else reden), *waar)
    if groepen.stil:
        return niet_vermeld(zin(f"`kosten: gratis` ontbreekt bij {namen(groepen.stil)}"), *waar)
    ook = f"ook in {opsomming([stuk.titel for stuk in stukken])}" if stukken else ""
    return vermeld(zin("elke aanbieder heeft `kosten: gratis`", ook), *waar)
