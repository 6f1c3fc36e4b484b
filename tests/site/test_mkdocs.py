"""`mkdocs build`, `mkdocs serve` and `properdocs build` give the site of `oco build`, and nothing else."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

import pytest

from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from generator.render.pieces import Files
from generator.write.mark import MARK
from tests.site.paginas import DATUM

ENVIRONMENT = {
    **os.environ,
    "SOURCE_DATE_EPOCH": str((DATUM.toordinal() - 719_163) * 86_400),
    "NO_MKDOCS_2_WARNING": "1",
    "NO_COLOR": "1",
}


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_the_files_are_those_of_oco_build(program: str, project: Path, tmp_path: Path) -> None:
    """The same names and the same bytes: no 404, sitemap, search index or theme file of its own."""
    files = render_project(check_project(project, DATUM), DATUM, Keuze(), 1)

    assert [] == _differences(files, _built(program, project, tmp_path / "site"))


@pytest.mark.alles
@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_the_shipped_site_is_that_of_oco_build(program: str, files: Files, data: Path, tmp_path: Path) -> None:
    """So it is with every page and folder of the shipped data."""
    assert [] == _differences(files, _built(program, data, tmp_path / "site"))


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_fault_in_the_data_leaves_the_site_alone(program: str, project: Path) -> None:
    """It prints our findings, no traceback, ends with 1, and has not emptied the site directory."""
    command = [sys.executable, "-m", program, "build", "-f", project / "mkdocs.yml"]
    subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True)
    before = (project / "site/index.html").stat()
    organisatie = project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    organisatie.write_text(organisatie.read_text("utf-8").replace("[wonen]", "[wonnen]"), "utf-8")

    done = subprocess.run(command, env=ENVIRONMENT, check=False, capture_output=True, text=True)

    assert 1 == done.returncode
    assert "sociale_kaart/voorbeeld/organisaties/naast-u.yaml:8:18: fout SK2" in done.stderr
    assert "bedoelde u 'wonen'" in done.stderr.lower()
    assert "Traceback" not in done.stderr
    after = (project / "site/index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_mkdocs_serve_shows_the_start_page(project: Path) -> None:
    """The page comes as it was built; behind it only the reload script of mkdocs, which our policy keeps still."""
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", project / "mkdocs.yml"],
        env=ENVIRONMENT,
        check=True,
        capture_output=True,
    )
    built = (project / "site/nl/voorbeeld/index.html").read_text("utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"

    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-f", project / "mkdocs.yml", "-a", address],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        served = _fetch(f"http://{address}/nl/voorbeeld/", server)
    finally:
        server.terminate()
        server.wait()

    assert served.startswith(built.partition("</body>")[0])


def _fetch(url: str, server: subprocess.Popen[bytes]) -> str:
    """The page, as soon as the server answers."""
    for _ in range(300):
        with suppress(URLError), urllib.request.urlopen(url) as answer:  # noqa: S310 - our own address
            text: str = answer.read().decode()
            return text
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError(f"no answer from {url}; the server ended with {server.poll()}")


def _built(program: str, project: Path, site_dir: Path) -> Files:
    """What a program writes for a project."""
    command = [sys.executable, "-m", program, "build", "--quiet", "-f", project / "mkdocs.yml", "-d", site_dir]
    subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True)
    return {
        path.relative_to(site_dir).as_posix(): path.read_bytes()
        for path in site_dir.rglob("*")
        if path.is_file() and path.name != MARK
    }


def _differences(files: Files, made: Files) -> list[str]:
    """The names that one of the two lacks, or that have other bytes."""
    return sorted(name for name in files.keys() | made.keys() if files.get(name) != made.get(name))
