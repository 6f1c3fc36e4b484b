"""`oco status` and `oco bevestig` as an editor uses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main

DAY = ("--datum", "2026-11-22")
NAAST_U = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"


def run(project: Path, *arguments: str) -> int:
    """The exit code of `oco` with these arguments in this project."""
    return main([*arguments, "--project", str(project), *DAY])


def test_status_lists_the_oldest_first(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of each: where it stands, the last day of the next check, and who looked last."""
    with (project / NAAST_U).open("a", encoding="utf-8") as file:
        file.write("gecontroleerd:\n  op: 2026-11-01\n  door: redactie Voorbeeld\n  elke: 30 dagen\n")
    text = (project / GEMEENTE).read_text("utf-8").replace("2026-11-01", "2020-02-29")
    (project / GEMEENTE).write_text(text, "utf-8")

    code = run(project, "status")

    expected = """\
voorbeeld
  nooit    uiterlijk 2021-02-28  de deur Loket Naast U: klopte op 2020-02-29
  nooit    uiterlijk 2021-02-28  de gemeente zelf: klopte op 2020-02-29
  bijna    uiterlijk 2026-12-01  Naast U (naast-u): nagekeken op 2026-11-01 door redactie Voorbeeld
landelijk
"""
    assert (0, expected) == (code, capsys.readouterr().out)


def test_status_gives_letters(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One by id, or all of them, each with the address of its page."""
    codes = [run(project, "status", "--brief", "naast-u"), run(project, "status", "--brief", "alle")]
    printed = capsys.readouterr().out

    assert [0, 0] == codes
    assert 2 == printed.count("Beste collega,")
    assert 2 == printed.count("De pagina: https://voorbeeld.example/nl/voorbeeld/organisaties/naast-u/\n")


def only_dutch(project: Path) -> None:
    """Takes the language off the site that is not translated."""
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("[ar]", "[]"), "utf-8")


def test_confirming_puts_a_record_in_order(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was `nooit` is `in orde`, and the project is as clean as it was."""
    only_dutch(project)
    code = run(project, "bevestig", "naast-u", "--gemeente", "voorbeeld", "--door", "redactie", "--op", "2026-11-20")
    said = capsys.readouterr().out
    run(project, "status")
    status = capsys.readouterr().out
    run(project, "check")

    assert (0, f"{NAAST_U}: nagekeken op 2026-11-20 door redactie.\n") == (code, said)
    assert "  in orde  uiterlijk 2027-11-20  Naast U (naast-u): nagekeken op 2026-11-20 door redactie\n" in status
    assert "0 fouten, 0 waarschuwingen\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["status", "--gemeente", "voorbeld"], "oco: gemeente 'voorbeld' bestaat niet. bedoelde u 'voorbeeld'?"),
        (["status", "--brief", "naast"], "oco: organisatie 'naast' bestaat niet. bedoelde u 'naast-u'?"),
        (
            ["bevestig", "naast-u", "--gemeente", "voorbeeld", "--door", "redactie", "--op", "2026-11-23"],
            "oco: de dag bij --op moet nog komen: 2026-11-23. Vandaag is het 2026-11-22.",
        ),
        (
            ["bevestig", "naast-u", "--gemeente", "voorbeeld", "--door", "a@b.nl"],
            "oco: noem bij --door een rol of organisatie, geen e-mailadres. Dit komt op de site te staan.",
        ),
    ],
)
def test_a_wrong_question_is_exit_2(
    arguments: list[str], said: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says in Dutch what to do, and writes nothing."""
    before = (project / NAAST_U).read_bytes()

    code = run(project, *arguments)

    assert (2, f"{said}\n") == (code, capsys.readouterr().err)
    assert before == (project / NAAST_U).read_bytes()
