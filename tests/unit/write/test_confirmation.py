"""`oco bevestig` writes a day and a role, byte for byte nothing else, and refuses what would make the data worse."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.errors import DataFaults, UsageError
from generator.write.confirmation import confirm, confirmed

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
VANDAAG = date(2026, 11, 22)
NAAST_U = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest project."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    return root


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "peildatum: 2026-01-01\r\ngecontroleerd: # kijk\r\n  op:   2026-02-03  # dag \r\n  door: 'wij' \r\n",
            (
                "peildatum: 2026-01-01\r\ngecontroleerd: # kijk\r\n  op:   2026-11-22  # dag \r\n"
                "  door: 'redactie Noord' \r\n"
            ),
        ),
        (
            "gecontroleerd: {door: \"wij\", op: '2026-02-03', elke: 1 jaar}  # x\nid: mee",
            "gecontroleerd: {door: \"redactie Noord\", op: '2026-11-22', elke: 1 jaar}  # x\nid: mee",
        ),
        (
            "# boven\nbron: >-\n   waar\n\npeildatum: 2019-09-02   # oud\n\n# onder\nnaam: M",
            (
                "# boven\nbron: >-\n   waar\n\npeildatum: 2019-09-02   # oud\ngecontroleerd:\n  op: 2026-11-22\n"
                "  door: redactie Noord\n\n# onder\nnaam: M"
            ),
        ),
        (
            "{id: mee, peildatum: 2019-09-02, naam: M}",
            "{id: mee, peildatum: 2019-09-02, gecontroleerd: {op: 2026-11-22, door: redactie Noord}, naam: M}",
        ),
        (
            "voordeur:\n- naam: A\n  gecontroleerd: {op: 2026-01-01, door: A}\n- naam: B\npeildatum: 2026-01-01\n",
            (
                "voordeur:\n- naam: A\n  gecontroleerd: {op: 2026-11-22, door: redactie Noord}\n- naam: B\n"
                "peildatum: 2026-01-01\ngecontroleerd:\n  op: 2026-11-22\n  door: redactie Noord\n"
            ),
        ),
        (
            "peildatum: 2026-01-01\ngecontroleerd:\n  op: 2026-11-22\n  door: redactie Noord\n",
            "peildatum: 2026-01-01\ngecontroleerd:\n  op: 2026-11-22\n  door: redactie Noord\n",
        ),
    ],
    ids=["windows", "flow", "no-block", "all-flow", "gemeente-and-door", "done-before"],
)
def test_only_the_day_and_the_role_change(before: str, after: str) -> None:
    """`peildatum` stays: it says of which day the source is."""
    assert after == confirmed(before, "mee.yaml", "redactie Noord", VANDAAG)


def test_the_file_of_an_organisation_is_found_and_keeps_its_bytes(project: Path) -> None:
    """BOM and line ends of Windows stay; only three lines are new."""
    file = project / NAAST_U
    before = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(before)

    path = confirm(project, "voorbeeld", "naast-u", "redactie Voorbeeld", VANDAAG)

    new = b"gecontroleerd:\r\n  op: 2026-11-22\r\n  door: redactie Voorbeeld\r\n"
    assert (NAAST_U, before + new) == (path, file.read_bytes())


def test_the_gemeente_itself_can_be_confirmed(project: Path) -> None:
    """Its id stands for `gemeente.yaml`."""
    path = confirm(project, "voorbeeld", "voorbeeld", "redactie Voorbeeld", VANDAAG)

    assert path == GEMEENTE
    assert (
        (project / GEMEENTE)
        .read_text("utf-8")
        .endswith("gecontroleerd:\n  op: 2026-11-22\n  door: redactie Voorbeeld\n")
    )


@pytest.mark.parametrize(
    ("gemeente", "id_", "door", "said"),
    [
        ("voorbeld", "naast-u", "redactie", "gemeente 'voorbeld' bestaat niet. bedoelde u 'voorbeeld'?"),
        ("..", "naast-u", "redactie", "gemeente '..' bestaat niet."),
        ("voorbeeld", "naast", "redactie", "organisatie 'naast' bestaat niet in 'voorbeeld'. bedoelde u 'naast-u'?"),
        ("voorbeeld", "../gemeente", "redactie", "organisatie '../gemeente' bestaat niet"),
        ("voorbeeld", "naast-u", "jan@voorbeeld.nl", "noem bij --door een rol of organisatie, geen e-mailadres"),
        ("voorbeeld", "naast-u", " ", "--door: hier staat niets"),
        ("voorbeeld", "naast-u", "<b>wij</b>", "--door: in deze tekst staat HTML"),
    ],
)
def test_a_wrong_question_changes_nothing(project: Path, gemeente: str, id_: str, door: str, said: str) -> None:
    """It says what is wrong, and no file differs."""
    before = (project / NAAST_U).read_bytes()

    with pytest.raises(UsageError) as error:
        confirm(project, gemeente, id_, door, VANDAAG)

    assert str(error.value).startswith(said)
    assert before == (project / NAAST_U).read_bytes()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("peildatum: 2026-12-01\n", "mee.yaml:1:12: bij `peildatum` staat al een latere dag, 2026-12-01."),
        (
            "peildatum: 2026-01-01\ngecontroleerd: {op: 2026-11-23, door: wij}\n",
            "mee.yaml:2:21: bij `op` staat al een latere dag, 2026-11-23.",
        ),
        ("id: mee\n", "mee.yaml: de sleutel 'peildatum' ontbreekt."),
        ("gecontroleerd: {op: 2026-01-01}\n", "mee.yaml: onder 'gecontroleerd' ontbreekt 'door'."),
        ("gecontroleerd: vandaag\n", "mee.yaml: bij 'gecontroleerd' horen de sleutels `op` en `door`."),
        ("- id: mee\n", "mee.yaml: bij 'gecontroleerd' horen de sleutels `op` en `door`."),
    ],
)
def test_a_file_in_which_it_does_not_fit_is_refused(text: str, said: str) -> None:
    """An earlier day would make the facts older than they are; half a block is for a person to mend."""
    with pytest.raises(UsageError) as error:
        confirmed(text, "mee.yaml", "redactie", VANDAAG)

    assert str(error.value).startswith(said)


def test_a_file_that_cannot_be_read_gives_its_findings(project: Path) -> None:
    """As `oco check` would, with line and remedy."""
    (project / NAAST_U).write_text("id: [\n", "utf-8")

    with pytest.raises(DataFaults) as faults:
        confirm(project, "voorbeeld", "naast-u", "redactie", VANDAAG)

    assert ["SK101"] == [finding.code for finding in faults.value.findings]
