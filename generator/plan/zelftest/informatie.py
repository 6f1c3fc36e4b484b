"""Whether people hear of OCO, when, and what is said of it: questions 10, 11 and 12."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.informatiekanaal import Mededeling, Moment
from generator.plan.zelftest.beleid import vastgelegd
from generator.plan.zelftest.bewijs import (
    Eigen,
    Oordeel,
    niet_vermeld,
    opsomming,
    plaatsen,
    tegenstrijdig,
    vermeld,
    zin,
)

WMO = "maatschappelijke-ondersteuning"
"""The life area with which a resident comes for the Wmo."""


def informeren(eigen: Eigen) -> Oordeel:
    """10: policy says how people hear of OCO, and a channel tells it before the onderzoek."""
    beleid = vastgelegd(Eis.INFORMEREN)(eigen)
    kanalen = eigen.gemeente.informatiekanalen
    vooraf = tuple(kanaal for kanaal in kanalen if kanaal.wanneer is Moment.VOOR_ONDERZOEK)
    waar = (*beleid.plaatsen, *plaatsen(vooraf or kanalen, "wanneer"))
    if vooraf:
        ook = f"vóór het onderzoek vertelt dit kanaal het: {opsomming([kanaal.naam for kanaal in vooraf])}"
        return Oordeel(beleid.staat, zin(beleid.reden, ook), waar)
    geen = "geen van de informatiekanalen heeft `wanneer: voor_onderzoek`"
    if beleid.is_vermeld and kanalen and all(kanaal.wanneer for kanaal in kanalen):
        return tegenstrijdig(zin(f"het beleid zegt hoe mensen over OCO horen, maar {geen}"), *waar)
    return niet_vermeld(zin("" if beleid.is_vermeld else beleid.reden, geen), *waar)


def mededelingen(eigen: Eigen) -> Oordeel:
    """11: one channel says all three: independent, in your interest, free."""
    kanalen = eigen.gemeente.informatiekanalen
    volledig = tuple(kanaal for kanaal in kanalen if set(kanaal.noemt) == set(Mededeling))
    if volledig:
        reden = f"alle drie staan bij `noemt` van: {opsomming([kanaal.naam for kanaal in volledig])}"
        return vermeld(zin(reden), *plaatsen(volledig, "noemt"))
    reden = "geen informatiekanaal heeft `onafhankelijk`, `uw_belang` en `gratis` bij `noemt`"
    return niet_vermeld(zin(reden), *(plaatsen(kanalen, "noemt") or (eigen.gemeente.mark_of("informatiekanalen"),)))


def informeren_levensbreed(eigen: Eigen) -> Oordeel:
    """12: policy says how people with another life area hear of OCO, and a channel does so for each."""
    beleid = vastgelegd(Eis.INFORMEREN_LEVENSBREED)(eigen)
    kanalen = eigen.gemeente.informatiekanalen
    verteld = {id_ for kanaal in kanalen for id_ in kanaal.levensgebieden}
    andere = [lg for id_, lg in eigen.kaart.landelijk.levensgebieden.items() if id_ != WMO]
    mist = tuple(lg.naam.nl for lg in andere if lg.id not in verteld)
    waar = (*beleid.plaatsen, *plaatsen(kanalen, "levensgebieden"))
    if not mist:
        return Oordeel(beleid.staat, zin(beleid.reden, "er is een informatiekanaal voor elk levensgebied"), waar)
    geen = f"geen informatiekanaal noemt {opsomming(mist)}"
    return niet_vermeld(zin("" if beleid.is_vermeld else beleid.reden, geen), *waar)
