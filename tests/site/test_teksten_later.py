"""Texts are looked at while pages are made of them: a build tells what a check tells, and no half site is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.paginas import DATUM, ROOT

CATALOG = "locales/ar/LC_MESSAGES/site.po"


def _said(project: Path, *arguments: str) -> tuple[int, str, str]:
    command = [sys.executable, "-m", "generator", *arguments, "--project", str(project), "--datum", DATUM.isoformat()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.parametrize(
    "wrong",
    [
        'msgctxt "actueel"\nmsgid "Dit is nagekeken op %(datum)s."\nmsgstr "%(dag)s"\n',
        'msgid "Zoeken"\nmsgstr "<b>بحث</b>"\n',
    ],
    ids=["no page can be made of it", "pages can be made of it"],
)
def test_a_fault_in_a_text_is_all_that_is_told(wrong: str, processes: str, project: Path) -> None:
    """Whatever comes first: the fault, or the page that it breaks."""
    catalog = project / CATALOG
    catalog.write_text(f"{catalog.read_text('utf-8')}\n{wrong}", "utf-8")

    checked = _said(project, "check")
    built = _said(project, "build", "--zonder-folders", "--processen", processes)

    assert (1, "") == (checked[0], checked[2])
    assert checked == built
    assert not (project / "site").exists()
    assert [] == list(project.glob(".site.oco-nieuw*"))
