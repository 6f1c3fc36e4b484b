"""Which pages there will be: what each is about, its address in every language, and its short code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import UsageError
from generator.load.lock import Lock
from generator.load.settings import Settings
from generator.model.adres import OVERAL, Adres, adressen
from generator.model.folder import Afwerking, Formaat
from generator.model.kaart import Gemeentekaart, SocialeKaart
from generator.model.keuzehulp import Stap, Vraag, stappen
from generator.model.licentie import Licentie, licentie_uit
from generator.model.taal import Stand, Taal
from generator.model.waarden import JaNee, Tekst
from generator.plan.codes import Codes, assign_codes
from generator.plan.titles import titel_van
from generator.plan.urls import Urls

BRONTAAL = "nl"

_SOORTEN = {
    "themas": "thema",
    "routes": "route",
    "doelgroepen": "doelgroep",
    "organisaties": "organisatie",
    "woorden": "woord",
}
"""First part of a path with an id behind it → kind of page."""
_EIGEN_INHOUD = {"verwijzers", "over", "toegankelijkheid"}
"""Pages of `content/` that have a template of their own."""


@dataclass(frozen=True)
class Blad:
    """A page of one gemeente, language apart. `soort` names its template; `onderwerp` is the record it is about."""

    soort: str
    gemeente: Gemeentekaart = field(repr=False)
    pad: str
    titel: Tekst | str
    onderwerp: object = field(repr=False)
    codes: Codes

    @property
    def gevoelig(self) -> bool:
        """True for a page that it may be unsafe to be seen with: it gets a way to leave quickly."""
        record = self.onderwerp.knoop if isinstance(self.onderwerp, Stap) else self.onderwerp
        return getattr(record, "gevoelig", JaNee.NEE) is JaNee.JA


@dataclass(frozen=True)
class Omleiding:
    """An address that was published once and now leads to another."""

    van: str
    naar: str


@dataclass(frozen=True)
class Plan:
    """All that will exist. `bladen` holds the pages of each gemeente in the order of the menu."""

    kaart: SocialeKaart = field(repr=False)
    site_name: str
    weg_naar: str
    """Where a reader goes who leaves quickly: a page that says nothing about this site."""
    licentie: Licentie
    """What others may do with the open data."""
    urls: Urls
    talen: tuple[Taal, ...]
    bladen: Mapping[str, tuple[Blad, ...]]
    omleidingen: tuple[Omleiding, ...]

    @property
    def gemeenten(self) -> tuple[Gemeentekaart, ...]:
        """The municipalities of the site: real ones by name, then fictional ones."""
        return tuple(
            sorted(
                self.kaart.gemeenten.values(),
                key=lambda g: (g.gemeente.fictief == "ja", g.gemeente.naam.casefold()),
            )
        )


@dataclass(frozen=True, slots=True)
class Keuze:
    """What of the plan is built: never which addresses there are."""

    talen: tuple[str, ...] = ()
    gemeenten: tuple[str, ...] = ()
    formaten: tuple[Formaat, ...] = tuple(Formaat)
    """The forms in which folders are printed; without any, no page names a folder."""
    afwerkingen: tuple[Afwerking, ...] = (Afwerking.LEZER,)
    """For whom they are printed; what a print shop gets stands beside the folders of readers."""


def plan_site(kaart: SocialeKaart, settings: Settings, lock: Lock) -> Plan:
    """The plan for a whole without faults."""
    urls = Urls(settings.site_url)
    concept = {taal.value for taal in settings.concept_talen}
    talen = tuple(t for t in kaart.landelijk.talen.values() if t.stand is Stand.VRIJ or t.code in concept)
    alle = adressen(kaart)
    codes = assign_codes(kaart, lock)
    bladen = {id_: tuple(_bladen(gemeente, alle, codes)) for id_, gemeente in kaart.gemeenten.items()}
    return Plan(
        kaart=kaart,
        site_name=settings.site_name,
        weg_naar=settings.weg_naar,
        licentie=licentie_uit(settings.licentie_data),
        urls=urls,
        talen=talen,
        bladen=bladen,
        omleidingen=tuple(_omleidingen(kaart, urls, talen, alle, bladen)),
    )


def check_choice(plan: Plan, keuze: Keuze) -> None:
    """Raises UsageError for a language or gemeente that the plan does not have."""
    for soort, gekozen, bekend in (
        ("taal", keuze.talen, [taal.code for taal in plan.talen]),
        ("gemeente", keuze.gemeenten, list(plan.bladen)),
    ):
        for naam in gekozen:
            if naam not in bekend:
                raise UsageError(f"{soort} '{naam}' bestaat niet. Kies uit: {', '.join(bekend)}.")


def _bladen(gemeente: Gemeentekaart, alle: Iterable[Adres], codes: Mapping[tuple[str, str], Codes]) -> Iterator[Blad]:
    for adres in alle:
        if adres.gemeente not in (OVERAL, gemeente.gemeente.id):
            continue
        soort, onderwerp = _onderwerp(gemeente, adres.pad)
        titel = titel_van(adres.pad, onderwerp)
        yield Blad(soort, gemeente, adres.pad, titel, onderwerp, codes[(adres.gemeente, adres.pad)])


def _onderwerp(gemeente: Gemeentekaart, pad: str) -> tuple[str, object]:
    """The kind of page at a path, and the record it is about."""
    groep, _, id_ = pad.partition("/")
    if groep == "keuzehulp":
        stap = next(s for k in gemeente.landelijk.keuzehulpen.values() for s in stappen(k) if s.pad == pad)
        return ("vraag" if isinstance(stap.knoop, Vraag) else "uitkomst"), stap
    if id_:
        records: Mapping[str, object] = {
            "themas": gemeente.themas,
            "routes": gemeente.routes,
            "doelgroepen": gemeente.doelgroepen,
            "organisaties": gemeente.organisaties,
            "woorden": gemeente.landelijk.termen,
        }[groep]
        return _SOORTEN[groep], records[id_]
    if pad in gemeente.landelijk.inhoud:
        return pad if pad in _EIGEN_INHOUD else "inhoud", gemeente.landelijk.inhoud[pad]
    return pad or "start", gemeente.gemeente


def _omleidingen(
    kaart: SocialeKaart,
    urls: Urls,
    talen: Iterable[Taal],
    alle: Iterable[Adres],
    bladen: Mapping[str, tuple[Blad, ...]],
) -> Iterator[Omleiding]:
    """Old ids of pages, old ids of municipalities, and both at once."""
    for id_, gemeente in kaart.gemeenten.items():
        paden = tuple(_paden(gemeente, alle))
        namen = (id_, *gemeente.gemeente.vorige_ids)
        for taal in talen:
            for naam in namen:
                for oud, nieuw in paden:
                    if (naam, oud) != (id_, nieuw):
                        yield Omleiding(urls.pagina(taal.code, naam, oud), urls.pagina(taal.code, id_, nieuw))
        for naam in namen[1:]:
            for blad in bladen[id_]:
                for code in blad.codes.alle:
                    yield Omleiding(urls.kort(naam, code), urls.kort(id_, blad.codes.code))


def _paden(gemeente: Gemeentekaart, alle: Iterable[Adres]) -> Iterator[tuple[str, str]]:
    """Every path that a gemeente has or had, and the path of the page to which it leads."""
    for adres in alle:
        if adres.gemeente in (OVERAL, gemeente.gemeente.id):
            yield from ((pad, adres.pad) for pad in (adres.pad, *adres.vorige))
    yield from ((weg.adres, weg.naar) for weg in gemeente.gemeente.vervallen)
