"""Which municipalities a command is about."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.kaart import Gemeentekaart
from generator.plan.pages import Keuze, Plan, check_choice


def chosen_gemeenten(plan: Plan, gemeenten: Sequence[str]) -> tuple[Gemeentekaart, ...]:
    """These municipalities, or all, in the order of the site. Raises UsageError for an unknown one."""
    check_choice(plan, Keuze(gemeenten=tuple(gemeenten)))
    return tuple(g for g in plan.gemeenten if not gemeenten or g.gemeente.id in gemeenten)
