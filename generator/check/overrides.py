"""A national record as one municipality tells it: some keys of its own, each with the hash of what it replaces.

The hash makes sure that a municipality hears of it when the national text changes: its own text may then be wrong.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from typing import TypeVar

from generator.check.shape import Shaper
from generator.errors import Finding, fout, waarschuwing
from generator.model.waarden import Record, Tekst
from generator.source import Mapping, Node, Scalar

R = TypeVar("R", bound=Record)

VERVANGT = "vervangt"
"""The key under which each replaced key has its hash. A file with it is an override."""
EIGEN = ("bron", "peildatum")
"""Keys that an override always has, and that need no hash: its facts are its own."""
_ZONDER_HASH = (*EIGEN, "gecontroleerd")
"""Keys that replace no text: who looked at these facts says nothing of the national ones."""
_BLIJFT = ("id", "vorige_ids")
"""Keys that make the address, which is the same in every municipality."""
_MAX_SHOWN = 200


def is_override(tree: Node) -> bool:
    """True for the tree of a file that replaces keys of a national record."""
    return isinstance(tree, Mapping) and tree.find(VERVANGT) is not None


def override(national: R, tree: Mapping, shaper: Shaper, context: str) -> tuple[R | None, tuple[Finding, ...]]:
    """The national record with the keys of the file in their place, and what is wrong with the hashes.

    What is wrong with the keys themselves is left with the shaper; the record is None then.
    """
    own = Mapping(tuple((key, node) for key, node in tree if key.value not in (VERVANGT, "id")), tree.mark)
    hashes = tree.find(VERVANGT)
    known = dict(_hashes(hashes)) if isinstance(hashes, Mapping) else {}
    return shaper.changed(national, own, context, EIGEN), (
        *_check_keys(national, own, known),
        *_check_unused(own, known, tree),
    )


def fingerprint(value: object) -> str:
    """Eight characters that change when the value does: texts, dates and whole records, without their places."""
    return hashlib.sha256(_plain(value).encode()).hexdigest()[:8]


def _plain(value: object) -> str:
    match value:
        case Tekst():
            return value.nl
        case Record():
            fields = (f for f in dataclasses.fields(value) if f.metadata.get("yaml", True))
            return "{" + ";".join(f"{f.name}={_plain(getattr(value, f.name))}" for f in fields) + "}"
        case tuple():
            return "[" + ";".join(map(_plain, value)) + "]"
        case MappingType():
            return "{" + ";".join(f"{key}={_plain(inner)}" for key, inner in value.items()) + "}"
    return str(value)


def _hashes(tree: Mapping) -> Iterator[tuple[str, Scalar]]:
    for key, node in tree:
        yield key.value, node if isinstance(node, Scalar) else Scalar("", node.mark)


def _check_keys(national: Record, own: Mapping, known: MappingType[str, Scalar]) -> Iterator[Finding]:
    for key, _ in own:
        if key.value in _BLIJFT:
            yield fout(
                key.mark,
                "SK231",
                f"'{key.value}' is in elke gemeente gelijk",
                "Haal deze regel weg: het webadres blijft dat van de landelijke tekst.",
            )
        elif key.value not in _ZONDER_HASH and hasattr(national, key.value):
            yield from _check_hash(national, key, known)


def _check_hash(national: Record, key: Scalar, known: MappingType[str, Scalar]) -> Iterator[Finding]:
    value = getattr(national, key.value)
    wanted = fingerprint(value)
    line = f"`{key.value}: {wanted}`"
    given = known.get(key.value)
    if given is None or not given.value:
        yield fout(
            key.mark if given is None else given.mark,
            "SK232",
            f"u vervangt '{key.value}', maar onder `{VERVANGT}` staat niet welke tekst",
            f"Schrijf onder `{VERVANGT}:` de regel {line}. Dan hoort u het als de landelijke tekst verandert.",
        )
    elif given.value != wanted:
        yield waarschuwing(
            given.mark,
            "SK233",
            f"de landelijke tekst van '{key.value}' is veranderd sinds u hem verving",
            f"{_shown(value)}Klopt uw tekst nog? Schrijf dan {line}.",
        )


def _shown(value: object) -> str:
    text = value.nl if isinstance(value, Tekst) else ""
    return f"Landelijk staat er nu: '{text[:_MAX_SHOWN]}'. " if text else ""


def _check_unused(own: Mapping, known: MappingType[str, Scalar], tree: Mapping) -> Iterator[Finding]:
    hashes = tree.find(VERVANGT)
    if not isinstance(hashes, Mapping):
        yield fout(
            hashes.mark if hashes else tree.mark,
            "SK203",
            f"'{VERVANGT}' moet sleutels met waarden hebben",
            f"Schrijf onder `{VERVANGT}:` voor elke sleutel die u vervangt een regel. `oco check` zegt welke.",
        )
    for name, mark in ((name, scalar.mark) for name, scalar in known.items()):
        if own.find(name) is None:
            yield fout(
                mark,
                "SK234",
                f"'{name}' staat onder `{VERVANGT}`, maar u vervangt het niet",
                f"Haal deze regel weg, of zet `{name}:` met uw eigen waarde in dit bestand.",
            )
