"""`oco vertaal` on the command line: to a translator and back, reviews, and small edits of the Dutch."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.cli import main
from generator.load.layout import catalog_path
from generator.load.provenance import Herkomst
from generator.translate.catalogs import progress, update
from tests.unit.vertaald import DATUM, THEMA, check, edit, message_of

LANDELIJK = catalog_path("ar", "landelijk")
OUD, NIEUW = "Waar schrijf ik mij in?", "Waar schrijf ik me in?"
VRAGEN = "thema/huis-zoeken/vragen"


def run(project: Path, *arguments: str) -> int:
    """The exit code of `oco vertaal`."""
    return main(["vertaal", *arguments, "--project", str(project), "--datum", DATUM.isoformat()])


def done(project: Path) -> tuple[int, int, int, int]:
    """How many messages are translated, fuzzy, reviewed and of unknown origin."""
    rows = progress(check(project))
    return (
        sum(row.vertaald for row in rows),
        sum(row.fuzzy for row in rows),
        sum(row.nagekeken for row in rows),
        sum(row.onbekend for row in rows),
    )


def catalogs(project: Path) -> dict[str, bytes]:
    """Everything below locales/."""
    return {path.name: path.read_bytes() for path in project.glob("locales/**/*.*") if path.is_file()}


def test_translator_gets_only_what_is_to_be_done(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a zip, with the old translation and the old Dutch; when all is done, nothing is written."""
    target = project.parent / "ar.zip"
    nothing = run(project, "export", "ar", str(target))
    said, written = capsys.readouterr().out, target.exists()
    edit(project, THEMA, OUD, NIEUW)
    something = run(project, "export", "ar", str(target))

    assert (0, False, 0) == (nothing, written, something)
    assert said.startswith("Alles is vertaald; er is niets geschreven.")
    assert capsys.readouterr().out.startswith(f"1 tekst voor de vertaler in {target}.")
    with zipfile.ZipFile(target) as archive:
        assert ["landelijk.po"] == archive.namelist()
        text = archive.read("landelijk.po").decode()
    assert f'#| msgid "{OUD}"\nmsgctxt "{VRAGEN}"\nmsgid "{NIEUW}"\n' in text
    assert 2 == text.count("\nmsgid ") + text.startswith("msgid ")


def test_what_was_sent_comes_back_without_change(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All catalogs, into a directory and back."""
    before = catalogs(project)
    codes = [
        run(project, "export", "ar", str(project.parent / "ar"), "--alles"),
        run(project, "import", "ar", str(project.parent / "ar"), "--schrijf"),
    ]

    assert [0, 0] == codes
    assert capsys.readouterr().out.endswith("Er verandert niets.\n")
    assert before == catalogs(project)


def test_work_of_a_translator_is_taken_over_when_asked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Told first, written with --schrijf; with --door it is known who made it."""
    edit(project, THEMA, OUD, NIEUW)
    sent = project.parent / "ar"
    run(project, "export", "ar", str(sent))
    text = (sent / "landelijk.po").read_text("utf-8")
    begin = text.index("#, fuzzy")
    (sent / "landelijk.po").write_text(
        text[:begin] + f'msgctxt "{VRAGEN}"\nmsgid "{NIEUW}"\nmsgstr "أين أسجل؟"\n', "utf-8"
    )
    capsys.readouterr()
    before = catalogs(project)
    told = run(project, "import", "ar", str(sent))
    said, unchanged = capsys.readouterr().out, before == catalogs(project)
    written = run(project, "import", "ar", str(sent), "--schrijf", "--door", "Tolkenbureau X")

    assert (0, True, 0) == (told, unchanged, written)
    assert f"landelijk.po: {VRAGEN}: nieuw: أين أسجل؟\nnieuw: 1\n1 vertaling zou erin komen." in said
    message = message_of(check(project), NIEUW)
    assert (("أين أسجل؟",), False) == (message.strings, message.fuzzy)
    assert Herkomst("mens", "Tolkenbureau X", DATUM) in check(project).sources.provenance["ar"].values()
    assert (0, 1, 0) == done(project)[1:]


def test_nothing_good_is_lost(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not for an empty text, an unsure one, one for other Dutch, a broken one, or when ours was reviewed."""
    run(project, "nagekeken", "ar", "--door", "tolk", "--bericht", VRAGEN)
    blocks = {
        "nagekeken": f'msgctxt "{VRAGEN}"\nmsgid "{OUD}"\nmsgstr "غير"\n',
        "leeg": 'msgctxt "thema/huis-zoeken/titel"\nmsgid "Ik zoek een huis"\nmsgstr ""\n',
        "onzeker": '#, fuzzy\nmsgctxt "route/hulp-vragen/titel"\nmsgid "Ik wil hulp vragen"\nmsgstr "غير"\n',
        "weg": 'msgctxt "thema/huis-zoeken/titel"\nmsgid "Ik zoek een kasteel"\nmsgstr "قصر"\n',
    }
    sent = project.parent / "ar"
    sent.mkdir()
    (sent / "landelijk.po").write_text('msgid ""\nmsgstr "Language: ar\\n"\n\n' + "\n".join(blocks.values()), "utf-8")
    (sent / "site.po").write_text('msgctxt "bron"\nmsgid "Dit klopte op %(datum)s."\nmsgstr "%(dag)s"\n', "utf-8")
    (sent / "landlijk.po").write_text('msgctxt "x"\nmsgid "y"\nmsgstr "z"\n', "utf-8")
    (sent / "content.po").write_text("msgstr stuk\n", "utf-8")
    before = catalogs(project)
    capsys.readouterr()

    assert 1 == run(project, "import", "ar", str(sent), "--schrijf")
    assert before == catalogs(project)
    said = capsys.readouterr().out
    assert "leeg: 1, onzeker: 1, weg: 1, nagekeken: 1, fout: 1\nEr verandert niets.\n" in said
    assert "landlijk.po: hoort nergens bij. bedoelde u 'landelijk'?" in said
    assert "content.po:1:1: fout SK501" in said
    assert "site.po: bron: fout: de vertaling heeft andere invulplekken" in said


def test_review_is_written_down_for_what_was_asked(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One message, one catalog, or all."""
    codes = [run(project, "nagekeken", "ar", "--door", "Bureau X", "--bericht", VRAGEN)]
    one = done(project)[2]
    codes.append(run(project, "nagekeken", "ar", "--door", "Bureau X", "--bestand", "content"))
    content = next(row for row in progress(check(project)) if row.domein == "content")
    codes.append(run(project, "nagekeken", "ar", "--door", "Bureau X"))

    assert ([0, 0, 0], 1) == (codes, one)
    assert content.totaal == content.nagekeken
    assert done(project)[0] == done(project)[2]
    assert capsys.readouterr().out.startswith("1 vertaling in 'ar' nagekeken op 2026-11-22 door Bureau X.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nagekeken", "ar", "--door", "a@b.example"], "noem bij --door een rol of organisatie, geen e-mailadres"),
        (["nagekeken", "xx", "--door", "tolk"], "taal 'xx' staat niet in sociale_kaart/landelijk/talen.yaml"),
        (["nagekeken", "ar", "--door", "tolk", "--bestand", "sit"], "vertaalbestand 'sit' bestaat niet"),
        (["nagekeken", "ar", "--door", "tolk", "--bericht", "bron2"], "is in het Arabisch nog niets vertaald"),
        (["klein", VRAGEN], f"bij '{VRAGEN}' wacht geen vertaling op u"),
        (["import", "ar", "nergens.zip"], "nergens.zip kan niet gelezen worden"),
        (["init", "nl"], "Nederlands is de bron van alle vertalingen"),
        (["init", "zz"], "'zz' is geen taalcode"),
    ],
)
def test_wrong_question_is_answered_in_dutch(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """Exit 2, and nothing is written."""
    before = catalogs(project)

    assert 2 == run(project, *arguments)
    assert said in capsys.readouterr().err
    assert before == catalogs(project)


@pytest.mark.parametrize("updated", [False, True])
def test_small_edit_keeps_the_translation_and_its_review(
    project: Path, capsys: pytest.CaptureFixture[str], *, updated: bool
) -> None:
    """Old and new Dutch are shown; the translation holds again, and so does what is known of it. Update or not."""
    before = message_of(check(project), OUD).strings
    run(project, "nagekeken", "ar", "--door", "tolk", "--bericht", VRAGEN)
    edit(project, THEMA, OUD, NIEUW)
    if updated:
        update(project, check(project))
        run(project, "machine")
    waiting = done(project)[2]
    capsys.readouterr()
    code = run(project, "klein", VRAGEN)

    assert (0, 0) == (code, waiting)
    assert capsys.readouterr().out.startswith(f"was: {OUD}\nis:  {NIEUW}\nar: {before[0]}\nbijgewerkt: {LANDELIJK}\n")
    message = message_of(check(project), NIEUW)
    assert (before, False) == (message.strings, message.fuzzy)
    assert (0, 1, 0) == done(project)[1:]


def test_small_edit_in_a_place_with_more_texts_asks_which(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the message that is meant is carried; the other waits."""
    edit(project, THEMA, "vragen:\n", "vragen:\n  - Mag ik een huis delen met vrienden?\n")
    update(project, check(project))
    text = (project / LANDELIJK).read_text("utf-8")
    begin = text.index('msgid "Mag ik een huis delen met vrienden?"')
    (project / LANDELIJK).write_text(text[:begin] + text[begin:].replace('msgstr ""', 'msgstr "بيت"', 1), "utf-8")
    edit(project, THEMA, "delen met vrienden", "delen met een vriend")
    edit(project, THEMA, OUD, NIEUW)
    asked = run(project, "klein", VRAGEN)
    said = capsys.readouterr().err
    told = run(project, "klein", VRAGEN, "--tekst", "delen", "--taal", "ar")
    update(project, check(project))

    assert (2, 0) == (asked, told)
    assert f"bij '{VRAGEN}' wachten 2 teksten. Kies er een met --tekst:" in said
    assert ("بيت",) == message_of(check(project), "Mag ik een huis delen met een vriend?").strings
    assert 1 == done(project)[1]
