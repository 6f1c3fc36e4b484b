"""Who there is, as an `organization` of HSDS: the gemeente itself, and each organisation in it."""

from __future__ import annotations

from generator.model.contact import Contactsoort
from generator.model.gemeente import Gemeente
from generator.model.organisatie import Organisatie
from generator.model.waarden import JaNee
from generator.plan.opendata import Instelling, data_id
from generator.render.opendata.locations import place
from generator.render.opendata.values import (
    EXTRA,
    Json,
    Zetting,
    filled,
    identity,
    more,
    provenance,
    reach,
    unknown,
    values_of,
)


def organization(zetting: Zetting, instelling: Instelling) -> Json:
    """An `organization`, with its places and phones."""
    over = instelling.over
    plekken = [plek for plek in zetting.data.plekken if plek.van is instelling]
    websites = values_of(over.contact, Contactsoort.WEBSITE)
    return filled(
        {
            **identity(instelling),
            "alternate_name": "; ".join(over.ook_bekend_als),
            **reach(over.contact, instelling.kort, "contact"),
            "additional_websites": [{"id": data_id(instelling.kort, url), "url": url} for url in websites[1:]],
            "uri": instelling.kort,
            "locations": [place(zetting, plek) for plek in plekken],
            EXTRA: {
                **_organization_extra(over),
                **provenance(over, over.gecontroleerd),
                **more(zetting, instelling, over),
            },
        }
    )


def _organization_extra(over: Organisatie | Gemeente) -> Json:
    if isinstance(over, Gemeente):
        return {"rol": "gemeente", "geeft_oco": str(JaNee.NEE)}
    groep = over.onderdeel_van
    return filled(
        {
            "rol": str(over.rol),
            "geeft_oco": str(JaNee.JA if over.is_aanbieder else JaNee.NEE),
            "onderdeel_van": {"naam": groep.naam, "levert_zorg": str(groep.levert_zorg)} if groep else None,
            "beslist_over_toegang": str(over.beslist_over_toegang),
            "levert_geindiceerde_zorg": str(over.levert_geindiceerde_zorg),
            "waarborg": over.waarborg.nl if over.waarborg else "",
            "adres_geheim": str(over.adres_geheim),
            "onbekend": unknown(over.contact),
        }
    )
