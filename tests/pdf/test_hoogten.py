"""Heights that are remembered from one folder to the next."""

from __future__ import annotations

from dataclasses import replace

from generator.model.folder import Foldersoort
from generator.pipeline import TEMPLATES, Checked
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Keuze
from generator.render.folderdeur import Inhoud
from generator.render.folderhoogten import Hoogten
from generator.render.folderinhoud import Samensteller
from generator.render.foldermaten import MATEN, Maten
from generator.render.folderpers import Druk, Einde, Vast
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from tests.site.paginas import DATUM


def _renderer(checked: Checked) -> FolderRenderer:
    return FolderRenderer(checked.plan, checked.sources, TEMPLATES, DATUM, Shelf(nothing_kept))


def _folders(checked: Checked, formaat: str, number: int = 3) -> list[Folder]:
    folders = plan_folders(checked.plan.bladen["zoetermeer"], Keuze().formaten)
    return [folder for folder in folders if folder.formaat == formaat][:number]


def _inhoud(duur: str) -> Inhoud:
    door = dict.fromkeys(("soort", "staat", "deuren", "van_gemeente", "woorden", "zin", "tolk"), "Loket")
    return {"blokken": [{"naam": "duur", "teksten": [{"t": duur}]}], **door}


def test_print_does_not_depend_on_what_was_printed_before(checked: Checked) -> None:
    """The last folder of three has the same bytes as when it is the only one."""
    taal, folders = checked.plan.talen[0], _folders(checked, "a4")
    one, three = _renderer(checked), _renderer(checked)
    alone = one.pdf(folders[-1], taal)

    after_others = [three.pdf(folder, taal) for folder in folders][-1]

    assert alone == after_others


def test_block_is_known_again_by_what_it_is_made_of() -> None:
    """A word counts, and so does the size of letters; what another block is made of does not."""
    hoogten = Hoogten()
    known = hoogten.sleutels(_inhoud("Een week."), "a4")
    hoogten.keep(known, "1", {"duur": 31.5, "deur uren 1": 12.0})

    other_word = hoogten.sleutels(_inhoud("Een dag."), "a4")

    assert hoogten.find(known, "1") == {"duur": 31.5, "deur uren 1": 12.0}
    assert hoogten.find(other_word, "1") == {"deur uren 1": 12.0}
    assert hoogten.find(known, "0.94") == {}


def test_steps_of_a_route_are_measured_once(checked: Checked) -> None:
    """A second print of the folder about a route measures none of its blocks: each has a name by which it is known."""
    taal, renderer = checked.plan.talen[0], _renderer(checked)
    route = next(folder for folder in _folders(checked, "a4", 99) if folder.soort is Foldersoort.ROUTE)
    maker = Samensteller(route, renderer._zetter(taal), checked.plan.urls, DATUM)
    inputs = {"data": renderer._data(maker.inhoud()), "qr": renderer._qr(maker.adres), "maat": "1"}
    first = renderer._pers.zet("a4", inputs).hoogten

    again = renderer._pers.zet("a4", inputs, first).hoogten

    assert "route 1" in first
    assert dict(again) == {}


def test_size_that_shared_blocks_rule_out_is_not_tried_again() -> None:
    """It counts for folders with the same door only, only where the panel is too full, and never for the last size."""
    maten = Maten()
    here, there = (maten.sleutel({"titel": "Ouders", "deuren": door}, "0") for door in ("Loket", "Wijkteam"))
    full = Druk(b"", einden=(Einde("bladzijde 1", (), 9.0),), vast=(Vast("bladzijde 1", 4.0),))
    maten.keep(here, "1", full)
    maten.keep(here, "0.94", replace(full, vast=(Vast("bladzijde 1", -0.4),)))
    maten.keep(here, "0.88", replace(full, einden=()))
    maten.keep(here, "0.82", full)

    assert maten.kansrijk(here) == ("0.94", "0.88", "0.82")
    assert maten.kansrijk(there) == MATEN
    assert maten.sleutel({"titel": "Mantelzorgers", "deuren": "Loket"}, "0") == here


def test_directory_of_a_press_is_cleared_away(checked: Checked) -> None:
    """What the press wrote for itself goes with it."""
    renderer = _renderer(checked)
    renderer.pdf(_folders(checked, "kaart")[0], checked.plan.talen[0])
    werkmap = renderer._pers._werkmap
    found = [werkmap.is_dir()]
    del renderer
    found.append(werkmap.is_dir())

    assert found == [True, False]
