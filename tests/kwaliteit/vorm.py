"""Measured in the files of the site: whether pages and folders keep to their standard, and what they weigh."""

from __future__ import annotations

import gzip
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import html5lib

from generator.model.taal import Taal
from generator.render.search.index import INDEX_FILE
from tests.kwaliteit.bouw import Bouw, Site
from tests.kwaliteit.uitkomst import Uitkomst, number, tools
from tests.pdf.steekproef import SAMPLE
from tests.pdf.tagged import open_pdf
from tests.pdf.test_pdfua import GEMEENTE, ONLY_IN_ARABIC, SUBJECT
from tests.pdf.toegankelijk import wrong_with
from tests.site.paginas import find_paginas

HTML_TALEN = ("nl", "ar", "")
"""The languages whose pages are parsed: the parser that forgives nothing is slow. Empty: pages of no language."""
GEWICHT_GEMEENTE = "zoetermeer"


def measure_html(bouw: Bouw) -> Uitkomst:
    """What a strict parser has to forgive."""
    paginas = [p for p in find_paginas(bouw.checked.plan, dict(_html(bouw.site))).values() if p.taal in HTML_TALEN]
    with ProcessPoolExecutor() as pool:
        faults = list(pool.map(_html_faults, (pagina.html for pagina in paginas), chunksize=50))
    for pagina, count in zip(paginas, faults, strict=True):
        if count:
            print(f"{pagina.url}: {count}")
    talen = ", ".join(t.nederlandse_naam for t in bouw.checked.plan.talen if t.code in HTML_TALEN)
    return Uitkomst(
        {
            "Fouten": number(sum(faults)),
            "Pagina's met een fout": number(sum(map(bool, faults))),
            "Bekeken pagina's": number(len(paginas)),
        },
        tools("html5lib"),
        f"Elke pagina van {len(bouw.checked.plan.gemeenten)} gemeenten in deze talen: {talen}. En de pagina's die voor "
        "elke taal gelijk zijn.",
    )


def _html_faults(html: str) -> int:
    parser = html5lib.HTMLParser()
    parser.parse(html)
    return len(parser.errors)


def measure_folders(bouw: Bouw) -> Uitkomst:
    """What two checkers and our own questions say of folders: in each form, and in each language."""
    every = [f"{taal.code}/{GEMEENTE}/folders/{SUBJECT}-" for taal in bouw.checked.plan.talen]
    names = dict.fromkeys((*SAMPLE, *(n for n in bouw.site if n.endswith(".pdf") and n.startswith(tuple(every)))))
    own = {name: wrong_with(open_pdf(bouw.site[name]), name.partition("/")[0]) for name in names}
    with tempfile.TemporaryDirectory() as directory:
        paths = [Path(directory) / name.replace("/", "-") for name in names]
        for path, name in zip(paths, names, strict=True):
            path.write_bytes(bouw.site[name])
        pdfua = _is_clean("pdfua", "check", *map(str, paths))
        outloud = _is_clean("outloud", *map(str, paths), "--fail-on", "warning", "--skip", ONLY_IN_ARABIC)
    return Uitkomst(
        {
            "Opmerkingen van onze eigen controle": number(sum(map(len, own.values()))),
            "PDF/UA-1 volgens pdfua": pdfua,
            "Voor wie laat voorlezen, volgens outloud": outloud,
            "Bekeken folders": number(len(names)),
        },
        f"{tools('pdfua', 'outloud', 'pikepdf')}; van outloud zonder regel {ONLY_IN_ARABIC}",
        f"Een steekproef uit {number(sum(n.endswith('.pdf') for n in bouw.site))} folders: elke vorm, "
        f"{len(bouw.checked.plan.talen)} talen, en elke toestand van de voordeur.",
    )


def measure_weight(bouw: Bouw) -> Uitkomst:
    """What goes over the line for a first view and for the first answer of search, per language, packed (gzip)."""
    site, talen = bouw.site, bouw.checked.plan.talen
    first = {taal: sum(_first_view(site, taal)) for taal in talen}
    scripts = sum(_gz(site[name]) for name in site if name.startswith(("assets/zoeken.", "assets/zoekveld.")))
    search = {taal: scripts + _gz(site[f"{taal.code}/{GEWICHT_GEMEENTE}/{INDEX_FILE}"]) for taal in talen}
    return Uitkomst(
        {
            **_lightest_and_heaviest("Eerste pagina met stijl en script", first),
            **_lightest_and_heaviest("Zoeken, tot het eerste antwoord", search),
        },
        f"gzip van Python {sys.version.split()[0]}, niveau 9",
        f"De startpagina van {GEWICHT_GEMEENTE.title()} met stijl en script, zonder lettertype; en de index en scripts "
        f"van het zoeken daar, in {len(talen)} talen.",
    )


def _html(site: Site) -> Iterator[tuple[str, bytes]]:
    yield from ((name, site[name]) for name in site if name.endswith(".html"))


def _is_clean(tool: str, *arguments: str) -> str:
    """What a checker says. Raises OSError when it is not there."""
    done = subprocess.run([Path(sys.executable).parent / tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout)
    return "niets gevonden" if done.returncode == 0 else "er is iets gevonden"


def _first_view(site: Site, taal: Taal) -> Iterator[int]:
    html = site[f"{taal.code}/{GEWICHT_GEMEENTE}/index.html"]
    yield _gz(html)
    text = html.decode()
    for link in (r'<link rel="stylesheet" href="/([^"]+)"', r'<script src="/([^"]+)"'):
        yield from (_gz(site[name]) for name in re.findall(link, text))


def _lightest_and_heaviest(wat: str, weights: dict[Taal, int]) -> dict[str, str]:
    ordered = sorted(weights, key=lambda taal: weights[taal])
    low, high = ordered[0], ordered[-1]
    return {
        f"{wat}": f"{_kilo(weights[low])} ({low.nederlandse_naam}) tot {_kilo(weights[high])} ({high.nederlandse_naam})"
    }


def _kilo(size: int) -> str:
    return f"{number(size / 1000, 1)} kB"


def _gz(data: bytes) -> int:
    return len(gzip.compress(data, 9))
