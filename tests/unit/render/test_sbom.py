"""The list of software: as CycloneDX wants it, complete by the lock, and the same for the same packages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from generator.load.packages import LOCK, Package, Packages, load_packages
from generator.render.sbom import render_sbom, sbom_of
from tests.site.paginas import ROOT

DAG = date(2026, 11, 22)
EIGEN = Package("oco-wegwijzer", "1.0", "EUPL-1.2", "", ("brood",))
TWEE = Packages(
    EIGEN,
    (Package("beleg", "2+k", "", "Vrij", ()), Package("brood", "1", "MIT", "", ("beleg", "elders"))),
    "0" * 64,
)


def test_it_is_what_cyclonedx_wants() -> None:
    """The official schema, read strictly, has nothing to say; nor about packages of which little is known."""
    bare = replace(TWEE, others=(Package("kaal", "1", "", "", ()),), lock="")

    for data in (render_sbom(DAG), sbom_of(TWEE, DAG), sbom_of(bare, DAG)):
        assert None is JsonStrictValidator(SchemaVersion.V1_6).validate_str(data.decode())


def test_every_package_of_the_lock_is_in_it() -> None:
    """With the version that the lock pins and a licence; a package for another system is not installed."""
    pinned = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE))
    packages = load_packages().others

    assert {package.name: package.version for package in packages}.items() <= pinned.items()
    assert len(packages) > 0.9 * len(pinned)
    assert [] == [package.name for package in packages if not (package.spdx or package.licentie)]


def test_what_runs_is_told_from_what_installs() -> None:
    """All that pyproject.toml asks for is required, and what only builds packages is not."""
    asked = re.findall(r'^    "([a-z0-9-]+)[><=]', _run_time(), re.MULTILINE)
    scopes = {c["name"]: c.get("scope") for c in json.loads(render_sbom(DAG))["components"]}

    assert {"required"} == {scopes[name] for name in asked}
    assert "excluded" == scopes["flit-core"]


def test_it_tells_who_needs_whom() -> None:
    """From our own package down; what is not installed is left out."""
    (own, *others) = json.loads(sbom_of(TWEE, DAG))["dependencies"]

    assert {"ref": "oco-wegwijzer", "dependsOn": ["pkg:pypi/brood@1"]} == own
    assert {"pkg:pypi/beleg@2%2Bk": [], "pkg:pypi/brood@1": ["pkg:pypi/beleg@2%2Bk"]} == {
        one["ref"]: one["dependsOn"] for one in others
    }


def test_the_number_follows_the_content() -> None:
    """The same packages on the same day are the same bytes; another version is another list."""
    newer = replace(TWEE, others=(replace(TWEE.others[0], version="3"), TWEE.others[1]))

    assert sbom_of(TWEE, DAG) == sbom_of(TWEE, DAG)
    assert _number(sbom_of(TWEE, DAG)) != _number(sbom_of(newer, DAG))


def test_make_site_installs_by_hash_only() -> None:
    """Every install of the Makefile asks for hashes, but that of the checkout itself; every package has one."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installs = re.findall(r"\$\(PIP\) install (.*)", makefile)
    lock = re.sub(r"^ *#.*\n", "", LOCK.read_text("utf-8"), flags=re.MULTILINE)
    packages = re.split(r"\n(?=\S)", lock.strip())

    assert ["--no-compile --require-hashes -r requirements.txt", "--no-deps --no-build-isolation -e ."] == installs[:2]
    assert "--no-compile --require-hashes -r requirements-test.txt" in installs[2:]
    assert 3 == len(installs)
    assert [] == [one for one in packages if not re.match(r"\S+==\S+( ; .*?)? \\\n +--hash=sha256:[0-9a-f]{64}", one)]


def _run_time() -> str:
    """The run-time dependencies as pyproject.toml writes them."""
    return (ROOT / "pyproject.toml").read_text("utf-8").partition("dependencies = [")[2].partition("]")[0]


def _number(data: bytes) -> object:
    return json.loads(data)["serialNumber"]
