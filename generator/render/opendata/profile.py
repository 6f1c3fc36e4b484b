"""The profile: what our files hold beside what HSDS knows, told in Dutch for whoever makes something of them.

It is Dutch in every language of the site, as the keys are; so its words are no messages for translators.
"""

from __future__ import annotations

SLEUTELS: dict[str, str] = {
    "aanbod": "waar men mee helpt, in zinnen met hun vertalingen (service)",
    "adres": "wat wij van een adres weten als het niet heel is (location)",
    "adres_geheim": "`ja`: het adres is geheim en staat nergens; vraag of zoek er niet naar",
    "beslist_over_toegang": "beslist deze organisatie over een aanvraag? (organization)",
    "bestanden": "de webadressen van alle bestanden van deze gemeente (hsds.json)",
    "bron": "waar het staat",
    "doelgroepen": "kenmerken van groepen die hier vaak komen (service); zonder deze sleutel: iedereen",
    "fictief": "`ja`: deze gemeente is verzonnen; toon haar niet als echt (elk bestand)",
    "gecontroleerd": "wie het laatst keek of het klopt (`door`: een rol of organisatie) en wanneer (`op`)",
    "geeft_oco": "geeft onafhankelijke cliëntondersteuning (OCO); laat wie `nee` heeft nooit zien als OCO",
    "gemeente": "de gemeente waar het bestand over gaat (elk bestand)",
    "helper": "wie er helpt: `beroepskracht`, `vrijwilliger` of `ervaringsdeskundige` (service)",
    "huisbezoek": "komt er iemand thuis? (service)",
    "indicatie_nodig": "is er eerst een indicatie nodig? (service)",
    "kort_adres": "het vaste webadres; het blijft ook als de naam verandert",
    "kosten": "`gratis`, `betaald` of `onbekend` (service)",
    "let_op": "zinnen die de lezer moet weten, met hun vertalingen (service)",
    "levensgebieden": "kenmerken van levensgebieden uit de Wmo 2015 (service)",
    "levert_geindiceerde_zorg": "levert deze organisatie zorg waar een indicatie voor nodig is? (organization)",
    "licentie": "wat u met de gegevens mag: `naam` en `url` (elk bestand)",
    "onbekend": "manieren om contact op te nemen die er zijn, maar die wij niet kennen, zoals `telefoon`",
    "onderdeel_van": "de grotere organisatie: `naam`, en of daar zorgaanbieders bij horen (organization)",
    "openingstijden": "de tijden zoals OpenStreetMap ze schrijft (service)",
    "pagina": "de Nederlandse pagina op deze site",
    "peildatum": "op welke dag het klopte; in `nl_oco` van een heel bestand: de eerste en de laatste (`van`, `tot`)",
    "profiel": "het webadres van deze pagina (elk bestand)",
    "rol": "wat de organisatie voor een inwoner is: `oco_formeel`, `oco_informeel`, `toegang`, `zorg`, `buur`, "
    "`inspraak`, `landelijk` of `gemeente`",
    "rolstoel": "kan iemand met een rolstoel naar binnen? (location)",
    "soort": "`dienst`, of `voordeur`: een deur van de gemeente naar OCO (service)",
    "tolk": "kan er een tolk bij komen? (service)",
    "vertalingen": "bij elke sleutel de tekst per taal (BCP 47), en of een mens de vertaling nakeek (`nagekeken`)",
    "verwijzing_nodig": "moet iemand eerst verwijzen? (service)",
    "voordeur": "wat wij weten van de deuren naar OCO: `vol`, `plaats` (geen nummer) of `onbekend` (hsds.json)",
    "vormen": "de vormen van cliëntondersteuning, met de vier beloften en of die gelden (service)",
    "waarborg": "hoe de onafhankelijkheid geregeld is als daar reden voor twijfel is (organization)",
}
"""Every key that can stand in `nl_oco` → what it means."""
REGELS: tuple[str, ...] = (
    "De bestanden volgen HSDS 3.1, de Human Services Data Specification van Open Referral.",
    "Alles wat HSDS niet kent, staat bij de sleutel `nl_oco`.",
    "Wij raden niets. Wat wij niet weten, ontbreekt of is `onbekend`.",
    "De velden van HSDS zijn in het Nederlands. Vertalingen staan bij `nl_oco.vertalingen`.",
    "`id` is een UUID van het vaste webadres (versie 5, naamruimte URL).",
    "Dezelfde organisatie heeft in elke gemeente hetzelfde `id`. Het `id` van een voordeur hoort bij haar naam.",
    "`status` is altijd `active`: wat op de site staat, bestaat volgens de bron.",
    "`assured_date` is de dag waarop iemand het nakeek. Keek nog niemand? Dan ontbreekt die.",
    "`last_modified` is de laatste dag waarvan wij weten dat het klopte. Het tijdstip kennen wij niet.",
    "`schedules` zijn regels per week, op de klok in Nederland. Op feestdagen geldt wat in `notes` staat.",
    "Zijn de tijden geen gewone week? Dan staan ze als tekst in `description`.",
    "`state_province` is leeg: wij weten de provincie niet.",
    "`languages` zijn talen die men er spreekt. Een tolk staat bij `interpretation_services`.",
    "`contacts` gebruiken wij niet. Er staat nooit een persoon in.",
    "Elke lijst is één bestand. Filteren kan niet.",
)
"""What holds for all files."""
