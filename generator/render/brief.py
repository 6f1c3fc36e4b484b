"""The letter "Klopt dit nog?" to an organisation: what the site tells about it, as a plain list to answer to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.model.contact import Contact, Contactsoort, Locatie, Spreekuur
from generator.model.organisatie import Helper, Organisatie
from generator.model.waarden import JaNee
from generator.plan.pages import BRONTAAL
from generator.render.dates import day_name, language_name, long_date
from generator.render.hours import Urenregel, closed_on_holidays, weekly_hours

WIJ_WETEN_NIET = "dat weten wij niet. Weet u het?"

_CONTACT = {
    Contactsoort.TELEFOON: "Telefoon",
    Contactsoort.EMAIL: "E-mail",
    Contactsoort.WEBSITE: "Website",
    Contactsoort.WHATSAPP: "WhatsApp",
    Contactsoort.POST: "Post",
}
_HELPERS = {
    Helper.BEROEPSKRACHT: "beroepskrachten",
    Helper.VRIJWILLIGER: "vrijwilligers",
    Helper.ERVARINGSDESKUNDIGE: "ervaringsdeskundigen",
}


def brief(organisatie: Organisatie, plaats: str, url: str, datum: date) -> str:
    """The text of an e-mail, addressed to nobody by name. `plaats` is where the site is for, `url` the page if any."""
    how = organisatie.actualiteit(datum)
    laatst = long_date(how.laatst, BRONTAAL)
    seen = f"Wij keken dit het laatst na op {laatst}." if how.nagekeken else f"Dit klopte op {laatst}."
    lines = [
        f"Onderwerp: Klopt dit nog? {organisatie.naam} op de OCO-wegwijzer",
        "",
        "Beste collega,",
        "",
        f"Op de OCO-wegwijzer van {plaats} staat uw organisatie. {seen}",
        *([f"De pagina: {url}"] if url else []),
        "",
        "Dit staat er nu:",
        "",
        *(f"- {name}: {value}" for name, value in _facts(organisatie)),
        "",
        "Klopt alles? Antwoord dan alleen: klopt.",
        "Is er iets anders? Antwoord dan met wat er anders is.",
        "Zo vinden inwoners u, en bellen zij niet voor niets.",
    ]
    return "\n".join(lines) + "\n"


def _facts(organisatie: Organisatie) -> Iterator[tuple[str, str]]:
    """Name and value of what the reader of the site is told, and of what we would like to tell."""
    secret = organisatie.adres_geheim is JaNee.JA
    yield "Naam", ", ".join((organisatie.naam, *organisatie.ook_bekend_als))
    yield "Wat u doet", organisatie.samenvatting.nl
    contact = [c for c in organisatie.contact if not (secret and c.soort is Contactsoort.POST)]
    if all(c.soort is not Contactsoort.TELEFOON for c in contact):
        yield "Telefoon", WIJ_WETEN_NIET
    yield from (_contact(c) for c in contact)
    if not secret:
        yield "Adres", _address(organisatie.locatie) if organisatie.locatie else WIJ_WETEN_NIET
    yield "Open", _week(organisatie.openingstijden) if organisatie.openingstijden else WIJ_WETEN_NIET
    yield from (("Spreekuur", _consulting_hour(spreekuur)) for spreekuur in organisatie.spreekuren)
    yield "Komt bij mensen thuis", _known(organisatie.huisbezoek)
    yield "Talen", ", ".join(language_name(code, BRONTAAL) for code in organisatie.talen) or WIJ_WETEN_NIET
    yield "Tolk", _known(organisatie.tolk.beschikbaar if organisatie.tolk else JaNee.ONBEKEND)
    yield "Wie helpt", ", ".join(_HELPERS[helper] for helper in organisatie.helper) or WIJ_WETEN_NIET
    yield "Kosten voor de inwoner", _known(organisatie.kosten)


def _known(value: str) -> str:
    return WIJ_WETEN_NIET if value == JaNee.ONBEKEND else str(value)


def _contact(contact: Contact) -> tuple[str, str]:
    return _CONTACT[contact.soort], _known(contact.waarde)


def _address(locatie: Locatie) -> str:
    place = f"{locatie.postcode} {locatie.plaats}".strip()
    return ", ".join(part for part in (locatie.naam, locatie.straat, place) if part)


def _consulting_hour(spreekuur: Spreekuur) -> str:
    if not spreekuur.openingstijden:
        return f"{spreekuur.waar.nl}. Wanneer? {WIJ_WETEN_NIET[0].upper()}{WIJ_WETEN_NIET[1:]}"
    return f"{spreekuur.waar.nl}, {_week(spreekuur.openingstijden)}"


def _week(openingstijden: str) -> str:
    week = ", ".join(_days(regel) for regel in weekly_hours(openingstijden))
    return f"{week}, op feestdagen dicht" if closed_on_holidays(openingstijden) else week


def _days(regel: Urenregel) -> str:
    first, last = day_name(regel.eerste, BRONTAAL), day_name(regel.laatste, BRONTAAL)
    days = first if first == last else f"{first} tot en met {last}"
    return f"{days} {' en '.join(f'{van} – {tot}' for van, tot in regel.tijden)}"
