"""A municipality: its areas and names, its own contact, and what it agreed on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.activiteit import ActiviteitHier
from generator.model.actualiteit import Actualiteit, Gecontroleerd, actualiteit_op
from generator.model.beleidsstuk import Beleidsstuk
from generator.model.contact import Contact, Locatie, heeft_telefoon
from generator.model.folder import Folders
from generator.model.informatiekanaal import Informatiekanaal
from generator.model.verklaring import Toegankelijkheidsverklaring
from generator.model.voordeur import Voordeur, VoordeurStaat
from generator.model.waarden import (
    ActiviteitId,
    GebiedId,
    Id,
    JaNee,
    Kleur,
    OrganisatieId,
    Postcodegebied,
    Record,
    Tekst,
    Url,
)


@dataclass(frozen=True, kw_only=True)
class Gebied(Record):
    """A part of the municipality: a wijk, kern or gebied."""

    id: GebiedId
    """Het kenmerk van het gebied."""
    naam: str
    """De naam zoals inwoners hem kennen."""
    postcodes: tuple[Postcodegebied, ...] = ()
    """De postcodes (vier cijfers) van dit gebied."""


@dataclass(frozen=True, kw_only=True)
class LokaleNaam(Record):
    """A local brand name that residents know, always shown beside the common term."""

    naam: str
    """De naam die inwoners kennen."""
    uitleg: Tekst
    """In één zin: wat is het?"""
    website: Url | None = None
    """Het webadres."""
    geeft_oco: JaNee | None = None
    """Is het een organisatie? Schrijf `onbekend` zolang u niet weet of zij OCO geeft. Weet u het wel? Maak dan een
    bestand in `organisaties/`."""


@dataclass(frozen=True, kw_only=True)
class Normen(Record):
    """What the municipality has agreed on waiting and duration. Never a term of law."""

    eerste_contact: Tekst | None = None
    """Hoe snel u voor het eerst iemand spreekt."""
    spoed: Tekst | None = None
    """Hoe snel bij spoed."""
    regulier: Tekst | None = None
    """Hoe snel als het geen spoed is."""
    max_duur: Tekst | None = None
    """Hoe lang de hulp als richtlijn duurt."""
    bron: str
    """Waar dit staat."""


@dataclass(frozen=True, kw_only=True)
class Inspraak(Record):
    """Who speaks for residents."""

    orgaan: OrganisatieId
    """De raad of groep die meepraat."""
    gaat_over_oco: JaNee = JaNee.ONBEKEND
    """Praat die ook mee over onafhankelijke cliëntondersteuning?"""
    bron: str
    """Waar dit staat."""


@dataclass(frozen=True, kw_only=True)
class Huisstijl(Record):
    """The look of the municipality."""

    kleur: Kleur
    """De hoofdkleur als #rrggbb. Wij maken haar donkerder als tekst anders niet leesbaar is."""


@dataclass(frozen=True, kw_only=True)
class Vervallen(Record):
    """An address of a page that is gone for good, and the page where its readers go."""

    adres: str
    """Het adres dat weg is, zonder taal en gemeente: `organisaties/naast-u`."""
    naar: str
    """De pagina waar de lezer dan komt: `aanbieders`, of een andere pagina, zoals `organisaties/mee`."""


@dataclass(frozen=True, kw_only=True)
class Gemeente(Record):
    """`<gemeente>/gemeente.yaml`."""

    id: Id
    """Het kenmerk, gelijk aan de mapnaam. Staat in elk webadres."""
    naam: str
    """De naam van de gemeente."""
    ook_bekend_als: tuple[str, ...] = ()
    """Andere namen en schrijfwijzen."""
    plaatsen: tuple[str, ...] = ()
    """Plaatsen en dorpen in de gemeente, om op te zoeken."""
    fictief: JaNee = JaNee.NEE
    """`ja` voor een verzonnen gemeente. Dan mag er niets echts in staan, en elke pagina zegt het."""
    gebieden: tuple[Gebied, ...] = ()
    """Wijken, kernen of gebieden, als die bekend zijn."""
    voordeur: tuple[Voordeur, ...] = ()
    """De deuren naar een onafhankelijk cliëntondersteuner. Leeg als u er geen weet."""
    contact: tuple[Contact, ...] = ()
    """Telefoon en website van de gemeente zelf. Dit is nooit de voordeur van OCO."""
    locatie: Locatie | None = None
    """Het gemeentehuis."""
    lokale_namen: tuple[LokaleNaam, ...] = ()
    """Namen die inwoners kennen, zoals een wegwijzer of een samenwerking."""
    normen: Normen | None = None
    """Afspraken over wachten en duur."""
    informatiekanalen: tuple[Informatiekanaal, ...] = ()
    """Waar de gemeente over OCO vertelt."""
    beleid: tuple[Beleidsstuk, ...] = ()
    """Stukken waarin OCO is vastgelegd."""
    inspraak: Inspraak | None = None
    """Wie namens inwoners meepraat."""
    activiteiten: Mapping[ActiviteitId, ActiviteitHier] = field(default_factory=dict)
    """Welke activiteiten uit `landelijk/activiteiten.yaml` de ondersteuners hier doen. Weg laten wat u niet weet."""
    huisstijl: Huisstijl | None = None
    """De kleur van de gemeente."""
    folders: Folders | None = None
    """Eigen woorden voor de folders, en welke blokken erin staan."""
    toegankelijkheidsverklaring: Toegankelijkheidsverklaring | None = None
    """Wat de gemeente zelf verklaart over de toegankelijkheid van deze site. Weg laten zolang zij niets tekende."""
    let_op: tuple[Tekst, ...] = ()
    """Zinnen die de lezer moet weten, zoals "Deze gegevens zijn uit 2019"."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    gecontroleerd: Gecontroleerd | None = None
    """Wie het laatst keek of dit bestand nog klopt: de deuren, en nummer en adres van de gemeente."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze gemeente eerder had. De oude webadressen blijven werken."""
    vervallen: tuple[Vervallen, ...] = ()
    """Adressen van pagina's die voorgoed weg zijn. Zeg bij elk naar welke pagina de lezer gaat."""

    @property
    def andere_namen(self) -> tuple[str, ...]:
        """Every other name by which a resident may look for it: spellings, places, local brands, areas."""
        merken = (lokaal.naam for lokaal in self.lokale_namen)
        gebieden = (gebied.naam for gebied in self.gebieden)
        namen = dict.fromkeys((*self.ook_bekend_als, *self.plaatsen, *merken, *gebieden))
        return tuple(naam for naam in namen if naam != self.naam)

    @property
    def heeft_telefoon(self) -> bool:
        """True when a number of the municipality itself is known."""
        return heeft_telefoon(self.contact)

    def actualiteit(self, datum: date) -> Actualiteit:
        """How old what stands here of the municipality itself is on a day."""
        return actualiteit_op(datum, self.peildatum, self.gecontroleerd)

    def actualiteit_van(self, deur: Voordeur, datum: date) -> Actualiteit:
        """How old what stands of a door is on a day."""
        return actualiteit_op(datum, deur.peildatum, self.controle_van(deur))

    def controle_van(self, deur: Voordeur) -> Gecontroleerd | None:
        """Who looked last at a door; one without a check of its own is checked with the municipality."""
        return deur.gecontroleerd or self.gecontroleerd

    @property
    def voordeur_staat(self) -> VoordeurStaat:
        """The best state of its doors; unknown without one."""
        staten = {deur.staat for deur in self.voordeur}
        if VoordeurStaat.VOL in staten:
            return VoordeurStaat.VOL
        return VoordeurStaat.PLAATS if staten else VoordeurStaat.ONBEKEND
