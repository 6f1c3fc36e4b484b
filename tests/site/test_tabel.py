"""`oco import` and `oco export`: what becomes of each row, that nothing is lost, and that nothing happens unasked."""

from __future__ import annotations

import csv
import io
import random
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from generator.check.columns import columns_of
from generator.check.nearest import as_id
from generator.check.rows import same
from generator.cli import main
from generator.errors import UsageError
from generator.load.sources import load_sources
from generator.model.organisatie import Organisatie
from generator.source import Node
from generator.tabel import Bestaand, Lot, plan_import
from tests.site.paginas import DATUM
from tests.site.verzonnen import make_organisatie

DIRECTORY = "sociale_kaart/voorbeeld/organisaties"
HEADINGS = ["Naam", "rol", "Omschrijving", "Telefoonnummer", "E-mail", "bron", "peildatum"]
ROW = ["Hulp Één", "buur", "Wij helpen u.", "000-123 45 00", "", "Verzonnen", "2026-11-01"]


def save(path: Path, *rows: list[object]) -> Path:
    """A table in a file, xlsx or csv."""
    if path.suffix == ".csv":
        file = io.StringIO(newline="")
        csv.writer(file, delimiter=";").writerows(rows)
        path.write_bytes(file.getvalue().encode("cp1252"))
    else:
        book = Workbook()
        for row in rows:
            book.worksheets[0].append(row)
        book.save(path)
    return path


def oco(project: Path, command: str, table: Path, *more: str) -> int:
    """Runs the command for the gemeente of the small project."""
    day = DATUM.isoformat()
    return main([command, "--project", str(project), "--datum", day, "--gemeente", "voorbeeld", str(table), *more])


def trees(project: Path) -> dict[str, Node]:
    """Every organisation of the gemeente as the loader reads it; there is nothing wrong with any."""
    sources, findings = load_sources(project)
    assert findings == ()
    return {path: tree for path, tree in sources.trees.items() if path.startswith(DIRECTORY)}


def test_a_first_look_writes_nothing(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each row has its fate in Dutch on a line of its own; the files are as they were."""
    table = save(tmp_path / "t.xlsx", HEADINGS, ROW, ["Naast U", "oco_formeel"], [None] * 7, ["Naast u twee"])
    before = trees(project)

    assert 1 == oco(project, "import", table)
    assert (
        f"rij 2: nieuw → {DIRECTORY}/hulp-een.yaml\n"
        "rij 3: gelijk\n"
        "rij 5: niet overgenomen: de sleutel 'bron' ontbreekt (SK202)\n"
        "    Vul de kolom met die naam, of voeg haar toe aan de tabel.\n"
        "rij 5: niet overgenomen: de sleutel 'peildatum' ontbreekt (SK202)\n"
        "    Vul de kolom met die naam, of voeg haar toe aan de tabel.\n"
        "rij 5: niet overgenomen: de sleutel 'rol' ontbreekt (SK202)\n"
        "    Vul de kolom met die naam, of voeg haar toe aan de tabel.\n"
        "rij 5: niet overgenomen: de sleutel 'samenvatting' ontbreekt (SK202)\n"
        "    Vul de kolom met die naam, of voeg haar toe aan de tabel.\n"
        "1 nieuw, 0 bijgewerkt, 1 gelijk, 0 blijft, 1 niet overgenomen\n"
        "Er is niets geschreven. Los eerst op wat hierboven staat: het is alles of niets.\n"
    ) == capsys.readouterr().out
    assert before == trees(project)


def test_a_name_gives_the_same_id_as_it_does_with_oco_nieuw(project: Path, tmp_path: Path) -> None:
    """A dash parts words and an apostrophe does not, also the curly ones that a spreadsheet makes."""
    naam = "Hulp–Thuis in ’s-Dorp"
    table = save(tmp_path / "t.xlsx", HEADINGS, [naam, *ROW[1:]])

    assert 0 == oco(project, "import", table, "--schrijf")
    assert f"{DIRECTORY}/{as_id(naam)}.yaml" in trees(project)
    assert "hulp-thuis-in-s-dorp" == as_id(naam)


def test_a_new_organisation_is_written_in_our_style(project: Path, tmp_path: Path) -> None:
    """Keys in the order of the model, and the project is as good as it was."""
    table = save(tmp_path / "t.csv", HEADINGS, ROW)

    assert 0 == oco(project, "import", table, "--schrijf")
    assert (
        "id: hulp-een\nnaam: Hulp Één\nrol: buur\nsamenvatting: Wij helpen u.\n"
        "contact:\n  - soort: telefoon\n    waarde: 000-123 45 00\n"
        "bron: Verzonnen\npeildatum: 2026-11-01\n"
    ) == (project / DIRECTORY / "hulp-een.yaml").read_text("utf-8")
    assert 0 == main(["check", "--project", str(project), "--datum", DATUM.isoformat()])


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("Telefoonnummer", 201234567, "kolom 'Telefoonnummer': '201234567' mist de 0 vooraan (SK301)"),
        ("Telefoonnummer", "020-123 45 67", "kolom 'Telefoonnummer': '020-123 45 67' lijkt echt, maar"),
        ("peildatum", datetime(2026, 11, 1, 9), "kolom 'peildatum': '2026-11-01 09:00' is een tijdstip (SK206)"),
        ("rol", "buurt", "kolom 'rol': 'buurt' kan hier niet (SK205)\n    bedoelde u 'buur'?"),
        ("Omschrijving", "<b>Wij</b>", "kolom 'Omschrijving': in deze tekst staat HTML: <b> (SK211)"),
        ("Naam", "***", "van de naam '***' is geen kenmerk te maken (SK207)"),
    ],
)
def test_a_faulty_cell_is_named(
    column: str, value: object, said: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Row, heading, what is wrong and the way out; and with one such row nothing is written at all."""
    row = [value if heading == column else text for heading, text in zip(HEADINGS, ROW, strict=True)]
    table = save(tmp_path / "t.xlsx", HEADINGS, row, ["Goed", *ROW[1:]])
    before = trees(project)

    assert 1 == oco(project, "import", table, "--schrijf")
    assert f"rij 2: niet overgenomen: {said}" in capsys.readouterr().out
    assert before == trees(project)


def test_all_faulty_cells_of_a_row_are_named_at_once(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What Excel changed and what the model does not take stand side by side, each once."""
    table = save(tmp_path / "t.xlsx", HEADINGS, ["Hulp", "buurt", "{{ x }}", ROW[3], "", True, "1-11-2026"])

    assert 1 == oco(project, "import", table)
    assert [
        "rij 2: niet overgenomen: kolom 'rol': 'buurt' kan hier niet (SK205)",
        "rij 2: niet overgenomen: kolom 'Omschrijving': in deze tekst staat programmacode: {{ (SK212)",
        "rij 2: niet overgenomen: kolom 'bron': hier staat WAAR of ONWAAR (SK203)",
        "rij 2: niet overgenomen: kolom 'peildatum': '1-11-2026' is geen datum die maar één ding kan betekenen (SK206)",
        "0 nieuw, 0 bijgewerkt, 0 gelijk, 0 blijft, 1 niet overgenomen",
    ] == [line for line in capsys.readouterr().out.splitlines()[:-1] if not line.startswith(" ")]


def test_a_row_is_judged_by_the_checks_of_the_whole_project(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reference that leads nowhere, an id that was given away, and one that stands in two rows."""
    head = ["id", *HEADINGS, "verwijst_naar", "vorige_ids"]
    table = save(
        tmp_path / "t.xlsx",
        head,
        ["een", *ROW, "naast-uu", ""],
        ["zorg", *ROW, "", ""],
        ["twee", *ROW, "een", "naast-u"],
        ["twee", *ROW, "", ""],
    )

    assert 1 == oco(project, "import", table)
    printed = capsys.readouterr().out
    assert "rij 2: niet overgenomen: kolom 'verwijst_naar': " in printed
    assert "bedoelde u 'naast-u'?" in printed
    assert "rij 3: niet overgenomen: kolom 'id': 'zorg' is de naam van een rol (SK214)" in printed
    assert "rij 5: niet overgenomen: 'twee' staat ook op rij 4 (SK209)" in printed


def test_what_is_there_changes_only_when_asked(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then only the cells that differ, and not one other byte: comments stay, empty cells say nothing."""
    path = project / DIRECTORY / "naast-u.yaml"
    text = path.read_text("utf-8").replace("talen: [nl]", "# Bel voor andere talen.\ntalen: [nl]  # en meer")
    path.write_text(text, "utf-8")
    head = ["naam", "telefoon", "e-mail", "talen", "let_op", "kosten", "contact.1.voorkeur"]
    table = save(tmp_path / "t.xlsx", head, ["Naast U", "000-765 43 21", None, "nl, ar", "Bel eerst.", None, True])

    assert 0 == oco(project, "import", table, "--schrijf")
    assert "rij 2: bestaat al, blijft zoals zij is (gebruik --bijwerken)" in capsys.readouterr().out
    assert text == path.read_text("utf-8")
    assert 0 == oco(project, "import", table, "--schrijf", "--bijwerken")
    assert f"rij 2: bijgewerkt → {DIRECTORY}/naast-u.yaml" in capsys.readouterr().out
    assert text.replace("000-123 45 67\n", "000-765 43 21\n    voorkeur: ja\n").replace("[nl]", "[nl, ar]").replace(
        "vormen:", "let_op:\n  - Bel eerst.\nvormen:"
    ) == path.read_text("utf-8")


def test_a_change_that_could_be_two_things_is_refused(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With two phone numbers in the file, a third in the column "telefoon" could be either."""
    path = project / DIRECTORY / "naast-u.yaml"
    extra = "contact:\n  - soort: telefoon\n    waarde: 000-111 11 11\n"
    path.write_text(path.read_text("utf-8").replace("contact:\n", extra), "utf-8")
    table = save(tmp_path / "t.xlsx", ["naam", "telefoon"], ["Naast U", "000-222 22 22"])

    assert 1 == oco(project, "import", table, "--bijwerken")
    assert "kolom 'telefoon': er staan al 2 contacten van de soort 'telefoon'" in capsys.readouterr().out


def test_an_unknown_column_holds_everything_up_until_it_is_mapped(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told, with the words to type; mapped or skipped, the rows are taken over."""
    table = save(tmp_path / "t.csv", [*HEADINGS[:-1], "Stand per", "Intern"], [*ROW, "nee"])

    assert 1 == oco(project, "import", table, "--schrijf")
    printed = capsys.readouterr().out
    assert "t.csv: kolom G 'Stand per': onbekend." in printed
    assert 'of `--kolom "Intern="` om haar over te slaan.' in printed
    assert 0 == oco(project, "import", table, "--schrijf", "--kolom", "stand per=peildatum", "--kolom", "Intern=")
    assert (project / DIRECTORY / "hulp-een.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "--gemeente", "voorbeelt", "t.csv"], "oco: gemeente 'voorbeelt' bestaat niet. bedoelde u"),
        (["import", "--gemeente", "voorbeeld", "weg.csv"], "oco: 'weg.csv' kan niet gelezen worden."),
        (["export", "--gemeente", "voorbeeld", "t.csv"], "oco: 't.csv' bestaat al."),
        (["export", "--gemeente", "voorbeeld", "t.ods"], "oco: 't.ods' is geen xlsx of csv."),
        (["export", "--gemeente", "voorbeeld", "weg/t.csv"], "oco: 'weg/t.csv' kan niet geschreven worden."),
    ],
)
def test_a_wrong_question_is_exit_2(
    arguments: list[str],
    said: str,
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It says in Dutch what to do, and no file is made or lost."""
    monkeypatch.chdir(project)
    save(project / "t.csv", HEADINGS, ROW)
    before = {path: path.is_dir() or path.read_bytes() for path in project.rglob("*")}

    assert 2 == main([*arguments, "--datum", DATUM.isoformat()])
    assert capsys.readouterr().err.startswith(said)
    assert before == {path: path.is_dir() or path.read_bytes() for path in project.rglob("*")}


def test_the_workbook_is_ready_for_an_editor(project: Path, tmp_path: Path) -> None:
    """Bold headings that stay in sight, every cell a text, and nothing that Excel could work out."""
    path = project / DIRECTORY / "naast-u.yaml"
    path.write_text(path.read_text("utf-8").replace("naam: Naast U", 'naam: "=1+1"'), "utf-8")

    assert 0 == oco(project, "export", tmp_path / "t.xlsx")
    sheet = load_workbook(tmp_path / "t.xlsx")["organisaties"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert ("C2", True) == (sheet.freeze_panes, all(cell.font.bold for cell in sheet[1]))
    assert {("s", "@")} == {(cell.data_type, cell.number_format) for cell in cells}
    assert ("=1+1", True) == (sheet["B2"].value, sheet["B2"].quotePrefix)
    assert 0 == oco(project, "export", tmp_path / "t.csv")
    assert "naast-u;'=1+1;" in (tmp_path / "t.csv").read_text("utf-8-sig")


VALUES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["naast-u", "Naast U", "zorg", "../../x", "con", "nl;ar", "2026-11-01", "ja", "WAAR", "000-123 45 67", "612345678",
     "=1+1", "#N/A", "a@b.example", "https://b.example/", "onbekend", "Mo-Fr 09:00-17:00", "a: b # c", "- a\n- b"]
)  # fmt: skip
COLUMNS = st.sampled_from([".".join(path) for path in columns_of(Organisatie, [("contact", "2", "soort")])])


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(data=st.data(), bestaand=st.sampled_from(Bestaand))
def test_whatever_stands_in_a_table_each_row_has_a_fate(
    data: st.DataObject, bestaand: Bestaand, project: Path, tmp_path: Path
) -> None:
    """No cell is a fault of ours; what would be written lies in the directory of the gemeente and nowhere else."""
    likely = [st.sampled_from([text, text, ""]) for text in ROW]
    likely[1] = st.sampled_from(["buur", "oco_formeel"])
    likely[2] = VALUES
    more = data.draw(st.lists(COLUMNS | VALUES, max_size=6))
    head = [*HEADINGS, "id", *more]
    ids = st.sampled_from(["naast-u", "hulp", "raad", ""]) | VALUES
    rows = data.draw(st.lists(st.tuples(*likely, ids, *[st.just("") | VALUES] * len(more)), max_size=4))
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=";").writerows([head, *rows])
    (tmp_path / "t.csv").write_text(file.getvalue(), "utf-8", newline="")
    try:
        invoer = plan_import(project, DATUM, "voorbeeld", tmp_path / "t.csv", {}, bestaand)
    except UsageError:
        return

    assert all(rij.findings for rij in invoer.rijen if rij.lot is Lot.NIET)
    assert {Path(rij.pad).parent.as_posix() for rij in invoer.rijen if rij.tekst} <= {DIRECTORY}


CELLS = (
    st.integers()
    | st.floats()
    | st.booleans()
    | st.dates(date(1900, 3, 1))
    | st.datetimes(datetime(1900, 3, 1))
    | st.times()
    | st.timedeltas(timedelta(0), timedelta(9999))
    | st.sampled_from(["=1/0", "#N/A", "=HYPERLINK(1)", "'=x", None, *ROW])
    | st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12)
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(cells=st.lists(st.lists(CELLS, min_size=len(ROW), max_size=len(ROW)), min_size=1, max_size=3))
def test_whatever_excel_makes_of_a_cell_each_row_has_a_fate(
    cells: list[list[object]], project: Path, tmp_path: Path
) -> None:
    """Numbers, days, times, formulas and faults of Excel: each row is taken, or refused with what to do."""
    table = save(tmp_path / "t.xlsx", HEADINGS, *cells)

    invoer = plan_import(project, DATUM, "voorbeeld", table, {}, Bestaand.BIJWERKEN)

    assert all(rij.findings for rij in invoer.rijen if rij.lot is Lot.NIET)
    assert all(finding.hint for rij in invoer.rijen for finding in rij.findings)


@pytest.fixture
def full(project: Path) -> Path:
    """The small project with 150 organisations, written in another hand than ours: PyYAML's, folded and in brackets."""
    luck = random.Random(2026)  # noqa: S311 - the same table in every run, and no secret
    for number in range(1, 151):
        record = make_organisatie(number, luck)
        style = {"width": luck.choice([20, 80, 1000]), "default_flow_style": luck.choice([None, False, True])}
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False, **style)
        (project / DIRECTORY / f"{record['id']}.yaml").write_text(text, "utf-8")
    return project


def test_a_word_that_we_do_not_use_is_named_by_row_and_column(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table has no text to point into: the finding stands at its row, and the row is taken all the same."""
    row = [*ROW[:2], "Een zorgmakelaar helpt u.", *ROW[3:]]

    code = oco(project, "import", save(tmp_path / "t.csv", HEADINGS, row))

    said = capsys.readouterr().out
    assert 0 == code
    assert "rij 2: nieuw" in said
    assert "rij 2: let op: kolom 'Omschrijving': wij schrijven niet 'zorgmakelaar' (SK901)" in said


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_150_organisations_go_out_and_in_without_loss(
    suffix: str, full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Out, all files gone, in again: each says what it said, the check agrees, and a second table is the first."""
    before = trees(full)
    first, second = tmp_path / f"een.{suffix}", tmp_path / "een.csv"

    assert 0 == oco(full, "export", first)
    shutil.rmtree(full / DIRECTORY)
    (full / DIRECTORY).mkdir()
    naast_u = Path(__file__).parents[1] / "sites/minimaal" / DIRECTORY / "naast-u.yaml"
    shutil.copy(naast_u, full / DIRECTORY)  # the front door of the gemeente leads there
    assert 0 == oco(full, "import", first, "--schrijf"), capsys.readouterr().out
    after = trees(full)
    assert before.keys() == after.keys()
    assert [path for path in before if not same(before[path], after[path])] == []
    capsys.readouterr()
    assert 0 == oco(full, "import", first, "--bijwerken")
    assert "0 nieuw, 0 bijgewerkt, 151 gelijk, 0 blijft, 0 niet overgenomen" in capsys.readouterr().out
    if suffix == "csv":
        text = second.read_bytes()
        second.unlink()
        assert 0 == oco(full, "export", second)
        assert text == second.read_bytes()
