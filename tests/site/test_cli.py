"""The command `oco`: its exit codes, and that a part of the site never takes the place of the whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import main
from generator.write.mark import MARK
from tests.site.paginas import DATUM, ROOT

DAY = ("--datum", DATUM.isoformat())


def test_a_good_project_is_exit_0(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Check and build both succeed, and the build says how much it made and where."""
    checked = main(["check", "--project", str(project), *DAY])
    built = main(["build", "--project", str(project), *DAY])

    made = len(_files(project / "site"))
    assert (0, 0) == (checked, built)
    assert f"{made} bestanden in {project / 'site'}/" == capsys.readouterr().out.splitlines()[-1]


def test_a_fault_in_the_data_is_exit_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both commands say where and what, and no traceback."""
    (project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml").unlink()
    (project / "sociale_kaart/landelijk/termen.yaml").write_text("- id: [\n", "utf-8")

    codes = [main([command, "--project", str(project), *DAY]) for command in ("check", "build")]
    printed = capsys.readouterr()

    assert [1, 1] == codes
    assert "sociale_kaart/landelijk/termen.yaml:" in printed.out
    assert "" == printed.err
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--taal", "ar"], "oco: noem met --site-dir een eigen map"),
        (["build", "--gemeente", "voorbeeld"], "oco: noem met --site-dir een eigen map"),
        (["build", "--drukwerk", "--zonder-folders"], "oco: kies --drukwerk of --zonder-folders"),
        (["build", "--taal", "xx", "--site-dir", "deel"], "oco: taal 'xx' bestaat niet. Kies uit: nl, ar."),
        (["build", "--gemeente", "xx", "--site-dir", "deel"], "oco: gemeente 'xx' bestaat niet. Kies uit: voorbeeld."),
        (["build", "--site-dir", "mkdocs.yml"], "oco: 'mkdocs.yml' is geen map."),
    ],
)
def test_a_wrong_question_is_exit_2(
    arguments: list[str],
    said: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It says in Dutch what to do, and writes nothing."""
    monkeypatch.chdir(project)
    before = sorted(project.rglob("*"))

    code = main([*arguments, *DAY])

    assert 2 == code
    assert capsys.readouterr().err.startswith(said)
    assert before == sorted(project.rglob("*"))


@pytest.mark.parametrize("arguments", [[], ["bestaat-niet"], ["check", "--datum", "22-11-2026"], ["adressen", "weg"]])
def test_a_command_that_does_not_exist_is_exit_2(arguments: list[str]) -> None:
    """Words that `oco` does not know are wrong usage too."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert 2 == stopped.value.code


def test_a_reader_who_stops_reading_is_no_fault(project: Path) -> None:
    """`oco check | head -1` ends quietly."""
    command = [sys.executable, "-m", "generator", "status", "--project", str(project), *DAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as oco:
        assert oco.stdout is not None
        oco.stdout.close()
        assert oco.stderr is not None
        said = oco.stderr.read()

    assert b"" == said


def test_a_fault_of_ours_is_exit_3(project: Path, tmp_path: Path) -> None:
    """A broken template is not the editor's mistake: the message says so, below the traceback for us."""
    for name in ("generator", "site_templates"):
        shutil.copytree(ROOT / name, tmp_path / "huis" / name)
    (tmp_path / "huis/site_templates/frame.html").write_text("{{ bestaat_niet }}", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--project", project, *DAY],
        cwd=tmp_path / "huis",
        check=False,
        capture_output=True,
        text=True,
    )

    assert 3 == done.returncode
    assert 'frame.html", line 1' in done.stderr
    assert "dit is een fout in het programma, niet in uw gegevens" in done.stderr.splitlines()[-1]


def test_translators_read_a_table_with_names_above_it(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`oco vertaal status`: a row for each catalog and one for the language, numbers below what they count."""
    code = main(["vertaal", "status", "--project", str(project), *DAY])

    head, *rows = capsys.readouterr().out.splitlines()
    assert 0 == code
    assert ["taal", "bestand", "vertaald", "deel", "fuzzy", "machine", "nagekeken", "onbekend"] == head.split()
    assert {("ar", "site"), ("ar", "landelijk"), ("ar", "content"), ("ar", "gemeente-voorbeeld"), ("ar", "samen")} == {
        tuple(row.split()[:2]) for row in rows
    }
    assert {len(head)} == {len(row) for row in rows}


def test_a_part_of_the_site_is_a_part_of_the_same_site(project: Path, tmp_path: Path) -> None:
    """Building one language into its own directory leaves out pages, and changes no address and no byte of the rest."""
    main(["build", "--project", str(project), *DAY])
    whole = _files(project / "site")

    code = main(["build", "--project", str(project), "--taal", "ar", "--site-dir", str(tmp_path / "deel"), *DAY])
    part = _files(tmp_path / "deel")

    assert 0 == code
    assert part.items() <= whole.items()
    assert {name for name in whole if name.startswith("nl/voorbeeld/")} == whole.keys() - part.keys()
    assert whole == _files(project / "site")


def _files(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file() and path.name != MARK
    }
