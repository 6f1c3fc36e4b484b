"""What was measured of each release: from the tree of its file to records."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.check.shape import Shaper
from generator.errors import Finding, fout
from generator.model.kwaliteit import Uitgave
from generator.source import Node, Sequence

_VERSION = re.compile(r"\d+(\.\d+)*([a-z]+\d*)?")
_HINT = "Een computer schrijft dit bestand: typ `make kwaliteit`, of haal het weg."


def shape_releases(tree: Node | None) -> tuple[dict[str, Uitgave], tuple[Finding, ...]]:
    """The releases by version, as they stand in the file (newest first), and what is wrong with it."""
    if tree is None:
        return {}, ()
    if not isinstance(tree, Sequence):
        return {}, (fout(tree.mark, "SK203", "dit bestand moet een lijst zijn", _HINT),)
    shaper, found, findings = Shaper(""), dict[str, Uitgave](), list[Finding]()
    for item in tree.items:
        if uitgave := shaper.record(Uitgave, item, ""):
            findings += _check_version(uitgave, found)
            found[uitgave.versie] = uitgave
    return found, (*shaper.findings, *findings)


def _check_version(uitgave: Uitgave, others: Collection[str]) -> Iterator[Finding]:
    """A version is part of an address, and each has one page."""
    mark, versie = uitgave.mark_of("versie"), uitgave.versie
    if not _VERSION.fullmatch(versie):
        yield fout(mark, "SK207", f"'{versie}' kan geen nummer van een versie zijn", _HINT)
    if versie in others:
        yield fout(mark, "SK209", f"versie {versie} staat er twee keer", _HINT)
