"""What is offered, as a `service` of HSDS: by an organisation, or at a front door of the gemeente."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.organisatie import Kosten, Organisatie, Rol
from generator.model.voordeur import Voordeur
from generator.model.vorm import Vorm
from generator.model.waarden import JaNee
from generator.plan.opendata import Dienst, data_id
from generator.plan.pages import BRONTAAL
from generator.render.dates import language_name
from generator.render.opendata.locations import location
from generator.render.opendata.schedules import schedules
from generator.render.opendata.values import (
    Json,
    Zetting,
    description_of,
    filled,
    identity,
    more,
    provenance,
    reach,
    sentence,
    unknown,
)

_INDICATIE = ("U hebt een indicatie nodig.", "U hebt geen indicatie nodig.")
_VERWIJZING = ("Iemand moet u eerst verwijzen.", "U hebt geen verwijzing nodig.")
_DOOR: Json = {"soort": "voordeur", "geeft_oco": str(JaNee.JA)}
_TOLK = ("Er kan een tolk bij komen.", "Er kan geen tolk bij komen.")


def service(zetting: Zetting, dienst: Dienst) -> tuple[Json, Json]:
    """A `service`, of an organisation or behind a door of the gemeente: what HSDS knows of it, and what it does not."""
    over, adres, deel = dienst.over, dienst.van.kort, f"dienst-{dienst.id}"
    contact = reach(over.contact, adres, deel)
    website = contact.pop("website", "")
    offer = _offer(zetting, over, dienst) if isinstance(over, Organisatie) else {}
    uitleg = description_of(over)
    known = {
        "id": dienst.id,
        "organization_id": dienst.van.id,
        "organization": identity(dienst.van),
        "name": over.naam,
        "description": uitleg.nl if uitleg else "",
        **offer,
        "url": website,
        **contact,
        "status": "active",
        "assured_date": dienst.nagekeken.op.isoformat() if dienst.nagekeken else "",
        "last_modified": f"{dienst.laatst.isoformat()}T00:00:00.000Z",
        "schedules": list(_hours(over, adres, deel)),
        "service_areas": [{"id": data_id(adres, f"{deel}-{n}"), "name": n} for n in _areas(zetting, dienst)],
        "service_at_locations": [
            {"id": data_id(adres, f"{deel}-{plek.id}"), "location": location(zetting, plek)}
            for plek in ([dienst.plek] if dienst.plek else [])
        ],
    }
    return filled(known), _extra(zetting, dienst)


def _extra(zetting: Zetting, dienst: Dienst) -> Json:
    over = dienst.over
    return filled(
        {
            **(_offer_extra(zetting, over) if isinstance(over, Organisatie) else _DOOR),
            "huisbezoek": str(over.huisbezoek),
            "openingstijden": over.openingstijden,
            "onbekend": unknown(over.contact),
            **provenance(over, dienst.nagekeken),
            **more(zetting, dienst.van, over),
        }
    )


def _offer(zetting: Zetting, over: Organisatie, dienst: Dienst) -> Json:
    """What only an organisation says of its service."""
    kaart, tolk = zetting.data.gemeente, over.tolk
    groepen = ", ".join(kaart.doelgroepen[id_].naam.nl for id_ in over.doelgroepen)
    tolk_words = [sentence(tolk.beschikbaar, *_TOLK), tolk.betaald_door.nl if tolk.betaald_door else ""] if tolk else []
    eligible = [f"Hier komen vaak: {groepen}." if groepen else "", sentence(over.indicatie_nodig, *_INDICATIE)]
    return {
        "alternate_name": "; ".join(over.ook_bekend_als),
        "interpretation_services": " ".join(word for word in tolk_words if word),
        "eligibility_description": " ".join(word for word in eligible if word),
        "application_process": sentence(over.verwijzing_nodig, *_VERWIJZING),
        "accreditations": " ".join(tekst.nl for tekst in over.kwaliteit),
        "languages": [
            {"id": data_id(dienst.van.kort, f"taal-{code}"), "name": language_name(code, BRONTAAL), "code": str(code)}
            for code in over.talen
        ],
        "fees_description": "De inwoner betaalt." if over.kosten is Kosten.BETAALD else "",
        "cost_options": [
            {"id": data_id(dienst.van.kort, "kosten"), "amount": 0, "currency": "EUR", "amount_description": "gratis"}
        ]
        if over.kosten is Kosten.GRATIS
        else [],
    }


def _offer_extra(zetting: Zetting, over: Organisatie) -> Json:
    """What HSDS has no place for. What is not known of these is said: `onbekend`."""
    return {
        "soort": "dienst",
        "rol": str(over.rol),
        "geeft_oco": str(JaNee.JA if over.is_aanbieder else JaNee.NEE),
        "vormen": [_form(zetting, vorm) for vorm in _forms(zetting, over) if vorm.geldt],
        "helper": [str(helper) for helper in over.helper],
        "aanbod": [filled({"tekst": t.nl, "vertalingen": zetting.translations(t)}) for t in over.aanbod],
        "let_op": [filled({"tekst": t.nl, "vertalingen": zetting.translations(t)}) for t in over.let_op],
        "doelgroepen": [str(id_) for id_ in over.doelgroepen],
        "levensgebieden": [str(id_) for id_ in over.levensgebieden],
        "kosten": str(over.kosten),
        "indicatie_nodig": str(over.indicatie_nodig),
        "verwijzing_nodig": str(over.verwijzing_nodig),
        "tolk": str(over.tolk.beschikbaar) if over.tolk else str(JaNee.ONBEKEND),
        "adres_geheim": str(over.adres_geheim),
    }


def _forms(zetting: Zetting, over: Organisatie) -> list[Vorm]:
    return [zetting.data.gemeente.landelijk.vormen[id_] for id_ in over.vormen]


def _form(zetting: Zetting, vorm: Vorm) -> Json:
    """A form of support with its promises: which hold, and which do not."""
    return filled(
        {
            "id": str(vorm.id),
            "naam": vorm.naam.nl,
            "is_oco": str(vorm.is_oco),
            "beloften": {name: str(belofte.geldt) for name, belofte in vorm.beloften.items()},
            "vertalingen": zetting.translated({"naam": vorm.naam}),
        }
    )


def _hours(over: Organisatie | Voordeur, adres: str, deel: str) -> Iterator[Json]:
    """The hours of the place itself, then the consulting hours, each with the words that say where."""
    if over.openingstijden:
        yield from schedules(over.openingstijden, adres, f"{deel}-open")
    for number, uur in enumerate(over.spreekuren, 1):
        where = " ".join(f"{t.nl.rstrip('.')}." for t in (uur.waar, uur.toelichting) if t)
        part = f"{deel}-spreekuur-{number}"
        if uur.openingstijden:
            yield from schedules(uur.openingstijden, adres, part, where)
        else:
            yield {"id": data_id(adres, part), "description": where}


def _areas(zetting: Zetting, dienst: Dienst) -> list[str]:
    """Names of areas. Of a national organisation we only know it where its role says so."""
    kaart, over = zetting.data.gemeente, dienst.over
    if isinstance(over, Voordeur):
        return [kaart.gemeente.naam]
    if over.gebieden:
        return [
            f"{gebied.naam} ({kaart.gemeente.naam})" for gebied in kaart.gemeente.gebieden if gebied.id in over.gebieden
        ]
    if over.rol is Rol.LANDELIJK:
        return ["Nederland"]
    return [kaart.gemeente.naam] if over.id in kaart.eigen_organisaties else []
