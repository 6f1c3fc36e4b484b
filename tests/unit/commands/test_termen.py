"""`oco termen` on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
HEAD = "id;voorkeur;definitie;taal;term;vormen"
VOORKEUR = "onafhankelijke cliëntondersteuning"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of minimaal."""
    shutil.copytree(MINIMAAL, tmp_path / "project")
    return tmp_path / "project"


def run(root: Path, *arguments: str) -> int:
    """The exit code of `oco termen`."""
    return main(["termen", *arguments, "--project", str(root), "--datum", "2026-11-22"])


def sent(root: Path, *rows: str) -> str:
    """A file with these rows, as a translator sends it."""
    path = root.parent / "termen.csv"
    path.write_text("\n".join([HEAD, *rows]), "utf-8")
    return str(path)


def test_export_comes_back_without_change(root: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """What is exported and imported as it was changes nothing, not even with --schrijf."""
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    before = lijst.read_bytes()
    assert 0 == run(root, "export", "--taal", "ar")
    (root.parent / "termen.csv").write_bytes(capsysbinary.readouterr().out)

    assert 0 == run(root, "import", str(root.parent / "termen.csv"), "--schrijf")
    assert b"regel 2: oco (ar): gelijk\nEr verandert niets.\n" == capsysbinary.readouterr().out
    assert before == lijst.read_bytes()


def test_import_writes_only_when_asked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --schrijf the command tells what would happen; with it the words stand in the file."""
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    before = lijst.read_text("utf-8")
    file = sent(root, f"oco;{VOORKEUR};;ar;مساندة;أ | ب")
    assert 0 == run(root, "import", file)
    assert before == lijst.read_text("utf-8")
    assert (
        "regel 2: oco (ar): anders: دعم مستقل للعملاء → مساندة; vormen: أ, ب\n"
        "1 regel zou in termen.yaml komen. Klopt het? Gebruik --schrijf.\n" == capsys.readouterr().out
    )

    assert 0 == run(root, "import", file, "--schrijf")
    assert before.replace("term: دعم مستقل للعملاء\n", "term: مساندة\n      vormen: [أ, ب]\n") == lijst.read_text(
        "utf-8"
    )


REFUSED = [
    (f"oc;{VOORKEUR};;ar;x;", "deze term bestaat niet"),
    (f"oco;{VOORKEUR};;nl;x;", "deze taal bestaat niet"),
    ("oco;zorgmakelaar;;ar;x;", f"het Nederlands is veranderd in '{VOORKEUR}'"),
    (f"oco;{VOORKEUR};;ar;<b>x</b>;", "in deze tekst staat HTML"),
    (f"oco;{VOORKEUR};;ar;x\ufeff;", "in 'x\ufeff' staat een teken dat niet kan"),
    (f"oco;{VOORKEUR};;ar;;y", "een vorm zonder term kan niet"),
]


@pytest.mark.parametrize(("row", "reason"), REFUSED)
def test_one_bad_row_stops_all(root: Path, row: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A row that can't be taken over says why, and then nothing is written."""
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    before = lijst.read_bytes()
    code = run(root, "import", sent(root, row), "--schrijf")
    printed = capsys.readouterr().out

    assert (1, before) == (code, lijst.read_bytes())
    assert f"): fout: {reason}" in printed
    assert printed.endswith("1 regel is niet goed; er is niets geschreven.\n")


def test_same_term_twice_is_a_bad_row(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody knows which of two rows is meant; an empty row means nothing."""
    file = sent(root, f"oco;{VOORKEUR};;ar;x;", f"oco;{VOORKEUR};;ar;;", f"oco;{VOORKEUR};;ar;y;")

    assert 1 == run(root, "import", file)
    assert [
        "regel 2: oco (ar): anders: دعم مستقل للعملاء → x",
        "regel 3: oco (ar): leeg",
        "regel 4: oco (ar): fout: deze term en taal staan ook op regel 2",
    ] == capsys.readouterr().out.splitlines()[:3]


@pytest.mark.parametrize(
    "arguments",
    [["import"], ["import", "geen.csv"], ["export", "--taal", "xx"], ["export", "--schrijf"], ["export", "a.csv"]],
)
def test_wrong_usage_says_how(root: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An argument that does not fit is wrong usage."""
    assert 2 == run(root, *arguments)
    assert capsys.readouterr().err.startswith("oco: ")
