"""Where one can go, as a `location` of HSDS."""

from __future__ import annotations

from generator.model.contact import Locatie
from generator.model.waarden import JaNee
from generator.plan.opendata import Plek, data_id
from generator.render.opendata.values import EXTRA, Json, Zetting, filled, sentence

_ROLSTOEL = ("U kunt met een rolstoel naar binnen.", "U kunt niet met een rolstoel naar binnen.")


def location(zetting: Zetting, plek: Plek) -> Json:
    """A `location` by itself, which says whose it is."""
    return {**place(zetting, plek), "organization_id": plek.van.id}


def place(zetting: Zetting, plek: Plek) -> Json:
    """A `location` within who or what it belongs to.

    Without street, postcode and place HSDS knows no address: then what is known stands apart.
    """
    locatie, adres = plek.locatie, plek.van.kort
    whole = all((locatie.straat, locatie.postcode, locatie.plaats))
    return filled(
        {
            "id": plek.id,
            "location_type": "physical",
            "name": locatie.naam,
            "description": locatie.toelichting.nl if locatie.toelichting else "",
            "addresses": [_address(locatie, data_id(adres, f"{plek.id}-adres"))] if whole else [],
            "accessibility": _access(plek, data_id(adres, f"{plek.id}-toegang")),
            EXTRA: filled(
                {
                    "adres": {}
                    if whole
                    else filled({k: getattr(locatie, k) for k in ("straat", "postcode", "plaats")}),
                    "rolstoel": str(plek.toegankelijkheid.rolstoel) if plek.toegankelijkheid else str(JaNee.ONBEKEND),
                    "vertalingen": zetting.translated({"description": locatie.toelichting}),
                }
            ),
        }
    )


def _address(locatie: Locatie, id_: str) -> Json:
    """HSDS asks for a province; we do not know it, and an empty text says so."""
    return {
        "id": id_,
        "address_1": locatie.straat,
        "city": locatie.plaats,
        "state_province": "",
        "postal_code": locatie.postcode,
        "country": "NL",
        "address_type": "physical",
    }


def _access(plek: Plek, id_: str) -> list[Json]:
    toegang = plek.toegankelijkheid
    if not toegang:
        return []
    words = [sentence(toegang.rolstoel, *_ROLSTOEL), toegang.toelichting.nl if toegang.toelichting else ""]
    description = " ".join(word for word in words if word)
    return [{"id": id_, "description": description}] if description else []
