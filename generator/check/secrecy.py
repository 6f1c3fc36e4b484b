"""The whole without the addresses that must stay secret, so that nothing that is made of it can hold one.

Leaving an address out of one template is forgotten in the next: search index, folder, open data, catalog for
translators. So it goes before any of them is planned.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TypeVar

from generator.model.contact import Contactsoort
from generator.model.gemeente import Gemeente
from generator.model.kaart import Landelijk, SocialeKaart
from generator.model.organisatie import Organisatie
from generator.model.voordeur import Voordeur
from generator.model.waarden import JaNee

PLEKKEN = ("locatie", "spreekuren", "contact")
"""Keys that say where somebody is."""

Plaats = TypeVar("Plaats", Organisatie, Voordeur)
Organisaties = Mapping[str, Organisatie]


def without_secrets(kaart: SocialeKaart) -> SocialeKaart:
    """The whole without place, post address and consulting hours of who has `adres_geheim: ja`, and of their doors."""
    landelijk = _landelijk(kaart.landelijk, {})
    known = {id(before): landelijk.organisaties[id_] for id_, before in kaart.landelijk.organisaties.items()}
    gemeenten = {}
    for id_, gemeente in kaart.gemeenten.items():
        own = landelijk if gemeente.landelijk is kaart.landelijk else _landelijk(gemeente.landelijk, known)
        gemeenten[id_] = dataclasses.replace(
            gemeente,
            gemeente=_gemeente(gemeente.gemeente, gemeente.organisaties),
            eigen_organisaties={id_: _organisatie(o) for id_, o in gemeente.eigen_organisaties.items()},
            landelijk=own,
        )
    return SocialeKaart(landelijk=landelijk, gemeenten=gemeenten)


def is_secret(plaats: Organisatie | Voordeur, organisaties: Organisaties) -> bool:
    """True when nobody may read where this organisation is, or the one behind this door."""
    behind = organisaties.get(plaats.organisatie or "") if isinstance(plaats, Voordeur) else plaats
    return behind is not None and behind.adres_geheim is JaNee.JA


def _landelijk(landelijk: Landelijk, known: Mapping[int, Organisatie]) -> Landelijk:
    """What a municipality did not replace stays the same record, by which one sees that it did not."""
    organisaties = {id_: known.get(id(o)) or _organisatie(o) for id_, o in landelijk.organisaties.items()}
    return dataclasses.replace(landelijk, organisaties=organisaties)


def _organisatie(organisatie: Organisatie) -> Organisatie:
    if organisatie.adres_geheim is not JaNee.JA:
        return organisatie
    return dataclasses.replace(_without_place(organisatie), toegankelijkheid=None)


def _gemeente(gemeente: Gemeente, organisaties: Organisaties) -> Gemeente:
    deuren = tuple(_without_place(deur) if is_secret(deur, organisaties) else deur for deur in gemeente.voordeur)
    return dataclasses.replace(gemeente, voordeur=deuren)


def _without_place(plaats: Plaats) -> Plaats:
    return dataclasses.replace(
        plaats,
        locatie=None,
        contact=tuple(c for c in plaats.contact if c.soort is not Contactsoort.POST),
        spreekuren=(),
        tegenspraken=tuple(t for t in plaats.tegenspraken if t.over not in PLEKKEN),
    )
