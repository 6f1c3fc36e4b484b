"""Which record each YAML file holds, and what its directory is called."""

from __future__ import annotations

from generator.model.activiteit import Activiteit
from generator.model.buur import Buur
from generator.model.doelgroep import Doelgroep
from generator.model.kaart import OCO
from generator.model.keuzehulp import Keuzehulp
from generator.model.organisatie import Organisatie, Rol
from generator.model.plaktekst import Plaktekst
from generator.model.route import Route
from generator.model.taal import Taal
from generator.model.term import Term
from generator.model.thema import Levensgebied, Thema
from generator.model.vorm import Vorm
from generator.model.waarden import Record
from generator.model.zoekingang import Zoekingang

LANDELIJK = "landelijk"
GEMEENTEN = "gemeenten"
"""The shelf on which each directory with a `gemeente.yaml` is declared."""
SITE_DOMEIN = "site"
"""The catalog of the interface: the texts that stand in the templates."""
DUTCH = "nl"

LISTS: dict[str, type[Record]] = {
    "talen": Taal,
    "levensgebieden": Levensgebied,
    "vormen": Vorm,
    "termen": Term,
    "activiteiten": Activiteit,
    "buren": Buur,
    "keuzehulpen": Keuzehulp,
    "zoekwoorden": Zoekingang,
    "plakteksten": Plaktekst,
}
"""`landelijk/<noun>.yaml`: a list of records."""
FILES: dict[str, type[Record]] = {
    "themas": Thema,
    "routes": Route,
    "doelgroepen": Doelgroep,
    "organisaties": Organisatie,
}
"""`<directory>/<noun>/<id>.yaml`: one record a file."""

RESERVED = {OCO, *Rol}
"""Words that stand for a role in `wie_helpt`, so no organisation can have them as id."""


def domein(directory: str) -> str:
    """The gettext catalog of the texts in a directory of `sociale_kaart/`."""
    return LANDELIJK if directory == LANDELIJK else f"gemeente-{directory}"


def shelf_name(directory: str, noun: str) -> str:
    """How the records of a noun in a directory are called together."""
    return noun if directory == LANDELIJK else f"{directory}/{noun}"
