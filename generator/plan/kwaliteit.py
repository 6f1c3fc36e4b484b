"""Where the site tells what was measured of it: a page for each release, and the figures as a file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kwaliteit import Uitgave
from generator.plan.pages import Plan

PAGINA = "kwaliteit/"
"""The page of the newest release, below the open data."""
BESTAND = "kwaliteit.json"
"""Every release, for other programs."""


def plan_quality(plan: Plan) -> Iterator[tuple[str, Uitgave | None]]:
    """Each address and its release: the newest first, without its version; then each by its own."""
    uitgaven = tuple(plan.kaart.landelijk.uitgaven.values())
    yield plan.urls.data("", PAGINA), uitgaven[0] if uitgaven else None
    yield from ((release_url(plan, uitgave), uitgave) for uitgave in uitgaven)


def release_url(plan: Plan, uitgave: Uitgave) -> str:
    """The page of one release, which stays where it is when there is a newer one."""
    return plan.urls.data("", f"{PAGINA}{uitgave.versie}/")
