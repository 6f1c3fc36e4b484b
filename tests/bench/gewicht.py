"""Measures the shipped site against the budgets of the design, and prints a Markdown table. No test: nothing fails.

Cold is a build without a site or a cache; warm is the same build again, with both standing. Memory is that of one
process that does everything.
"""

from __future__ import annotations

import gzip
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.load.cache import folder_cache
from generator.pipeline import check_project, renderer_of
from generator.plan.pages import Keuze
from generator.render.search.index import INDEX_FILE

ROOT = Path(__file__).parents[2]
RUNS = 3
DATUM = date(2026, 11, 22)
FIRST_VIEW = 30_000
SEARCH = 70_000
FOLDER = 0.05
MEMORY = 400


def main() -> None:
    """Builds a few times into a directory of its own, and prints."""
    rows: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory() as directory:
        cold, warm = [], []
        for run in range(RUNS):
            site = Path(directory) / str(run)
            shutil.rmtree(folder_cache(ROOT), ignore_errors=True)
            cold.append(_build(site))
            warm.append(_build(site))
        shutil.rmtree(folder_cache(ROOT), ignore_errors=True)
        _build(Path(directory) / "memory", "1")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (
            1024**2 if sys.platform == "darwin" else 1024
        )
        pages = sum(1 for _ in site.rglob("*.html"))
        size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        rows += [
            ("pages", f"{pages}", ""),
            ("whole site", f"{size / 1e6:.1f} MB", ""),
            (f"build, cold, median of {RUNS}", f"{statistics.median(cold):.2f} s", ""),
            (f"build, warm, median of {RUNS}", f"{statistics.median(warm):.2f} s", ""),
            ("a page, cold", f"{statistics.median(cold) / pages * 1000:.2f} ms", ""),
            ("peak memory, one process", f"{memory:.0f} MiB", _judge(memory, MEMORY, "MiB")),
        ]
        for taal in ("nl", "ar"):
            weights = dict(_first_view(site, f"{taal}/zoetermeer/index.html"))
            parts = " + ".join(f"{name} {weight / 1000:.1f}" for name, weight in weights.items())
            total = sum(weights.values())
            rows.append((f"first view {taal}, gz", f"{total / 1000:.1f} kB ({parts})", _judge(total, FIRST_VIEW, "B")))
            index = (site / taal / "zoetermeer" / INDEX_FILE).read_bytes()
            fetched = sum(
                _gz(path.read_bytes()) for name in ("zoeken", "zoekveld") for path in site.glob(f"assets/{name}.*")
            )
            search = fetched + _gz(index)
            rows.append(
                (
                    f"search before the first result {taal}, gz, 3 requests",
                    f"{search / 1000:.1f} kB (index {_gz(index) / 1000:.1f})",
                    _judge(search, SEARCH, "B"),
                )
            )
    folders = _folder_seconds()
    rows.append(
        (
            f"a folder, fonts loaded, median of {len(folders)}",
            f"{statistics.median(folders):.3f} s (slowest {max(folders):.3f})",
            _judge(statistics.median(folders), FOLDER, "s"),
        )
    )
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")
    print("| what | measured | budget |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


def _build(site: Path, processes: str = str(os.cpu_count() or 1)) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "generator", "build", "--site-dir", site, "--processen", processes],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def _folder_seconds() -> list[float]:
    """How long each folder of one language takes, after a first one has loaded the fonts."""
    renderer = renderer_of(check_project(ROOT, DATUM), DATUM)
    makers = [
        make
        for piece in renderer.pieces(Keuze(talen=("nl",)))
        for name, make in renderer.jobs(piece)
        if name.endswith(".pdf")
    ]
    makers[0]()
    seconds = []
    for make in makers[1:]:
        start = time.perf_counter()
        make()
        seconds.append(time.perf_counter() - start)
    return seconds


def _gz(data: bytes) -> int:
    return len(gzip.compress(data, 9))


def _first_view(site: Path, name: str) -> Iterator[tuple[str, int]]:
    """What a browser fetches to show a page, by kind: HTML, then its stylesheets and scripts."""
    html = (site / name).read_bytes()
    yield "html", _gz(html)
    text = html.decode()
    for kind, link in (("css", r'<link rel="stylesheet" href="([^"]+)"'), ("js", r'<script src="([^"]+)"')):
        yield kind, sum(_gz((site / url.lstrip("/")).read_bytes()) for url in re.findall(link, text))


def _judge(measured: float, budget: float, unit: str) -> str:
    return f"{budget:,g} {unit}" + (" **exceeded**" if measured > budget else "")


if __name__ == "__main__":
    main()
