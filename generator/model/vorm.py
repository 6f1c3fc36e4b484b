"""A form of client support, with the promises that hold for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.model.waarden import NOT_IN_YAML, BetrokkeneId, JaNee, Record, Tekst, VormId

OCO_WMO = "oco-wmo"
"""The form that each municipality owes its residents (Wmo 2015 art. 2.2.4): all four promises hold, always."""


@dataclass(frozen=True, kw_only=True)
class Belofte(Record):
    """Whether one promise holds for a form, what the reader is told, and where that is laid down."""

    geldt: JaNee
    """Geldt deze belofte? `ja`, `nee` of `onbekend`."""
    tekst: Tekst | None = None
    """Wat er dan wél geldt, in één zin voor de lezer. Verplicht als de belofte niet (zeker) geldt."""
    bron: str
    """Waar dit staat: wet en artikel, of document en paragraaf."""


@dataclass(frozen=True, kw_only=True)
class Beloften(Record):
    """The four promises. Every form says of each whether it holds."""

    gratis: Belofte
    """Kost het de inwoner niets?"""
    onafhankelijk: Belofte
    """Staat de helper los van wie beslist en wie zorg levert?"""
    uw_belang: Belofte
    """Telt alleen het belang van de inwoner?"""
    vrij_toegankelijk: Belofte
    """Kan iedereen komen, zonder indicatie of verwijzing?"""

    def items(self) -> tuple[tuple[str, Belofte], ...]:
        """Name and promise, in the order in which the reader sees them."""
        return (
            ("gratis", self.gratis),
            ("onafhankelijk", self.onafhankelijk),
            ("uw_belang", self.uw_belang),
            ("vrij_toegankelijk", self.vrij_toegankelijk),
        )


@dataclass(frozen=True, kw_only=True)
class Vorm(Record):
    """One row of `landelijk/vormen.yaml`: OCO Wmo, OCO Wlz, GCO, the zorgkantoor's own support."""

    id: VormId
    """Het kenmerk van de vorm."""
    naam: Tekst
    """De naam, zoals de lezer hem ziet."""
    afkorting: str = ""
    """De afkorting, zoals OCO."""
    is_oco: JaNee
    """Is dit onafhankelijke cliëntondersteuning? Bij `nee` ziet de pagina er nooit zo uit."""
    samenvatting: Tekst
    """In één zin: wat heeft de lezer eraan?"""
    voor_wie: tuple[Tekst, ...]
    """Voor wie is het?"""
    toegang: tuple[Tekst, ...]
    """Hoe komt u eraan?"""
    betaald_door: Tekst
    """Wie betaalt het?"""
    wie_beslist: tuple[BetrokkeneId, ...] = ()
    """Wie beslist over de aanvraag: een rol (`toegang`) of een organisatie (`ciz`). Leeg als u het niet weet."""
    uitgevoerd_door: Tekst
    """Wie doet het?"""
    duur: Tekst | None = None
    """Hoe lang duurt het?"""
    beloften: Beloften
    """De vier beloften, elk met bron."""
    geldig_van: date | None = None
    """Vanaf welke dag dit geldt (jjjj-mm-dd)."""
    geldig_tot: date | None = None
    """Tot en met welke dag dit geldt (jjjj-mm-dd)."""
    geldt: bool = field(default=True, metadata=NOT_IN_YAML)
    """False when the form does not hold on the day of the build."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
