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
_DIGITS = 10
"""What a Dutch phone number has, short ones left aside."""


def parse_url(text: str) -> str:
    """A web address with http or https and a host; nothing else may become a link."""
    if "." not in host_of(text) or re.search(r"[\s<>\"']", text):
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
