"""The font of a script that a phone may lack: no more of it than the site writes, for the pages in that script alone.

A subset has one file for all weights from normal to bold. Ethiopic needs no shaping, so the tables for that go too.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import fontTools

from generator.load.layout import LOCALES
from generator.load.memory import Memory
from generator.load.sources import Sources
from generator.model.schrift import Webletter, schrift_van
from generator.model.taal import Taal
from generator.render.dates import written_by_unicode

_LIGHT, _BOLD = 400, 700
_LOCALES = f"{LOCALES}/"
_ASCII = bytes(range(128))
_NOT_NEEDED = ("STAT", "MVAR", "HVAR", "VVAR", "vhea", "vmtx", "GDEF", "GPOS", "GSUB", "BASE")
"""Names for menus, vertical writing, shaping, and what the outlines say too."""


class Webfont(NamedTuple):
    """The font of a script: its code, which one it is, a hash of all that it is made of, and what makes its WOFF2."""

    schrift: str
    webletter: Webletter
    hash: str
    make: Callable[[], bytes]


def web_fonts(talen: Iterable[Taal], sources: Sources, memory: Memory) -> Iterator[Webfont]:
    """A font with what the site can write in it, for each script that wants one. It takes 0.3 s to make."""
    used = {taal.schrift: schrift_van(taal.schrift).webletter for taal in talen}
    for code, webletter in sorted(used.items()):
        if webletter:
            mine = (taal for taal in talen if taal.schrift == code)
            letters = _letters(webletter, mine, sources, memory)
            yield Webfont(code, webletter, _hash(webletter, letters), partial(_subset, webletter, letters))


def _letters(webletter: Webletter, talen: Iterable[Taal], sources: Sources, memory: Memory) -> frozenset[str]:
    """The letters of the script that occur in Dutch sources, in translations of these languages or in Unicode's data.

    Not in translations of other languages: their pages do not get the font.
    """
    codes = [str(taal.code) for taal in talen]
    mine = tuple(f"{LOCALES}/{code}/" for code in codes)
    paths = (path for path in sources.texts if path.startswith(mine) or not path.startswith(_LOCALES))
    letters = {letter for code in codes for text in written_by_unicode(code) for letter in text}
    for path in paths:
        text = sources.texts[path]
        letters |= memory.recall(f"letters {path}", (text,), partial(_beyond_ascii, text))
    return frozenset(filter(webletter.has_block_of, letters))


def _beyond_ascii(text: str) -> set[str]:
    """The signs in a text that are not ASCII. Half of a translation is, and goes as bytes, which is twice as fast."""
    return set(text.encode().translate(None, _ASCII).decode())


@cache
def _hash(webletter: Webletter, letters: frozenset[str]) -> str:
    """Another one when the font, the letters, the tool or this very module is another one. Cached as the font is."""
    made_of = hashlib.sha256(_path(webletter).read_bytes())
    made_of.update(Path(__file__).read_bytes())
    made_of.update(f"{fontTools.version} {''.join(sorted(letters))}".encode())
    return made_of.hexdigest()


@cache
def _subset(webletter: Webletter, letters: frozenset[str]) -> bytes:
    """The font as WOFF2; the same letters give the same bytes. Cached: a preview builds again at every change."""
    # Imported here: it takes 0.1 s to load, and a font is made when the letters of a site change.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415
    from fontTools.varLib.instancer import instantiateVariableFont  # noqa: PLC0415

    font = TTFont(io.BytesIO(_path(webletter).read_bytes()), recalcTimestamp=False, lazy=True)
    options = Options(hinting=False, name_IDs=[1, 2], notdef_outline=True)
    options.drop_tables += _NOT_NEEDED
    subsetter = Subsetter(options)
    subsetter.populate(text="".join(sorted(letters)))
    subsetter.subset(font)
    limits = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes} | {"wght": (_LIGHT, _BOLD)}
    # Outlines without optimization: that takes a fifth of all this, and WOFF2 packs its gain away.
    instantiateVariableFont(font, limits, inplace=True, optimize=False)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def font_face(webletter: Webletter, url: str) -> str:
    """The stylesheet that brings the font to a page: text shows at once, in what the phone has, and then in this."""
    blocks = ",".join(f"U+{first:X}-{last:X}" for first, last in webletter.blocks)
    return (
        f'@font-face{{font-family:"{webletter.naam}";src:url({url}) format("woff2");'
        f"font-weight:{_LIGHT} {_BOLD};font-display:swap;unicode-range:{blocks}}}"
        f':root{{--eigen-letter:"{webletter.naam}",-apple-system}}\n'
    )


def _path(webletter: Webletter) -> Path:
    spec = importlib.util.find_spec(webletter.package)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(webletter.package)
    return Path(spec.submodule_search_locations[0]) / webletter.file
