"""Runs every case in findings/: a small project with a mistake in it, and the whole text that an editor then reads.

A case lies over tests/sites/minimaal. `weg` are paths to delete, `wijzig` replaces texts that stand there exactly
once, `bestanden` gives whole files, `herhaal` files of one text many times, `aantal` many empty files whose name has
a number for `#`, `hex` whole files as bytes, `symlink` links; with `folders: ja` they are printed too, with
`vertaling: ja` it is counted how much is translated, with `web` (address → answer, as tests/web.py reads it) links are
visited. `verwacht` comes last.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
import yaml

from generator.check.nouns import SITE_DOMEIN
from generator.check.whole import check_sources
from generator.commands import links
from generator.errors import DataFaults, Finding
from generator.load.sources import load_sources
from generator.pipeline import check_project, render_project
from generator.plan.pages import Keuze
from generator.translate.catalogs import progress, unfinished
from tests.web import web_server

TESTS = Path(__file__).parents[1]
MINIMAAL = TESTS / "sites" / "minimaal"
CASES = sorted(Path(__file__).with_name("findings").glob("*.yaml"))
GENERATOR = TESTS.parent / "generator"
CODE = re.compile(r"\bSK\d{3}\b")
EXPECTED = re.compile(r"^verwacht: *(\||\"\") *\n.*\Z", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One golden case, as its file spells it."""

    beschrijving: str
    verwacht: str
    datum: str = "2026-11-22"
    weg: Sequence[str] = ()
    wijzig: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    bestanden: Mapping[str, str] = field(default_factory=dict)
    herhaal: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    aantal: Mapping[str, str] = field(default_factory=dict)
    hex: Mapping[str, str] = field(default_factory=dict)
    symlink: Mapping[str, str] = field(default_factory=dict)
    folders: str = "nee"
    vertaling: str = "nee"
    web: Mapping[str, str] = field(default_factory=dict)

    def lay_over(self, root: Path) -> None:
        """Makes the project of this case out of a copy of minimaal."""
        for path in self.weg:
            (root / path).unlink()
        for path, edits in self.wijzig.items():
            text = (root / path).read_text("utf-8")
            for old, new in edits:
                if text.count(old) != 1:
                    raise ValueError(f"{path}: {old!r} stands there {text.count(old)} times, must be once")
                text = text.replace(old, new)
            (root / path).write_text(text, "utf-8", newline="")
        for path, data in self.files():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        for path, target in self.symlink.items():
            (root / path).symlink_to(target)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of each whole file."""
        yield from ((path, text.encode()) for path, text in self.bestanden.items())
        yield from ((path, (text * int(times)).encode()) for path, (text, times) in self.herhaal.items())
        yield from ((path.replace("#", str(n)), b"") for path, times in self.aantal.items() for n in range(int(times)))
        yield from ((path, bytes.fromhex(digits)) for path, digits in self.hex.items())


def read_case(path: Path) -> Case:
    """The case in a file; a misspelt key is a TypeError."""
    return Case(**yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader))  # noqa: S506 - it makes only texts


def findings_text(
    root: Path,
    datum: date,
    folders: str = "nee",
    vertaling: str = "nee",
    web: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """What `oco check` prints about the project below `root`, and with `folders` what `oco build` does.

    Most cases leave alone how much is translated: in the project under them nothing is. The interface never counts: it
    has another number of texts whenever somebody edits a template.
    """
    _, findings = check_sources(*load_sources(root), datum)
    if vertaling == "ja":
        checked = check_project(root, datum)
        findings = (*findings, *unfinished(checked, (row for row in progress(checked) if row.domein != SITE_DOMEIN)))
    if web:
        findings = (*findings, *link_findings(root, datum, web))
    if folders == "ja":
        try:
            render_project(check_project(root, datum), datum, Keuze(), 1)
        except DataFaults as faults:
            findings = faults.findings
    return "".join(f"{finding}\n" for finding in findings)


def link_findings(root: Path, datum: date, web: Mapping[str, str]) -> tuple[Finding, ...]:
    """What `oco check --links` adds, where a server on this machine stands for the whole web."""
    with web_server(web) as server, pytest.MonkeyPatch.context() as patch:
        for variable, value in (("http_proxy", server.origin), ("no_proxy", "")):
            patch.setenv(variable, value)
            patch.delenv(variable.upper(), raising=False)
        patch.setattr(links, "PAUSE", 0.0)
        return links.look_at_links(check_project(root, datum), root, ("",), datum)[0]


def write_expected(path: Path, text: str) -> None:
    """Replaces `verwacht` at the end of a case and leaves the rest as it is, byte for byte."""
    block = "verwacht: |\n" + "".join(f"  {line}\n" for line in text.splitlines()) if text else 'verwacht: ""\n'
    before = path.read_bytes().decode()
    path.write_bytes(EXPECTED.sub(lambda _: block, before).encode())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_editor_reads_exactly_these_findings(path: Path, tmp_path: Path, *, update_golden: bool) -> None:
    """The mistake of the case gives exactly the findings of the case, no more and no fewer."""
    case = read_case(path)
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    case.lay_over(root)
    actual = findings_text(root, date.fromisoformat(case.datum), case.folders, case.vertaling, case.web)
    if update_golden:
        write_expected(path, actual)
        case = read_case(path)

    assert case.verwacht == actual


def test_minimal_project_has_no_findings() -> None:
    """The project under every case is clean, so each finding comes from the case itself."""
    assert findings_text(MINIMAAL, date(2026, 11, 22)) == ""


def test_every_code_has_a_case() -> None:
    """Each code in the generator is printed by a golden case, and no case names a code that is gone."""
    codes = {code for path in GENERATOR.rglob("*.py") for code in CODE.findall(path.read_text("utf-8"))}
    covered = {code for path in CASES for code in CODE.findall(read_case(path).verwacht)}

    assert sorted(codes) == sorted(covered)


def test_cases_are_named_after_what_they_print() -> None:
    """A file name begins with a code that the case prints, or with GEEN when it prints nothing."""
    printed = {path.stem: CODE.findall(read_case(path).verwacht) or ["GEEN"] for path in CASES}

    assert [stem for stem, codes in printed.items() if stem.partition("-")[0] not in codes] == []


def test_update_is_refused_in_ci() -> None:
    """Where CI is set, nothing can change a golden file in passing."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--update-golden", __file__]
    run = subprocess.run(command, env={**os.environ, "CI": "1"}, capture_output=True, text=True, check=False)

    assert run.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--update-golden is refused when CI is set" in run.stderr


def test_update_rewrites_only_what_is_expected(tmp_path: Path) -> None:
    """`--update-golden` keeps comments, order and line ends of a case, and replaces the old text whole."""
    path = tmp_path / "SK999-voorbeeld.yaml"
    path.write_bytes(b"# uitleg\r\nbeschrijving:  x\nverwacht: |\n  oud: 1\n\n  verwacht: 2\n")

    write_expected(path, "nieuw: {\n    hint\n")

    assert path.read_bytes() == b"# uitleg\r\nbeschrijving:  x\nverwacht: |\n  nieuw: {\n      hint\n"


def test_edit_that_matches_twice_is_refused(tmp_path: Path) -> None:
    """A replacement must match exactly once, or the case would not test what it says."""
    (tmp_path / "a.yaml").write_text("x x", "utf-8")
    case = Case(beschrijving="", verwacht="", wijzig={"a.yaml": [("x", "y")]})

    with pytest.raises(ValueError, match="2 times"):
        case.lay_over(tmp_path)
