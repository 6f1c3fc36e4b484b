"""Which folders the tests look at; those that are marked `alles` look at all."""

from __future__ import annotations

from itertools import product

from generator.model.folder import Foldersoort
from generator.plan.folders import FORMATEN

GEMEENTEN = ("voorbeeldstad", "zoetermeer", "rheden")
SAMPLE = [
    f"{taal}/{gemeente}/folders/mantelzorgers-{formaat}.pdf"
    for taal, gemeente, formaat in product(("nl", "ar"), GEMEENTEN, sorted(FORMATEN[Foldersoort.DOELGROEP]))
]
"""Both directions, every form, a front door in each of its three states."""
