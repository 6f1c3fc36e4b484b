"""Whether somebody speaks for residents, also about OCO: questions 14 and 15."""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.organisatie import Rol
from generator.model.waarden import JaNee
from generator.plan.zelftest.bewijs import (
    Eigen,
    Oordeel,
    eis_plaatsen,
    niet_vermeld,
    opsomming,
    tegenstrijdig,
    vermeld,
    zin,
)


def inspraak(eigen: Eigen) -> Oordeel:
    """14: a body that speaks for residents; its own file must agree that this is its role."""
    gevonden = eigen.gemeente.inspraak
    if gevonden is None:
        return niet_vermeld("`inspraak` ontbreekt.", eigen.gemeente.mark)
    orgaan = eigen.kaart.organisaties[gevonden.orgaan]
    stukken = eigen.stukken(Eis.INSPRAAK)
    waar = (gevonden.mark_of("orgaan"), orgaan.mark_of("rol"), *eis_plaatsen(stukken, Eis.INSPRAAK))
    if orgaan.rol is not Rol.INSPRAAK:
        return tegenstrijdig(f"{orgaan.naam} praat mee volgens `inspraak`, maar heeft `rol: {orgaan.rol}`.", *waar)
    ook = f"dat staat in {opsomming([stuk.titel for stuk in stukken])}" if stukken else ""
    return vermeld(zin(f"{orgaan.naam} praat mee", ook), *waar)


def inspraak_over_oco(eigen: Eigen) -> Oordeel:
    """15: that body also speaks about OCO, as the municipality declares."""
    gevonden = eigen.gemeente.inspraak
    if gevonden is None:
        return niet_vermeld("`inspraak` ontbreekt.", eigen.gemeente.mark)
    plek = gevonden.mark_of("gaat_over_oco")
    reden = f"Bij `inspraak` staat `gaat_over_oco: {gevonden.gaat_over_oco}`."
    return vermeld(reden, plek) if gevonden.gaat_over_oco is JaNee.JA else niet_vermeld(reden, plek)
