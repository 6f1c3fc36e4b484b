"""The self-test on client support of the VNG (2015): 15 questions, answered from a municipality's own files.

The questions and their order are those of the VNG, as the Rekenkamercommissie Zoetermeer printed them in 2019
(Evaluatie OCO, bijlage 1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.model.beleidsstuk import Eis, Stuksoort
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart
from generator.plan.zelftest.beleid import WETTELIJK, vastgelegd
from generator.plan.zelftest.bewijs import Eigen, Oordeel, Staat, opsomming, tegenstrijdig
from generator.plan.zelftest.informatie import informeren, informeren_levensbreed, mededelingen
from generator.plan.zelftest.inspraak import inspraak, inspraak_over_oco
from generator.plan.zelftest.kwaliteit import kwaliteit
from generator.plan.zelftest.levensbreed import levensbreed, samenhang
from generator.plan.zelftest.onafhankelijkheid import gescheiden, onafhankelijk
from generator.plan.zelftest.toegang import gratis, vrij_toegankelijk


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question, in short. `sleutels` are the keys about which sources may not contradict each other."""

    nummer: int
    onderdeel: str
    tekst: str
    antwoord: Callable[[Eigen], Oordeel]
    sleutels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question and what the files show."""

    vraag: Vraag
    oordeel: Oordeel


@dataclass(frozen=True, slots=True)
class Zelftest:
    """The 15 answers of one municipality."""

    gemeente: Gemeente
    antwoorden: tuple[Antwoord, ...]

    def tel(self, staat: Staat) -> int:
        """How many answers have this state."""
        return sum(antwoord.oordeel.staat is staat for antwoord in self.antwoorden)


VRAGEN = (
    Vraag(
        1,
        "Beleidsplan",
        "Staat in het beleidsplan hoe de gemeente OCO inricht?",
        vastgelegd(Eis.INRICHTING, soorten=(Stuksoort.BELEIDSPLAN,)),
    ),
    Vraag(2, "Beleidsplan", "Gaat het beleid in op de wettelijke eisen?", vastgelegd(*WETTELIJK)),
    Vraag(
        3,
        "Onafhankelijkheid",
        "Is vastgelegd dat OCO onafhankelijk werkt, in het belang van de cliënt?",
        onafhankelijk,
        ("vastgelegd_in", "waarborg", "onderdeel_van", "levert_geindiceerde_zorg"),
    ),
    Vraag(
        4,
        "Onafhankelijkheid",
        "Staat OCO los van wie beslist over een maatwerkvoorziening?",
        gescheiden,
        ("beslist_over_toegang",),
    ),
    Vraag(
        5,
        "Onafhankelijkheid",
        "Is vastgelegd dat een cliënt om een ander kan vragen bij twijfel?",
        vastgelegd(Eis.ANDERE_ONDERSTEUNER),
    ),
    Vraag(
        6,
        "Levensbreed",
        "Is er OCO voor elk van de 8 levensgebieden?",
        levensbreed,
        ("levensgebieden", "gebieden"),
    ),
    Vraag(
        7,
        "Levensbreed",
        "Zegt het beleid hoe alle vormen van OCO samenhangen?",
        samenhang,
        ("verwijst_naar",),
    ),
    Vraag(
        8,
        "Toegankelijkheid",
        "Is OCO een algemene voorziening, vrij toegankelijk voor alle inwoners?",
        vrij_toegankelijk,
        ("indicatie_nodig", "verwijzing_nodig"),
    ),
    Vraag(9, "Toegankelijkheid", "Is OCO gratis?", gratis, ("kosten",)),
    Vraag(
        10,
        "Informatieplicht",
        "Is vastgelegd hoe mensen over OCO horen, vooral vóór het onderzoek?",
        informeren,
        ("informatiekanalen",),
    ),
    Vraag(
        11,
        "Informatieplicht",
        "Zegt de gemeente dat OCO onafhankelijk is, in het belang van de cliënt, en gratis?",
        mededelingen,
        ("informatiekanalen",),
    ),
    Vraag(
        12,
        "Informatieplicht",
        "Is vastgelegd hoe mensen over OCO horen bij een ander levensgebied dan de Wmo?",
        informeren_levensbreed,
        ("informatiekanalen",),
    ),
    Vraag(
        13,
        "Kwaliteit en evaluatie",
        "Zijn eisen vastgelegd aan kwaliteit, ook aan wat beroepskrachten kunnen?",
        kwaliteit,
        ("kwaliteit",),
    ),
    Vraag(
        14,
        "Inspraak",
        "Is vastgelegd hoe cliënten en wie hen vertegenwoordigt meepraten over de Wmo?",
        inspraak,
        ("inspraak",),
    ),
    Vraag(15, "Inspraak", "Gaat die inspraak ook over OCO?", inspraak_over_oco, ("inspraak",)),
)
"""In the order of the source. The heading Toegankelijkheid is printed there as if it were a question."""


def plan_zelftest(kaart: Gemeentekaart) -> Zelftest:
    """The answers of one municipality."""
    eigen = Eigen(kaart)
    return Zelftest(kaart.gemeente, tuple(Antwoord(vraag, _oordeel(vraag, eigen)) for vraag in VRAGEN))


def _oordeel(vraag: Vraag, eigen: Eigen) -> Oordeel:
    """What its own files show; a contradiction between sources that an editor noted weighs more than the rest."""
    gevonden = vraag.antwoord(eigen)
    oordeel = replace(gevonden, plaatsen=tuple(plek for plek in gevonden.plaatsen if eigen.is_eigen(plek)))
    if genoteerd := eigen.tegenspraken(vraag.sleutels):
        over = opsomming(list(dict.fromkeys(f"`{tegenspraak.over}`" for tegenspraak in genoteerd)))
        reden = f"Bronnen spreken elkaar tegen over {over}: dat staat bij `tegenspraken`."
        return tegenstrijdig(reden, *(t.mark for t in genoteerd), *oordeel.plaatsen)
    return oordeel
