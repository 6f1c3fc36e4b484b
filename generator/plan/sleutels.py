"""What an editor can write in each kind of file: keys, values and their Dutch explanation, read from the model."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import types
import typing
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.check.nouns import FILES, LANDELIJK, LISTS
from generator.check.overrides import EIGEN
from generator.check.shape import is_required
from generator.check.values import PATTERNS
from generator.load.docstrings import attribute_docs, module_docs
from generator.load.layout import CONTENT, DATA
from generator.model.gemeente import Gemeente
from generator.model.inhoud import Kopregels
from generator.model.plaktekst import Sjabloon
from generator.model.waarden import BetrokkeneId, GedateerdeTekst, Id, KnoopId, Record, Tekst, Url, Zoekwoorden


@dataclass(frozen=True, slots=True)
class Keuze:
    """One of a closed list of words."""

    opties: tuple[tuple[str, str], ...]
    """Each word with what it means."""


@dataclass(frozen=True, slots=True)
class Los:
    """One value: its kind in Dutch, and the form (a regular expression) that the whole of it has, when it has one."""

    soort: str
    patroon: str = ""
    uitleg: str = ""
    type: Any = field(default=str, compare=False)
    gedateerd: Groep | None = None
    """The keys of the group that may stand in the place of a plain text, to say when it holds."""


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list of values of one kind."""

    van: Waarde


@dataclass(frozen=True, slots=True)
class Groep:
    """Keys with values."""

    sleutels: tuple[Sleutel, ...]


@dataclass(frozen=True, slots=True)
class PerNaam:
    """Values of one kind under names that the editor chooses, such as language codes or words of a closed list."""

    naam: Los | Keuze
    van: Waarde


Waarde = Keuze | Los | Lijst | Groep | PerNaam


@dataclass(frozen=True, slots=True)
class Sleutel:
    """One key: whether it must be there, what it holds and what it means."""

    naam: str
    verplicht: bool
    uitleg: str
    waarde: Waarde
    standaard: str = ""
    """What holds when the key is left out, where that is more than nothing."""


@dataclass(frozen=True, slots=True)
class Bestandssoort:
    """A kind of file: where it stands (globs from the root of the project) and its keys."""

    naam: str
    pad: str
    groep: Groep
    record: type[Record] = field(repr=False)
    is_lijst: bool = False
    altijd: tuple[str, ...] | None = None
    """Keys that are required in a file that holds only what differs from the national record; None: there is none."""


_SOORTEN: dict[Any, str] = {
    str: "tekst",
    Tekst: "tekst voor de lezer",
    date: "datum (jjjj-mm-dd)",
    Id: "kenmerk",
    Url: "webadres",
    Sjabloon: "tekst met plekken om in te vullen",
    BetrokkeneId: "rol of kenmerk van een organisatie",
    KnoopId: "kenmerk van een vraag of uitkomst",
}
"""Kinds of value of which the name would not tell enough."""


def bestandssoorten() -> tuple[Bestandssoort, ...]:
    """Every kind of YAML file, in the order in which an editor meets them."""
    lezer = _Lezer()
    return (
        Bestandssoort("gemeente", f"{DATA}/*/gemeente.yaml", lezer.groep(Gemeente), Gemeente),
        *(
            Bestandssoort(kind.__name__.lower(), f"{DATA}/*/{noun}/*.yaml", lezer.groep(kind), kind, altijd=EIGEN)
            for noun, kind in reversed(FILES.items())
        ),
        *(
            Bestandssoort(noun, f"{DATA}/{LANDELIJK}/{noun}.yaml", lezer.groep(kind), kind, is_lijst=True)
            for noun, kind in LISTS.items()
        ),
    )


def kopregels() -> Bestandssoort:
    """The keys on top of a page in `content/`, which is no YAML file."""
    return Bestandssoort("pagina", f"{CONTENT}/*.md", _Lezer().groep(Kopregels), Kopregels)


class _Lezer:
    """Reads the model. Remembers the texts of each class and module, which stand in files."""

    def __init__(self) -> None:
        self.docs: dict[type, dict[str, str]] = {}
        self.modules: dict[str, dict[str, str]] = {}

    def groep(self, kind: type[Record]) -> Groep:
        hints = typing.get_type_hints(kind)
        docs = self._docs(kind)
        return Groep(
            tuple(
                Sleutel(
                    f.name,
                    is_required(f),
                    docs.get(f.name, ""),
                    self._waarde(hints[f.name], own_id=f.name == "id"),
                    str(f.default) if isinstance(f.default, str) else "",
                )
                for f in dataclasses.fields(kind)
                if f.metadata.get("yaml", True)
            )
        )

    def _waarde(self, hint: Any, *, own_id: bool = False) -> Waarde:
        origin, args = typing.get_origin(hint), typing.get_args(hint)
        if origin in (types.UnionType, typing.Union):
            (inner,) = (arg for arg in args if arg is not types.NoneType)
            return self._gedateerd(inner)
        if hint is Zoekwoorden:
            return Lijst(self._los(str))
        if origin is tuple:
            return Lijst(self._gedateerd(args[0]))
        if origin is MappingType:
            return PerNaam(self._keuze(args[0]) or self._los(args[0]), self._waarde(args[1]))
        if isinstance(hint, type) and issubclass(hint, Record):
            return self.groep(hint)
        return self._keuze(hint) or self._los(Id if own_id else hint)

    def _keuze(self, hint: Any) -> Keuze | None:
        if not (isinstance(hint, type) and issubclass(hint, enum.StrEnum)):
            return None
        docs = self._docs(hint)
        return Keuze(tuple((member.value, docs.get(name, "")) for name, member in hint.__members__.items()))

    def _gedateerd(self, hint: Any) -> Waarde:
        """A text that may be left out may also say from when until when it holds."""
        waarde = self._waarde(hint)
        if hint is Tekst and isinstance(waarde, Los):
            return dataclasses.replace(waarde, gedateerd=self.groep(GedateerdeTekst))
        return waarde

    def _los(self, hint: Any) -> Los:
        uitleg = ""
        if isinstance(hint, typing.NewType):
            uitleg = self._module(hint.__module__).get(hint.__name__, "")
        elif hint in PATTERNS and dataclasses.is_dataclass(hint):
            uitleg = inspect.getdoc(hint) or ""
        return Los(_soort(hint), _patroon(hint), uitleg, hint)

    def _docs(self, kind: type) -> dict[str, str]:
        if kind not in self.docs:
            self.docs[kind] = attribute_docs(kind)
        return self.docs[kind]

    def _module(self, name: str) -> dict[str, str]:
        if name not in self.modules:
            self.modules[name] = module_docs(name)
        return self.modules[name]


def _soort(hint: Any) -> str:
    """The kind of a value in Dutch: `ThemaId` is "kenmerk van een thema"."""
    if hint in _SOORTEN:
        return _SOORTEN[hint]
    name = str(hint.__name__)
    return f"kenmerk van een {name.removesuffix('Id').lower()}" if name.endswith("Id") else name.lower()


def _patroon(hint: Any) -> str:
    if hint in PATTERNS:
        return PATTERNS[hint]
    return PATTERNS[Id] if isinstance(hint, typing.NewType) and hint.__name__.endswith("Id") else ""


def _at(pad: str, groep: Groep) -> Waarde:
    """What stands at the end of a road of keys, such as `contact.soort`; lists on the way are those of their items."""
    waarde: Waarde = groep
    for naam in pad.split("."):
        while isinstance(waarde, Lijst):
            waarde = waarde.van
        if isinstance(waarde, Groep):
            waarde = next(sleutel.waarde for sleutel in waarde.sleutels if sleutel.naam == naam)
    return waarde


def one_of(pad: str, groep: Groep) -> Waarde:
    """One value at the end of a road: of a list that of its items."""
    waarde = _at(pad, groep)
    return waarde.van if isinstance(waarde, Lijst) else waarde


def words_of(text: str, pad: str, groep: Groep) -> tuple[str, ...]:
    """The values in an answer: a list of ids may be named in one go, with commas; anything else is one value."""
    waarde = _at(pad, groep)
    if isinstance(waarde, Lijst) and isinstance(waarde.van, Los) and waarde.van.patroon:
        return tuple(word.strip() for word in text.split(",") if word.strip())
    return (text,)
