"""Measures the shipped site against the budgets of the design, and prints a Markdown table. No test: nothing fails.

Cold is a build without a site; warm is the same build again, with the whole site standing. Memory is that of one
process that does everything.
"""

from __future__ import annotations

import gzip
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from lxml.html import document_fromstring

ROOT = Path(__file__).parents[2]
RUNS = 3
FIRST_VIEW = 30_000
MEMORY = 400


def main() -> None:
    """Builds a few times into a directory of its own, and prints."""
    rows: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory() as directory:
        cold, warm = [], []
        for run in range(RUNS):
            site = Path(directory) / str(run)
            cold.append(_build(site))
            warm.append(_build(site))
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


def _first_view(site: Path, name: str) -> Iterator[tuple[str, int]]:
    """What a browser fetches to show a page, by kind: HTML, then its stylesheets and scripts."""
    html = (site / name).read_bytes()
    yield "html", len(gzip.compress(html, 9))
    tree = document_fromstring(html)
    for kind, query in (("css", "//link[@rel='stylesheet']/@href"), ("js", "//script/@src")):
        yield kind, sum(len(gzip.compress((site / url.lstrip("/")).read_bytes(), 9)) for url in tree.xpath(query))


def _judge(measured: float, budget: float, unit: str) -> str:
    return f"{budget:,.0f} {unit}" + (" **exceeded**" if measured > budget else "")


if __name__ == "__main__":
    main()
