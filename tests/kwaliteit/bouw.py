"""The site that is measured: built by the command itself, without a cache, and read from its directory."""

from __future__ import annotations

import os
import platform
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.pipeline import Checked, check_project
from tests.kwaliteit.uitkomst import Uitkomst, number

PARTS = ("content", "locales", "sociale_kaart", "mkdocs.yml")


class Site(Mapping[str, bytes]):
    """The files of a built site by name, read when they are asked for: with its folders it fills no memory."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names = sorted(p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
        self._known = frozenset(self._names)

    def __getitem__(self, name: str) -> bytes:
        if name not in self._known:
            raise KeyError(name)
        return (self._root / name).read_bytes()

    def __contains__(self, name: object) -> bool:
        return name in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@dataclass(frozen=True, slots=True)
class Kosten:
    """What a build took: seconds on the clock and of the processor."""

    klok: float
    rekentijd: float


@dataclass(frozen=True)
class Bouw:
    """The checked data, the site that came of it, and what that took from nothing."""

    checked: Checked
    site: Site
    kosten: Kosten

    @property
    def over(self) -> str:
        """Of which data this is: gemeenten and languages."""
        plan = self.checked.plan
        return f"{len(plan.gemeenten)} gemeenten in {len(plan.talen)} talen"

    def measured(self) -> Uitkomst:
        """Time, and how much there is."""
        pages = sum(name.endswith(".html") for name in self.site)
        folders = sum(name.endswith(".pdf") for name in self.site)
        size = sum(len(self.site[name]) for name in self.site)
        return Uitkomst(
            {
                "Van niets af, met folders": f"{number(self.kosten.klok)} seconden",
                "Waarvan rekentijd, alle kernen samen": f"{number(self.kosten.rekentijd)} seconden",
                "Pagina's": number(pages),
                "Folders": number(folders),
                "Hele site": f"{number(size / 1e6)} MB",
            },
            f"oco build op Python {platform.python_version()}, {os.cpu_count()} processorkernen, {platform.system()}",
            f"De hele site: {self.over}. Eén keer gemeten, met wat er verder op de computer draaide.",
        )


def build(root: Path, directory: Path) -> Bouw:
    """Builds a copy of the project. Its cache is its own and empty: what stands in the project is left alone."""
    project = directory / "project"
    project.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (root / part).is_dir() else shutil.copy
        copy(root / part, project / part)
    kosten = _timed(project)
    return Bouw(check_project(project, date.today()), Site(project / "site"), kosten)


def _timed(project: Path) -> Kosten:
    before, begin = _used(), time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "generator", "--project", project, "build"], check=True, stdout=subprocess.DEVNULL
    )
    return Kosten(time.perf_counter() - begin, _used() - before)


def _used() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime
