"""Two languages that nobody speaks, made of the Dutch: what does not look like them was never given to a translator.

`LANG` is Dutch with accents, nearly half as long again, between brackets: [!!! Ńäëm ḿéé ~~ !!!]. `SPIEGEL` is Dutch in
Arabic letters, from right to left: any Latin letter that is left must say that it is Dutch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.load.catalogs import Catalog, Message
from generator.load.layout import catalog_path
from generator.load.provenance import Herkomst, provenance_key
from generator.load.templates import load_templates
from generator.model.taal import Richting, Stand, Taal
from generator.model.waarden import Taalcode
from generator.pipeline import TEMPLATES, Checked, renderer_of
from generator.plan.messages import Bericht, collect_messages
from generator.render.pieces import Files
from tests.site.paginas import DATUM

LANG, SPIEGEL = "en-XA", "ar-XB"
BEGIN, EIND = "[!!! ", " !!!]"

_KEPT = re.compile(r"(%\(\w+\)s|%%|\]\([^)]*\)|[*\[\]])")
"""What a translator leaves as it is: placeholders, addresses and marks of Markdown."""
_ACCENTS = str.maketrans("AEIOUCNSZaeioucnsz", "ÄÉÏÖÛÇŃŠŽäéïöûçńšž")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ARABIC = "ابسدهفغحجكقلمنوىرتثذضصخشزط"
_TURNED = str.maketrans(_LATIN + _LATIN.upper(), _ARABIC * 2)


def long(text: str) -> str:
    """The Dutch with accents, four tenths longer, between brackets that nothing else on the site has."""
    more = " ~~~~~" * -(-len(text) * 4 // 60)
    return f"{BEGIN}{_in_words(text, lambda part: part.translate(_ACCENTS))}{more}{EIND}"


def mirrored(text: str) -> str:
    """The Dutch in Arabic letters, word for word."""
    return _in_words(text, lambda part: re.sub("[^\\W\\d_]", "ا", part.translate(_TURNED).replace("?", "؟")))


def _in_words(text: str, change: Callable[[str], str]) -> str:
    return "".join(part if place % 2 else change(part) for place, part in enumerate(_KEPT.split(text)))


def with_pseudo(checked: Checked) -> Checked:
    """The same whole with both languages, of which every message is there and reviewed."""
    nl = checked.plan.kaart.landelijk.talen["nl"]
    talen = {
        LANG: _taal(nl, LANG, "Ḷäńĝ", Richting.LTR, "Latn"),
        SPIEGEL: _taal(nl, SPIEGEL, "اىبح", Richting.RTL, "Arab"),
    }
    catalogs, provenance = dict(checked.sources.catalogs), dict(checked.sources.provenance)
    messages = collect_messages(checked.kaart, load_templates(TEMPLATES))
    for code, change in ((LANG, long), (SPIEGEL, mirrored)):
        provenance[code] = {}
        for domein, berichten in messages.items():
            path = catalog_path(code, domein)
            catalogs[path] = Catalog(path, {(b.context, b.nl): _message(b, change) for b in berichten})
            provenance[code] |= {
                provenance_key(m.context, m.dutch, m.strings): Herkomst("mens", "de tests", DATUM)
                for m in catalogs[path].messages.values()
            }
    landelijk = checked.plan.kaart.landelijk
    landelijk = replace(landelijk, talen={**landelijk.talen, **talen})
    plan = replace(
        checked.plan,
        kaart=replace(checked.plan.kaart, landelijk=landelijk),
        talen=(*checked.plan.talen, *talen.values()),
    )
    sources = replace(checked.sources, catalogs=catalogs, provenance=provenance)
    return replace(checked, plan=plan, sources=sources)


def pseudo_files(checked: Checked, paden: Iterable[str], gemeente: str) -> Files:
    """The pages at these addresses of a gemeente in both languages, and what they fetch."""
    whole = with_pseudo(checked)
    renderer = renderer_of(whole, DATUM, formaten=())
    urls = whole.plan.urls
    wanted = [urls.file(urls.pagina(taal, gemeente, pad)) for taal in (LANG, SPIEGEL) for pad in paden]
    return {**dict(_assets(renderer.jobs(("", "")))), **{name: _made(renderer.render_file(name)) for name in wanted}}


def _assets(jobs: Iterable[tuple[str, Callable[[], bytes]]]) -> Iterator[tuple[str, bytes]]:
    yield from ((name, make()) for name, make in jobs if name.startswith("assets/") or name == "404.html")


def _made(data: bytes | None) -> bytes:
    assert data
    return data


def _message(bericht: Bericht, change: Callable[[str], str]) -> Message:
    strings = (bericht.nl, bericht.meervoud) if bericht.meervoud else (bericht.nl,)
    return Message(
        bericht.context, bericht.nl, bericht.meervoud, tuple(map(change, strings)), False, "", "pseudo.po", 1
    )


def _taal(nl: Taal, code: str, naam: str, richting: Richting, schrift: str) -> Taal:
    return replace(
        nl,
        code=Taalcode(code),
        naam=naam,
        nederlandse_naam="Proeftaal",
        richting=richting,
        schrift=schrift,
        stand=Stand.VRIJ,
    )
