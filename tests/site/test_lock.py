"""requirements.txt and requirements-test.txt: what `make` installs, everywhere the same."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import metadata, packages_distributions, requires

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.site.paginas import ROOT

SITE, TEST = "requirements.txt", "requirements-test.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
MACHINES = [
    {"python_version": version, "python_full_version": f"{version}.0", **machine}
    for version in ("3.11", "3.12", "3.13")
    for machine in (
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
        {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
        {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
        {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    )
]


@pytest.mark.parametrize("lock", [SITE, TEST])
def test_every_line_is_pinned_with_its_hashes(lock: str) -> None:
    """Nothing is left to what a registry serves on the day, and no registry is named."""
    text = (ROOT / lock).read_text("utf-8")

    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith(("#", "--hash="))]

    assert [f"{name}=={version} \\" for name, version, _ in PINNED.findall(text)] == lines
    assert "://" not in text
    assert "--" not in text.replace("--hash=", "")


@pytest.mark.parametrize(("lock", "extra"), [(SITE, ""), (TEST, "test")])
def test_the_lock_is_enough_on_every_system(lock: str, extra: str) -> None:
    """Whatever pyproject.toml and each pinned package ask for on Linux, macOS or Windows, is pinned and in range."""
    pinned = _pinned(lock)
    wanted = [Requirement(line) for line in PROJECT["dependencies"]]
    wanted += [Requirement(line) for line in PROJECT["optional-dependencies"].get(extra, ())]
    asked = [("pyproject.toml", requirement) for requirement in wanted]
    asked += [(name, Requirement(line)) for name in pinned for line in requires(name) or ()]
    extras = {canonicalize_name(r.name): r.extras for r in wanted}

    missing = {
        f"{owner}: {requirement}"
        for owner, requirement in asked
        for machine in MACHINES
        for chosen in {"", *extras.get(owner, ())}
        if (requirement.marker is None or requirement.marker.evaluate({**machine, "extra": chosen}))
        and not requirement.specifier.contains(pinned.get(canonicalize_name(requirement.name), "0"), prereleases=True)
    }

    assert set() == missing


@pytest.mark.parametrize("lock", [SITE, TEST])
def test_the_lock_installs_on_the_oldest_python(lock: str) -> None:
    """A patch release of its own is asked by none: Debian 12 has Python 3.11.2."""
    asked = {name: SpecifierSet(metadata(name)["Requires-Python"] or "") for name in _pinned(lock)}

    assert not {name for name, pythons in asked.items() if not pythons.contains("3.11.0")}


def test_the_tests_run_with_what_the_site_is_made_with() -> None:
    """Everything in the one lock has the same version and hashes in the other."""
    site, test = (set(PINNED.findall((ROOT / lock).read_text("utf-8"))) for lock in (SITE, TEST))

    assert site
    assert set() == site - test


def test_what_the_generator_imports_is_declared() -> None:
    """A library that is imported stands in pyproject.toml itself, also for who builds on a cluster."""
    owners = packages_distributions()
    optional = PROJECT["optional-dependencies"]["landelijk"]
    declared = {canonicalize_name(Requirement(line).name) for line in (*PROJECT["dependencies"], *optional)}

    imported = {
        canonicalize_name(owners[module][0])
        for module in _imports()
        if module not in sys.stdlib_module_names and module != "generator"
    }

    assert imported
    assert set() == imported - declared


def _pinned(lock: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version, _ in PINNED.findall((ROOT / lock).read_text("utf-8"))}


def _imports() -> Iterator[str]:
    for path in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.partition(".")[0]
