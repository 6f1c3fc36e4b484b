"""Pictograms, taken from the installed Material package and put into the page as SVG. Nothing else of it is used."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

from generator.model.pictogram import Pictogram

ICONS: Mapping[str, str] = {
    "telefoon": "phone",
    "whatsapp": "whatsapp",
    "email": "email-outline",
    "website": "web",
    "post": "mailbox-outline",
    "kom-langs": "map-marker",
    "huisbezoek": "home-heart",
    "tijd": "clock-outline",
    "ja": "check-circle",
    "nee": "close-circle-outline",
    "onbekend": "help-circle-outline",
    "info": "information-outline",
    "let-op": "alert-circle-outline",
    "talen": "translate",
    "menu": "menu",
    "oco": "account-heart",
    "gemeente": "town-hall",
    "zorg": "hospital-box-outline",
    "buur": "hand-heart-outline",
    "inspraak": "account-voice",
    "landelijk": "domain",
    "meenemen": "bag-personal-outline",
    "beslissing": "gavel",
    "zin": "message-text-outline",
    "zoek": "magnify",
    "gratis": "currency-eur-off",
    "onafhankelijk": "scale-balance",
    "uw_belang": "account-star",
    "vrij_toegankelijk": "door-open",
    "scan": "qrcode-scan",
    "vraag": "chat-question-outline",
    "duur": "calendar-clock",
    "a4": "file-document-outline",
    "drieluik": "map-outline",
    "groot": "format-font-size-increase",
    "kaart": "card-account-phone-outline",
    "weg": "exit-run",
    "voorlezen": "volume-high",
    "overdracht": "account-arrow-right",
}
"""Our word for a pictogram → its name in the package."""

PICTOGRAMMEN: Mapping[str, str] = {
    Pictogram.HUIS: "home-outline",
    Pictogram.THUIS: "home-account",
    Pictogram.BED: "bed-outline",
    Pictogram.HARTSLAG: "heart-pulse",
    Pictogram.PLANT: "sprout-outline",
    Pictogram.PIL: "pill",
    Pictogram.ROLSTOEL: "wheelchair",
    Pictogram.WANDELSTOK: "human-cane",
    Pictogram.OOR: "ear-hearing",
    Pictogram.OOG: "eye-outline",
    Pictogram.HERSENEN: "brain",
    Pictogram.VERGETEN: "head-question-outline",
    Pictogram.GEVOEL: "head-heart-outline",
    Pictogram.ONEINDIG: "infinity",
    Pictogram.WEGWIJZER: "sign-direction",
    Pictogram.KIND: "human-male-child",
    Pictogram.GEZIN: "human-male-female-child",
    Pictogram.RUGZAK: "bag-personal-outline",
    Pictogram.SCHOOL: "school-outline",
    Pictogram.BOEK: "book-open-variant",
    Pictogram.KOFFIE: "coffee-outline",
    Pictogram.GESPREK: "forum-outline",
    Pictogram.HELPEN: "hand-heart-outline",
    Pictogram.WERELD: "earth",
    Pictogram.KOFFER: "briefcase-outline",
    Pictogram.PORTEMONNEE: "wallet-outline",
    Pictogram.SPAARPOT: "piggy-bank-outline",
    Pictogram.FORMULIER: "clipboard-text-outline",
}
"""A pictogram that editors choose → its name in the package. None has the name of one of ours."""


RICHTING = frozenset({"overdracht", "weg"})
"""Those that show which way something goes: mirrored where reading goes the other way. A clock or a phone never is."""


def load_icons() -> Mapping[str, Markup]:
    """Every pictogram as inline SVG, hidden from screen readers: text always stands beside it."""
    svg = '<svg class="icoon{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>'
    return {
        name: Markup(svg).format(" richting" if name in RICHTING else "", path) for name, path in load_paths().items()
    }


@cache
def load_paths() -> Mapping[str, str]:
    """Every pictogram, ours and the editors', as the path of a drawing of 24 by 24. Cached: the package stays."""
    spec = importlib.util.find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("mkdocs-material")
    directory = Path(spec.submodule_search_locations[0]) / "templates/.icons/material"
    return MappingProxyType(
        {name: _load(directory / f"{file}.svg") for name, file in {**ICONS, **PICTOGRAMMEN}.items()}
    )


def _load(file: Path) -> str:
    (path,) = re.findall(r'<path [^>]*d="([^"]+)"', file.read_text("utf-8"))
    return str(path)
