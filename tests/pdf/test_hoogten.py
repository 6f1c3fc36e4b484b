"""Heights that are remembered from one folder to the next."""

from __future__ import annotations

from generator.pipeline import TEMPLATES, Checked
from generator.plan.folders import Folder, plan_folders
from generator.plan.pages import Keuze
from generator.render.folderhoogten import Hoogten
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from tests.site.paginas import DATUM


def _renderer(checked: Checked) -> FolderRenderer:
    return FolderRenderer(checked.plan, checked.sources, TEMPLATES, DATUM, Shelf(nothing_kept))


def _folders(checked: Checked, formaat: str) -> list[Folder]:
    folders = plan_folders(checked.plan.bladen["zoetermeer"], Keuze().formaten)
    return [folder for folder in folders if folder.formaat == formaat][:3]


def test_print_does_not_depend_on_what_was_printed_before(checked: Checked) -> None:
    """The last folder of three has the same bytes as when it is the only one."""
    taal, folders = checked.plan.talen[0], _folders(checked, "a4")
    one, three = _renderer(checked), _renderer(checked)
    alone = one.pdf(folders[-1], taal)

    after_others = [three.pdf(folder, taal) for folder in folders][-1]

    assert alone == after_others


def test_block_is_known_again_by_what_is_seen() -> None:
    """The number of a text does not count; a word does, and so does the size of letters."""
    hoogten = Hoogten()
    blok = {"naam": "duur", "teksten": [{"t": "Een week.", "id": 3}]}
    hoogten.keep(hoogten.sleutels([blok], "a4", "1"), {"duur": 31.5})

    other_number = {"naam": "duur", "teksten": [{"t": "Een week.", "id": 8}]}
    other_word = {"naam": "duur", "teksten": [{"t": "Een dag.", "id": 3}]}

    assert hoogten.find(hoogten.sleutels([other_number], "a4", "1")) == {"duur": 31.5}
    assert hoogten.find(hoogten.sleutels([other_word], "a4", "1")) == {}
    assert hoogten.find(hoogten.sleutels([other_number], "a4", "0.94")) == {}


def test_directory_of_a_press_is_cleared_away(checked: Checked) -> None:
    """What the press wrote for itself goes with it."""
    renderer = _renderer(checked)
    renderer.pdf(_folders(checked, "kaart")[0], checked.plan.talen[0])
    werkmap = renderer._pers._werkmap
    found = [werkmap.is_dir()]
    del renderer
    found.append(werkmap.is_dir())

    assert found == [True, False]
