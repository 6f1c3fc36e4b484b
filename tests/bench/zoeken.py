"""Measures the search of the shipped site: what it finds, how much it fetches, how fast it answers. No test.

Prints a Markdown table for each. Where the command `pagefind` is there, it answers the same queries over the pages.
"""

from __future__ import annotations

import gc
import gzip
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from generator.pipeline import Checked, check_project, render_project, renderer_of
from generator.plan.pages import Keuze
from generator.plan.search import plan_search
from generator.render.pieces import Files
from generator.render.search.index import INDEX_FILE
from generator.render.site import SiteRenderer
from tests.browser.conftest import ARGUMENTS, BROWSERS
from tests.browser.toestel import GEMEENTE
from tests.search.sets import NEW, TALEN, Vraag, ask, rank, read_set, score

ROOT = Path(__file__).parents[2]
DATUM = date(2026, 11, 22)
SLOW = 4
"""How many times slower than this machine a phone is."""
EMPTY = "leeg.html"


def main() -> None:
    """Builds Voorbeeldstad without folders, asks everything, and prints."""
    checked = check_project(ROOT, DATUM)
    renderer = renderer_of(checked, DATUM, formaten=())
    files = render_project(checked, DATUM, Keuze(TALEN, (GEMEENTE,), ()), 1)
    files[EMPTY] = b"<!doctype html><title>leeg</title>"
    with tempfile.TemporaryDirectory() as directory:
        root = Path(directory)
        for name, data in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        with _served(root) as origin, sync_playwright() as playwright:
            found = next(filter(None, map(shutil.which, BROWSERS)))
            page = playwright.chromium.launch(executable_path=found, args=ARGUMENTS).new_page()
            page.goto(f"{origin}/{EMPTY}")
            _print_quality(page, files, root)
            _print_weight(page, files, checked, renderer)


def _print_quality(page: Page, files: Files, root: Path) -> None:
    """Of each language both halves and the new queries, then each kind whole."""
    print("\n| language | queries | success@1 | success@3 | MRR | Pagefind success@3 |\n|---|---|---|---|---|---|")
    kinds: dict[str, list[int]] = {}
    for taal in TALEN:
        vragen = read_set(taal)
        index = files[f"{taal}/{GEMEENTE}/{INDEX_FILE}"].decode()
        ranks = _ranks(vragen, ask(page, _module(files), index, vragen))
        for vraag, place in zip(vragen, ranks, strict=True):
            kinds.setdefault(vraag.soort, []).append(place)
        other = _pagefind(page, root, taal, vragen) if shutil.which("pagefind") else []
        print(_row(f"{taal}, tuned half", [p for v, p in zip(vragen, ranks, strict=True) if v.is_tuning], []))
        print(_row(f"{taal}, untuned half", _untuned(vragen, ranks), _untuned(vragen, other)))
        vers = read_set(taal, NEW)
        print(_row(f"{taal}, new queries", _ranks(vers, ask(page, _module(files), index, vers)), []))
    print("\n| kind, all languages | queries | success@1 | success@3 | MRR | |\n|---|---|---|---|---|---|")
    for kind, ranks in kinds.items():
        print(_row(kind, ranks, []))


def _print_weight(page: Page, files: Files, checked: Checked, renderer: SiteRenderer) -> None:
    print("\n| language | before the first result, gz | index, s | key, median | key, slowest (CPU 4x slower) |")
    print("|---|---|---|---|---|")
    scripts = sum(_gz(files[name]) for name in files if name.startswith(("assets/zoeken.", "assets/zoekveld.")))
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    for taal in TALEN:
        index = files[f"{taal}/{GEMEENTE}/{INDEX_FILE}"]
        keys = [vraag.tekst[:end] for vraag in read_set(taal) for end in range(2, len(vraag.tekst) + 1)]
        times = _milliseconds(page, _module(files), index.decode(), keys)
        seconds, documents = _index_seconds(checked, renderer, taal)
        print(
            f"| {taal} | {(scripts + _gz(index)) / 1000:.1f} kB in 3 requests (index {_gz(index) / 1000:.1f}) "
            f"| {seconds:.2f} for {documents} documents | {statistics.median(times):.1f} ms | {max(times):.1f} ms |"
        )


def _index_seconds(checked: Checked, renderer: SiteRenderer, taal: str) -> tuple[float, int]:
    """How long one index takes, and of how many documents it is.

    What a process does once, and a collection of garbage that walks over the whole loaded project, is not of an index:
    either takes as long as one.
    """
    renderer.render_file("404.html")
    gc.collect()
    gc.freeze()
    start = time.process_time()
    renderer.render_file(f"{taal}/{GEMEENTE}/{INDEX_FILE}")
    seconds, plan = time.process_time() - start, checked.plan
    gc.unfreeze()
    return seconds, len(plan_search(plan.kaart.gemeenten[GEMEENTE], plan.bladen[GEMEENTE]))


def _milliseconds(page: Page, module: str, index: str, keys: Sequence[str]) -> list[float]:
    """How long the answer to each text in the field takes."""
    times: list[float] = page.evaluate(
        """async ([module, index, keys]) => {
            const { Zoeker } = await import(module);
            const zoeker = new Zoeker(JSON.parse(index));
            return keys.map((tekst) => {
                const start = performance.now();
                zoeker.zoek(tekst);
                return performance.now() - start;
            });
        }""",
        [module, index, list(keys)],
    )
    return times


def _pagefind(page: Page, root: Path, taal: str, vragen: Sequence[Vraag]) -> list[int]:
    """The ranks of Pagefind over the same pages. It knows pages, so an anchor of a right answer does not count."""
    subprocess.run(
        ["pagefind", "--site", root / taal / GEMEENTE, "--force-language", taal],  # noqa: S607
        check=True,
        stdout=subprocess.DEVNULL,
    )
    found: list[list[str]] = page.evaluate(
        """async ([module, vragen]) => {
            const zoeker = await import(module);
            const antwoorden = [];
            for (const vraag of vragen) {
                const { results } = await zoeker.search(vraag);
                antwoorden.push(await Promise.all(results.slice(0, 3).map(async (r) => (await r.data()).url)));
            }
            return antwoorden;
        }""",
        [f"/{taal}/{GEMEENTE}/pagefind/pagefind.js", [vraag.tekst for vraag in vragen]],
    )
    pages = [[url.split(f"/{GEMEENTE}/")[-1].strip("/").removesuffix("index.html") for url in urls] for urls in found]
    whole = [replace(vraag, goed=tuple(pad.partition("#")[0] for pad in vraag.goed)) for vraag in vragen]
    return _ranks(whole, pages)


def _ranks(vragen: Sequence[Vraag], found: Sequence[Sequence[str]]) -> list[int]:
    return [rank(vraag, pads) for vraag, pads in zip(vragen, found, strict=True)]


def _untuned(vragen: Sequence[Vraag], ranks: Sequence[int]) -> list[int]:
    return [place for vraag, place in zip(vragen, ranks, strict=False) if not vraag.is_tuning]


def _row(name: str, ranks: Sequence[int], other: Sequence[int]) -> str:
    s = score(ranks)
    beside = f"{score(other).beste:.2f}" if other else ""
    return f"| {name} | {s.aantal} | {s.eerste:.2f} | {s.beste:.2f} | {s.mrr:.2f} | {beside} |"


def _module(files: Mapping[str, bytes]) -> str:
    return next(f"/{name}" for name in files if name.startswith("assets/zoeken."))


def _gz(data: bytes) -> int:
    return len(gzip.compress(data, 9))


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a directory without a word."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives
        """Nothing."""


@contextmanager
def _served(root: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main()
