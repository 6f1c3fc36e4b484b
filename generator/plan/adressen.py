"""Every address of the site for an editor: which code it has, where it is made, and what else leads to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.load.lock import Lock
from generator.model.adres import OVERAL, Adres, adressen, vervallen_adressen
from generator.plan.codes import Codes, assign_codes
from generator.plan.pages import BRONTAAL, Plan
from generator.source import SourceMark


@dataclass(frozen=True, slots=True)
class Adresregel:
    """One page, language apart. `gemeenten` has one name, or all for a page that every gemeente has."""

    pad: str
    titel: str
    gemeenten: tuple[str, ...]
    overal: bool
    codes: Codes
    vorige: tuple[str, ...]
    mark: SourceMark
    vast: bool


def list_addresses(plan: Plan, lock: Lock) -> tuple[Adresregel, ...]:
    """Every page of the plan, in the order of the lock: by gemeente (what all have first) and path."""
    kaart = plan.kaart
    locked = {(page.gemeente, page.pad) for page in lock.paginas}
    codes, weg = assign_codes(kaart, lock), vervallen_adressen(kaart)
    titels = _titels(plan)
    return tuple(
        Adresregel(
            adres.pad,
            titels.get((adres.gemeente, adres.pad), ""),
            tuple(kaart.gemeenten) if adres.gemeente == OVERAL else (adres.gemeente,),
            adres.gemeente == OVERAL,
            codes[(adres.gemeente, adres.pad)],
            (*adres.vorige, *_gone_to(adres, weg)),
            adres.mark,
            (adres.gemeente, adres.pad) in locked,
        )
        for adres in sorted(adressen(kaart), key=lambda a: (a.gemeente, a.pad))
    )


def find_addresses(regels: tuple[Adresregel, ...], tekst: str, plan: Plan) -> tuple[Adresregel, ...]:
    """The pages that a text means: a code or a whole address as it stands on paper, or the begin of a word."""
    zoek = tekst.strip().removeprefix(plan.urls.absolute(plan.urls.base)).split("#")[0].strip("/").casefold()
    whole = tuple(regel for regel in regels if zoek in _whole(regel, plan))
    word = re.compile(rf"\b{re.escape(zoek)}")
    return whole or tuple(
        regel
        for regel in regels
        if any(word.search(name.casefold()) for name in (regel.pad, regel.titel, *regel.vorige))
    )


def _whole(regel: Adresregel, plan: Plan) -> Iterator[str]:
    """Everything that leads to a page, as somebody may type it over from paper."""
    for code in regel.codes.alle:
        yield from (code, f"v/{code}", *(f"v/{gemeente}/{code}" for gemeente in regel.gemeenten))
    for pad in (regel.pad, *regel.vorige):
        yield from (f"{taal.code}/{gemeente}/{pad}".strip("/") for taal in plan.talen for gemeente in regel.gemeenten)


def _gone_to(adres: Adres, weg: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    """Paths that were let go and lead here now."""
    here = (pad for (gemeente, pad), naar in weg.items() if naar == adres.pad and adres.gemeente in (OVERAL, gemeente))
    return tuple(dict.fromkeys(here))


def _titels(plan: Plan) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for id_, bladen in plan.bladen.items():
        for blad in bladen:
            titel = blad.titel if isinstance(blad.titel, str) else blad.titel.nl
            for gemeente in (OVERAL, id_):
                found.setdefault((gemeente, blad.pad), titel)
    return found


def voorbeeld_url(regel: Adresregel, plan: Plan) -> str:
    """The Dutch page, of the first gemeente that has it."""
    return plan.urls.absolute(plan.urls.pagina(BRONTAAL, regel.gemeenten[0], regel.pad))
