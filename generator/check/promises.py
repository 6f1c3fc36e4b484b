"""The four promises: each form says which hold, and no provider contradicts them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.records import all_organisaties
from generator.errors import Finding, fout
from generator.model.kaart import SocialeKaart
from generator.model.organisatie import Kosten, Organisatie
from generator.model.vorm import OCO_WMO, Vorm
from generator.model.waarden import JaNee


def check_promises(kaart: SocialeKaart) -> Iterator[Finding]:
    """Faults for promises without explanation, and for providers that break one."""
    for vorm in kaart.landelijk.vormen.values():
        yield from _check_vorm(vorm)
    for organisatie in all_organisaties(kaart):
        vormen = [kaart.landelijk.vormen[id_] for id_ in organisatie.vormen if id_ in kaart.landelijk.vormen]
        yield from _check_organisatie(organisatie, vormen)


def _check_vorm(vorm: Vorm) -> Iterator[Finding]:
    for naam, belofte in vorm.beloften.items():
        if belofte.geldt is not JaNee.JA and belofte.tekst is None:
            yield fout(
                belofte.mark,
                "SK401",
                f"de belofte '{naam}' geldt niet zeker, en de lezer hoort niet wat wél geldt",
                "Voeg toe: `tekst: ...`, zoals `tekst: U hebt een Wlz-indicatie nodig.`",
            )
        always = vorm.id == OCO_WMO or (vorm.is_oco is JaNee.JA and naam == "onafhankelijk")
        if always and belofte.geldt is not JaNee.JA:
            yield fout(
                belofte.mark_of("geldt"),
                "SK402",
                f"de vorm '{vorm.id}' belooft altijd '{naam}'",
                "Zet `geldt: ja` met een bron. Is het geen onafhankelijke cliëntondersteuning? Zet dan `is_oco: nee`.",
            )


def _check_organisatie(organisatie: Organisatie, vormen: list[Vorm]) -> Iterator[Finding]:
    oco = [vorm for vorm in vormen if vorm.is_oco is JaNee.JA]
    if organisatie.is_aanbieder and not organisatie.vormen:
        yield fout(
            organisatie.mark_of("rol"),
            "SK403",
            f"{organisatie.naam} heeft een oco-rol, maar geen vorm",
            "Voeg toe: `vormen: [oco-wmo]`.",
        )
    if oco and not organisatie.is_aanbieder:
        yield fout(
            organisatie.mark_of("vormen"),
            "SK404",
            f"{organisatie.naam} geeft '{oco[0].id}', maar heeft geen oco-rol",
            "Zet `rol: oco_formeel` of `rol: oco_informeel`, of haal de vorm weg.",
        )
    if not organisatie.is_aanbieder or not oco:
        return
    if organisatie.kosten is Kosten.BETAALD and all(v.beloften.gratis.geldt is JaNee.JA for v in oco):
        yield fout(
            organisatie.mark_of("kosten"),
            "SK405",
            f"{organisatie.naam} kost geld, maar '{oco[0].id}' is gratis",
            "Zet `kosten: gratis`, of kies een andere vorm of rol.",
        )
    for key, waarde in (
        ("indicatie_nodig", organisatie.indicatie_nodig),
        ("verwijzing_nodig", organisatie.verwijzing_nodig),
    ):
        if waarde is JaNee.JA and all(v.beloften.vrij_toegankelijk.geldt is JaNee.JA for v in oco):
            yield fout(
                organisatie.mark_of(key),
                "SK406",
                f"bij {organisatie.naam} staat `{key}: ja`, maar '{oco[0].id}' is vrij toegankelijk",
                f"Zet `{key}: nee`, of kies een andere vorm of rol.",
            )
