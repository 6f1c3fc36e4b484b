"""Which opening hours the site can show without saying something else than the editor meant."""

from __future__ import annotations

import re

_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAYS = f"{_DAY}(?:-{_DAY})?"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_TIMES = f"{_TIME}-(?:{_TIME}|24:00)"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = f"(?:[0-9]{{4}} )?{_MONTH} [0-9]{{1,2}}"
_MONTHS = f"(?:[0-9]{{4}})?{_MONTH}(?:-{_MONTH})?"

_OPEN = re.compile(f"24/7|(?:(?:PH,)?{_DAYS}(?:,{_DAYS})*(?:,PH)? )?{_TIMES}(?:,{_TIMES})*")
_CLOSED = re.compile(f"(?:(?:{_DAYS}|PH)(?:,(?:{_DAYS}|PH))*|{_DATE}(?:-{_DATE})?|{_MONTHS}) closed")


def is_plain_week(hours: str) -> bool:
    """Whether hours, as the library writes them, are first days with times and then only what is closed.

    A table of one week shows those rightly: no "first Tuesday", no other hours in summer, no end that is left open,
    no remark. What is closed comes last, because a later rule undoes an earlier one.
    """
    first, *rest = hours.split("; ")
    while rest and _CLOSED.fullmatch(rest[-1]):
        rest.pop()
    return all(_OPEN.fullmatch(rule) for part in (first, *rest) for rule in part.split(", "))


def closed_last(hours: str) -> str:
    """The same rules with what is closed behind what is open; rules that are neither stay where they are."""
    return "; ".join(sorted(hours.split("; "), key=lambda rule: bool(_CLOSED.fullmatch(rule))))
