"""What can be found: one document per page and per term, with the texts of each field, not yet translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from generator.model.activiteit import Activiteit
from generator.model.buur import Buur
from generator.model.doelgroep import Doelgroep
from generator.model.gemeente import Gebied, Gemeente, LokaleNaam
from generator.model.inhoud import Inhoud, Kop
from generator.model.kaart import Gemeentekaart
from generator.model.keuzehulp import Stap, Uitkomst
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.term import Term
from generator.model.thema import Thema
from generator.model.waarden import Tekst
from generator.model.zoekingang import Gewicht, Zoekingang
from generator.plan.pages import Blad

GEWICHTEN = {"titel": 10, "veel": 9, "woorden": 6, "zin": 3, "weinig": 2, "tekst": 1}
"""Field → how much a match in it counts. `woorden` holds search words, synonyms and other names."""

_VELD = {Gewicht.VEEL: "veel", Gewicht.GEWOON: "woorden", Gewicht.WEINIG: "weinig"}

Woord = Tekst | str
"""A text to translate, or one that is the same in every language."""


@dataclass(frozen=True)
class Zoekdocument:
    """One thing to find. `soort` groups results; `velden` maps each field of GEWICHTEN to its texts.

    `vertalingen` gives the approved word of a term by language, then its other forms: the reader of that language
    sees it before the Dutch one. `per_taal` gives texts of fields that stand in one language only.
    """

    pad: str
    soort: str
    titel: Woord
    zin: Tekst | None
    velden: Mapping[str, tuple[Woord, ...]]
    vertalingen: Mapping[str, tuple[str, ...]]
    per_taal: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)


def plan_search(kaart: Gemeentekaart, bladen: tuple[Blad, ...]) -> tuple[Zoekdocument, ...]:
    """The documents of one gemeente: its pages, in their order, activities, other help, terms, local names, areas.

    The rows of `zoekwoorden.yaml` add their words to the page that they lead to, also to one that has no others.
    """
    pages = (_page(blad, kaart) for blad in bladen)
    activities = (_activiteit(activiteit) for activiteit in kaart.landelijk.activiteiten.values())
    neighbours = (_buur(buur) for buur in kaart.landelijk.buren.values())
    terms = (_term(term) for term in kaart.landelijk.termen.values())
    local = (_lokale_naam(naam) for naam in kaart.gemeente.lokale_namen)
    areas = (_gebied(gebied) for gebied in kaart.gemeente.gebieden)
    documents = (*(document for document in pages if document), *activities, *neighbours, *terms)
    titles = {blad.pad: blad.titel for blad in bladen}
    return (*_with_everyday_words(documents, kaart.landelijk.zoekwoorden.values(), titles), *local, *areas)


def _with_everyday_words(
    documents: Iterable[Zoekdocument], ingangen: Iterable[Zoekingang], titles: Mapping[str, Woord]
) -> Iterable[Zoekdocument]:
    found = {document.pad: document for document in documents}
    for ingang in ingangen:
        pad = ingang.pad
        titel = ingang.titel or titles.get(pad)
        if pad not in found and titel:
            found[pad] = _document(pad, "inhoud", titel, ingang.zin, (), ())
        pad = pad if pad in found else pad.partition("#")[0]
        if pad in found:
            found[pad] = _with_words(found[pad], ingang)
    return found.values()


def _with_words(document: Zoekdocument, ingang: Zoekingang) -> Zoekdocument:
    name = _VELD[ingang.gewicht]
    per_taal = dict(document.per_taal)
    for taal, words in ingang.per_taal.items():
        fields = per_taal.get(taal, {})
        per_taal[taal] = {**fields, name: (*fields.get(name, ()), ", ".join(words))}
    velden = {**document.velden, name: (*document.velden.get(name, ()), ingang.zoekwoorden)}
    return replace(document, velden=velden, per_taal=per_taal)


def _page(blad: Blad, kaart: Gemeentekaart) -> Zoekdocument | None:
    onderwerp = blad.onderwerp
    zin: Tekst | None
    woorden: tuple[Woord | None, ...]
    tekst: tuple[Woord, ...]
    match onderwerp:
        case Gemeente():
            if blad.pad:
                return None
            return _document(blad.pad, blad.soort, onderwerp.naam, None, (blad.titel, *onderwerp.andere_namen), ())
        case Thema():
            zin, woorden = onderwerp.samenvatting, (onderwerp.zoekwoorden,)
            tekst = (*onderwerp.vragen, *onderwerp.hulp)
        case Route():
            if not onderwerp.geldt:
                return None
            zin, woorden = onderwerp.samenvatting, (onderwerp.zoekwoorden,)
            tekst = tuple(text for stap in onderwerp.stappen for text in (stap.titel, *stap.uitleg))
        case Doelgroep():
            zin, woorden = onderwerp.samenvatting, (onderwerp.zoekwoorden, onderwerp.aanspreking)
            tekst = (*onderwerp.vragen, *onderwerp.wat_helpt)
        case Organisatie():
            zin, woorden = onderwerp.samenvatting, (onderwerp.zoekwoorden, *_other_names(onderwerp))
            tekst = (*onderwerp.aanbod, *_names_of(onderwerp, kaart))
        case Stap():
            return _stap(blad, onderwerp)
        case Inhoud():
            zin, woorden = onderwerp.kopregels.samenvatting, (onderwerp.kopregels.zoekwoorden,)
            tekst = tuple(blok.tekst for blok in onderwerp.blokken if isinstance(blok, Kop))
        case _:
            return None
    return _document(blad.pad, blad.soort, blad.titel, zin, woorden, tekst)


def _stap(blad: Blad, stap: Stap) -> Zoekdocument | None:
    """Of a keuzehulp one finds where it begins and where it ends."""
    if not stap.voor_inwoners:
        return None
    if stap.is_begin:
        keuzehulp = stap.keuzehulp
        return _document(blad.pad, "vraag", keuzehulp.titel, keuzehulp.samenvatting, (keuzehulp.zoekwoorden,), ())
    if not isinstance(stap.knoop, Uitkomst):
        return None
    eerste, *rest = stap.knoop.uitleg
    return _document(blad.pad, "uitkomst", blad.titel, eerste, (stap.knoop.zoekwoorden,), tuple(rest))


def _activiteit(activiteit: Activiteit) -> Zoekdocument:
    pad = f"wat-doet-oco#{activiteit.id}"
    return _document(pad, "activiteit", activiteit.titel, activiteit.uitleg, (), ())


def _buur(buur: Buur) -> Zoekdocument:
    woorden = (buur.zoekwoorden, *buur.synoniemen)
    return _document(f"andere-hulp#{buur.id}", "buur", buur.naam, buur.wat, woorden, ())


def _lokale_naam(lokaal: LokaleNaam) -> Zoekdocument:
    return _document("#namen", "naam", lokaal.naam, lokaal.uitleg, (), ())


def _gebied(gebied: Gebied) -> Zoekdocument:
    return _document("aanbieders", "gebied", gebied.naam, None, gebied.postcodes, ())


def _term(term: Term) -> Zoekdocument:
    woorden = (term.zoekwoorden, term.afkorting, *term.synoniemen)
    names = {str(taal): (vertaling.term, *vertaling.vormen) for taal, vertaling in term.vertalingen.items()}
    return _document(f"woorden/{term.id}", "term", term.voorkeur, term.definitie, woorden, (), names)


def _document(
    pad: str,
    soort: str,
    titel: Woord,
    zin: Tekst | None,
    woorden: tuple[Woord | None, ...],
    tekst: tuple[Woord, ...],
    vertalingen: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Zoekdocument:
    return Zoekdocument(
        pad=pad,
        soort=soort,
        titel=titel,
        zin=zin,
        velden={
            "titel": (titel,),
            "woorden": tuple(word for word in woorden if word),
            "zin": (zin,) if zin else (),
            "tekst": tekst,
        },
        vertalingen=vertalingen,
    )


def _other_names(organisatie: Organisatie) -> Iterator[str]:
    """Other names of an organisation, and the one it belongs to."""
    yield from organisatie.ook_bekend_als
    if organisatie.onderdeel_van:
        yield organisatie.onderdeel_van.naam


def _names_of(organisatie: Organisatie, kaart: Gemeentekaart) -> Iterator[Woord]:
    """Names of the life areas, groups and areas that an organisation serves."""
    yield from (t.titel for t in kaart.themas.values() if t.levensgebied in organisatie.levensgebieden)
    yield from (kaart.doelgroepen[id_].naam for id_ in organisatie.doelgroepen)
    yield from (gebied.naam for gebied in kaart.gemeente.gebieden if gebied.id in organisatie.gebieden)
