"""What a municipality may write, and what the self-test of the VNG then answers."""

from __future__ import annotations

GEMEENTE = "voorbeeld/gemeente"
NAAST_U = "voorbeeld/organisaties/naast-u"
TWEEDE = "voorbeeld/organisaties/tweede"

TWEEDE_BASIS = """\
id: tweede
naam: Tweede
rol: oco_informeel
samenvatting: Wij helpen ook.
bron: Verzonnen voor de tests
peildatum: 2026-11-01
beslist_over_toegang: nee
"""

KANAAL = """\
informatiekanalen:
  - naam: Brief
    bron: Verzonnen voor de tests
"""

INSPRAAK = "inspraak:\n  orgaan: raad\n  gaat_over_oco: ja\n  bron: Verzonnen voor de tests\n"
RAAD = "voorbeeld/organisaties/raad"
RAAD_BASIS = """\
id: raad
naam: Raad
rol: inspraak
samenvatting: Wij praten mee.
bron: Verzonnen voor de tests
peildatum: 2026-11-01
"""


def beleid(*eisen: str, soort: str = "beleidsplan", jaar: str = '    jaar: "2026"\n') -> str:
    """A document that names these points on a page each."""
    lines = "".join(f"      {eis}: blz. {page}\n" for page, eis in enumerate(eisen, 1))
    head = f"beleid:\n  - titel: Plan\n    soort: {soort}\n{jaar}    bron: Verzonnen voor de tests\n"
    return f"{head}    eisen:\n{lines}"


STATED = [
    (1, {GEMEENTE: beleid("inrichting")}, "Het staat in Plan (2026, blz. 1)."),
    (
        2,
        {
            GEMEENTE: beleid(
                *("onafhankelijk", "uw_belang", "andere_ondersteuner", "levensbreed", "vrij_toegankelijk", "gratis")
            )
        },
        "Het staat in Plan (2026).",
    ),
    (3, {GEMEENTE: beleid("onafhankelijk", "uw_belang")}, "Het staat in Plan (2026)."),
    (3, {NAAST_U: "vastgelegd_in: Afspraak 2026, blz. 2\n"}, "`vastgelegd_in` staat bij Naast U."),
    (4, {}, "Elke aanbieder heeft `beslist_over_toegang: nee`."),
    (
        4,
        {NAAST_U: "onderdeel_van:\n  naam: Zorgdragers\n  levert_zorg: ja\n"},
        "Elke aanbieder heeft `beslist_over_toegang: nee`; let op: bij Naast U hoort ook zorg.",
    ),
    (
        4,
        {
            GEMEENTE: beleid("gescheiden"),
            TWEEDE: f"{TWEEDE_BASIS.replace('nee', 'onbekend')}vormen: [oco-wmo]\n",
        },
        "Het staat in Plan (2026, blz. 1).",
    ),
    (5, {GEMEENTE: beleid("andere_ondersteuner", soort="werkproces")}, "Het staat in Plan (2026, blz. 1)."),
    (6, {}, "Voor elk van de 1 levensgebieden is er een OCO-aanbieder."),
    (7, {GEMEENTE: beleid("samenhang")}, "Het staat in Plan (2026, blz. 1)."),
    (
        7,
        {GEMEENTE: beleid("samenhang"), TWEEDE: f"{TWEEDE_BASIS}vormen: [oco-wmo]\nverwijst_naar: [naast-u]\n"},
        "Het staat in Plan (2026, blz. 1); alle aanbieders verwijzen naar elkaar.",
    ),
    (
        8,
        {NAAST_U: "indicatie_nodig: nee\nverwijzing_nodig: nee\n"},
        "Elke aanbieder zegt dat geen indicatie en geen verwijzing nodig is.",
    ),
    (9, {}, "Elke aanbieder heeft `kosten: gratis`."),
    (
        9,
        {GEMEENTE: beleid("gratis", soort="verordening")},
        "Elke aanbieder heeft `kosten: gratis`; ook in Plan.",
    ),
    (
        10,
        {GEMEENTE: f"{beleid('informeren')}{KANAAL}    wanneer: voor_onderzoek\n"},
        "Het staat in Plan (2026, blz. 1); vóór het onderzoek vertelt dit kanaal het: Brief.",
    ),
    (
        11,
        {GEMEENTE: f"{KANAAL}    noemt: [gratis, uw_belang, onafhankelijk]\n"},
        "Alle drie staan bij `noemt` van: Brief.",
    ),
    (
        12,
        {GEMEENTE: f"{beleid('informeren_levensbreed')}{KANAAL}    levensgebieden: [wonen]\n"},
        "Het staat in Plan (2026, blz. 1); er is een informatiekanaal voor elk levensgebied.",
    ),
    (13, {GEMEENTE: beleid("kwaliteit")}, "Het staat in Plan (2026, blz. 1)."),
    (14, {GEMEENTE: f"{beleid('inspraak')}{INSPRAAK}", RAAD: RAAD_BASIS}, "Raad praat mee; dat staat in Plan."),
    (15, {GEMEENTE: INSPRAAK, RAAD: RAAD_BASIS}, "Bij `inspraak` staat `gaat_over_oco: ja`."),
]

NOT_STATED = [
    (1, {}, "Geen stuk bij `beleid` heeft `inrichting` bij `eisen`."),
    (1, {GEMEENTE: beleid("inrichting", jaar="")}, "'Plan' noemt `inrichting`, maar bij dat stuk ontbreekt `jaar`."),
    (
        1,
        {GEMEENTE: beleid("inrichting", soort="voorstel")},
        "'Plan' noemt `inrichting`, maar dat stuk is nog een voorstel.",
    ),
    (
        1,
        {GEMEENTE: beleid("inrichting", soort="subsidie")},
        "'Plan' noemt `inrichting`, maar dat stuk is geen beleidsplan.",
    ),
    (
        2,
        {GEMEENTE: beleid("onafhankelijk", "uw_belang", "levensbreed", "gratis")},
        "Geen stuk bij `beleid` heeft `andere_ondersteuner` en `vrij_toegankelijk` bij `eisen`.",
    ),
    (3, {GEMEENTE: beleid("onafhankelijk")}, "Geen stuk bij `beleid` heeft `uw_belang` bij `eisen`."),
    (
        3,
        {
            NAAST_U: "vastgelegd_in: Afspraak 2026, blz. 2\n",
            TWEEDE: f"{TWEEDE_BASIS}vormen: [oco-wmo]\n",
        },
        (
            "Geen stuk bij `beleid` heeft `onafhankelijk` en `uw_belang` bij `eisen`; "
            "`vastgelegd_in` ontbreekt bij Tweede."
        ),
    ),
    (
        4,
        {TWEEDE: f"{TWEEDE_BASIS.replace('nee', 'onbekend')}vormen: [oco-wmo]\n"},
        "`beslist_over_toegang: nee` ontbreekt bij Tweede.",
    ),
    (5, {}, "Geen stuk bij `beleid` heeft `andere_ondersteuner` bij `eisen`."),
    (7, {}, "Geen stuk bij `beleid` heeft `samenhang` bij `eisen`."),
    (8, {}, "`indicatie_nodig: nee` of `verwijzing_nodig: nee` ontbreekt bij Naast U."),
    (9, {TWEEDE: f"{TWEEDE_BASIS}vormen: [oco-wmo]\n"}, "`kosten: gratis` ontbreekt bij Tweede."),
    (
        10,
        {GEMEENTE: f"{KANAAL}    wanneer: voor_onderzoek\n"},
        "Geen stuk bij `beleid` heeft `informeren` bij `eisen`; vóór het onderzoek vertelt dit kanaal het: Brief.",
    ),
    (
        10,
        {GEMEENTE: f"{beleid('informeren')}{KANAAL}"},
        "Geen van de informatiekanalen heeft `wanneer: voor_onderzoek`.",
    ),
    (
        11,
        {GEMEENTE: f"{KANAAL}    noemt: [gratis, uw_belang]\n"},
        "Geen informatiekanaal heeft `onafhankelijk`, `uw_belang` en `gratis` bij `noemt`.",
    ),
    (
        12,
        {GEMEENTE: f"{beleid('informeren_levensbreed')}{KANAAL}"},
        "Geen informatiekanaal noemt Wonen.",
    ),
    (
        13,
        {NAAST_U: "kwaliteit:\n  - Wij volgen scholing.\n"},
        "Geen stuk bij `beleid` heeft `kwaliteit` bij `eisen`; wel staat er iets bij `kwaliteit` van Naast U.",
    ),
    (14, {}, "`inspraak` ontbreekt."),
    (15, {GEMEENTE: INSPRAAK.replace("ja", "nee"), RAAD: RAAD_BASIS}, "Bij `inspraak` staat `gaat_over_oco: nee`."),
    (15, {}, "`inspraak` ontbreekt."),
]

ROUTE = """\
id: eigen-route
titel: Onze weg
samenvatting: Zo gaat het hier.
stappen:
  - titel: Vraag het
    uitleg: [Bel.]
    wie_beslist: [naast-u]
bron: Verzonnen voor de tests
peildatum: 2026-11-01
"""
VORMEN = "landelijk/vormen"
WLZ = """\
- id: oco-wlz
  naam: Ondersteuning bij langdurige zorg
  is_oco: ja
  samenvatting: Iemand denkt met u mee.
  voor_wie: [Voor mensen met een indicatie.]
  toegang: [U belt zelf.]
  betaald_door: Het zorgkantoor betaalt.
  uitgevoerd_door: Een organisatie.
  beloften:
    gratis: {geldt: onbekend, tekst: Vraag het., bron: Verzonnen}
    onafhankelijk: {geldt: ja, bron: Verzonnen}
    uw_belang: {geldt: ja, bron: Verzonnen}
    vrij_toegankelijk: {geldt: nee, tekst: U hebt een indicatie nodig., bron: Verzonnen}
  bron: Verzonnen voor de tests
  peildatum: 2026-03-19
"""
BEIDE = f"{TWEEDE_BASIS}vormen: [oco-wmo, oco-wlz]\nverwijzing_nodig: nee\n"


CONTRADICTED = [
    (
        3,
        {GEMEENTE: beleid("onafhankelijk", "uw_belang"), NAAST_U: "levert_geindiceerde_zorg: ja\n"},
        "Er staat dat OCO onafhankelijk is, maar bij Naast U hoort ook zorg en ontbreekt `waarborg`.",
    ),
    (
        4,
        {"voorbeeld/routes/eigen-route": ROUTE},
        "Volgens een van deze plekken beslist wie OCO geeft mee over hulp.",
    ),
    (
        6,
        {
            GEMEENTE: beleid("levensbreed"),
            "landelijk/levensgebieden": "- id: zorg\n  naam: Zorg\n  bron: Wmo 2015 art. 1.1.1 lid 1\n",
        },
        "Het beleid zegt dat OCO levensbreed is, maar geen OCO-aanbieder noemt Zorg; er is geen thema voor Zorg.",
    ),
    (
        7,
        {GEMEENTE: beleid("samenhang"), TWEEDE: f"{TWEEDE_BASIS}vormen: [oco-wmo]\n"},
        "Het beleid gaat over samenhang, maar `verwijst_naar` verbindt ze niet: Naast U en Tweede.",
    ),
    (
        8,
        {
            VORMEN: WLZ,
            NAAST_U: "indicatie_nodig: nee\nverwijzing_nodig: nee\n",
            TWEEDE: f"{BEIDE}indicatie_nodig: ja\n",
        },
        "Bij Tweede is een indicatie of verwijzing nodig, elders niet.",
    ),
    (
        9,
        {VORMEN: WLZ, TWEEDE: f"{BEIDE}kosten: betaald\n"},
        "Bij Tweede staat `kosten: betaald`, elders gratis.",
    ),
    (
        9,
        {NAAST_U: "tegenspraken:\n  - over: kosten\n    andere_waarde: 10 euro\n    bron: Een folder\n"},
        "Bronnen spreken elkaar tegen over `kosten`: dat staat bij `tegenspraken`.",
    ),
    (
        10,
        {GEMEENTE: f"{beleid('informeren')}{KANAAL}    wanneer: altijd\n"},
        (
            "Het beleid zegt hoe mensen over OCO horen, "
            "maar geen van de informatiekanalen heeft `wanneer: voor_onderzoek`."
        ),
    ),
    (
        14,
        {GEMEENTE: INSPRAAK.replace("raad", "naast-u")},
        "Naast U praat mee volgens `inspraak`, maar heeft `rol: oco_formeel`.",
    ),
]
