"""Whole or not at all: whatever happens to a build, the site is the old one or the new one, and complete."""

from __future__ import annotations

import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.cli import main
from generator.load.last import last_builds
from generator.write.mark import MARK
from generator.write.site import replacing
from tests.schrijven import write_site
from tests.site.paginas import DATUM, ROOT

DAY = ("--datum", DATUM.isoformat())
OLD = {"index.html": b"oud", "nl/index.html": b"oud"}
NEW = {"index.html": b"nieuw", "ar/index.html": b"nieuw"}
KILLS = 20
LARGEST = 4096

SCRIPT = """
import os, shutil, signal, sys
from pathlib import Path
from generator.write import site

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

rename = Path.rename

def rename_or_die(path, target):
    return die() if path.name.endswith(".oco-nieuw") else rename(path, target)

moment, exchange = sys.argv[2], site.exchange_at_once
if moment == "wissel":
    exchange = die
if moment == "tussen":
    exchange, Path.rename = (lambda *_: False), rename_or_die
with site.replacing(Path(sys.argv[1]), exchange) as new:
    new.write([("index.html", b"nieuw")])
    if moment == "schrijven":
        die()
    new.write([("ar/index.html", b"nieuw")])
    if moment == "opruimen":
        shutil.rmtree = die
"""
"""A process that is killed at a moment of its own choice."""


class Stop(Exception):
    """Ends a build half-way."""


@pytest.mark.parametrize(("moment", "left"), [("schrijven", OLD), ("wissel", OLD), ("tussen", {}), ("opruimen", NEW)])
def test_a_build_that_is_killed_leaves_a_whole_site(moment: str, left: dict[str, bytes], tmp_path: Path) -> None:
    """While it writes, before, in and after the exchange.

    In is only where no exchange in one step exists: then the old site is away until the next build begins, which puts
    it back even when it fails itself.
    """
    site = tmp_path / "site"
    write_site(OLD, site)

    done = subprocess.run([sys.executable, "-c", SCRIPT, site, moment], cwd=ROOT, check=False)
    found = _tree(site)
    with pytest.raises(Stop), replacing(site):
        raise Stop

    assert -signal.SIGKILL == done.returncode
    assert left == found
    assert (left or OLD) == _tree(site)
    assert [site] == list(tmp_path.iterdir())


def test_an_exchange_in_two_steps_gives_the_same(tmp_path: Path) -> None:
    """Where a system cannot do it in one, and nothing is left beside the site."""
    site = tmp_path / "site"
    write_site(OLD, site)

    with replacing(site, lambda _new, _old: False) as new:
        new.write(NEW.items())

    assert NEW == _tree(site)
    assert [site] == list(tmp_path.iterdir())


def test_a_second_build_waits_for_the_first(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It ends with 2, tells what to do, and touches nothing; when the first is killed there is room."""
    site = project / "site"
    hold = "import sys,time; from pathlib import Path; from generator.write.site import replacing\n"
    hold += "with replacing(Path(sys.argv[1])): print(flush=True); time.sleep(600)"
    with subprocess.Popen([sys.executable, "-c", hold, site], cwd=ROOT, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        code = main(["build", "--zonder-folders", "--site-dir", str(site), "--project", str(project), *DAY])
        first.kill()
    said = capsys.readouterr().err
    write_site(NEW, site)

    assert 2 == code
    assert f"oco: er wordt al een site gemaakt in '{site}'. Wacht tot die klaar is" in said
    assert NEW == _tree(site)


@pytest.mark.parametrize("folders", [["--zonder-folders"], pytest.param([], marks=pytest.mark.alles)])
def test_a_limit_on_files_leaves_the_site_alone(folders: list[str], project: Path) -> None:
    """A file may not grow beyond a few kB, as on a disk that is full: exit 2, one sentence, and the old site."""
    site = project / "site"
    write_site(OLD, site)
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (LARGEST, LARGEST))

    done = subprocess.run(
        [*_command(project), *folders], cwd=ROOT, check=False, capture_output=True, text=True, preexec_fn=limit
    )

    assert 2 == done.returncode, done.stderr
    assert done.stderr.startswith("oco: een bestand wordt groter dan hier mag.")
    assert 1 == done.stderr.count("\n")
    assert OLD == _tree(site)
    assert [] == list(project.glob(".site*"))


@pytest.mark.alles
def test_killed_at_any_moment_the_site_is_whole(project: Path, tmp_path: Path) -> None:
    """Twenty builds, each killed at another moment of its time; every other one would make another site."""
    texts = [project / "mkdocs.yml", (project / "mkdocs.yml").read_text("utf-8")]
    versions = [_version(*texts, name) for name in ("Een", "Twee")]
    seconds, whole = [], []
    for version in versions:
        version()
        start = time.monotonic()
        subprocess.run(_command(project), cwd=ROOT, check=True, capture_output=True)
        seconds.append(time.monotonic() - start)
        whole.append(_tree(project / "site"))
    moments = random.Random(9)  # noqa: S311 - no secret
    found, killed = [], 0
    for turn in range(KILLS):
        versions[turn % 2]()
        _forget(project)
        with subprocess.Popen(
            _command(project), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as build:
            time.sleep(moments.uniform(0.2, 1.1) * min(seconds))
            build.kill()
        killed += build.returncode == -signal.SIGKILL
        found.append(_tree(project / "site"))
    subprocess.run(_command(project), cwd=ROOT, check=True, capture_output=True)

    assert whole[0] != whole[1]
    assert killed >= KILLS / 2
    assert [True] * KILLS == [tree in whole for tree in found]
    assert whole[(KILLS - 1) % 2] == _tree(project / "site")
    assert [project / "site"] == [*project.glob("*site*"), *project.glob(".site*")]


@pytest.mark.alles
def test_of_many_builds_at_once_each_is_whole_or_refused(project: Path) -> None:
    """Four start together: what is there afterwards is a whole site, and whoever was refused says so."""
    subprocess.run(_command(project), cwd=ROOT, check=True, capture_output=True)
    whole = _tree(project / "site")
    _forget(project)

    builds = [
        subprocess.Popen(_command(project), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = [(build.communicate()[1], build.returncode) for build in builds]

    assert 0 in [code for _, code in said]
    assert all(code == 0 or (code == 2 and "er wordt al een site gemaakt" in text) for text, code in said), said
    assert whole == _tree(project / "site")


def _forget(project: Path) -> None:
    """Else a build that has nothing to change makes nothing."""
    shutil.rmtree(last_builds(project), ignore_errors=True)


def _version(path: Path, text: str, name: str) -> Callable[[], object]:
    """What gives the project this name, which stands on every page."""
    lines = [f"site_name: {name}" if line.startswith("site_name:") else line for line in text.splitlines()]
    return partial(path.write_text, "\n".join(lines) + "\n", "utf-8")


def _command(project: Path) -> list[str | Path]:
    return [sys.executable, "-m", "generator", "build", "--project", project, "--processen", "2", *DAY]


def _tree(site: Path) -> dict[str, bytes]:
    return dict(_files(site))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        if path.is_file() and path.name != MARK:
            yield path.relative_to(site).as_posix(), path.read_bytes()
