"""One mistake in the shipped data, hundreds of times: a finding that leads to it, or a site that is whole."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import html5lib
import pytest

from generator.errors import LONGEST, DataFaults, Finding
from generator.load.memory import Memory
from generator.pipeline import Checked, check_project, renderer_of
from generator.plan.pages import Keuze
from generator.render.site import SHARED, Files
from tests.site.mutaties import mutatie
from tests.site.paginas import DATUM, ROOT, find_paginas
from tests.steekproef import make_sample

GEMEENTEN = ("arnhem", "neder-betuwe", "overbetuwe", "rheden", "voorbeeldstad", "westerveld", "zoetermeer")
TALEN = ("ar", "en", "es", "fa", "fr", "pl", "ro", "so", "ti", "tr", "uk")
SECONDS = 20
PER_TEST = 25
SAMPLE = 15
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def _check(root: Path, memory: Memory) -> tuple[Checked | None, tuple[Finding, ...]]:
    """What is checked, unless it holds a fault; and what an editor reads."""
    try:
        checked = check_project(root, DATUM, memory)
    except DataFaults as faults:
        return None, faults.findings
    return checked, checked.warnings


def _useless(root: Path, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Findings that lead nowhere: to no file, past its end, without a way out, or not to be read on a screen."""
    for finding in findings:
        file = root / finding.mark.path
        if not file.is_file() and "Maak" not in finding.hint and "Zet" not in finding.hint:
            yield f"no such file: {finding}"
        elif finding.mark.line > (file.read_bytes().count(b"\n") + 1 if file.is_file() else 1):
            yield f"no such line: {finding}"
        if not finding.hint or finding.hint[-1] not in ".?":
            yield f"no remedy: {finding}"
        if UNSEEN.search(str(finding).replace("\n    ", "", 1)) or len(finding.text) > LONGEST:
            yield f"not to be read: {finding!r}"


def _broken(checked: Checked, gemeente: str, memory: Memory) -> Iterator[str]:
    """What is wrong with the Dutch pages of a gemeente and the pages of all, without folders."""
    renderer = renderer_of(checked, DATUM, memory, formaten=())
    files: Files = {}
    for piece in (SHARED, (gemeente, ""), (gemeente, "nl")):
        files |= {name: make() for name, make in renderer.jobs(piece)}
    there = {name for piece in renderer.pieces(Keuze()) for name, _ in renderer.jobs(piece)}
    urls = checked.plan.urls
    site = urls.absolute(urls.base)
    for locked in checked.sources.lock.paginas:
        if locked.gemeente == gemeente and urls.file(urls.pagina("nl", gemeente, locked.pad)) not in there:
            yield f"a published address is gone: {locked.pad}"
    for url, pagina in find_paginas(checked.plan, files).items():
        if not (pagina.tree.findtext("./head/title") or "").strip():
            yield f"no title: {url}"
        for _, address, _ in pagina.links():
            if address.startswith(site) and urls.file(urlsplit(address).path) not in there:
                yield f"dead link: {url} → {address}"
    parser = html5lib.HTMLParser()
    parser.parse(files[urls.file(urls.pagina("nl", gemeente, ""))].decode())
    yield from (f"no good HTML: {error}" for error in parser.errors)


def _problems(root: Path, nummers: range, gemeente: str, builds: int) -> list[str]:
    """What went wrong with each mistake; the pages of the first `builds` that are no fault are made and looked over."""
    memory = Memory()
    problems: list[str] = []
    for nummer in nummers:
        fout = mutatie(root, nummer)
        with fout.made(root):
            begin = time.process_time()
            checked, findings = _check(root, memory)
            found = list(_useless(root, findings))
            if time.process_time() - begin > SECONDS:
                found.append("too slow")
            if checked and builds and gemeente in checked.plan.bladen:
                builds -= 1
                found += _broken(checked, gemeente, memory)
        problems += [f"{fout}: {problem}" for problem in found]
    return problems


def test_a_mistake_is_named_or_the_site_is_whole(tmp_path: Path) -> None:
    """Some mistakes of each kind, in the national data and those of Voorbeeldstad."""
    root = make_sample(ROOT, tmp_path, ("voorbeeldstad",), ("ar",))

    assert [] == _problems(root, range(SAMPLE), "voorbeeldstad", builds=1)


@pytest.mark.alles
@pytest.mark.parametrize("begin", range(PER_TEST, 501 + PER_TEST, PER_TEST))
def test_any_mistake_is_named_or_the_site_is_whole(begin: int, tmp_path: Path) -> None:
    """Five hundred more, each gemeente and each language in turn."""
    turn = begin // PER_TEST
    gemeente = GEMEENTEN[turn % len(GEMEENTEN)]
    root = make_sample(ROOT, tmp_path, (gemeente,), (TALEN[turn % len(TALEN)],))

    assert [] == _problems(root, range(begin, begin + PER_TEST), gemeente, builds=5)
