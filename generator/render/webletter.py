"""The font of a script that a phone may lack: no more of it than the site writes, for the pages in that script alone.

A subset has one file for all weights from normal to bold. Ethiopic needs no shaping, so the tables for that go too.
"""

from __future__ import annotations

import hashlib
import importlib.util
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import fontTools

from generator.load.layout import LOCALES
from generator.load.memory import Memory
from generator.load.packages import version_of
from generator.load.sources import Sources
from generator.model.schrift import Webletter, schrift_van
from generator.model.taal import Taal
from generator.render.dates import written_by_unicode

_LIGHT, _BOLD = 400, 700
_LOCALES = f"{LOCALES}/"
_ASCII = bytes(range(128))
_NOT_NEEDED = ("STAT", "MVAR", "HVAR", "VVAR", "vhea", "vmtx", "GDEF", "GPOS", "GSUB", "BASE")
"""Names for menus, vertical writing, shaping, and what the outlines say too."""
_NAMES = (1, 2)
"""Of all that a font is called: its family and its style."""


class Webfont(NamedTuple):
    """The font of a script: its code, which one it is, a hash of all that it is made of, and what makes its WOFF2."""

    schrift: str
    webletter: Webletter
    hash: str
    make: Callable[[], bytes]


def web_fonts(talen: Iterable[Taal], sources: Sources, memory: Memory) -> Iterator[Webfont]:
    """A font with what the site can write in it, for each script that wants one. It takes 0.13 s to make."""
    used = {taal.schrift: schrift_van(taal.schrift).webletter for taal in talen}
    for code, webletter in sorted(used.items()):
        if webletter:
            mine = (taal for taal in talen if taal.schrift == code)
            letters = _letters(webletter, mine, sources, memory)
            yield Webfont(code, webletter, _hash(webletter, letters), partial(_woff2, webletter, letters))


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
    """Another one when the font, the letters, a tool or this very module is another one. Cached as the font is."""
    made_of = hashlib.sha256(_path(webletter).read_bytes())
    made_of.update(Path(__file__).read_bytes())
    made_of.update(f"{version_of('uharfbuzz')} {fontTools.version} {''.join(sorted(letters))}".encode())
    return made_of.hexdigest()


@cache
def _woff2(webletter: Webletter, letters: frozenset[str]) -> bytes:
    """The font as WOFF2; the same letters give the same bytes. Cached: a preview builds again at every change."""
    # Imported here: a font is made when the letters of a site change, and in a process that has time for it.
    from fontTools.ttLib.woff2 import WOFF2Writer  # noqa: PLC0415

    tables = _subset(webletter, letters)
    packed = io.BytesIO()
    writer = WOFF2Writer(packed, len(tables))
    for tag, data in tables.items():
        writer[tag] = data
    writer.close()
    return packed.getvalue()


def _subset(webletter: Webletter, letters: frozenset[str]) -> Mapping[str, bytes]:
    """The tables of a font with these letters alone, and of its axes the weight alone."""
    import uharfbuzz  # noqa: PLC0415 - as above

    face = uharfbuzz.Face(uharfbuzz.Blob(_path(webletter).read_bytes()))
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    wanted.unicode_set.update(map(ord, letters))
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode()) for tag in _NOT_NEEDED)
    wanted.name_id_set.clear()
    wanted.name_id_set.update(_NAMES)
    wanted.pin_all_axes_to_default(face)
    wanted.set_axis_range(face, "wght", _LIGHT, _BOLD)
    subset = wanted.subset(face)
    return {tag: subset.reference_table(tag).data for tag in subset.table_tags}


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
