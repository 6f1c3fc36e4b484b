"""What was measured of each release, as a file for programs; and what each measurement is called, in Dutch.

It is Dutch in every language of the site, as it is for who maintains it; so its words are no messages for translators.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.kwaliteit import Meting, Onderdeel
from generator.plan.kwaliteit import PAGINA, release_url
from generator.plan.pages import Plan
from generator.render.opendata.values import Json, licence

NIET_GEMETEN = "niet gemeten"
TITELS: Mapping[Onderdeel, str] = {
    Onderdeel.TOEGANKELIJK: "Toegankelijkheid (axe)",
    Onderdeel.HTML: "Geldige HTML",
    Onderdeel.FOLDERS: "Folders (PDF)",
    Onderdeel.VERTALING: "Vertaling",
    Onderdeel.WOORDEN: "Woorden en zinnen",
    Onderdeel.ZOEKEN: "Zoeken",
    Onderdeel.GEWICHT: "Gewicht",
    Onderdeel.BOUWTIJD: "Bouwtijd",
}


def quality_json(plan: Plan) -> Json:
    """Every release; what was not measured says so."""
    return {
        "pagina": plan.urls.absolute(plan.urls.data("", PAGINA)),
        "licentie": licence(plan.licentie),
        "uitgaven": [
            {
                "versie": uitgave.versie,
                "pagina": plan.urls.absolute(release_url(plan, uitgave)),
                "onderdelen": [_measured(onderdeel, meting) for onderdeel, meting in uitgave.per_onderdeel.items()],
            }
            for uitgave in plan.kaart.landelijk.uitgaven.values()
        ],
    }


def _measured(onderdeel: Onderdeel, meting: Meting | None) -> Json:
    if meting is None:
        return {"onderdeel": str(onderdeel), "stand": NIET_GEMETEN}
    return {
        "onderdeel": str(onderdeel),
        "stand": "gemeten",
        "op": meting.op.isoformat(),
        "cijfers": [{"wat": cijfer.wat, "waarde": cijfer.waarde} for cijfer in meting.cijfers],
        "met": meting.met,
        "over": meting.over,
        "opdracht": meting.opdracht,
    }
