"""What counts as a web address, e-mail address, phone number or postcode."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, is_valid_number, is_valid_short_number_for_region
from phonenumbers import parse as parse_number

from generator.check.bad_value import BadValue

URL_PATTERN = r"https?://[^\s<>\"']+"
AREA_PATTERN = "[0-9]{4}"
_HOST = re.compile(r"(?:(?!-)[\w-]+(?<!-)\.)+(?!-)[\w-]+(?<!-)")
"""Names with a dot between them; letters of any script, since towns and societies have theirs."""
_NOT_IN_URL = re.compile(
    r"[\s<>\"'\\`{}|^\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
"""A browser reads `\\` as `/`, and what nobody sees may turn an address around."""
_LOCAL = re.compile(r"[\w.+'-]+")
"""What stands before the @: a `?` or `&` there would add lines to the mail that a reader writes."""
_EXAMPLE = re.compile(r"(?:(?!-)[a-z0-9-]+(?<!-)\.)+example", re.IGNORECASE)
_DIGITS = 10
"""What a Dutch phone number has, short ones left aside."""


def parse_url(text: str) -> str:
    """A web address with http or https and a host; nothing else may become a link.

    Nothing stands before the host, because `https://www.voorbeeld.nl@elders.nl` leads to elders.nl.
    """
    if not _HOST.fullmatch(host_of(text)) or _NOT_IN_URL.search(text) or not _is_plain(text):
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


def _is_plain(url: str) -> bool:
    """False with a name or password before the host, or a port that does not exist."""
    parts = urlsplit(url)
    try:
        return "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False


def parse_email(text: str) -> str:
    """An e-mail address. Whether it exists is not asked: a build does not use the network."""
    local, _, domain = text.partition("@")
    if _LOCAL.fullmatch(local):
        try:
            return validate_email(text, check_deliverability=False, test_environment=True).normalized
        except EmailNotValidError:
            # The library refuses reserved domains such as .example, which a fictional gemeente must use.
            if _EXAMPLE.fullmatch(domain):
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


def parse_area(text: str) -> str:
    """The four digits of a postcode."""
    if not re.fullmatch(AREA_PATTERN, text):
        raise BadValue("SK305", f"'{text}' is geen postcodegebied", "Schrijf alleen de vier cijfers, zoals 2711.")
    return text


def parse_postcode(text: str) -> str:
    """A whole postcode: four digits, two letters."""
    if not re.fullmatch(r"[0-9]{4} ?[A-Z]{2}", text):
        raise BadValue("SK306", f"'{text}' is geen postcode", "Schrijf vier cijfers en twee letters, zoals 2711 EC.")
    return text
