"""What others may do with the open data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licentie:
    """A licence: its name, and the address at which its text stands."""

    naam: str
    url: str


def licentie_uit(text: str) -> Licentie:
    """The licence in a setting such as `CC0 1.0 https://creativecommons.org/publicdomain/zero/1.0/`."""
    naam, _, url = text.strip().rpartition(" ")
    return Licentie(naam.strip() or url, url)
