"""How each question of the VNG self-test is answered from what a municipality says of itself.

Each function takes the municipality's own files and gives a judgement, with one sentence for its editors.
"""

from __future__ import annotations

from generator.model.beleidsstuk import Eis
from generator.model.informatiekanaal import Mededeling, Moment
from generator.model.kaart import OCO
from generator.model.organisatie import Kosten, Organisatie, Rol
from generator.model.waarden import JaNee
from generator.plan.beleid import staat_in, vastgelegd
from generator.plan.bewijs import (
    Eigen,
    Oordeel,
    Plaatsen,
    eis_plaatsen,
    namen,
    niet_vermeld,
    opsomming,
    plaatsen,
    tegenstrijdig,
    vermeld,
    zin,
)
from generator.plan.dekking import Dekking, plan_dekking

WETTELIJK = (
    Eis.ONAFHANKELIJK,
    Eis.UW_BELANG,
    Eis.ANDERE_ONDERSTEUNER,
    Eis.LEVENSBREED,
    Eis.VRIJ_TOEGANKELIJK,
    Eis.GRATIS,
)
"""What the law asks of OCO, in the order of the self-test."""
WMO = "maatschappelijke-ondersteuning"
"""The life area with which a resident comes for the Wmo."""


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
    bij_zorg = tuple(o for o in eigen.gemeentelijk if _is_near_care(o) and not o.waarborg)
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
        return _geen_aanbieder(eigen)
    if groepen.stil and not eigen.stukken(Eis.GESCHEIDEN):
        reden = f"`beslist_over_toegang: nee` ontbreekt bij {namen(groepen.stil)}"
        return niet_vermeld(zin(reden), *waar, *plaatsen(groepen.stil, "beslist_over_toegang"))
    if groepen.stil:
        return vermeld(zin(staat_in(eigen.stukken(Eis.GESCHEIDEN), Eis.GESCHEIDEN)), *waar)
    bij_zorg = tuple(o for o in eigen.gemeentelijk if _is_near_care(o))
    let_op = f"let op: bij {namen(bij_zorg)} hoort ook zorg" if bij_zorg else ""
    return vermeld(zin("elke aanbieder heeft `beslist_over_toegang: nee`", let_op), *waar, *_near_care_places(bij_zorg))


def levensbreed(eigen: Eigen) -> Oordeel:
    """6: every life area has a provider everywhere; gaps and what is not known stand in words."""
    dekking = plan_dekking(eigen.kaart, eigen.aanbieders)
    gaten = tuple(f"{gebied.naam.nl}{f' (in {waar})' if waar else ''}" for gebied, waar in dekking.gaten())
    stukken = eigen.stukken(Eis.LEVENSBREED)
    waar = (*plaatsen(eigen.gemeentelijk, "levensgebieden"), *eis_plaatsen(stukken, Eis.LEVENSBREED))
    if not eigen.gemeentelijk:
        return _geen_aanbieder(eigen)
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
        return _geen_aanbieder(eigen)
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
        return _geen_aanbieder(eigen)
    if groepen.fout:
        reden = f"bij {namen(groepen.fout)} staat `kosten: betaald`"
        anders = groepen.goed or stukken
        return (tegenstrijdig if anders else niet_vermeld)(zin(f"{reden}, elders gratis" if anders else reden), *waar)
    if groepen.stil:
        return niet_vermeld(zin(f"`kosten: gratis` ontbreekt bij {namen(groepen.stil)}"), *waar)
    ook = f"ook in {opsomming([stuk.titel for stuk in stukken])}" if stukken else ""
    return vermeld(zin("elke aanbieder heeft `kosten: gratis`", ook), *waar)


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


def kwaliteit(eigen: Eigen) -> Oordeel:
    """13: policy lays down what it asks of quality; what providers tell of themselves is named, but is no demand."""
    beleid = vastgelegd(Eis.KWALITEIT)(eigen)
    zelf = tuple(o for o in eigen.gemeentelijk if o.kwaliteit)
    wie = f"wel staat er iets bij `kwaliteit` van {namen(zelf)}" if zelf and not beleid.is_vermeld else ""
    return Oordeel(beleid.staat, zin(beleid.reden, wie), (*beleid.plaatsen, *plaatsen(zelf, "kwaliteit")))


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


def _geen_aanbieder(eigen: Eigen) -> Oordeel:
    return niet_vermeld("Er staat geen OCO-aanbieder voor alle inwoners in.", eigen.gemeente.mark)


def _zonder_thema(dekking: Dekking, eigen: Eigen) -> str:
    met_thema = {thema.levensgebied for thema in eigen.kaart.themas.values()}
    zonder = [
        rij.levensgebied.naam.nl for rij in dekking.rijen if rij.levensgebied and rij.levensgebied.id not in met_thema
    ]
    return f"er is geen thema voor {opsomming(zonder)}" if zonder else ""


def _is_near_care(organisatie: Organisatie) -> bool:
    onderdeel = organisatie.onderdeel_van
    return organisatie.levert_geindiceerde_zorg is JaNee.JA or bool(onderdeel and onderdeel.levert_zorg is JaNee.JA)


def _near_care_places(organisaties: tuple[Organisatie, ...]) -> Plaatsen:
    levert = [o for o in organisaties if o.levert_geindiceerde_zorg is JaNee.JA]
    onderdelen = [o.onderdeel_van for o in organisaties if o.onderdeel_van and o.onderdeel_van.levert_zorg is JaNee.JA]
    met_waarborg = [o for o in organisaties if o.waarborg]
    return (
        *plaatsen(levert, "levert_geindiceerde_zorg"),
        *plaatsen(onderdelen, "levert_zorg"),
        *plaatsen(met_waarborg, "waarborg"),
    )


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
