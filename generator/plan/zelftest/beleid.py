"""What a municipality's policy lays down about OCO, in words: in which document and where, or why it does not count."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.beleidsstuk import Beleidsstuk, Eis, Stuksoort
from generator.plan.zelftest.bewijs import Eigen, Oordeel, Plaatsen, eis_plaatsen, niet_vermeld, opsomming, vermeld, zin

WETTELIJK = (
    Eis.ONAFHANKELIJK,
    Eis.UW_BELANG,
    Eis.ANDERE_ONDERSTEUNER,
    Eis.LEVENSBREED,
    Eis.VRIJ_TOEGANKELIJK,
    Eis.GRATIS,
)
"""What the law asks of OCO, in the order of the self-test."""


def vastgelegd(*eisen: Eis, soorten: tuple[Stuksoort, ...] = ()) -> Callable[[Eigen], Oordeel]:
    """An answer for which policy must name all of these points, each with its place."""

    def antwoord(eigen: Eigen) -> Oordeel:
        gevonden = {eis: eigen.stukken(eis, soorten) for eis in eisen}
        waar = tuple(plek for eis, stukken in gevonden.items() for plek in eis_plaatsen(stukken, eis))
        mist = tuple(eis for eis, stukken in gevonden.items() if not stukken)
        if mist:
            waarom, daar = _mist(eigen, *mist)
            return niet_vermeld(zin(waarom), *waar, *daar)
        stukken = tuple(s for s in eigen.gemeente.beleid if any(s in bij for bij in gevonden.values()))
        return vermeld(zin(staat_in(stukken, *eisen)), *waar)

    return antwoord


def staat_in(stukken: tuple[Beleidsstuk, ...], *eisen: Eis) -> str:
    """In which documents these points stand, with the place where it is about one point."""
    return f"het staat in {opsomming([_met_plek(stuk, *eisen) for stuk in stukken])}"


def _met_plek(stuk: Beleidsstuk, *eisen: Eis) -> str:
    """A document as `Beleidsplan (2026, blz. 12)`."""
    jaar = "" if stuk.jaar in stuk.titel else stuk.jaar
    tussen = ", ".join(deel for deel in (jaar, stuk.eisen[eisen[0]] if len(eisen) == 1 else "") if deel)
    return f"{stuk.titel} ({tussen})" if tussen else stuk.titel


def _mist(eigen: Eigen, *eisen: Eis) -> tuple[str, Plaatsen]:
    """Why policy does not show these points: nobody names them, or only a document that does not count."""
    for stuk in eigen.gemeente.beleid:
        genoemd = [eis for eis in eisen if eis in stuk.eisen]
        if genoemd:
            reden = f"'{stuk.titel}' noemt {_codes(*genoemd)}, maar {_waarom_niet(stuk)}"
            return reden, eis_plaatsen((stuk,), *genoemd)
    return f"geen stuk bij `beleid` heeft {_codes(*eisen)} bij `eisen`", (eigen.gemeente.mark_of("beleid"),)


def _waarom_niet(stuk: Beleidsstuk) -> str:
    if stuk.soort is Stuksoort.VOORSTEL:
        return "dat stuk is nog een voorstel"
    return "dat stuk is geen beleidsplan" if stuk.jaar else "bij dat stuk ontbreekt `jaar`"


def _codes(*eisen: Eis) -> str:
    return opsomming([f"`{eis}`" for eis in eisen])
