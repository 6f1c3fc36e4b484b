"""Building on a Dask cluster of separate processes: the same bytes, also when a worker is killed half-way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cluster import build_on_cluster
from generator.errors import UsageError
from generator.pipeline import as_published, build_project
from generator.plan.pages import Keuze
from tests.bench.gemeente import DATUM, ROOT, write_project
from tests.bench.kaart import Maat

PAGES = Keuze(formaten=())
GEMEENTEN = 8

pytestmark = pytest.mark.filterwarnings("default")  # how Dask warns about itself is not ours to mend


def quiet(_done: int, _of: int) -> None:
    """Tells nobody."""


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a site by its name."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


class Cluster:
    """A scheduler and workers on this machine, each a process of its own."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self._scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", str(port))
        self.workers: list[subprocess.Popen[bytes]] = []

    def add_worker(self) -> None:
        """One more, with one thread."""
        self.workers.append(self._start("worker", self.address, "--nthreads", "1", "--no-nanny"))

    def stop(self) -> None:
        """Ends every process."""
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()

    def wait_for(self, number: int) -> None:
        """Returns as soon as so many workers have come. Raises TimeoutError when they do not."""
        from distributed import Client  # noqa: PLC0415 - not everybody has it

        with Client(self.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(number, timeout=60)

    @staticmethod
    def _start(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *arguments, "--no-dashboard"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A cluster without workers."""
    pytest.importorskip("distributed")
    found = Cluster()
    yield found
    found.stop()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A few small municipalities in two languages."""
    root = tmp_path / "project"
    write_project(root, Maat(2, 1, 1, 1, 1, GEMEENTEN), 1, ("nl", "ar"))
    return root


@pytest.mark.alles
def test_a_killed_worker_loses_nothing(tmp_path: Path, project: Path, cluster: Cluster) -> None:
    """Its work is done again by another one, and the site has the bytes of a build on one machine."""
    for _ in range(2):
        cluster.add_worker()
    cluster.wait_for(2)
    killed = []

    def kill_one(done: int, _of: int) -> None:
        if done == 3:
            cluster.workers[0].send_signal(signal.SIGKILL)
            killed.append(cluster.workers[0].wait())

    _, count = build_on_cluster(project, tmp_path / "a", DATUM, PAGES, cluster.address, kill_one, as_published)
    _, alone = build_project(project, tmp_path / "b", DATUM, PAGES, 1, quiet)

    assert [-signal.SIGKILL] == killed
    assert (alone, contents(tmp_path / "b")) == (count, contents(tmp_path / "a"))


@pytest.mark.alles
def test_another_checkout_is_refused(tmp_path: Path, project: Path, cluster: Cluster) -> None:
    """A worker that would make other bytes says so; the site that stood there stays."""
    cluster.add_worker()
    cluster.wait_for(1)
    build_on_cluster(project, tmp_path / "a", DATUM, PAGES, cluster.address, quiet, as_published)
    before = contents(tmp_path / "a")
    settings = project / "mkdocs.yml"

    def change(done: int, _of: int) -> None:
        if done == 1:
            settings.write_text(settings.read_text("utf-8").replace("om te meten", "anders"), "utf-8")
            cluster.workers[0].kill()
            cluster.add_worker()

    settings.write_text(settings.read_text("utf-8").replace("site_name: OCO", "site_name: Nieuwe OCO"), "utf-8")
    with pytest.raises(UsageError, match="niet hetzelfde als hier"):
        build_on_cluster(project, tmp_path / "a", DATUM, PAGES, cluster.address, change, as_published)
    assert before == contents(tmp_path / "a")


def test_without_dask_the_way_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has not installed it reads what to type."""
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(UsageError, match=r"pip install -e '.\[landelijk\]'"):
        build_on_cluster(tmp_path, tmp_path / "a", DATUM, PAGES, "tcp://127.0.0.1:1", quiet, as_published)
