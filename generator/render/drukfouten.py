"""What is wrong with a print, told where its text is written."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from textwrap import shorten

from generator.check.nouns import SITE_DOMEIN
from generator.errors import Finding, fout
from generator.load.layout import catalog_path
from generator.plan.pages import BRONTAAL
from generator.render.folderpers import Druk
from generator.render.zetter import Gezet
from generator.source import SourceMark

TOLERANCE = 0.2
"""In mm. Less than this nobody sees."""
QUOTE = 70
"""So many letters of a text tell which one is meant."""


def print_findings(where: str, gezet: Mapping[int, Gezet], mark: SourceMark, druk: Druk) -> Iterator[Finding]:
    """What is wrong with a print of these texts. `where` names it; `mark` is the place of what is no message."""
    for sign in druk.ontbreekt:
        found = next((g for g in gezet.values() if sign in g.tekst), None)
        if found:
            codes = " ".join(f"U+{ord(letter):04X}" for letter in sign)
            text = f"het teken '{sign}' ({codes}) kan niet gedrukt worden in {where}"
            yield _at(mark, found, "SK802", text, "Kies in {} een ander teken, of voeg een lettertype toe.")
    for word in druk.te_breed:
        text = f"het woord '{word.woord}' is {word.mm} mm te breed voor {where}"
        yield _at(mark, gezet[word.id], "SK801", text, "Maak {} korter, tot alles past.")
    for einde in druk.einden:
        if einde.over > TOLERANCE:
            longest = _longest([gezet[id_] for id_ in einde.ids])
            quote = shorten(longest.tekst, QUOTE, placeholder=" ...")
            name = f"het paneel '{einde.paneel}' van {where}"
            text = f"{name} is minstens {math.ceil(einde.over)} mm te vol; de langste tekst daar is '{quote}'"
            yield _at(mark, longest, "SK801", text, "Maak {} korter, of een andere in dit paneel.")


def _longest(gezet: Iterable[Gezet]) -> Gezet:
    """The longest text; one that an editor of the data can change goes before a word of the interface."""
    return max(gezet, key=lambda g: (g.bericht is not None and g.bericht.domein != SITE_DOMEIN, len(g.tekst)))


def _at(mark: SourceMark, gezet: Gezet, code: str, text: str, hint: str) -> Finding:
    """The finding at the Dutch text; when the translation is at stake the hint names its catalog."""
    bericht, what = gezet.bericht, "deze tekst"
    if bericht and gezet.taal != BRONTAAL:
        what += f" of de vertaling in {catalog_path(gezet.taal, bericht.domein)}"
    return fout(bericht.mark if bericht else mark, code, text, hint.format(what))
