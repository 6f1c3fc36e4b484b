"""Dutch compounds, cut where both parts are words of the site."""

from __future__ import annotations

from collections.abc import Collection

LINKS = ("", "s", "e", "en", "er", "n")
"""What may stand between the parts of a Dutch compound."""

MIN_PART = 4
"""The shortest part of a compound: shorter ones split words that are no compound."""


def compound_parts(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    """The parts of a Dutch compound when both are words of the site, the longest first part winning; else nothing."""
    for cut in range(len(word) - MIN_PART, MIN_PART - 1, -1):
        head, tail = word[:cut], word[cut:]
        if tail in vocabulary:
            for link in LINKS:
                stem = head.removesuffix(link) if link else head
                if len(stem) >= MIN_PART and stem in vocabulary and (not link or head.endswith(link)):
                    return stem, tail
    return ()
