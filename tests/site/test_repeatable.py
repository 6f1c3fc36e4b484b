"""The same data on the same day give the same bytes, wherever and however they are built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.site.paginas import DATUM, ROOT

CODE = ("generator", "site_templates", "requirements.txt", "pyproject.toml")
SOURCES = ("sociale_kaart", "content", "locales", "mkdocs.yml")


def test_two_builds_far_apart_are_the_same(data: Path, tmp_path: Path) -> None:
    """Another directory, timezone, language, hash seed and number of processes change no byte of no file.

    Two languages, and what belongs to none, are pieces of work enough for several processes.
    """
    elsewhere = tmp_path / "ergens anders"
    elsewhere.mkdir()
    for source in (*(ROOT / name for name in CODE), *(data / name for name in SOURCES)):
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, elsewhere / source.name)

    here = _build(ROOT, data, tmp_path / "hier", "1", TZ="UTC", LC_ALL="C", PYTHONHASHSEED="0")
    there = _build(
        elsewhere, elsewhere, tmp_path / "daar", "3", TZ="Pacific/Kiritimati", LC_ALL="tr_TR.UTF-8", PYTHONHASHSEED="7"
    )

    assert len(here) > 100
    assert [] == sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))


def _build(house: Path, project: Path, site_dir: Path, processes: str, **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "generator", "build", "--datum", DATUM.isoformat(), "--processen", processes]
    command += ["--taal", "nl", "--taal", "ar", "--gemeente", "rheden"]
    subprocess.run(
        [*command, "--project", project, "--site-dir", site_dir],
        cwd=house,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    return {path.relative_to(site_dir).as_posix(): path.read_bytes() for path in site_dir.rglob("*") if path.is_file()}
