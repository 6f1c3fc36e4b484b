"""`oco nieuw`: what it makes passes `oco check`, and nothing that was there changes."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest

from generator.cli import main
from tests.site.paginas import DATUM

DAY = ("--datum", DATUM.isoformat())
KAART = "sociale_kaart"
WHOLE = {
    "gemeente": ["naam=Ons Dorp", "telefoon=onbekend", "bron=Test"],
    "organisatie": ["naam=Hulp: Noord", "rol=oco_formeel", "vormen=oco-wmo", "samenvatting=Wij helpen.", "bron=Test"],
    "route": ["titel=Ik heb schulden", "samenvatting=Naar hulp.", "stap=Bel", "uitleg=Bel ons.", "bron=Test"],
    "term": ["voorkeur=Wmo", "definitie=Een wet.", "bron=Wmo 2015"],
}
PATHS = {
    "gemeente": f"{KAART}/ons-dorp/gemeente.yaml",
    "organisatie": f"{KAART}/voorbeeld/organisaties/hulp-noord.yaml",
    "route": f"{KAART}/voorbeeld/routes/ik-heb-schulden.yaml",
    "term": f"{KAART}/landelijk/termen.yaml",
}


@pytest.fixture(autouse=True)
def _nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    types(monkeypatch, "")


def types(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Lets a person type these lines and then leave."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def nieuw(project: Path, wat: str, *answers: str) -> int:
    """Runs the command with these answers."""
    where = ["--gemeente", "voorbeeld"] if wat in ("organisatie", "route") else []
    given = [part for answer in answers for part in ("--antwoord", answer)]
    return main(["nieuw", wat, *where, *given, "--project", str(project), *DAY])


@pytest.mark.parametrize("wat", list(WHOLE))
def test_what_is_made_passes_the_check(wat: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With every question answered there is no fault, and every other file is as it was."""
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}

    code = nieuw(project, wat, *WHOLE[wat])

    made = project / PATHS[wat]
    assert (0, 0) == (code, main(["check", "--project", str(project), *DAY]))
    assert f"gemaakt: {PATHS[wat]}" in capsys.readouterr().out.splitlines()
    assert made.read_bytes().startswith(before.pop(made, b"# yaml-language-server: $schema=../"))
    assert before == {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and path != made}


@pytest.mark.parametrize("wat", list(WHOLE))
def test_what_is_left_open_is_all_that_is_wrong(wat: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With only a name the check names each line to fill in, and `oco nieuw` has said which."""
    nieuw(project, wat, WHOLE[wat][0], *([WHOLE[wat][1], WHOLE[wat][2]] if wat == "organisatie" else []))
    left = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("Vul nog in: "))

    code = main(["check", "--project", str(project), *DAY])

    faults = [line for line in capsys.readouterr().out.splitlines() if ": fout " in line]
    assert 1 == code
    assert left.count(",") + 1 == len(faults)
    assert all(line.endswith("SK210: hier staat niets") for line in faults)


def test_questions_are_asked(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In Dutch, with what can be chosen; an answer that cannot be is asked again, with the remedy."""
    types(monkeypatch, "voorbeld\nvoorbeeld\nZorg Thuis\n\nZorg\nzorg\nZij helpt u thuis.\n12\n000-123 45 67\nTest\n")

    code = main(["nieuw", "organisatie", "--project", str(project), *DAY])

    said = capsys.readouterr().out
    made = (project / KAART / "voorbeeld/organisaties/zorg-thuis.yaml").read_text("utf-8").splitlines()
    assert 0 == code
    for part in (
        "In welke gemeente? (voorbeeld, landelijk)",
        "'voorbeld' bestaat niet. bedoelde u 'voorbeeld'?",
        "Enter is: zorg-thuis",
        "bedoelde u 'zorg'?",
        "'12' is geen Nederlands telefoonnummer",
    ):
        assert part in said
    assert "Welke vorm" not in said
    for line in ("id: zorg-thuis", "rol: zorg", "samenvatting: Zij helpt u thuis.", "    waarde: 000-123 45 67"):
        assert line in made


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("organisatie", "naam=Naast U"), "het kenmerk 'naast-u' bestaat al."),
        (("organisatie", "naam=X", "id=zorg"), "bij 'id': het kenmerk 'zorg' bestaat al. Kies een ander."),
        (("gemeente", "naam=Voorbeeld"), "het kenmerk 'voorbeeld' bestaat al."),
        (("gemeente", "naam=Landelijk"), "het kenmerk 'landelijk' bestaat al."),
        (("route", "titel=Hulp vragen"), "het kenmerk 'hulp-vragen' bestaat al."),
        (("term", "voorkeur=OCO", "id=oco"), "bij 'id': het kenmerk 'oco' bestaat al."),
        (
            ("organisatie", "naam=X", "id=Hulp Noord"),
            "bij 'id': 'Hulp Noord' kan geen kenmerk zijn. Maak er `hulp-noord`",
        ),
        (("organisatie", "naam=X", "rol=helper"), "bij 'rol': 'helper' bestaat niet."),
        (("organisatie", "naam=X", "rol=oco_formeel", "vormen=oco"), "bij 'vormen': 'oco' bestaat niet."),
        (("organisatie", "rol=zorg"), "zonder antwoord op 'Hoe heet de organisatie?' kan het niet."),
        (("organisatie", "naam=<b>X</b>"), "bij 'naam': in deze tekst staat HTML"),
        (("term", "woord=x"), "bij 'term' is 'woord' geen vraag."),
    ],
)
def test_what_cannot_be_is_refused(
    arguments: tuple[str, ...], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, the way out in Dutch, and nothing is written."""
    before = sorted(project.rglob("*"))

    code = nieuw(project, *arguments)

    assert 2 == code
    assert said in capsys.readouterr().err
    assert before == sorted(project.rglob("*"))


def test_gemeente_must_be_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a person to ask."""
    code = main(["nieuw", "route", "--antwoord", "titel=X", "--project", str(project), *DAY])

    assert 2 == code
    assert "zeg in welke gemeente het komt, met --gemeente. Kies uit: voorbeeld, landelijk." in capsys.readouterr().err


def test_national_organisation_is_nowhere_a_second_one(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id of a municipality cannot be national too: both would have the same address."""
    code = main(
        ["nieuw", "organisatie", "--gemeente", "landelijk", "--antwoord", "naam=Naast U", "--project", str(project)]
    )

    assert 2 == code
    assert "'naast-u' bestaat al" in capsys.readouterr().err


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_list_of_terms_keeps_its_bytes(end: str, project: Path) -> None:
    """Whatever the line ends, and also when the last line has none."""
    path = project / PATHS["term"]
    text = path.read_text("utf-8").rstrip("\n").replace("\n", end or "\n")
    path.write_bytes((text + end).encode())

    nieuw(project, "term", *WHOLE["term"])

    added = path.read_bytes().removeprefix((text + end).encode())
    assert len(added) < len(path.read_bytes())
    assert (b"\r\n" in added) == (end == "\r\n")
    assert added.count(b"\r\n") in (0, added.count(b"\n"))
    assert 0 == main(["check", "--project", str(project), *DAY])


def test_new_municipality_beside_broken_data(project: Path) -> None:
    """What is wrong elsewhere does not stand in the way."""
    shutil.copytree(project / KAART / "voorbeeld", project / KAART / "stuk")
    (project / KAART / "stuk/gemeente.yaml").write_text("id: [", "utf-8")

    assert 0 == nieuw(project, "gemeente", *WHOLE["gemeente"])
    assert 2 == nieuw(project, "gemeente", "naam=Stuk")
