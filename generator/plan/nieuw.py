"""What `oco nieuw` asks for each kind of record, and where the record goes."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.gemeente import Gemeente
from generator.model.organisatie import OCO_ROLLEN, Organisatie
from generator.model.route import Route
from generator.model.term import Term
from generator.model.waarden import Record
from generator.plan.sleutels import Bestandssoort, bestandssoorten


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question: the name of its answer, the question itself, and the key of the record that the answer fills.

    In `pad` a dot is a level deeper, in the first item of a list. `als` names an earlier answer and the words for
    which this question makes sense; `leeg` is what is written when nobody knows.
    """

    naam: str
    vraag: str
    pad: str
    als: tuple[str, frozenset[str]] | None = None
    leeg: str = ""


@dataclass(frozen=True, slots=True)
class Nieuw:
    """A kind of record that can be made: what is asked, and which keys are always filled alike."""

    record: type[Record]
    plank: str
    """Where its ids are kept: `organisaties`, or for a gemeente and a term their one shelf."""
    vragen: tuple[Vraag, ...]
    vast: tuple[tuple[str, str], ...] = ()

    @property
    def per_gemeente(self) -> bool:
        """True when a municipality has its own ones, each in a file of its own."""
        return self.plank in ("organisaties", "routes")

    @property
    def namen(self) -> tuple[str, ...]:
        """What one can answer."""
        return (*(["gemeente"] if self.per_gemeente else []), *(vraag.naam for vraag in self.vragen), "id")

    @property
    def soort(self) -> Bestandssoort:
        """The kind of file it stands in."""
        return next(soort for soort in bestandssoorten() if soort.record is self.record)


_BRON = Vraag("bron", "Waar hebt u dit vandaan?", "bron")
_OCO = frozenset(rol.value for rol in OCO_ROLLEN)

SOORTEN = {
    "gemeente": Nieuw(
        Gemeente,
        "gemeenten",
        (
            Vraag("naam", "Hoe heet de gemeente?", "naam"),
            Vraag("telefoon", "Wat is het telefoonnummer van de gemeente?", "contact.waarde", leeg="onbekend"),
            _BRON,
        ),
        (("contact.soort", "telefoon"),),
    ),
    "organisatie": Nieuw(
        Organisatie,
        "organisaties",
        (
            Vraag("naam", "Hoe heet de organisatie?", "naam"),
            Vraag("rol", "Welke rol heeft zij?", "rol"),
            Vraag("vormen", "Welke vorm van ondersteuning geeft zij?", "vormen", als=("rol", _OCO)),
            Vraag("samenvatting", "Wat doet zij voor de inwoner, in één zin?", "samenvatting"),
            Vraag("telefoon", "Wat is het telefoonnummer?", "contact.waarde", leeg="onbekend"),
            _BRON,
        ),
        (("contact.soort", "telefoon"),),
    ),
    "route": Nieuw(
        Route,
        "routes",
        (
            Vraag("titel", "Wat wil de inwoner? Dat is de titel.", "titel"),
            Vraag("samenvatting", "Waar brengt de route u, in één zin?", "samenvatting"),
            Vraag("stap", "Wat is de eerste stap, in een paar woorden?", "stappen.titel"),
            Vraag("uitleg", "Wat doet de inwoner in die stap, in één zin?", "stappen.uitleg"),
            _BRON,
        ),
    ),
    "term": Nieuw(
        Term,
        "termen",
        (
            Vraag("voorkeur", "Welk woord gebruiken wij?", "voorkeur"),
            Vraag("definitie", "Wat is het, in één korte zin?", "definitie"),
            _BRON,
        ),
    ),
}
"""What one can make, in the words of the command line. The first question names the record: its id is made of that."""


def schema_of(pad: str, soort: Bestandssoort) -> str:
    """The way from a file to its schema, for any YAML language server."""
    return "../" * (pad.count("/") - 1) + f".schema/{soort.naam}.json"
