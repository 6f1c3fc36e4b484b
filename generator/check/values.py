"""What each kind of value accepts, and what an editor is told when it is something else."""

from __future__ import annotations

import enum
import re
from datetime import date, datetime
from urllib.parse import urlsplit

import opening_hours
from babel import Locale, UnknownLocaleError
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, is_valid_number, is_valid_short_number_for_region
from phonenumbers import parse as parse_number

from generator.check.hours import closed_last, is_plain_week
from generator.check.nearest import as_id, suggest
from generator.model.plaktekst import Plek, Sjabloon
from generator.model.waarden import Eenheid, Id, JaNee, Kleur, Openingstijden, Periode, Postcodegebied, Taalcode, Url

_TIMES = re.compile(r"\b(\d\d:\d\d)-(\d\d:\d\d)\b")
_DIGITS = 10
"""What a Dutch phone number has, short ones left aside."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"([1-9][0-9]{0,2}) *([a-z]+)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_URL = re.compile(r"https?://[^\s<>\"']+")
_AREA = re.compile(r"[0-9]{4}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_PLACE = re.compile(r"\{[^{}]*\}")
_MARKUP = re.compile(r"<[A-Za-z/!?][^>]*>?")
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_UNITS = {
    "dag": Eenheid.DAG,
    "dagen": Eenheid.DAG,
    "week": Eenheid.WEEK,
    "weken": Eenheid.WEEK,
    "maand": Eenheid.MAAND,
    "maanden": Eenheid.MAAND,
    "jaar": Eenheid.JAAR,
}
_DIRECTION = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""Signs that no text has and XML does not know. A terminal may take some for an order."""
_INVISIBLE = re.compile(f"{_CONTROL.pattern}|[{_DIRECTION}]")
_NOT_IN_URL = re.compile(rf"[\s<>\"'\\`{{}}|^\u200b-\u200d\ufeff{_DIRECTION}]|{_CONTROL.pattern}")
MAX_TEXT = 5_000
"""Characters in one value, more than ten times our longest. Some Markdown takes time that grows with its square."""


class BadValue(Exception):
    """A value that its kind does not accept: code, text and hint of the finding to be."""

    def __init__(self, code: str, text: str, hint: str) -> None:
        super().__init__(text)
        self.code, self.text, self.hint = code, text, hint


def parse_text(text: str) -> str:
    """A text for readers, on one line. Markup and template code would be shown as they stand, so they are faults."""
    check_length(text)
    joined = " ".join(text.split())
    if not joined:
        raise BadValue(
            "SK210", "hier staat niets", "Vul een tekst in. Is de regel niet verplicht? Dan mag u hem ook weghalen."
        )
    if found := _MARKUP.search(joined):
        raise BadValue(
            "SK211", f"in deze tekst staat HTML: {found[0]}", "Schrijf gewone tekst. De site maakt zelf de opmaak."
        )
    if found := _TEMPLATE.search(joined):
        raise BadValue(
            "SK212",
            f"in deze tekst staat programmacode: {found[0]}",
            "De lezer zou dit letterlijk zien. Schrijf gewone tekst.",
        )
    if _INVISIBLE.search(joined):
        raise BadValue("SK213", "in deze tekst staat een onzichtbaar teken", "Typ de tekst opnieuw.")
    return joined


def check_length(text: str) -> None:
    """Raises BadValue for what is too long for one value."""
    if len(text) > MAX_TEXT:
        raise BadValue(
            "SK114", f"deze tekst is te lang: {len(text)} tekens", f"Een tekst heeft hoogstens {MAX_TEXT} tekens."
        )


def has_control(text: str) -> bool:
    """True for a sign that no text has in any language."""
    return bool(_CONTROL.search(text))


def parse_template(text: str) -> str:
    """A text with places to fill in, each of which we know what to fill in for."""
    joined = parse_text(text)
    known = [f"{{{plek}}}" for plek in Plek]
    for place in _PLACE.findall(joined):
        if place not in known:
            raise BadValue("SK205", f"'{place}' kan hier niet", suggest(place, known))
    return joined


def parse_id(text: str) -> str:
    """An id: lower case letters, digits and single hyphens."""
    if not _ID.fullmatch(text):
        raise BadValue(
            "SK207",
            f"'{text}' kan geen kenmerk zijn",
            f"Maak er `{as_id(text) or 'sociaal-team'}` van: alleen kleine letters, cijfers en streepjes.",
        )
    return text


def parse_date(text: str) -> date:
    """A day as yyyy-mm-dd."""
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise BadValue(
            "SK206", f"'{text}' is geen datum", "Schrijf jaar-maand-dag van een dag die bestaat, zoals 2026-11-22."
        ) from None


def parse_url(text: str) -> str:
    """A web address with http or https and a host; nothing else may become a link.

    Before the host stands no name: `https://www.voorbeeld.nl@elders.nl` leads elsewhere than it seems.
    """
    if "." not in host_of(text) or _NOT_IN_URL.search(text) or "@" in urlsplit(text).netloc:
        raise BadValue(
            "SK303", f"'{text}' is geen webadres", "Schrijf het hele adres, zoals https://www.voorbeeld.nl/pagina."
        )
    return text


def host_of(url: str) -> str:
    """The host of a web address in lower case, or an empty text when it has none or is not http(s)."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in ("http", "https") else ""


def parse_email(text: str) -> str:
    """An e-mail address. Whether it exists is not asked: a build does not use the network."""
    try:
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError:
        # The library refuses reserved domains such as .example, which a fictional gemeente must use.
        local, _, domain = text.partition("@")
        if domain.endswith(".example") and re.fullmatch(r"[\w.+-]+", local) and re.fullmatch(r"[\w.-]+", domain):
            return text
    raise BadValue("SK302", f"'{text}' is geen e-mailadres", "Schrijf het zoals naam@voorbeeld.nl.")


def parse_phone(text: str) -> str:
    """A Dutch phone number, short numbers and 14-numbers included, or a fictional one that starts with 000-."""
    digits = re.sub(r"[\s()-]", "", text)
    if text.startswith("000-") and re.fullmatch(r"[0-9]{6,11}", digits):
        return text
    try:
        number = parse_number(text, "NL")
    except NumberParseException:
        number = None
    if re.fullmatch(r"[1-9][0-9]{8}", digits) and number and is_valid_number(number):
        raise BadValue(
            "SK301",
            f"'{text}' mist de 0 vooraan",
            f"Bedoelde u `0{digits}`? Een rekenblad haalt de 0 weg als de cel een getal is.",
        )
    written = re.fullmatch(r"[+(0-9][0-9\s()-]+", text)
    if number and written and (is_valid_number(number) or is_valid_short_number_for_region(number, "NL")):
        return text
    raise BadValue(
        "SK301",
        f"'{text}' is geen Nederlands telefoonnummer",
        f"{_miscounted(digits)} Weet u het nummer niet? Schrijf `onbekend`.",
    )


def _miscounted(digits: str) -> str:
    """What to look at in a number that does not exist."""
    if len(digits) == _DIGITS:
        return "Geen nummer begint met deze cijfers. Kijk naar het begin."
    return f"Een nummer heeft meestal {_DIGITS} cijfers, dit heeft er {len(digits)}. Kijk of er een mist of te veel is."


def parse_hours(text: str) -> str:
    """Opening hours in OpenStreetMap syntax: a week that a table can show, and within one day.

    Nobody gives this help through the night.
    """
    if not opening_hours.validate(text):
        raise BadValue(
            "SK304",
            f"'{text}' zijn geen openingstijden",
            "Schrijf dagen in het Engels (Mo Tu We Th Fr Sa Su) en tijden zo: `Mo-Fr 09:00-17:00; PH off`.",
        )
    parsed = opening_hours.OpeningHours(text)
    hours = str(parsed)
    for begin, end in _TIMES.findall(hours):
        if end <= begin:
            raise BadValue(
                "SK309",
                f"'{begin}-{end}' sluit voordat het opengaat",
                f"Bedoelde u `{end}-{begin}`? Schrijf eerst wanneer het opengaat, dan wanneer het sluit.",
            )
    if not is_plain_week(hours) or ("24/7" in hours) > ("24/7" in text) or not _ever_opens(parsed):
        raise BadValue("SK311", f"'{text}' kan de site niet goed laten zien", _remedy(hours))
    return text


def _ever_opens(hours: opening_hours.OpeningHours) -> bool:
    begin = datetime(2025, 1, 1)
    return any(state == opening_hours.State.OPEN for _, _, state, _ in hours.intervals(begin, begin.replace(year=2026)))


def _remedy(hours: str) -> str:
    other = closed_last(hours)
    if is_plain_week(other) and other != hours:
        return f"Zet wat dicht is achteraan: `{other.replace('closed', 'off')}`."
    return (
        "Schrijf alleen vaste dagen en tijden, zoals `Mo-Fr 09:00-17:00; PH off`. Past dat niet? Haal deze regel weg "
        "en zeg het in een zin bij `spreekuren`, zoals `toelichting: Elke eerste dinsdag van 10 tot 12 uur.`."
    )


def parse_area(text: str) -> str:
    """The four digits of a postcode."""
    if not _AREA.fullmatch(text):
        raise BadValue("SK305", f"'{text}' is geen postcodegebied", "Schrijf alleen de vier cijfers, zoals 2711.")
    return text


def parse_postcode(text: str) -> str:
    """A whole postcode: four digits, two letters."""
    if not re.fullmatch(r"[0-9]{4} ?[A-Z]{2}", text):
        raise BadValue("SK306", f"'{text}' is geen postcode", "Schrijf vier cijfers en twee letters, zoals 2711 EC.")
    return text


def parse_colour(text: str) -> str:
    """A colour as #rrggbb."""
    if not _COLOUR.fullmatch(text):
        raise BadValue(
            "SK307", f"'{text}' is geen kleur", "Schrijf # en zes tekens, tussen aanhalingstekens: '#1d4f91'."
        )
    return text.lower()


def parse_language(text: str) -> str:
    """A language code that Unicode knows, in its one spelling: it stands in addresses."""
    try:
        if not _LANGUAGE.fullmatch(text):
            raise ValueError
        Locale.parse(text.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        raise BadValue(
            "SK308", f"'{text}' is geen taalcode", "Schrijf de code van BCP 47, zoals nl, ar, tr of so."
        ) from None
    return text


def parse_period(text: str) -> Periode:
    """A number of days, weeks, months or years."""
    found = _PERIOD.fullmatch(text)
    if not found or found[2] not in _UNITS:
        raise BadValue(
            "SK310",
            f"'{text}' is geen periode",
            "Schrijf een getal en dan dagen, weken, maanden of jaar, zoals `6 maanden` of `1 jaar`.",
        )
    return Periode(int(found[1]), _UNITS[found[2]])


def parse_enum(kind: type[enum.StrEnum], text: str) -> enum.StrEnum:
    """One of a closed list of words."""
    try:
        return kind(text)
    except ValueError:
        hint = suggest(text, [member.value for member in kind])
        if kind is JaNee:
            hint = "Schrijf `ja`, `nee` of `onbekend`."
        raise BadValue("SK205", f"'{text}' kan hier niet", hint) from None


PARSERS = {
    str: parse_text,
    Sjabloon: parse_template,
    Id: parse_id,
    date: parse_date,
    Url: parse_url,
    Openingstijden: parse_hours,
    Postcodegebied: parse_area,
    Kleur: parse_colour,
    Taalcode: parse_language,
    Periode: parse_period,
}
"""Per kind of value the function that accepts it or raises BadValue. References are parsed as ids."""

PATTERNS = {
    Id: _ID.pattern,
    date: _DATE.pattern,
    Url: _URL.pattern,
    Postcodegebied: _AREA.pattern,
    Kleur: _COLOUR.pattern,
    Taalcode: _LANGUAGE.pattern,
    Periode: rf"[1-9][0-9]{{0,2}} *({'|'.join(_UNITS)})",
}
"""Per kind of value the form that a whole value has, for editors: what fits may still be refused by its parser."""
