"""An editorial page: Dutch Markdown, cut into blocks that are translated one by one."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.waarden import Id, Record, Tekst, Zoekwoorden


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading: level 2 or 3, its anchor, and its text (inline Markdown)."""

    niveau: int
    anker: str
    tekst: Tekst


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph of inline Markdown."""

    tekst: Tekst


@dataclass(frozen=True, slots=True)
class Lijst:
    """A bulleted or numbered list; each item is inline Markdown."""

    genummerd: bool
    items: tuple[Tekst, ...]


Blok = Kop | Alinea | Lijst


@dataclass(frozen=True, kw_only=True)
class Kopregels(Record):
    """What stands between the two lines of `---` on top of a file in `content/`."""

    titel: Tekst
    """De titel van de pagina."""
    menutitel: Tekst | None = None
    """Een kortere titel voor in het menu."""
    samenvatting: Tekst
    """In één zin: wat leest u hier?"""
    zoekwoorden: Zoekwoorden | None = None
    """Woorden die mensen intypen als ze dit zoeken."""
    vorige_ids: tuple[Id, ...] = ()
    """Bestandsnamen die deze pagina eerder had. De oude webadressen blijven werken."""


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """One file of `content/`."""

    id: Id
    kopregels: Kopregels
    blokken: tuple[Blok, ...]

    def onder(self, anker: str) -> tuple[Blok, ...]:
        """The heading with this anchor and the blocks up to the next one; without anchor those before any heading."""
        found: list[Blok] = []
        here = ""
        for blok in self.blokken:
            here = blok.anker if isinstance(blok, Kop) else here
            if here == anker:
                found.append(blok)
        return tuple(found)
