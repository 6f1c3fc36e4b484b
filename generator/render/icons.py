"""Pictograms, taken from the installed Material package and put into the page as SVG. Nothing else of it is used."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

ICONS = {
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
    "weg": "exit-run",
    "voorlezen": "volume-high",
    "overdracht": "account-arrow-right",
}
"""Our word for a pictogram → its name in the package."""


def load_icons() -> Mapping[str, Markup]:
    """Every pictogram as inline SVG, hidden from screen readers: text always stands beside it."""
    svg = '<svg class="icoon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>'
    return {name: Markup(svg).format(path) for name, path in load_paths().items()}


def load_paths() -> Mapping[str, str]:
    """Every pictogram as the path of a drawing of 24 by 24."""
    return {name: _load(file) for name, file in ICONS.items()}


def _load(file: str) -> str:
    spec = importlib.util.find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("mkdocs-material")
    svg = (Path(spec.submodule_search_locations[0]) / "templates/.icons/material" / f"{file}.svg").read_text("utf-8")
    (path,) = re.findall(r'<path [^>]*d="([^"]+)"', svg)
    return str(path)
