"""The forms in which a folder, our printed leaflet, is made."""

from __future__ import annotations

import enum


class Formaat(enum.StrEnum):
    """How a folder is printed and folded. Each has a template of that name."""

    A4 = "a4"
    DRIELUIK = "drieluik"
    KAART = "kaart"
    """One side of A5, about no group: what a doctor or a school hands over."""
