"""The interface words of folders, as messages. A text that the site has too keeps the context it has there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.nouns import SITE_DOMEIN
from generator.model.contact import Contactsoort
from generator.model.waarden import Tekst
from generator.source import SourceMark

_MARK = SourceMark("generator/plan/folderwoorden.py")


def _woord(context: str, nl: str) -> Tekst:
    return Tekst(nl, context, SITE_DOMEIN, _MARK)


WOORDEN = {
    "titel": _woord("folder", "%(groep)s. Gratis hulp in %(gemeente)s"),
    "titel_algemeen": _woord("folder", "Onafhankelijke cliëntondersteuning (OCO) in %(gemeente)s"),
    "gratis_hulp": _woord("start", "Gratis hulp van iemand die naast u staat"),
    "waarmee": _woord(
        "start",
        "Een onafhankelijk cliëntondersteuner helpt u gratis met vragen over zorg, hulp, wonen, werk, geld en school.",
    ),
    "dat_heet": _woord("start", "Dat heet onafhankelijke cliëntondersteuning (OCO)."),
    "weten": _woord("organisatie", "Goed om te weten"),
    "doet_niet": _woord("folder", "Dit doet een onafhankelijk cliëntondersteuner niet"),
    "elders_wie": _woord("wat-doet-oco", "In %(gemeente)s doet een ander dit:"),
    "elders": _woord("wat-doet-oco", "In %(gemeente)s doet een ander dit. Vraag wie."),
    "niet_hier": _woord("wat-doet-oco", "In %(gemeente)s hoort dit er niet bij."),
    "voorbeelden": _woord("folder", "Zo kan het gaan"),
    "meenemen": _woord("route", "Wat neemt u mee?"),
    "stappen": _woord("pagina/routes", "Stap voor stap"),
    "lukt_niet": _woord("route", "Lukt het niet?"),
    "termijn": _woord("termijn", "De termijn staat in uw brief. Wacht niet. Bel eerst."),
    "talen": _woord("organisatie", "Talen"),
    "talen_onbekend": _woord("organisatie", "Wij weten niet welke talen zij spreken. Vraag ernaar."),
    "tolk": _woord("organisatie", "Tolk"),
    "tolk_ja": _woord("organisatie", "Er kan een tolk bij komen."),
    "tolk_nee": _woord("organisatie", "Er kan geen tolk bij komen."),
    "tolk_onbekend": _woord("organisatie", "Wij weten niet of er een tolk kan komen. Vraag ernaar."),
    "tolk_zin": _woord("folder", "Hebt u een tolk nodig? Zeg dan ook:"),
    "tolk_betekenis": _woord("folder", "Het betekent: ik spreek %(taal)s. Kunt u een tolk bellen?"),
    "niet_bereikbaar": _woord("organisatie", "Wij weten niet hoe u deze organisatie bereikt."),
    "wat_is_oco": _woord("folder", "Wat is onafhankelijke cliëntondersteuning (OCO)?"),
    "twijfel": _woord("organisatie", "Twijfelt u aan deze hulp?"),
    "andere": _woord(
        "organisatie",
        "Denkt u dat iemand niet alleen uw belang dient? Dan mag u een andere ondersteuner vragen. Zeg het tegen de"
        " gemeente. De gemeente moet u helpen.",
    ),
    "beloften": _woord("folder", "Dit mag u verwachten"),
    "scan": _woord("folder", "Meer weten? Scan de code met uw telefoon."),
    "of_typ": _woord("folder", "Of typ dit adres:"),
    "qr": _woord("folder", "QR-code naar het adres %(adres)s"),
    "gemaakt": _woord("folder", "Deze folder is gemaakt op %(datum)s."),
    "fictief": _woord("folder", "%(naam)s bestaat niet. Alles in deze folder is verzonnen."),
    "computer": _woord("folder", "Een computer heeft deze folder vertaald. Niemand heeft de vertaling nagekeken."),
    "computer_ook": _woord("folder", "Een computer heeft deze folder vertaald."),
    "gezien": _woord("frame", "Nagekeken door %(wie)s op %(datum)s."),
    "deel_ongezien": _woord("frame", "Een deel is nog niet nagekeken."),
    "terugval": _woord("frame", "Een deel is nog niet vertaald. Dat deel is in het Nederlands."),
    "herkent": _woord("doelgroep", "Herkent u dit?"),
    "helpt": _woord("doelgroep", "Zo helpt een onafhankelijk cliëntondersteuner u"),
    "wie_helpt": _woord("doelgroep", "Wie helpt u?"),
    "voordeur": _woord("voordeur", "Hier krijgt u hulp"),
    "bel": _woord("voordeur", "Bel"),
    "kom_langs": _woord("voordeur", "Kom langs"),
    "wij_komen": _woord("voordeur", "Wij komen bij u"),
    "thuis": _woord("voordeur", "Kunt u niet komen? Dan komt er iemand bij u thuis."),
    "open": _woord("voordeur", "Open"),
    "spreekuren": _woord("voordeur", "Ook op andere plekken"),
    "onbekend": _woord("voordeur", "Wij weten het nummer niet. Bel of bezoek uw gemeente en zeg:"),
    "zeg": _woord("voordeur", "Zeg deze zin, of laat hem zien."),
    "betekenis": _woord("voordeur", "Het betekent: ik wil een onafhankelijk cliëntondersteuner spreken."),
    "andere_bron": _woord("voordeur", "Let op. Een andere bron zegt iets anders: %(waarde)s."),
    "duur": _woord("voordeur", "Hoe lang duurt het?"),
    "afspraak": _woord("voordeur", "Dit is een afspraak. Het staat niet in de wet."),
    "beslist": _woord(
        "voordeur",
        "De gemeente beslist over hulp. Zij is niet de onafhankelijke hulp zelf, maar moet u wel de weg wijzen.",
    ),
    "van_gemeente": _woord("rol", "Van de gemeente"),
    "dagen": _woord("uren", "%(eerste)s tot en met %(laatste)s"),
    "feestdagen": _woord("uren", "Op feestdagen is het dicht."),
    "bron": _woord("bron", "Bron: %(bron)s."),
    "peildatum": _woord("bron", "Dit klopte op %(datum)s."),
    "bel_eerst": _woord("actueel", "Bel eerst."),
    "vraag_eerst": _woord("actueel", "Vraag eerst of dit nog klopt."),
    "nagekeken": _woord("actueel", "Dit is nagekeken op %(datum)s."),
}
"""Our key for a text → the message."""

MELDING = ("computer", "computer_ook", "deel_ongezien", "terugval")
"""What is told of the translation itself, only where it is so."""

VASTE_WOORDEN = {key: tekst for key, tekst in WOORDEN.items() if "%(" not in tekst.nl and key not in MELDING}
"""What a folder says as it stands here."""

BELOFTEN = {
    "gratis": _woord("belofte", "Gratis"),
    "onafhankelijk": _woord("belofte", "Onafhankelijk: los van wie beslist en wie zorg geeft"),
    "uw_belang": _woord("belofte", "Alleen uw belang telt"),
    "vrij_toegankelijk": _woord("belofte", "Zonder indicatie of verwijzing"),
}
"""What a promise says when it holds."""

TWIJFEL_BELOFTEN = {
    "bij_zorg": _woord(
        "belofte",
        "De hulp moet onafhankelijk zijn. Deze organisatie heeft ook te maken met zorg. Vraag hoe zij dat apart houdt.",
    ),
    "staat_niet_los": _woord(
        "belofte",
        "De hulp moet onafhankelijk zijn. Wij weten niet of deze organisatie ook beslist of zorg geeft. Vraag ernaar.",
    ),
}
"""What stands in the place of the promise of independence in the folder of a provider that may not stand apart."""

CONTACTSOORTEN = {
    Contactsoort.TELEFOON: _woord("contact", "Bel"),
    Contactsoort.EMAIL: _woord("contact", "Mail"),
    Contactsoort.WEBSITE: _woord("contact", "Website"),
    Contactsoort.WHATSAPP: _woord("contact", "WhatsApp"),
    Contactsoort.POST: _woord("contact", "Schrijf"),
}
"""What a way of contact is called."""

ZIN = "Ik wil een onafhankelijk cliëntondersteuner spreken."
"""What the reader says or shows at the desk. Dutch in every language, so never a message."""

TOLKZIN = "Ik spreek %(taal)s. Kunt u een tolk bellen?"
"""What a reader of another language says or shows, with the Dutch name of that language."""


def folder_messages() -> Iterator[Tekst]:
    """All of them, for the catalog."""
    yield from WOORDEN.values()
    yield from BELOFTEN.values()
    yield from TWIJFEL_BELOFTEN.values()
    yield from CONTACTSOORTEN.values()
