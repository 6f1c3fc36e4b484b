"""Which opening hours the site can show without saying something else than the editor meant."""

from __future__ import annotations

import re
from datetime import datetime

import opening_hours

from generator.check.bad_value import BadValue

_SPAN = re.compile(r"\b(\d\d:\d\d)-(\d\d:\d\d)\b")
_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAYS = f"{_DAY}(?:-{_DAY})?"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_TIMES = f"{_TIME}-(?:{_TIME}|24:00)"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = f"(?:[0-9]{{4}} )?{_MONTH} [0-9]{{1,2}}"
_MONTHS = f"(?:[0-9]{{4}})?{_MONTH}(?:-{_MONTH})?"

_OPEN = re.compile(f"24/7|(?:(?:PH,)?{_DAYS}(?:,{_DAYS})*(?:,PH)? )?{_TIMES}(?:,{_TIMES})*")
_CLOSED = re.compile(f"(?:(?:{_DAYS}|PH)(?:,(?:{_DAYS}|PH))*|{_DATE}(?:-{_DATE})?|{_MONTHS}) closed")


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
    for begin, end in _SPAN.findall(hours):
        if end <= begin:
            raise BadValue(
                "SK309",
                f"'{begin}-{end}' sluit voordat het opengaat",
                f"Bedoelde u `{end}-{begin}`? Schrijf eerst wanneer het opengaat, dan wanneer het sluit.",
            )
    if not _is_plain_week(hours) or ("24/7" in hours) > ("24/7" in text) or not _ever_opens(parsed):
        raise BadValue("SK311", f"'{text}' kan de site niet goed laten zien", _remedy(hours))
    return text


def _ever_opens(hours: opening_hours.OpeningHours) -> bool:
    begin = datetime(2025, 1, 1)
    return any(state == opening_hours.State.OPEN for _, _, state, _ in hours.intervals(begin, begin.replace(year=2026)))


def _remedy(hours: str) -> str:
    other = _closed_last(hours)
    if _is_plain_week(other) and other != hours:
        return f"Zet wat dicht is achteraan: `{other.replace('closed', 'off')}`."
    return (
        "Schrijf alleen vaste dagen en tijden, zoals `Mo-Fr 09:00-17:00; PH off`. Past dat niet? Haal deze regel weg "
        "en zeg het in een zin bij `spreekuren`, zoals `toelichting: Elke eerste dinsdag van 10 tot 12 uur.`."
    )


def _is_plain_week(hours: str) -> bool:
    """Whether hours, as the library writes them, are first days with times and then only what is closed.

    A table of one week shows those rightly: no "first Tuesday", no other hours in summer, no end that is left open,
    no remark. What is closed comes last, because a later rule undoes an earlier one.
    """
    first, *rest = hours.split("; ")
    while rest and _CLOSED.fullmatch(rest[-1]):
        rest.pop()
    return all(_OPEN.fullmatch(rule) for part in (first, *rest) for rule in part.split(", "))


def _closed_last(hours: str) -> str:
    """The same rules with what is closed behind what is open; rules that are neither stay where they are."""
    return "; ".join(sorted(hours.split("; "), key=lambda rule: bool(_CLOSED.fullmatch(rule))))
