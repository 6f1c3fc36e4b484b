"""What the site was made with: a list of software (SBOM) in the form of CycloneDX, the same for the same packages."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable
from datetime import date
from urllib.parse import quote

from generator.load.packages import Package, Packages, load_packages

SBOM = "sbom.cdx.json"
_NAMESPACE = uuid.UUID("5b6f3a0e-6f0a-5d3c-9a51-0c0f7b9a1d11")
"""Ours, for numbers that are made from what is in the list."""
Json = dict[str, object]


def render_sbom(datum: date) -> bytes:
    """The list of this environment, dated on the day of the build."""
    return sbom_of(load_packages(), datum)


def sbom_of(packages: Packages, datum: date) -> bytes:
    """The list of these packages. Its number comes from its content: two builds of one day give the same bytes."""
    needed = _needed(packages)
    components = [_component(package, needed) for package in packages.others]
    content: Json = {
        "metadata": {
            "timestamp": f"{datum.isoformat()}T00:00:00Z",
            "lifecycles": [{"phase": "build"}],
            "component": {
                "bom-ref": packages.own.name,
                "type": "application",
                "name": packages.own.name,
                "version": packages.own.version,
                "licenses": [{"expression": packages.own.spdx}],
            },
        },
        "components": [*components, *_lock(packages.lock)],
        "dependencies": list(_dependencies(packages)),
    }
    number = uuid.uuid5(_NAMESPACE, json.dumps(content, sort_keys=True))
    head = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
    }
    return (json.dumps({**head, **content}, ensure_ascii=False, indent=1) + "\n").encode()


def _component(package: Package, needed: frozenset[str]) -> Json:
    licences: list[Json] = []
    if package.spdx:
        licences = [{"expression": package.spdx}]
    elif package.licentie:
        licences = [{"license": {"name": package.licentie}}]
    return {
        "bom-ref": _purl(package),
        "type": "library",
        "name": package.name,
        "version": package.version,
        "scope": "required" if package.name in needed else "excluded",
        **({"licenses": licences} if licences else {}),
        "purl": _purl(package),
    }


def _lock(digest: str) -> Iterable[Json]:
    """The file that pins them all, with the hashes of every package in it."""
    if digest:
        yield {
            "bom-ref": "requirements.txt",
            "type": "file",
            "name": "requirements.txt",
            "hashes": [{"alg": "SHA-256", "content": digest}],
        }


def _dependencies(packages: Packages) -> Iterable[Json]:
    refs = {package.name: _purl(package) for package in packages.others}
    for ref, package in ((packages.own.name, packages.own), *((_purl(p), p) for p in packages.others)):
        yield {"ref": ref, "dependsOn": sorted(refs[name] for name in package.asks if name in refs)}


def _needed(packages: Packages) -> frozenset[str]:
    """The names that our own package asks for, and those ask for; the others were only there to install it."""
    asks = {package.name: package.asks for package in packages.others}
    found: set[str] = set()
    new = set(packages.own.asks) & asks.keys()
    while new:
        found |= new
        new = {name for one in new for name in asks[one] if name in asks} - found
    return frozenset(found)


def _purl(package: Package) -> str:
    return f"pkg:pypi/{package.name}@{quote(package.version)}"
