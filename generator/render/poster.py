"""The poster of a gemeente: one sheet for all readers, with the door in Dutch and a sentence in each language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.check.nouns import SITE_DOMEIN
from generator.load.sources import Sources
from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.folders import Folder
from generator.plan.folderwoorden import WOORDEN
from generator.plan.pages import BRONTAAL, Plan
from generator.render.dates import long_date
from generator.render.folderdeur import Inhoud
from generator.render.folderinhoud import LATIN, Samensteller
from generator.render.icons import load_paths
from generator.render.texts import Vertaler
from generator.render.zetter import Gezet, Zetter
from generator.source import SourceMark

_MARK = SourceMark("generator/render/poster.py")
_MACHINE, _MADE = (
    Tekst(nl, "frame", SITE_DOMEIN, _MARK)
    for nl in (
        "Een computer heeft deze pagina vertaald. Niemand heeft de vertaling nagekeken.",
        "Deze pagina is gemaakt op %(datum)s.",
    )
)
"""What stands under a translation that no person has looked at, and at the foot: as on the pages of the site."""


@dataclass(frozen=True, slots=True)
class Poster:
    """What is handed to the press, as JSON; the address of its code; and every text on it by its number."""

    data: str
    adres: str
    gezet: Mapping[int, Gezet]


def compose_poster(folder: Folder, plan: Plan, sources: Sources, datum: date) -> Poster:
    """The poster of a gemeente. `folder` is the Dutch one about the gemeente itself: it knows the door and the code."""
    nl = plan.kaart.landelijk.talen[BRONTAAL]
    zetter = Zetter(Vertaler(sources.catalogs, sources.reviewed, nl))
    maker = Samensteller(folder, zetter, plan.urls, datum)
    inhoud = maker.inhoud()
    record = folder.gemeente.gemeente
    voet = [
        zetter.tekst(WOORDEN["bron"], bron=record.bron.rstrip(".")),
        zetter.tekst(WOORDEN["peildatum"], datum=partial(long_date, record.peildatum)),
        zetter.tekst(_MADE, datum=partial(long_date, datum)),
    ]
    gezet = {**zetter.gezet}
    talen = [
        part
        for taal in plan.talen
        if taal.code != BRONTAAL
        for part in _in_taal(taal, Zetter(Vertaler(sources.catalogs, sources.reviewed, taal)), gezet)
    ]
    whole = {**inhoud, "voet": voet, "talen": talen, "iconen": dict(load_paths())}
    return Poster(json.dumps(whole, ensure_ascii=False), maker.adres, gezet)


def _in_taal(taal: Taal, zetter: Zetter, gezet: dict[int, Gezet]) -> Iterator[Inhoud]:
    """Name of a language and what there is to say in it; nothing where it has no words, for the Dutch is there."""
    zin, kort = zetter.tekst(WOORDEN["waarmee"]), zetter.tekst(WOORDEN["gratis_hulp"])
    if zetter.terugval:
        return
    naam = zetter.eigen_taal(taal.naam)
    machine = [zetter.tekst(_MACHINE)] if zetter.ongezien else []
    gezet.update(zetter.gezet)
    yield {
        "letters": list(dict.fromkeys((taal.lettertype or LATIN, LATIN))),
        "naam": naam,
        "zin": zin,
        "kort": kort,
        "machine": machine,
    }
