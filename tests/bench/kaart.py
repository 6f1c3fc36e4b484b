"""A made-up sociale kaart as YAML files: fictional municipalities, and national data to match.

Words are drawn from `Woorden`; every name, number and address is one that a fictional municipality may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import yaml

from generator.model.folder import Blok
from generator.model.pictogram import Pictogram
from tests.bench.woorden import Woorden

Bestand = tuple[str, str]
"""Path below `sociale_kaart/`, and text."""
Velden = dict[str, Any]

WOORDEN = {
    "aanbieder": (207, 407),
    "thema": (255, 405),
    "route": (305, 405),
    "doelgroep": (255, 405),
    "term": (200, 260),
}
"""The fewest and the most words that sentences of one record have together; titles and search words come on top."""
_ZIN = range(8, 17)
_IN_FOLDER = 3
"""A folder prints what a provider or a supporter does, and has no room for more sentences than these."""
_NOT_IN_FOLDER = (Blok.HERKENT,)
"""A list that holds all sentences of a group here: far more than one sheet of paper has room for."""
_TERM_IN = 6
"""One in so many sentences names a word of the word list."""
_BRON = {"bron": "Verzonnen om te meten", "peildatum": "2026-11-01"}
_LEVENSGEBIEDEN = (
    "maatschappelijke-ondersteuning",
    "preventieve-zorg",
    "zorg",
    "jeugdhulp",
    "onderwijs",
    "welzijn",
    "wonen",
    "werk-en-inkomen",
)
_OPEN = ("Mo-Fr 09:00-17:00; PH off", "Mo,We,Fr 10:00-16:30; PH off", "Tu-Th 08:30-12:30; Fr 13:00-17:00; PH off")
_NAAM = ("Stichting", "Vereniging", "Steunpunt", "Wijkhuis", "Praathuis", "Maatjes", "Loket")
_ROLLEN = ("oco_formeel", "buur", "oco_informeel", "zorg")


@dataclass(frozen=True)
class Maat:
    """How much there is: national themas, routes, doelgroepen and termen, and aanbieders in each gemeente."""

    aanbieders: int
    themas: int
    routes: int
    doelgroepen: int
    termen: int
    gemeenten: int = 1


class Kaart:
    """Makes the files of one sociale kaart; each record depends on the seed and its own place alone."""

    def __init__(self, maat: Maat, seed: int, talen: Sequence[str]) -> None:
        self._maat = maat
        self._seed = seed
        self._talen = talen
        self._woorden = {taal: Woorden(taal, seed) for taal in talen}
        self.termen = [self._term_naam(number) for number in range(maat.termen)]

    def landelijk(self) -> Iterator[Bestand]:
        """Themas, routes, doelgroepen and the word list."""
        maat = self._maat
        for soort, aantal, make in (
            ("themas", maat.themas, self._thema),
            ("routes", maat.routes, self._route),
            ("doelgroepen", maat.doelgroepen, self._doelgroep),
        ):
            for number in range(aantal):
                velden = make(number)
                yield f"landelijk/{soort}/{velden['id']}.yaml", _yaml(velden)
        yield "landelijk/termen.yaml", _yaml([self._term(number) for number in range(maat.termen)])

    def gemeenten(self) -> Iterator[Bestand]:
        """Each gemeente and its organisations."""
        for number in range(self._maat.gemeenten):
            gemeente = gemeente_id(number)
            yield f"{gemeente}/gemeente.yaml", _yaml(self._gemeente(gemeente, number))
            for place in range(self._maat.aanbieders):
                velden = self._organisatie(gemeente, place)
                yield f"{gemeente}/organisaties/{velden['id']}.yaml", _yaml(velden)

    def _gemeente(self, gemeente: str, number: int) -> Velden:
        rng = self._rng(gemeente)
        naam = f"Meetstad {number + 1}"
        door = f"aanbieder-{1:04}"
        return {
            "id": gemeente,
            "naam": naam,
            "fictief": "ja",
            "gebieden": [
                {"id": f"wijk-{n}", "naam": f"Wijk {n} van {naam}", "postcodes": [f"0{number * 4 % 900 + n:03}"]}
                for n in range(1, 5)
            ],
            "voordeur": [
                {
                    "naam": f"Loket {naam}",
                    "organisatie": door,
                    "uitleg": self._zin(rng, 10),
                    "contact": self._contact(rng, "loket"),
                    "locatie": self._locatie(rng, naam),
                    "openingstijden": _OPEN[0],
                    "huisbezoek": "ja",
                    **_BRON,
                }
            ],
            "contact": self._contact(rng, "gemeente"),
            "folders": {"volgorde": [blok.value for blok in Blok if blok not in _NOT_IN_FOLDER]},
            "huisstijl": {"kleur": f"#{rng.randrange(0x100000, 0x800000):06x}"},
            **_BRON,
        }

    def _organisatie(self, gemeente: str, place: int) -> Velden:
        rng = self._rng(f"{gemeente}/aanbieder/{place}")
        rol = _ROLLEN[place % len(_ROLLEN)]
        zinnen = list(self._zinnen(rng, "aanbieder"))
        velden: Velden = {
            "id": f"aanbieder-{place + 1:04}",
            "naam": f"{rng.choice(_NAAM)} {self._nl.titel(rng, 1)} {place + 1}",
            "rol": rol,
            "samenvatting": self._zin(rng, 14),
            "aanbod": zinnen,
        }
        if rol.startswith("oco"):
            velden |= {
                "aanbod": zinnen[:_IN_FOLDER],
                "kwaliteit": zinnen[_IN_FOLDER:],
                "helper": ["beroepskracht" if rol == "oco_formeel" else "vrijwilliger"],
                "vormen": ["oco-wmo"],
                "doelgroepen": [_id("doelgroep", place // 2 % self._maat.doelgroepen)],
                "levensgebieden": [_LEVENSGEBIEDEN[place // 2 % len(_LEVENSGEBIEDEN)]],
                "beslist_over_toegang": "nee",
                "levert_geindiceerde_zorg": "nee",
                "vastgelegd_in": f"Afspraak met de gemeente, blz. {place + 1}",
            }
        return velden | {
            "talen": sorted(rng.sample(self._talen, min(3, len(self._talen)))),
            "contact": self._contact(rng, velden["id"]),
            "openingstijden": rng.choice(_OPEN),
            "locatie": self._locatie(rng, gemeente.capitalize()),
            "huisbezoek": rng.choice(("ja", "nee", "onbekend")),
            "kosten": "gratis",
            "indicatie_nodig": "nee",
            "verwijzing_nodig": "nee",
            "zoekwoorden": self._nl.zeldzaam(rng, 3),
            **_BRON,
        }

    def _thema(self, number: int) -> Velden:
        rng = self._rng(f"thema/{number}")
        zinnen = list(self._zinnen(rng, "thema"))
        return {
            "id": _id("thema", number),
            "levensgebied": _LEVENSGEBIEDEN[number % len(_LEVENSGEBIEDEN)],
            "titel": self._nl.titel(rng, 3),
            "samenvatting": self._zin(rng, 14),
            "pictogram": rng.choice(list(Pictogram)).value,
            "vragen": zinnen[::2],
            "hulp": zinnen[1::2],
            "doelgroepen": self._some(rng, "doelgroep", self._maat.doelgroepen),
            "routes": self._some(rng, "route", self._maat.routes),
            "zoekwoorden": self._nl.zeldzaam(rng, 4),
            **_BRON,
        }

    def _doelgroep(self, number: int) -> Velden:
        rng = self._rng(f"doelgroep/{number}")
        zinnen = list(self._zinnen(rng, "doelgroep"))
        return {
            "id": _id("doelgroep", number),
            "naam": self._nl.titel(rng, 3),
            "aanspreking": self._zin(rng, 8),
            "samenvatting": self._zin(rng, 14),
            "pictogram": rng.choice(list(Pictogram)).value,
            "vragen": zinnen[_IN_FOLDER:],
            "wat_helpt": zinnen[:_IN_FOLDER],
            "themas": self._some(rng, "thema", self._maat.themas),
            "routes": self._some(rng, "route", self._maat.routes),
            "zoekwoorden": self._nl.zeldzaam(rng, 4),
            **_BRON,
        }

    def _route(self, number: int) -> Velden:
        rng = self._rng(f"route/{number}")
        zinnen = list(self._zinnen(rng, "route"))
        stappen = [zinnen[begin : begin + 6] for begin in range(0, len(zinnen), 6)]
        return {
            "id": _id("route", number),
            "titel": self._nl.titel(rng, 4),
            "samenvatting": self._zin(rng, 14),
            "op_start": "ja" if number < 3 else "nee",
            "stappen": [
                {"titel": self._nl.titel(rng, 4), "uitleg": uitleg, "wie_helpt": ["oco"], "wie_beslist": ["toegang"]}
                for uitleg in stappen
            ],
            "themas": self._some(rng, "thema", self._maat.themas),
            "zoekwoorden": self._nl.zeldzaam(rng, 4),
            **_BRON,
        }

    def _term(self, number: int) -> Velden:
        rng = self._rng(f"term/{number}")
        return {
            "id": _id("term", number),
            "voorkeur": self.termen[number]["nl"],
            "definitie": self._nl.zin(rng, 12),
            "doe": list(self._zinnen(rng, "term")),
            "zoekwoorden": self._nl.zeldzaam(rng, 2),
            "vertalingen": {taal: {"term": woord} for taal, woord in self.termen[number].items() if taal != "nl"},
            "bron": _BRON["bron"],
        }

    def _term_naam(self, number: int) -> dict[str, str]:
        """What a term is called in each language: two words that stand together nowhere else."""
        rng = self._rng(f"termnaam/{number}")
        return {taal: "-".join(self._woorden[taal].zeldzaam(rng, 2)) for taal in self._talen}

    def _zinnen(self, rng: Random, soort: str) -> Iterator[str]:
        """Sentences until the words of such a record are used up."""
        left = rng.randint(*WOORDEN[soort])
        while left > 0:
            aantal = rng.choice(_ZIN)
            left -= aantal
            yield self._zin(rng, aantal)

    def _zin(self, rng: Random, aantal: int) -> str:
        if rng.randrange(_TERM_IN):
            return self._nl.zin(rng, aantal)
        term = rng.choice(self.termen)["nl"]
        return f"{self._nl.zin(rng, aantal - 1).removesuffix('.')} {term}."

    def _some(self, rng: Random, soort: str, of: int) -> list[str]:
        return [_id(soort, number) for number in sorted(rng.sample(range(of), min(2, of)))]

    def _contact(self, rng: Random, naam: str) -> list[Velden]:
        nummer = f"{rng.randrange(10**7):07}"
        return [
            {"soort": "telefoon", "waarde": f"000-{nummer[:3]} {nummer[3:5]} {nummer[5:]}"},
            {"soort": "email", "waarde": f"vraag@{naam}.example"},
            {"soort": "website", "waarde": f"https://www.{naam}.example"},
        ]

    def _locatie(self, rng: Random, plaats: str) -> Velden:
        return {
            "straat": f"Meetstraat {rng.randint(1, 200)}",
            "postcode": f"0{rng.randrange(1000):03} AB",
            "plaats": plaats,
        }

    @property
    def _nl(self) -> Woorden:
        return self._woorden["nl"]

    def _rng(self, what: str) -> Random:
        return Random(f"{self._seed}/{what}")  # noqa: S311 - nothing here is secret


def gemeente_id(number: int) -> str:
    """The id of a municipality."""
    return f"meetstad-{number + 1}"


def only_row(text: str, id_: str) -> str:
    """A list of records in YAML with only one of them left."""
    rows = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - it makes nothing but texts
    return _yaml([row for row in rows if row["id"] == id_])


def _id(soort: str, number: int) -> str:
    return f"{soort}-{number + 1:04}"


def _yaml(velden: object) -> str:
    return yaml.dump(velden, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
