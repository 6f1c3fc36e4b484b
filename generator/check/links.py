"""Links in Markdown: inside the site they lead to a page that exists, outside it to http(s), mailto or tel."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.nearest import suggest
from generator.errors import Finding, fout
from generator.model.adres import OVERAL, adressen
from generator.model.inhoud import Blok, Lijst
from generator.model.kaart import SocialeKaart
from generator.model.waarden import Tekst
from generator.source import SourceMark

_LINK = re.compile(r"\]\(\s*((?:[^()\s]|\([^()\s]*\))*)")


def texts_of(blok: Blok) -> tuple[Tekst, ...]:
    """The texts of a block, in order."""
    return blok.items if isinstance(blok, Lijst) else (blok.tekst,)


def may_link(text: str) -> bool:
    """False for a text without any link: it is sooner found out."""
    return "](" in text


def links_in(text: str) -> list[str]:
    """The address of each link in inline Markdown, in order."""
    return _LINK.findall(text)


def check_links(kaart: SocialeKaart) -> Iterator[Finding]:
    """A fault for each link that leads nowhere."""
    known = {f"/{adres.pad}/" if adres.pad else "/" for adres in adressen(kaart) if adres.gemeente == OVERAL}
    for pagina in kaart.landelijk.inhoud.values():
        for blok in pagina.blokken:
            for tekst in texts_of(blok):
                for target in links_in(tekst.nl):
                    yield from _check_link(tekst.mark, target, known)
    for ingang in kaart.landelijk.zoekwoorden.values():
        naar = ingang.naar if ingang.naar.startswith("/") else f"/{ingang.naar}"
        yield from _check_link(ingang.mark_of("naar"), naar, known)


def _check_link(mark: SourceMark, target: str, known: set[str]) -> Iterator[Finding]:
    page = target.partition("#")[0]
    if target.startswith("/"):
        if page not in known:
            yield fout(mark, "SK704", f"de link '{target}' leidt nergens heen", suggest(page, known))
    elif not re.match(r"(https?://|mailto:|tel:)", target):
        yield fout(
            mark,
            "SK705",
            f"de link '{target}' mag hier niet",
            "Begin met / voor een pagina van deze site, of met https://, mailto: of tel:.",
        )
