"""How long an editor waits in `oco serve`: from saving an edit until the page shows it."""

from __future__ import annotations

import os
import re
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from generator.serve import EVENTS
from tests.bench.huis import Edit, Huis, change

PATIENCE = 120.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Wachten:
    """Seconds from a saved edit to the page: on the clock, and of CPU that the server took (0 where unknown)."""

    wall: float
    cpu: float


def wachten(huis: Huis, project: Path, edit: Edit, runs: int) -> Wachten:
    """The median of several edits in one running server. The first edit is not counted: it warms up.

    As a browser does, this waits to hear that there is something new, and then asks for the page.
    """
    place = huis.place(project, edit)
    before = place.read_text("utf-8")
    measured = []
    with _served(huis, project) as (process, port):
        ask = partial(_get, port, f"/nl/meetstad-1/{edit.pagina}/")
        page = _wait_for(ask)
        try:
            for number in range(runs + 1):
                cpu, start = _cpu(process.pid), time.perf_counter()
                change(place, edit, 10 + number)
                page = _newer(port, ask, page)
                measured.append(Wachten(time.perf_counter() - start, _cpu(process.pid) - cpu))
        finally:
            place.write_text(before, "utf-8")
    counted = measured[1:]
    return Wachten(statistics.median(w.wall for w in counted), statistics.median(w.cpu for w in counted))


@contextmanager
def _served(huis: Huis, project: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = huis.command(project, "serve", "--poort", str(port))
    process = subprocess.Popen(command, cwd=huis.directory, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process, port
    finally:
        process.terminate()
        process.wait()


def _wait_for(ask: Callable[[], bytes]) -> bytes:
    """The first page that the server gives."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if page := ask():
            return page
        time.sleep(0.1)
    raise TimeoutError(f"no page in {PATIENCE} s")


def _newer(port: int, ask: Callable[[], bytes], page: bytes) -> bytes:
    """The page as soon as it says something else. Raises TimeoutError when it stays as it was."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        edition = re.findall(rb"herlaad\.js\?(\d+)", page)[0].decode()
        stream = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        stream.request("GET", f"{EVENTS}?{edition}")
        stream.getresponse().readline()
        stream.close()
        newer = ask()
        if _content(newer) != _content(page):
            return newer
        page = newer
    raise TimeoutError(f"the page did not change in {PATIENCE} s")


def _content(page: bytes) -> bytes:
    """A page without its head, where the number of the edition stands."""
    return page.partition(b"</head>")[2]


def _get(port: int, url: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", url)
        response = connection.getresponse()
        return response.read() if response.status == HTTPStatus.OK else b""
    except (OSError, HTTPException):
        return b""
    finally:
        connection.close()


def _cpu(pid: int) -> float:
    """Seconds of CPU that a process took up to now."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS
