"""One link visited: whether it works, and where it leads."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from generator.visit.manieren import MAX_HOPS, REDIRECTS, Guest
from generator.visit.web import NAAM_ONBEKEND, ONLEESBAAR, Unanswered

PERMANENT = (301, 308)
GONE = (404, 410)
ROBOTS = "de website wil geen bezoek van programma's (robots.txt)"
RONDJE = "de website stuurt steeds door"
TE_VEEL = "deze website kreeg vandaag al genoeg bezoek van ons"


class Staat(enum.StrEnum):
    """What a visit showed."""

    WERKT = "werkt"
    VERHUISD = "verhuisd"
    WEG = "weg"
    ONDUIDELIJK = "onduidelijk"
    NIET_BEZOCHT = "niet bezocht"


@dataclass(frozen=True, slots=True)
class Bezoek:
    """What came of one address. `reden` says why it does not simply work, `naar` where it has moved to for good."""

    url: str
    staat: Staat
    reden: str = ""
    naar: str = ""


def visit(url: str, guest: Guest) -> Bezoek:
    """Follows a link as a reader would. Moved is only what says so for good; gone only what says so itself."""
    here, anchor = urldefrag(url)
    new, for_good, seen = "", True, {here}
    try:
        while True:
            if not guest.may_visit(here):
                return Bezoek(url, Staat.NIET_BEZOCHT, ROBOTS)
            answer = guest.look(here)
            if answer.status not in REDIRECTS or not answer.location:
                return _judged(url, answer.status, _with_anchor(new, anchor))
            here = urldefrag(urljoin(here, answer.location)).url
            for_good = for_good and answer.status in PERMANENT
            new = here if for_good else new
            if here in seen or len(seen) > MAX_HOPS:
                return Bezoek(url, Staat.ONDUIDELIJK, RONDJE)
            seen.add(here)
    except Unanswered as silence:
        # A name that does not exist is gone. Whoever it was that sent us there is not.
        gone = silence.reden == NAAM_ONBEKEND and len(seen) == 1
        return Bezoek(url, Staat.WEG if gone else Staat.ONDUIDELIJK, silence.reden)
    except ValueError:  # where we were sent is no address
        return Bezoek(url, Staat.ONDUIDELIJK, ONLEESBAAR)


def is_front_page(bezoek: Bezoek) -> bool:
    """Whether a page has moved to the front page of a site: then what was on it is often no more."""
    return urlsplit(bezoek.naar).path in ("", "/") and urlsplit(bezoek.url).path not in ("", "/")


def _judged(url: str, status: int, new: str) -> Bezoek:
    if status in GONE:
        return Bezoek(url, Staat.WEG, f"antwoord {status}")
    if status >= 400 or status in REDIRECTS:
        return Bezoek(url, Staat.ONDUIDELIJK, f"antwoord {status}")
    return Bezoek(url, Staat.VERHUISD, "", new) if new else Bezoek(url, Staat.WERKT)


def _with_anchor(url: str, anchor: str) -> str:
    return f"{url}#{anchor}" if url and anchor else url
