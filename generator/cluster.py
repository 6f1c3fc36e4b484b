"""`oco build --dask`: municipalities spread over the workers of a Dask cluster.

Their files come back and are written here, so that the site is whole or not there, as after any build. A worker loads
the project from the same path as here, since it needs the checkout for its code anyway; a fingerprint tells a checkout
that is not the same. Who may reach the scheduler can run code on every worker: keep it in a closed network.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from generator.errors import DataFaults, Finding, UsageError, has_faults, sort_findings
from generator.load.fingerprint import fingerprint
from generator.load.versions import versions
from generator.pipeline import TEMPLATES, Checked, Finish, check_project, renderer_of
from generator.plan.pages import Keuze, check_choice
from generator.render.pieces import Files, Piece, Report, keep_nothing
from generator.render.site import SiteRenderer
from generator.write.site import replacing

AHEAD = 2
"""So many tasks wait or run for each thread of the cluster: more would only fill memory with what is done."""
_PATIENCE = 30
"""Seconds in which the scheduler must answer."""
_INSTALL = "Dask is niet geïnstalleerd. Typ `pip install -e '.[landelijk]'` in de map van dit project."


@dataclass(frozen=True)
class Werk:
    """What one worker does at a time: the pieces of one gemeente, of a project and with a choice."""

    root: str
    fingerprint: str
    datum: date
    keuze: Keuze
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Klaar:
    """What came of it: files, or what is wrong."""

    files: Files
    findings: tuple[Finding, ...]


def build_on_cluster(
    root: Path, site_dir: Path, datum: date, keuze: Keuze, address: str, report: Report, finish: Finish
) -> tuple[Checked, int]:
    """The whole road, as `build_project` goes it, and the same bytes; returns how many files there are.

    A worker that stops is no harm: another one does its work again. Raises UsageError when Dask is not installed or the
    cluster can't be reached or gives up, DataFaults as `build_project` does.
    """
    root = root.resolve()
    with replacing(site_dir) as site, _connected(address) as client:
        checked = check_project(root, datum)
        check_choice(checked.plan, keuze)
        pieces = renderer_of(checked, datum, formaten=keuze.formaten, afwerkingen=keuze.afwerkingen).pieces(keuze)
        same = _house(root)
        werken = [Werk(str(root), same, datum, keuze, group) for group in _by_gemeente(pieces)]
        findings: list[Finding] = []
        count = 0
        for done, klaar in enumerate(_spread(client, werken), 1):
            findings += klaar.findings
            count += site.write((name, finish(name, data, checked.plan.urls)) for name, data in klaar.files.items())
            report(done, len(werken))
        if has_faults(findings):
            raise DataFaults(sort_findings((*checked.warnings, *findings)))
        return checked, count


def render_werk(werk: Werk) -> Klaar:
    """On a worker: the files of some pieces. Raises UsageError for a checkout that is not the same."""
    with _ONE_AT_A_TIME:
        try:
            renderer = _renderer(werk.root, werk.fingerprint, werk.datum, werk.keuze)
            parts = [renderer.render_piece(piece, dict[str, bytes], keep_nothing) for piece in werk.pieces]
        except DataFaults as faults:  # it does not survive the way back
            return Klaar({}, faults.findings)
    files = {name: data for part in parts for name, data in part.delivered.items()}
    return Klaar(files, tuple(finding for part in parts for finding in part.findings))


_ONE_AT_A_TIME = threading.Lock()
"""A renderer has one press; a worker with more threads gains nothing, and must not mix two municipalities."""


@functools.lru_cache(maxsize=1)
def _renderer(root: str, same: str, datum: date, keuze: Keuze) -> SiteRenderer:
    """Made once in each worker: loading the project takes longer than most municipalities."""
    project = Path(root)
    if not project.is_dir() or _house(project) != same:
        raise UsageError(f"op een werker van het cluster is '{root}' er niet, of niet hetzelfde als hier.")
    return renderer_of(check_project(project, datum), datum, formaten=keuze.formaten, afwerkingen=keuze.afwerkingen)


def _house(root: Path) -> str:
    """Two machines that have the same one make the same bytes."""
    return f"{fingerprint(root, TEMPLATES)}\n{versions()}"


def _by_gemeente(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    groups: dict[str, list[Piece]] = {}
    for piece in pieces:
        groups.setdefault(piece[0], []).append(piece)
    yield from map(tuple, groups.values())


def _spread(client: Any, werken: list[Werk]) -> Iterator[Klaar]:
    """What comes of each piece of work, as it comes; a few at a time, so that memory stays bounded everywhere."""
    from distributed import as_completed  # noqa: PLC0415 - only who has a cluster has Dask
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - the same

    todo = iter(werken)
    threads = sum(client.nthreads().values())
    if not threads:
        raise UsageError("het cluster heeft geen werkers. Start er een met `dask worker ADRES`.")
    running = as_completed(client.submit(render_werk, werk, pure=False) for werk in islice(todo, AHEAD * threads))
    try:
        for future in running:
            yield future.result()
            future.release()
            for werk in islice(todo, 1):
                running.add(client.submit(render_werk, werk, pure=False))
    except KilledWorker:
        raise UsageError(
            "het cluster gaf op: werkers stopten telkens bij dezelfde gemeente. Vaak is dan hun geheugen vol."
        ) from None


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - only who has a cluster has Dask
    except ImportError:
        raise UsageError(_INSTALL) from None
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, ValueError, TimeoutError) as error:
        raise UsageError(f"op '{address}' antwoordt geen Dask-cluster: {error}") from None
    with client:
        yield client
