"""An organisation and the role it plays for a resident."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from generator.model.actualiteit import Actualiteit, Gecontroleerd, actualiteit_op
from generator.model.contact import Contact, Locatie, Spreekuur, Tegenspraak, heeft_telefoon, heeft_uren
from generator.model.waarden import (
    BuurId,
    DoelgroepId,
    GebiedId,
    Id,
    JaNee,
    LevensgebiedId,
    Openingstijden,
    OrganisatieId,
    Record,
    Taalcode,
    Tekst,
    VormId,
    Zoekwoorden,
)


class Rol(enum.StrEnum):
    """Wat een organisatie voor de inwoner is."""

    OCO_FORMEEL = "oco_formeel"
    """Geeft OCO, met beroepskrachten."""
    OCO_INFORMEEL = "oco_informeel"
    """Geeft OCO, met vrijwilligers of ervaringsdeskundigen."""
    TOEGANG = "toegang"
    """Beslist over hulp, zoals het sociaal team. Staat nooit op de site als OCO."""
    ZORG = "zorg"
    """Levert zorg of begeleiding."""
    BUUR = "buur"
    """Geeft andere hulp in de buurt."""
    INSPRAAK = "inspraak"
    """Praat mee namens inwoners."""
    LANDELIJK = "landelijk"
    """Werkt in heel Nederland."""


OCO_ROLLEN = frozenset({Rol.OCO_FORMEEL, Rol.OCO_INFORMEEL})


class Helper(enum.StrEnum):
    """Wie u helpt."""

    BEROEPSKRACHT = "beroepskracht"
    """Iemand die dit werk betaald doet."""
    VRIJWILLIGER = "vrijwilliger"
    """Iemand die dit onbetaald doet."""
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige"
    """Iemand die het zelf heeft meegemaakt."""


class Kosten(enum.StrEnum):
    """Wat het de inwoner kost."""

    GRATIS = "gratis"
    """Het kost de inwoner niets."""
    BETAALD = "betaald"
    """De inwoner betaalt."""
    ONBEKEND = "onbekend"
    """Wij weten het niet. De site zegt dat ook."""


@dataclass(frozen=True, kw_only=True)
class OnderdeelVan(Record):
    """The larger organisation this one belongs to."""

    naam: str
    """De naam van de grotere organisatie."""
    levert_zorg: JaNee
    """Horen daar ook zorgaanbieders bij?"""


@dataclass(frozen=True, kw_only=True)
class Tolk(Record):
    """Whether an interpreter can come, and who pays: two things."""

    beschikbaar: JaNee
    """Kan er een tolk bij komen?"""
    betaald_door: Tekst | None = None
    """Wie de tolk betaalt. Weg laten als u het niet weet."""


@dataclass(frozen=True, kw_only=True)
class Toegankelijkheid(Record):
    """Whether one can get in."""

    rolstoel: JaNee
    """Kunt u er met een rolstoel naar binnen, zonder drempel?"""
    toelichting: Tekst | None = None
    """Een korte zin erbij."""


@dataclass(frozen=True, kw_only=True)
class Organisatie(Record):
    """One file in `<gemeente>/organisaties/` or `landelijk/organisaties/`."""

    id: OrganisatieId
    """Het kenmerk, gelijk aan de bestandsnaam. Staat in het webadres."""
    naam: str
    """De naam zoals mensen hem kennen."""
    ook_bekend_als: tuple[str, ...] = ()
    """Andere namen en schrijfwijzen. Zoeken vindt ze ook."""
    onderdeel_van: OnderdeelVan | None = None
    """De grotere organisatie waar deze bij hoort."""
    rol: Rol
    """Wat deze organisatie voor de inwoner is. De rol bepaalt hoe zij op de site staat."""
    buur: BuurId | None = None
    """Welke soort andere hulp dit is: een kenmerk uit `landelijk/buren.yaml`. Alleen als het geen oco-rol is."""
    helper: tuple[Helper, ...] = ()
    """Wie u helpt: `beroepskracht`, `vrijwilliger` of `ervaringsdeskundige`. Leeg als u het niet weet."""
    samenvatting: Tekst
    """In één zin: wat doet deze organisatie voor u?"""
    aanbod: tuple[Tekst, ...] = ()
    """Waar u mee geholpen wordt, in korte zinnen."""
    let_op: tuple[Tekst, ...] = ()
    """Zinnen die de lezer moet weten."""
    vormen: tuple[VormId, ...] = ()
    """De vormen van cliëntondersteuning die deze organisatie geeft. Verplicht bij een oco-rol."""
    doelgroepen: tuple[DoelgroepId, ...] = ()
    """Doelgroepen die hier vaak komen. Leeg betekent: iedereen."""
    levensgebieden: tuple[LevensgebiedId, ...] = ()
    """De levensgebieden waar deze organisatie mee helpt. Leeg als u het niet weet."""
    gebieden: tuple[GebiedId, ...] = ()
    """Gebieden van de gemeente waar zij werkt. Leeg betekent: de hele gemeente."""
    talen: tuple[Taalcode, ...] = ()
    """Talen die men er spreekt. Leeg als u het niet weet."""
    tolk: Tolk | None = None
    """Of er een tolk kan komen. Weg laten als u het niet weet."""
    contact: tuple[Contact, ...] = ()
    """Telefoon, e-mail en website."""
    openingstijden: Openingstijden | None = None
    """Wanneer er iemand is, zoals OpenStreetMap het schrijft: `Mo-Fr 09:00-17:00`."""
    spreekuren: tuple[Spreekuur, ...] = ()
    """Spreekuren op andere plekken."""
    locatie: Locatie | None = None
    """Waar u binnen kunt lopen."""
    toegankelijkheid: Toegankelijkheid | None = None
    """Of u er goed binnen kunt."""
    huisbezoek: JaNee = JaNee.ONBEKEND
    """Komt er iemand bij u thuis als u dat wilt?"""
    kosten: Kosten = Kosten.ONBEKEND
    """`gratis`, `betaald` of `onbekend`."""
    indicatie_nodig: JaNee = JaNee.ONBEKEND
    """Hebt u eerst een indicatie nodig?"""
    verwijzing_nodig: JaNee = JaNee.ONBEKEND
    """Moet iemand u eerst verwijzen?"""
    beslist_over_toegang: JaNee = JaNee.ONBEKEND
    """Beslist deze organisatie over uw aanvraag?"""
    levert_geindiceerde_zorg: JaNee = JaNee.ONBEKEND
    """Levert deze organisatie zelf zorg waar een indicatie voor nodig is?"""
    plek_in_wijkteam: JaNee = JaNee.ONBEKEND
    """Werkt de ondersteuner in een wijkteam of sociaal team? Bij `ja` hoort ook `waarborg`."""
    waarborg: Tekst | None = None
    """Hoe de onafhankelijkheid toch geregeld is, als daar reden voor twijfel is."""
    vastgelegd_in: str = ""
    """Waar staat dat wie hier OCO geeft onafhankelijk werkt, in uw belang: het stuk en de bladzijde."""
    kwaliteit: tuple[Tekst, ...] = ()
    """Wat over kwaliteit is vastgelegd, zoals een beroepscode of scholing."""
    verwijst_naar: tuple[OrganisatieId, ...] = ()
    """Organisaties waar men u met een warme hand naartoe brengt."""
    adres_geheim: JaNee = JaNee.NEE
    """`ja` als het adres nergens op de site mag staan."""
    tegenspraken: tuple[Tegenspraak, ...] = ()
    """Waar bronnen elkaar tegenspreken."""
    gevoelig: JaNee = JaNee.NEE
    """`ja` als het onveilig kan zijn dat een ander dit ziet: geweld, geld, bescherming van kinderen. Dan staat er een
    knop om de pagina snel te verlaten, en wie u belt bij gevaar."""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    bron: str
    """Waar dit staat."""
    peildatum: date
    """Op welke dag dit klopte (jjjj-mm-dd)."""
    gecontroleerd: Gecontroleerd | None = None
    """Wie het laatst keek of dit nog klopt."""
    vorige_ids: tuple[Id, ...] = ()
    """Kenmerken die deze organisatie eerder had. De oude webadressen blijven werken."""

    @property
    def staat_los(self) -> bool:
        """True when it is known that it neither decides nor sells care."""
        return self.beslist_over_toegang is JaNee.NEE and self.levert_geindiceerde_zorg is JaNee.NEE

    @property
    def is_aanbieder(self) -> bool:
        """True for an organisation with an oco role."""
        return self.rol in OCO_ROLLEN

    @property
    def bij_zorg(self) -> bool:
        """True when it sells care itself or belongs to a group that does: then independence must be explained."""
        groep = self.onderdeel_van
        return self.levert_geindiceerde_zorg is JaNee.JA or (groep is not None and groep.levert_zorg is JaNee.JA)

    @property
    def vraagt_om_waarborg(self) -> bool:
        """True when there is a reason for doubt, so that the reader must hear how it stays independent."""
        return self.bij_zorg or self.plek_in_wijkteam is JaNee.JA

    @property
    def niet_onafhankelijk(self) -> bool:
        """True for those who decide, sell care or support residents on behalf of the one who pays for that care."""
        ander = self.rol in (Rol.TOEGANG, Rol.ZORG) or bool(self.vormen)
        return not self.is_aanbieder and (ander or self.beslist_over_toegang is JaNee.JA)

    @property
    def heeft_telefoon(self) -> bool:
        """True with a phone number that is known."""
        return heeft_telefoon(self.contact)

    @property
    def heeft_uren(self) -> bool:
        """True when it is known when somebody is there, here or at a consulting hour."""
        return heeft_uren(self.openingstijden, self.spreekuren)

    def actualiteit(self, datum: date) -> Actualiteit:
        """How old all this is on a day."""
        return actualiteit_op(datum, self.peildatum, self.gecontroleerd)
