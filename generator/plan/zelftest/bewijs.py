"""What a municipality says of itself: its own files only, never a national text and never a sentence of the site."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.beleidsstuk import Beleidsstuk, Eis, Stuksoort
from generator.model.contact import Contactsoort, Tegenspraak
from generator.model.gemeente import Gemeente
from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.voordeur import Voordeur
from generator.model.vorm import OCO_WMO
from generator.model.waarden import JaNee, Record
from generator.source import SourceMark

Plaatsen = tuple[SourceMark, ...]


class Staat(enum.StrEnum):
    """What the files show about one question. None of the three says that it is true."""

    VERMELD = "vermeld"
    NIET_VERMELD = "niet vermeld"
    TEGENSTRIJDIG = "tegenstrijdig"


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The answer to one question: a sentence why, and the places that show it."""

    staat: Staat
    reden: str
    plaatsen: Plaatsen = ()

    @property
    def is_vermeld(self) -> bool:
        """Whether it is stated without contradiction."""
        return self.staat is Staat.VERMELD


def vermeld(reden: str, *plaatsen: SourceMark) -> Oordeel:
    """It is stated, dated, and nothing contradicts it."""
    return Oordeel(Staat.VERMELD, reden, tuple(dict.fromkeys(plaatsen)))


def niet_vermeld(reden: str, *plaatsen: SourceMark) -> Oordeel:
    """It is not stated, or not for all."""
    return Oordeel(Staat.NIET_VERMELD, reden, tuple(dict.fromkeys(plaatsen)))


def tegenstrijdig(reden: str, *plaatsen: SourceMark) -> Oordeel:
    """Two places disagree; both are among the places."""
    return Oordeel(Staat.TEGENSTRIJDIG, reden, tuple(dict.fromkeys(plaatsen)))


def geen_aanbieder(eigen: Eigen) -> Oordeel:
    """Of a question about the providers of the municipal form, where there are none."""
    return niet_vermeld("Er staat geen OCO-aanbieder voor alle inwoners in.", eigen.gemeente.mark)


@dataclass(frozen=True, slots=True)
class Groepen:
    """Providers by what they say: what the question asks for, the opposite, or nothing."""

    goed: tuple[Organisatie, ...]
    fout: tuple[Organisatie, ...]
    stil: tuple[Organisatie, ...]


@dataclass(frozen=True)
class Eigen:
    """One municipality by its own files. A national record counts where this municipality put its own in its place."""

    kaart: Gemeentekaart

    @property
    def gemeente(self) -> Gemeente:
        """Its own record."""
        return self.kaart.gemeente

    @property
    def aanbieders(self) -> tuple[Organisatie, ...]:
        """Its own organisations with an oco role, by name."""
        return tuple(organisatie for organisatie in self.kaart.aanbieders if self.is_eigen(organisatie.mark))

    @property
    def gemeentelijk(self) -> tuple[Organisatie, ...]:
        """Those that give the form which each municipality owes its residents: only that form is free for all."""
        return tuple(organisatie for organisatie in self.aanbieders if OCO_WMO in organisatie.vormen)

    @property
    def routes(self) -> tuple[Route, ...]:
        """Its own routes."""
        return tuple(route for route in self.kaart.routes.values() if self.is_eigen(route.mark))

    def is_eigen(self, mark: SourceMark) -> bool:
        """Whether a place is in the directory of this municipality."""
        return PurePosixPath(mark.path).is_relative_to(PurePosixPath(self.gemeente.mark.path).parent)

    def stukken(self, eis: Eis, soorten: Collection[Stuksoort | None] = ()) -> tuple[Beleidsstuk, ...]:
        """Documents that name a point and count: adopted and dated, of one of the kinds if any is given."""
        return tuple(
            s for s in self.gemeente.beleid if eis in s.eisen and _counts(s) and (not soorten or s.soort in soorten)
        )

    def tegenspraken(self, sleutels: Iterable[str]) -> tuple[Tegenspraak, ...]:
        """Where its sources contradict each other about one of these keys."""
        houders: tuple[Voordeur | Organisatie, ...] = (*self.gemeente.voordeur, *self.aanbieders)
        return tuple(t for houder in houders for t in houder.tegenspraken if t.over in sleutels)

    def zegt(self, organisatie: Organisatie, *sleutels: str) -> bool:
        """Whether what stands under these keys is the municipality's own: the rest of an override is national."""
        return all(self.is_eigen(organisatie.mark_of(sleutel)) for sleutel in sleutels)

    def verdeel(
        self, goed: Callable[[Organisatie], bool], fout: Callable[[Organisatie], bool], *sleutels: str
    ) -> Groepen:
        """The providers of the municipal form by what they say under these keys."""
        zelf = [o for o in self.gemeentelijk if self.zegt(o, *sleutels)]
        fouten = tuple(o for o in zelf if fout(o))
        goeden = tuple(o for o in zelf if goed(o) and not fout(o))
        return Groepen(goeden, fouten, stil=tuple(o for o in self.gemeentelijk if o not in (*goeden, *fouten)))

    def is_bereikbaar_zonder_computer(self, organisatie: Organisatie) -> bool:
        """Whether one can call, walk in, write on paper or have somebody come, here or at the front door."""
        deuren: tuple[Voordeur | Organisatie, ...] = (organisatie, *self.gemeente.voordeur)
        for deur in deuren:
            soorten = {contact.soort for contact in deur.contact if contact.bekend}
            if soorten & {Contactsoort.TELEFOON, Contactsoort.POST} or deur.locatie or deur.spreekuren:
                return True
            if deur.huisbezoek is JaNee.JA:
                return True
        return False


def plaatsen(records: Iterable[Record], *sleutels: str) -> Plaatsen:
    """Where these keys stand in each record; the record itself where a key is not there."""
    return tuple(record.mark_of(sleutel) for record in records for sleutel in sleutels)


def eis_plaatsen(stukken: Iterable[Beleidsstuk], *eisen: Eis) -> Plaatsen:
    """Where documents name these points."""
    return tuple(stuk.mark_of(f"eisen[{eis}]") for stuk in stukken for eis in eisen if eis in stuk.eisen)


def namen(organisaties: Iterable[Organisatie]) -> str:
    """Their names as one list in words."""
    return opsomming([organisatie.naam for organisatie in organisaties])


def opsomming(delen: Sequence[str]) -> str:
    """A list in words: `a, b en c`."""
    return " en ".join((", ".join(delen[:-1]), delen[-1])) if len(delen) > 1 else "".join(delen)


def zin(*delen: str) -> str:
    """One sentence out of parts; empty parts fall away, and a part that is a sentence already loses its full stop."""
    tekst = "; ".join(deel.removesuffix(".") for deel in delen if deel)
    return f"{tekst[:1].upper()}{tekst[1:]}."


def _counts(stuk: Beleidsstuk) -> bool:
    """Whether a document lays something down: it has a year, and it is more than a proposal."""
    return bool(stuk.jaar) and stuk.soort is not Stuksoort.VOORSTEL
