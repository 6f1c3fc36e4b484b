"""What each kind of value accepts, and what an editor is told when it is something else."""

from __future__ import annotations

import enum
import re
from collections.abc import Sequence
from datetime import date

from babel import Locale, UnknownLocaleError

from generator.check.bad_value import BadValue
from generator.check.contact_values import AREA_PATTERN, URL_PATTERN, parse_area, parse_url
from generator.check.hours import parse_hours
from generator.check.nearest import as_id, suggest
from generator.model.plaktekst import Plek, Sjabloon
from generator.model.waarden import Eenheid, Id, JaNee, Kleur, Openingstijden, Periode, Postcodegebied, Taalcode, Url

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PERIOD = re.compile(r"([1-9][0-9]{0,2}) *([a-z]+)")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
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
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\uffff\ue000-\uf8ff\U000e0000-\U000e0fff]")
"""Signs that no text has and XML does not know. A terminal may take some for an order."""
_INVISIBLE = re.compile(f"{_CONTROL.pattern}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SEEN = re.compile(r"[^\s\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]")
"""A sign that leaves something on the page, at least beside others."""
MAX_TEXT = 5_000
"""Characters in one value, more than ten times our longest. Some Markdown takes time that grows with its square."""


def parse_text(text: str) -> str:
    """A text for readers, on one line. Markup and template code would be shown as they stand, so they are faults."""
    check_length(text)
    joined = " ".join(text.split())
    if not _SEEN.search(joined):
        raise BadValue(
            "SK210", "hier staat niets", "Vul een tekst in. Is de regel niet verplicht? Dan mag u hem ook weghalen."
        )
    if "<" in joined and (found := _MARKUP.search(joined)):
        raise BadValue(
            "SK211", f"in deze tekst staat HTML: {found[0]}", "Schrijf gewone tekst. De site maakt zelf de opmaak."
        )
    if "{" in joined and (found := _TEMPLATE.search(joined)):
        raise BadValue(
            "SK212",
            f"in deze tekst staat programmacode: {found[0]}",
            "De lezer zou dit letterlijk zien. Schrijf gewone tekst.",
        )
    if not (joined.isascii() and joined.isprintable()) and _INVISIBLE.search(joined):
        raise BadValue("SK213", "in deze tekst staat een onzichtbaar teken", "Typ de tekst opnieuw.")
    return joined


def are_plain(texts: Sequence[str]) -> bool:
    """True when `parse_text` has nothing against any of these; of many texts that is much sooner found out together."""
    whole = " ".join(texts)
    return (
        "<" not in whole
        and "{" not in whole
        and not _INVISIBLE.search(whole)
        and all(map(_SEEN.search, texts))
        and max(map(len, texts), default=0) <= MAX_TEXT
    )


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
    Url: URL_PATTERN,
    Postcodegebied: AREA_PATTERN,
    Kleur: _COLOUR.pattern,
    Taalcode: _LANGUAGE.pattern,
    Periode: rf"[1-9][0-9]{{0,2}} *({'|'.join(_UNITS)})",
}
"""Per kind of value the form that a whole value has, for editors: what fits may still be refused by its parser."""
