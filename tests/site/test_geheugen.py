"""After any edit `oco serve` says and shows what a build says and makes that knows nothing of before."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from generator.errors import DataFaults, Finding
from generator.load.memory import Memory
from generator.pipeline import Checked, check_project, renderer_of
from generator.plan.pages import Keuze
from generator.render.jinja import CompiledTemplates
from tests.site.paginas import DATUM, ROOT

SETTLED = 0.02
"""Seconds: what was written longer ago is not read again."""
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"
ORGANISATIE = "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
THEMA = "sociale_kaart/landelijk/themas/huis-zoeken.yaml"
EIGEN_THEMA = "sociale_kaart/voorbeeld/themas/huis-zoeken.yaml"
ROUTE = "sociale_kaart/landelijk/routes/hulp-vragen.yaml"
TERMEN = "sociale_kaart/landelijk/termen.yaml"
PAGINA = "content/wat-is-oco.md"
PO = "locales/ar/LC_MESSAGES/site.po"
NEW_PO = "locales/ar/LC_MESSAGES/landelijk.po"

EDITS = {
    "the lines of a file shift": (ORGANISATIE, "id:", "# Een opmerking.\n\nid:"),
    "a fact is of tomorrow": (ORGANISATIE, "peildatum: 2026-11-01", "peildatum: 2026-11-30"),
    "a fact is old": (ORGANISATIE, "peildatum: 2026-11-01", "peildatum: 2001-11-01"),
    "a text runs out": (
        THEMA,
        "- Samen zoekt u uit wat er kan.",
        "- {tekst: Samen zoekt u uit wat er kan., geldig_tot: 2026-01-01}",
    ),
    "a sentence is hard": (
        THEMA,
        "Samen zoekt u",
        "Levensgebiedenoverzicht en zorgmakelaar worden samen gezocht tot u",
    ),
    "a name is known": (ORGANISATIE, "naam: Naast U", "naam: Levensgebiedenoverzicht"),
    "a reference leads nowhere": (THEMA, "doelgroepen: [ouderen]", "doelgroepen: [oudere]"),
    "a file is gone": (ORGANISATIE, "", ""),
    "a number is real": (ORGANISATIE, "000-123 45 67", "030-123 45 67"),
    "sources disagree": (
        ORGANISATIE,
        "bron:",
        "tegenspraken:\n  - {over: kosten, andere_waarde: betaald, bron: Verzonnen}\nbron:",
    ),
    "an address is secret": (ORGANISATIE, "bron:", "adres_geheim: ja\nlocatie: {plaats: Dorp}\nbron:"),
    "a gemeente is no longer made up": (GEMEENTE, "fictief: ja", "fictief: nee"),
    "an area has another name": (GEMEENTE, "id: dorp", "id: stad"),
    "a gemeente tells it otherwise": (
        EIGEN_THEMA,
        "",
        "vervangt: {titel: x}\ntitel: Wonen\nbron: Test\npeildatum: 2026-11-01\n",
    ),
    "a word means something else": (TERMEN, "Gratis hulp", "Hulp"),
    "another word is forbidden": (TERMEN, "[zorgmakelaar]", "[huis]"),
    "a term has another translation": (TERMEN, "دعم مستقل للعملاء", "دعم"),
    "a page has another text": (PAGINA, "staat **naast u**", "zorgmakelaar"),
    "a page has a fault": (PAGINA, "- Hulp bij", "> Hulp bij"),
    "a file is no YAML": (ROUTE, "titel: Ik", "titel: [Ik"),
    "a translation comes": (NEW_PO, "", 'msgctxt "thema/huis-zoeken/titel"\nmsgid "Ik zoek een huis"\nmsgstr "x"\n'),
    "a catalog is broken": (PO, 'msgstr "تمت', "msgstr تمت"),
    "a language goes": ("mkdocs.yml", "[ar]", "[]"),
}
"""What happens → file, what stands there, and what comes in its place. A file that comes or goes has nothing there."""


FEW = ("a sentence is hard", "a text runs out", "a term has another translation", "a translation comes")
"""Of each road to a page one."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project, with something to tell of its files."""
    root = Path(shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project"))
    for path, old, new in (
        (ORGANISATIE, "samenvatting: Wij staan", "samenvatting: De zorgmakelaar staat"),
        (GEMEENTE, "bron: Verzonnen voor de tests\npeildatum: 2026", "bron: Verzonnen voor de tests\npeildatum: 2001"),
        (PAGINA, "- Hulp bij een gesprek.", "- Hulp bij het levensgebiedenoverzicht."),
    ):
        _replace(root / path, old, new)
    return root


def _replace(place: Path, old: str, new: str) -> None:
    text = place.read_text("utf-8")
    assert old in text
    place.write_text(text.replace(old, new), "utf-8")


def _edited(root: Path, path: str, old: str, new: str) -> Iterator[None]:
    """Makes an edit, and after that takes it back."""
    place = root / path
    before = place.read_text("utf-8") if place.exists() else None
    if old:
        _replace(place, old, new)
    elif before is None:
        place.parent.mkdir(exist_ok=True)
        place.write_text(new, "utf-8")
    else:
        place.unlink()
    yield
    if before is None:
        place.unlink()
    else:
        place.write_text(before, "utf-8")
    yield


def _checked(root: Path, memory: Memory) -> tuple[tuple[Finding, ...], Checked | None]:
    """What an editor gets to read, and the project where it has no faults."""
    try:
        checked = check_project(root, DATUM, memory)
    except DataFaults as faults:
        return faults.findings, None
    return checked.warnings, checked


def _plan(root: Path, memory: Memory) -> object:
    """The findings, and what is made into pages."""
    findings, checked = _checked(root, memory)
    return findings, checked and (checked.plan, checked.sources.catalogs)


def _files(root: Path, memory: Memory) -> object:
    """The findings, and each file without folders."""
    findings, checked = _checked(root, memory)
    if checked is None:
        return findings, {}
    renderer = renderer_of(checked, DATUM, memory, formaten=())
    return findings, {name: make() for piece in renderer.pieces(Keuze()) for name, make in renderer.jobs(piece)}


def _different(root: Path, edits: Iterable[str], see: Callable[[Path, Memory], object]) -> list[str]:
    """The edits after which a preview sees something else than a build, or after which all is as it was."""
    memory, compiled = Memory(SETTLED), CompiledTemplates()
    first, found = see(root, memory), []
    for edit in edits:
        time.sleep(2 * SETTLED)
        for step, _ in enumerate(_edited(root, *EDITS[edit])):
            cold = Memory(SETTLED)
            cold.recall("templates", (), lambda: compiled)  # to compile them takes longer than all else
            seen = see(root, cold)
            if seen != see(root, memory) or (seen == first) != bool(step):
                found.append(edit)
    return found


def test_after_any_edit_a_preview_says_what_a_check_says(project: Path) -> None:
    """The same findings, on the same lines, and the same to make pages of; also after the edit was taken back."""
    assert [] == _different(project, EDITS, _plan)


def test_after_an_edit_a_preview_shows_what_a_build_makes(project: Path) -> None:
    """Not one byte of a file differs."""
    assert [] == _different(project, FEW, _files)


@pytest.mark.alles
def test_after_any_edit_a_preview_shows_what_a_build_makes(project: Path) -> None:
    """The same, of all."""
    assert [] == _different(project, EDITS, _files)
