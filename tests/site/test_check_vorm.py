"""`oco check` for others than a person at a terminal, and for one municipality."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.site.paginas import DATUM

DAY = ("--datum", DATUM.isoformat())
KAART = "sociale_kaart"


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with a fault in each of two municipalities and one in the national data."""
    shutil.copytree(project / KAART / "voorbeeld", project / KAART / "ander")
    for name, old, new in (
        (f"{KAART}/voorbeeld/gemeente.yaml", "fictief: ja", "fictief: misschien"),
        (f"{KAART}/ander/gemeente.yaml", "id: voorbeeld", "id: Ander"),
        (f"{KAART}/landelijk/routes/hulp-vragen.yaml", "titel: Ik", "tietel: Ik"),
    ):
        text = (project / name).read_text("utf-8")
        (project / name).write_text(text.replace(old, new), "utf-8")
    return project


def test_github_hears_of_faults_and_shows_a_summary(
    broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 1, a command for each fault, and what other steps wrote in the summary is kept."""
    summary = tmp_path / "samenvatting.md"
    summary.write_text("eerder\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    code = main(["check", "--vorm", "github", "--project", str(broken), *DAY])

    printed = capsys.readouterr().out
    assert 1 == code
    assert f"::error file={KAART}/voorbeeld/gemeente.yaml,line=3,col=10,title=fout SK205::" in printed
    assert all(line.startswith(("::error ", "::warning ")) for line in printed.splitlines())
    assert summary.read_text("utf-8").startswith("eerder\n## Controle\n")


def test_gitlab_gets_a_file_and_the_log_stays_readable(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--uit` the report is in the file, and a person reads the findings in the log."""
    target = tmp_path / "map" / "verslag.json"

    code = main(["check", "--vorm", "gitlab", "--uit", str(target), "--project", str(broken), *DAY])

    printed = capsys.readouterr().out
    issues = json.loads(target.read_text("utf-8"))
    assert 1 == code
    assert all(f"{i['location']['path']}:{i['location']['lines']['begin']}:" in printed for i in issues)
    assert f"{len(issues)} fouten, 0 waarschuwingen" == printed.splitlines()[-1]


def test_gitlab_without_a_file_is_only_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What comes out can be piped: on good data an empty list, and exit 0."""
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("[ar]", "[]"), "utf-8")
    code = main(["check", "--vorm", "gitlab", "--project", str(project), *DAY])

    assert (0, []) == (code, json.loads(capsys.readouterr().out))


def test_one_gemeente_hears_of_itself_and_of_what_is_national(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong elsewhere is counted, not told."""
    code = main(["check", "--gemeente", "voorbeeld", "--project", str(broken), *DAY])

    printed = capsys.readouterr().out
    assert 1 == code
    assert {"voorbeeld", "landelijk"} == {line.split("/")[1] for line in printed.splitlines() if line.startswith(KAART)}
    assert printed.splitlines()[-1].startswith("Elders nog ")


def test_fault_of_a_neighbour_is_no_fault_here(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 0 when only another municipality has faults."""
    shutil.copytree(project / KAART / "voorbeeld", project / KAART / "ander")

    code = main(["check", "--gemeente", "voorbeeld", "--project", str(project), *DAY])

    assert 0 == code
    assert "0 fouten, 0 waarschuwingen" == capsys.readouterr().out.splitlines()[0]


def test_gemeente_that_is_not_there_is_exit_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`landelijk` is no municipality; the nearest one is named."""
    codes = [main(["check", "--gemeente", name, "--project", str(project), *DAY]) for name in ("voorbeld", "landelijk")]

    said = capsys.readouterr().err
    assert [2, 2] == codes
    assert "oco: gemeente 'voorbeld' bestaat niet. bedoelde u 'voorbeeld'?" in said
    assert "oco: gemeente 'landelijk' bestaat niet." in said


def test_report_that_cannot_be_written_is_exit_2(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A directory where the file should be."""
    code = main(["check", "--vorm", "gitlab", "--uit", str(project), "--project", str(project), *DAY])

    assert 2 == code
    assert f"'{project}' kan niet geschreven worden" in capsys.readouterr().err
