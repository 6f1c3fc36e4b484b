"""The translators' side road, on a small project that is translated into Arabic from the first to the last word."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.errors import DataFaults
from generator.load.layout import catalog_path, provenance_path, template_path
from generator.load.provenance import Herkomst, provenance_key
from generator.model.waarden import Tekst
from generator.pipeline import Checked, render_project
from generator.plan.pages import Keuze
from generator.render.provenance import provenance_text
from generator.render.texts import Vertaald, Vertaler
from generator.source import SourceMark
from generator.translate.catalogs import Voortgang, extract, mark_machine, progress, update
from generator.write.whole import write_changed
from tests.unit.vertaald import (
    DATUM,
    INHOUD,
    MINIMAAL,
    THEMA,
    berichten,
    check,
    edit,
    message_of,
    messages_in,
    review,
)

DOMEINEN = ("site", "landelijk", "content", "gemeente-voorbeeld")

NOTICE = re.compile(r"<p class=\"melding melding-vertaling\">.*?<span>(.*?)</span></p>")
Key = tuple[str, str, str]


def shown(checked: Checked) -> dict[Key, Vertaald]:
    """What a reader of Arabic gets for each text of the data, by catalog, context and Dutch."""
    taal = checked.plan.kaart.landelijk.talen["ar"]
    vertaler = Vertaler(checked.sources.catalogs, checked.sources.provenance, taal)
    return {
        (domein, b.context, b.nl): vertaler.find(Tekst(b.nl, b.context, domein, SourceMark("x")))
        for domein, messages in berichten(checked).items()
        for b in messages
    }


def status(checked: Checked) -> dict[str, Voortgang]:
    """How far each catalog is."""
    return {row.domein: row for row in progress(checked) if row.taal == "ar"}


def contents(project: Path) -> dict[Path, bytes]:
    """Every file of the project."""
    return {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}


def notices(checked: Checked) -> dict[str, str]:
    """What each Arabic page with a notice tells of its translation: the Dutch of its sentences, and what was filled."""
    dutch = {m.strings[0].partition(" %")[0].strip(): m.dutch for m in messages_in(checked) if m.context == "frame"}
    found = {}
    for name, data in render_project(checked, DATUM, Keuze(talen=("ar",), formaten=()), 1).items():
        if name.startswith("ar/") and (notice := NOTICE.search(data.decode())):
            told = re.sub("<[^>]*>", "", notice[1])
            found[name] = re.sub(r"ترجمة \d+", lambda part: dutch[part[0]], " ".join(told.split()))
    return found


def test_extract_writes_every_message_without_translation(project: Path) -> None:
    """A .pot per catalog; run again, nothing changes."""
    first, again = extract(project, check(project)), extract(project, check(project))

    assert {template_path(domein) for domein in DOMEINEN} == set(first)
    assert () == again
    assert 'msgid "Ik zoek een huis"\nmsgstr ""\n' in (project / template_path("landelijk")).read_text("utf-8")


def test_update_and_extract_are_done_once(project: Path) -> None:
    """Whatever order: after them nothing is left to do, and no file of the project is another."""
    extract(project, check(project))
    before = contents(project)

    changed = (update(project, check(project)), extract(project, check(project)), update(project, check(project)))

    assert ((), (), ()) == changed
    assert before == contents(project)


def test_update_drops_what_nobody_asks_for_and_adds_what_is_missing(tmp_path: Path) -> None:
    """A catalog holds exactly the messages of now; every language but Dutch has each catalog."""
    project = tmp_path / "project"
    shutil.copytree(MINIMAAL, project)

    changed = update(project, check(project))

    assert {catalog_path("ar", domein) for domein in DOMEINEN} == set(changed)
    dutch = {message.dutch for message in messages_in(check(project))}
    assert "Nagekeken op %(datum)s" not in dutch
    assert {"Start", "Ik zoek een huis", "Hulp bij een gesprek."} <= dutch


def test_everything_is_translated(project: Path) -> None:
    """What the tests below begin with: every text is found in Arabic, all of it made by a machine."""
    checked = check(project)
    found = shown(checked)

    assert {("ar", False)} == {(text.taal, text.nagekeken) for text in found.values()}
    assert len(found) > 50
    for domein, row in status(checked).items():
        assert Voortgang("ar", domein, row.totaal, row.totaal, 0, row.totaal, 0) == row
        assert 0 == row.onbekend < row.totaal


@pytest.mark.parametrize(
    ("path", "domein", "old", "new"),
    [
        (THEMA, "landelijk", "Waar schrijf ik mij in?", "Waar schrijf ik me in?"),
        (INHOUD, "content", "Hulp bij een gesprek.", "Hulp bij elk gesprek."),
        (INHOUD, "content", "Een onafhankelijk cliëntondersteuner staat **naast u**.", "Iemand heel anders helpt."),
    ],
)
def test_one_changed_sentence_falls_back_and_no_other(
    project: Path, path: str, domein: str, old: str, new: str
) -> None:
    """Before an update and after it: the reader sees the new Dutch of that one sentence, all else as before."""
    before = shown(check(project))
    edit(project, path, old, new)
    edited = shown(check(project))
    changed = update(project, check(project))
    after = shown(check(project))

    (key,) = before.keys() - after.keys()
    (fallen,) = after.keys() - before.keys()
    assert (domein, old) == (key[0], key[2])
    assert (domein, key[1], new) == fallen
    assert Vertaald(new, "nl") == after[fallen]
    assert {k: text for k, text in before.items() if k != key} == {k: text for k, text in after.items() if k != fallen}
    assert edited == after
    assert (catalog_path("ar", domein),) == changed


def test_old_translation_waits_as_fuzzy_until_somebody_looks(project: Path) -> None:
    """The count says so; with the mark taken off, the sentence is back, and nobody knows who made it."""
    edit(project, THEMA, "Waar schrijf ik mij in?", "Waar schrijf ik me in?")
    update(project, check(project))
    waiting = status(check(project))["landelijk"]
    path = catalog_path("ar", "landelijk")
    edit(project, path, '#, fuzzy\n#| msgid "Waar schrijf ik mij in?"\n', "")
    mended = status(check(project))["landelijk"]

    assert (1, waiting.totaal - 1, 0) == (waiting.fuzzy, waiting.vertaald, waiting.onbekend)
    assert (0, mended.totaal, 1) == (mended.fuzzy, mended.vertaald, mended.onbekend)
    assert () == update(project, check(project))


def test_translation_that_waits_serves_no_other_sentence(project: Path) -> None:
    """Whoever writes the new Dutch in a second place gets no translation that nobody is sure of."""
    edit(project, THEMA, "Ik zoek een huis", "Ik zoek een woning")
    update(project, check(project))
    edit(
        project, "sociale_kaart/landelijk/doelgroepen/ouderen.yaml", "Kan ik thuis blijven wonen?", "Ik zoek een woning"
    )
    update(project, check(project))

    assert {"nl"} == {text.taal for (_, _, nl), text in shown(check(project)).items() if nl == "Ik zoek een woning"}


def test_sentence_in_a_second_place_is_translated_at_once(project: Path) -> None:
    """In another catalog too: nobody translates the same sentence twice."""
    edit(project, INHOUD, "Hulp bij een gesprek.", "Ik zoek een huis")
    update(project, check(project))
    found = shown(check(project))

    first, second = (text for (_, _, nl), text in found.items() if nl == "Ik zoek een huis")
    assert "ar" == first.taal
    assert first.tekst == second.tekst


def test_sentence_that_moves_keeps_its_translation(project: Path) -> None:
    """Another heading above it is another context, and the same Dutch."""
    edit(project, INHOUD, "{#wat}", "{#wat-krijgt-u}")
    update(project, check(project))
    found = shown(check(project))

    assert {"ar"} == {text.taal for text in found.values()}
    assert ("content", "content/wat-is-oco#wat-krijgt-u", "Hulp bij een gesprek.") in found


def test_edited_translation_is_of_unknown_origin(project: Path) -> None:
    """A row holds for one Dutch text and one translation: a review of the old one says nothing about the new."""
    checked = check(project)
    message = message_of(checked, "Ik zoek een huis")
    review(project, checked, message)
    before = status(check(project))["landelijk"]
    edit(
        project,
        catalog_path("ar", "landelijk"),
        f'msgid "{message.dutch}"\nmsgstr "',
        f'msgid "{message.dutch}"\nmsgstr "يا ',
    )
    after = status(check(project))["landelijk"]

    assert (before.totaal - 1, 1, 0) == (before.machine, before.nagekeken, before.onbekend)
    assert replace(before, nagekeken=0) == after
    assert 1 == after.onbekend


def test_new_and_edited_translations_are_noted_as_made_by_a_machine(project: Path) -> None:
    """`oco vertaal machine` leaves the rows that hold, also of a person, and drops those that do not."""
    checked = check(project)
    kept, edited = message_of(checked, "Ik zoek een huis"), message_of(checked, "Ik wil hulp vragen")
    review(project, checked, kept, edited)
    path = catalog_path("ar", "landelijk")
    edit(project, path, f'msgid "{edited.dutch}"\nmsgstr "', f'msgid "{edited.dutch}"\nmsgstr "يا ')

    changed = mark_machine(project, check(project))
    checked = check(project)

    row = status(checked)["landelijk"]
    assert (provenance_path("ar"),) == changed
    assert (row.totaal - 1, 1, 0) == (row.machine, row.nagekeken, row.onbekend)
    assert sum(row.totaal for row in status(checked).values()) == len(checked.sources.provenance["ar"])
    assert () == mark_machine(project, checked)


def test_page_tells_who_reviewed_its_translation_and_since_when(project: Path) -> None:
    """Until one translation is edited: then each page with it says that a part was not, and no other page does."""
    checked = check(project)
    everything = notices(checked)
    review(project, checked, *messages_in(checked))
    reviewed = notices(check(project))
    dutch = "Van uw vraag naar een besluit van de gemeente."
    edit(project, catalog_path("ar", "landelijk"), f'msgid "{dutch}"\nmsgstr "', f'msgid "{dutch}"\nmsgstr "يا ')
    edited = notices(check(project))

    route = "ar/voorbeeld/routes/hulp-vragen/index.html"
    nobody = "Een computer heeft deze pagina vertaald. Niemand heeft de vertaling nagekeken."
    somebody = "Een computer heeft deze pagina vertaald. Nagekeken door %(wie)s op %(datum)s. tolk 22 نوفمبر 2026"
    assert {nobody} == set(everything.values())
    assert everything.keys() == reviewed.keys() == edited.keys()
    assert {somebody} == set(reviewed.values())
    assert f"{somebody} Een deel is nog niet nagekeken." == edited[route]
    assert somebody == edited["ar/voorbeeld/doelgroepen/ouderen/index.html"]


def test_page_of_a_human_translator_names_no_computer(project: Path) -> None:
    """Who reviewed it, and the oldest day."""
    checked = check(project)
    mens, eerder = Herkomst("mens", "tolk", DATUM), Herkomst("mens", "Bureau X", date(2026, 3, 1))
    rows = dict.fromkeys(checked.sources.provenance["ar"], mens)
    write_changed(project, provenance_path("ar"), provenance_text(rows))
    human = notices(check(project))
    home = message_of(checked, "Ik zoek een huis")
    rows[provenance_key(home.context, home.dutch, home.strings)] = eerder
    write_changed(project, provenance_path("ar"), provenance_text(rows))
    both = notices(check(project))

    page = "ar/voorbeeld/themas/huis-zoeken/index.html"
    assert {"Nagekeken door %(wie)s op %(datum)s. tolk 22 نوفمبر 2026"} == set(human.values())
    assert "Nagekeken door %(wie)s op %(datum)s. Bureau X، tolk 1 مارس 2026" == both[page]


def test_translation_that_cannot_stand_in_is_a_fault(project: Path) -> None:
    """A link that is gone would lead nowhere: the site is not built with it."""
    edit(project, catalog_path("ar", "content"), '](/themas/huis-zoeken/)"\n\n', '](/themas/huis/)"\n\n')

    with pytest.raises(DataFaults) as caught:
        check(project)

    assert ["SK503"] == [finding.code for finding in caught.value.findings]
