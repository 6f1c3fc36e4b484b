"""The packages that the generator runs with: as the lock names them, as they are installed, and what each asks for."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.load.layout import CHECKOUT

LOCK = CHECKOUT / "requirements.txt"
"""Every package with its version and the hashes without which pip does not install it."""

_OWN, _LICENCE = "oco-wegwijzer", "EUPL-1.2"
_PINNED = re.compile(r"^([a-z0-9][a-z0-9-]*)==", re.MULTILINE)
_FIELD = re.compile(r"^(Version|License-Expression|License|Classifier|Requires-Dist): (.*)$", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OSI = "License :: OSI Approved :: "
_LONG = 80
"""A licence of more letters than this is its text, not its name."""


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package. `licentie` is what it is called, `spdx` the same as an expression; one may be empty.

    `asks` are names of other packages; some only on another system or Python.
    """

    name: str
    version: str
    spdx: str
    licentie: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Packages:
    """Our own package, those in the lock that are installed, and the hash of the lock (SHA-256; empty without one)."""

    own: Package
    others: tuple[Package, ...]
    lock: str


def load_packages() -> Packages:
    """What is installed in the environment that this runs in."""
    lock = LOCK.read_bytes() if LOCK.exists() else b""
    names = sorted(set(_PINNED.findall(lock.decode())))
    return Packages(
        _own(),
        tuple(package for name in names for package in _installed(name)),
        hashlib.sha256(lock).hexdigest() if lock else "",
    )


def version_of(name: str) -> str:
    """The version of an installed package; empty when it is not there."""
    return next((package.version for package in _installed(name)), "")


def _own() -> Package:
    """The generator as its checkout describes it: what was installed of it may be older."""
    file = CHECKOUT / "pyproject.toml"
    if not file.exists():  # a copy of the generator alone, as an installed package is
        return next(_installed(_OWN), Package(_OWN, "onbekend", _LICENCE, "", ()))
    project = tomllib.loads(file.read_text("utf-8"))["project"]
    return Package(project["name"], project["version"], project["license"], "", _names(project["dependencies"]))


def _names(requirements: Iterable[str]) -> tuple[str, ...]:
    """The names in requirements, as the index spells them."""
    found = (_NAME.match(text) for text in requirements)
    return tuple(sorted({re.sub(r"[._-]+", "-", one[0]).lower() for one in found if one}))


def _installed(name: str) -> Iterator[Package]:
    """The package, or nothing. Its fields are found here: the parser of Python takes ten times as long."""
    from importlib.metadata import Distribution, PackageNotFoundError  # noqa: PLC0415 - slow, and one process lists them

    try:
        head = (Distribution.from_name(name).read_text("METADATA") or "").partition("\n\n")[0]
    except PackageNotFoundError:
        return
    fields: dict[str, list[str]] = {}
    for field, value in _FIELD.findall(head):
        fields.setdefault(field, []).append(value.strip())
    (spdx,), (licence,) = (fields.get(field, [""])[:1] for field in ("License-Expression", "License"))
    called = [text.removeprefix(_OSI) for text in fields.get("Classifier", ()) if text.startswith(_OSI)]
    named = licence if licence != "UNKNOWN" and len(licence) <= _LONG else ""
    yield Package(
        name,
        fields.get("Version", [""])[0],
        spdx,
        named or ", ".join(called),
        _names(text for text in fields.get("Requires-Dist", ()) if "extra ==" not in text),
    )
