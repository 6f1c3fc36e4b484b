"""A round along many links: hosts beside each other, and of each host one link at a time. Remembers it for a day."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from generator.load.cache import CACHE, read_kept
from generator.visit.bezoek import TE_VEEL, Bezoek, Staat, visit
from generator.visit.manieren import Guest
from generator.visit.web import STILTE
from generator.write.cache import keep

PER_HOST = 20
"""How many links of one host we visit in a day; the next day those that were not seen for the longest time."""
HOSTS_AT_ONCE = 8
SILENT_HOSTS = 10
"""After so many hosts without one answer there is no internet, and asking on is a waste of the reader's time."""
FRESH = timedelta(days=1)
KEPT = timedelta(days=60)
_NAME = "bezoeken"

Remembered = Mapping[str, tuple[datetime, Bezoek]]


@dataclass(frozen=True, slots=True)
class Ronde:
    """What came of all links, by address. Offline means that no website gave an answer."""

    bezoeken: Mapping[str, Bezoek]
    is_offline: bool


def go_round(urls: Iterable[str], guest: Guest, project: Path, now: datetime) -> Ronde:
    """Visits each address that was not visited in the last day, and remembers what came of it in the project."""
    wanted, known = tuple(dict.fromkeys(urls)), _recall(project)
    fresh = {url: bezoek for url, (when, bezoek) in known.items() if now - when < FRESH}
    found = {url: fresh[url] for url in wanted if url in fresh}
    todo, later = _plan([url for url in wanted if url not in fresh], fresh, known)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for bezoeken in pool.map(_Host(guest).visit, todo):
            found.update({bezoek.url: bezoek for bezoek in bezoeken})
    offline = not guest.is_heard and any(found[url].reden in STILTE for part in todo for url in part if url in found)
    if not offline:
        new = {url: (now, found[url]) for part in todo for url in part if url in found}
        old = {url: seen for url, seen in known.items() if now - seen[0] < KEPT}
        _remember(project, {**old, **new})
    found.update({url: Bezoek(url, Staat.NIET_BEZOCHT, TE_VEEL) for url in later})
    return Ronde(found, offline)


class _Host:
    """Visits the links of one host after another; gives up where the internet itself seems to be away."""

    def __init__(self, guest: Guest) -> None:
        self._guest, self._tried = guest, 0

    def visit(self, urls: Sequence[str]) -> list[Bezoek]:
        if self._tried >= SILENT_HOSTS and not self._guest.is_heard:
            return []
        found = [visit(url, self._guest) for url in urls]
        self._tried += 1
        return found


def _plan(urls: Iterable[str], fresh: Mapping[str, Bezoek], known: Remembered) -> tuple[list[list[str]], list[str]]:
    """The links to visit by host, longest unseen first, and those that are too many for one day."""
    by_host: dict[str, list[str]] = {}
    for url in urls:
        by_host.setdefault(_host(url), []).append(url)
    todo, later = [], []
    for host, found in by_host.items():
        left = max(0, PER_HOST - sum(_host(url) == host for url in fresh))
        found.sort(key=lambda url: known[url][0].timestamp() if url in known else 0)
        todo.append(found[:left])
        later += found[left:]
    return [part for part in todo if part], later


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _recall(project: Path) -> Remembered:
    """What earlier rounds found; nothing where that was not written by us as it stands there."""
    data = read_kept(project / CACHE / "links", _NAME)
    try:
        rows = json.loads(data) if data else {}
        return {
            url: (datetime.fromisoformat(when), Bezoek(url, Staat(staat), reden, naar))
            for url, (when, staat, reden, naar) in rows.items()
        }
    except (ValueError, AttributeError, TypeError):
        return {}


def _remember(project: Path, seen: Remembered) -> None:
    rows = {url: (when.isoformat(), b.staat, b.reden, b.naar) for url, (when, b) in sorted(seen.items())}
    keep(project / CACHE / "links", {_NAME: json.dumps(rows, ensure_ascii=False).encode()})
