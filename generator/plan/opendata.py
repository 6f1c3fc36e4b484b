"""What goes out as open data: who there is in a gemeente, what each offers and where, with ids that stay."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.model.actualiteit import Gecontroleerd, laatst_waar
from generator.model.contact import Locatie
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie, Toegankelijkheid
from generator.model.voordeur import Voordeur
from generator.plan.pages import Blad, Plan
from generator.plan.urls import Urls

PROFIEL = "profiel/"
"""The page that says what the files hold beside what HSDS knows."""
OPENAPI, HSDS, ORGANISATIES, DIENSTEN, PLAATSEN = (
    "openapi.json",
    "hsds.json",
    "organizations.json",
    "services.json",
    "locations.json",
)
KAART, FEED = "sociale-kaart.csv", "wijzigingen.atom"


@dataclass(frozen=True)
class Instelling:
    """An organisation, or the gemeente itself. `kort` is the address from which its id is made: it never changes."""

    id: str
    kort: str
    blad: Blad = field(repr=False)
    over: Organisatie | Gemeente = field(repr=False)


@dataclass(frozen=True)
class Plek:
    """A place where one can walk in."""

    id: str
    van: Instelling
    locatie: Locatie
    toegankelijkheid: Toegankelijkheid | None


@dataclass(frozen=True)
class Dienst:
    """What an organisation offers, or a door of the gemeente behind which an organisation may stand."""

    id: str
    van: Instelling
    over: Organisatie | Voordeur = field(repr=False)
    plek: Plek | None
    nagekeken: Gecontroleerd | None
    """Who looked last; a door that says nothing of its own is checked with its gemeente."""

    @property
    def laatst(self) -> date:
        """The day on which it was true for certain."""
        return laatst_waar(self.over.peildatum, self.nagekeken)


@dataclass(frozen=True)
class OpenData:
    """All that goes out of one gemeente; `peildatum` is the first and the last day on which a part of it was true."""

    gemeente: Gemeentekaart = field(repr=False)
    instellingen: tuple[Instelling, ...]
    diensten: tuple[Dienst, ...]
    plekken: tuple[Plek, ...]

    @property
    def peildatum(self) -> tuple[date, date]:
        """First and last day on which a part of it was true for certain."""
        days = [dienst.laatst for dienst in self.diensten] or [self.gemeente.gemeente.peildatum]
        return min(days), max(days)


def data_id(adres: str, deel: str = "") -> str:
    """The UUID of what stands at a permanent address, or of a part of it: the same in every build."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{adres}#{deel}" if deel else adres))


def plan_open_data(plan: Plan, gemeente: str) -> OpenData:
    """The organisations of a gemeente, national ones too, with what they offer; and the gemeente with its doors."""
    kaart = plan.kaart.gemeenten[gemeente]
    instellingen = tuple(_instellingen(plan, gemeente))
    by_id = {str(i.over.id): i for i in instellingen if isinstance(i.over, Organisatie)}
    zelf, over = instellingen[0], kaart.gemeente
    diensten = [_dienst(i, i.over) for i in instellingen if isinstance(i.over, Organisatie)]
    deuren = [_deur(deur, over, zelf, by_id.get(str(deur.organisatie)), diensten) for deur in over.voordeur]
    eigen = _plek(zelf, over.locatie, None, "locatie")
    plekken = {plek.id: plek for plek in (eigen, *(dienst.plek for dienst in (*deuren, *diensten))) if plek}
    return OpenData(kaart, instellingen, (*deuren, *diensten), tuple(plekken.values()))


def data_urls(urls: Urls, gemeente: str) -> tuple[str, ...]:
    """The files of one gemeente that a reader may want to take, in the order in which the site names them."""
    return tuple(urls.data(gemeente, naam) for naam in (KAART, HSDS, ORGANISATIES, DIENSTEN, PLAATSEN, FEED))


def oudste_naam(gemeente: Gemeente) -> str:
    """The name in the addresses of which ids are made: the first that it had, so that they outlive another name."""
    return (*gemeente.vorige_ids, gemeente.id)[0]


def _instellingen(plan: Plan, gemeente: str) -> Iterator[Instelling]:
    """The gemeente first. An organisation has one id in all gemeenten, also when its own id changes."""
    urls, bladen = plan.urls, plan.bladen[gemeente]
    for blad in bladen:
        if not blad.pad:
            kort = urls.absolute(urls.kort(oudste_naam(blad.gemeente.gemeente), blad.codes.code))
            yield Instelling(data_id(kort), kort, blad, blad.gemeente.gemeente)
    for blad in bladen:
        if isinstance(blad.onderwerp, Organisatie):
            kort = urls.absolute(urls.kort("", blad.codes.code))
            yield Instelling(data_id(kort), kort, blad, blad.onderwerp)


def _dienst(van: Instelling, organisatie: Organisatie) -> Dienst:
    plek = _plek(van, organisatie.locatie, organisatie.toegankelijkheid, "locatie")
    return Dienst(data_id(van.kort, "dienst"), van, organisatie, plek, organisatie.gecontroleerd)


def _deur(
    deur: Voordeur, gemeente: Gemeente, zelf: Instelling, achter: Instelling | None, diensten: list[Dienst]
) -> Dienst:
    """A door with its own place, or that of the organisation behind it where both are the same."""
    van = achter or zelf
    same = [d.plek for d in diensten if d.van is achter and d.plek and deur.locatie]
    plek = next((p for p in same if deur.locatie and _adres(p.locatie) == _adres(deur.locatie)), None)
    deel = f"voordeur-{deur.naam}"
    plek = plek or _plek(van, deur.locatie, None, deel, zelf.kort)
    return Dienst(data_id(zelf.kort, deel), van, deur, plek, gemeente.controle_van(deur))


def _plek(
    van: Instelling, locatie: Locatie | None, toegankelijkheid: Toegankelijkheid | None, deel: str, kort: str = ""
) -> Plek | None:
    if locatie is None:
        return None
    return Plek(data_id(kort or van.kort, f"{deel}-plek"), van, locatie, toegankelijkheid)


def _adres(locatie: Locatie) -> tuple[str, ...]:
    return locatie.naam, locatie.straat, locatie.postcode, locatie.plaats
