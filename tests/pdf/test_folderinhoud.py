"""What stands in each kind of folder, in each form, and what a municipality changes in it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.errors import DataFaults
from generator.model.folder import Afwerking, Blok, Foldersoort, Formaat
from generator.pipeline import Checked, check_project, render_project
from generator.plan.folders import FORMATEN, Folder, plan_folders
from generator.plan.folderwoorden import TOLKZIN, ZIN
from generator.plan.pages import Keuze
from generator.render.folders import FolderRenderer
from generator.render.kept import Shelf, nothing_kept
from generator.render.pieces import Files
from tests.pdf.tagged import open_pdf, reading_text, without_space
from tests.site.paginas import DATUM, ROOT

MM = 72 / 25.4
VOL, PLAATS, ONBEKEND = "voorbeeldstad", "zoetermeer", "rheden"
VORMEN = sorted(FORMATEN[Foldersoort.DOELGROEP])
"""The card has tests of its own."""


def _text(files: Files, taal: str, gemeente: str, naam: str) -> str:
    return reading_text(open_pdf(files[f"{taal}/{gemeente}/folders/{naam}.pdf"]))


def _absent(text: str, parts: Iterable[str]) -> list[str]:
    return [part for part in parts if without_space(part) not in text]


@pytest.mark.parametrize("formaat", VORMEN)
def test_general_folder_is_about_oco_here(formaat: Formaat, files: Files) -> None:
    """Promises, door, what a supporter does and does not, what to bring and the road, whatever the form."""
    text = _text(files, "nl", VOL, f"algemeen-{formaat}")

    assert not _absent(
        text,
        (
            "Gratis hulp van iemand die naast u staat",
            "Alleen uw belang telt",
            "000-123 45 67",
            ZIN,
            "Helpen met formulieren en papieren",
            "De OCO'er beslist niet of u hulp krijgt.",
            "In Voorbeeldstad doet een ander dit: Voorbeeldzorg",
            "Uw lijst met vragen.",
            "Doe een melding bij de gemeente",
        ),
    )


def test_folder_of_a_provider_is_its_own_door(files: Files) -> None:
    """Its number, hours, languages and interpreter, and how to ask for another supporter."""
    text = _text(files, "nl", VOL, "aanbieder-zilveren-voorbeeld-a4")

    assert not _absent(
        text,
        (
            "000-123 45 74",
            "Dorpshuis Voorbeelddorp",
            "Talen: Nederlands, Turks, Pools.",
            "Er kan een tolk bij komen.",
            "Twijfelt u aan deze hulp?",
        ),
    )
    assert without_space("000-123 45 67") not in text


def test_folder_of_a_provider_makes_the_promises_of_its_form(files: Files) -> None:
    """Who supports for the Wlz says that one needs an indication, and draws no road to the municipality."""
    text = _text(files, "nl", VOL, "aanbieder-voorbeeld-naast-u-a4")

    assert without_space("U hebt een Wlz-indicatie nodig, of soms uitzicht daarop.") in text
    assert not [
        promise
        for promise in ("Zonder indicatie of verwijzing", "Doe een melding bij de gemeente")
        if without_space(promise) in text
    ]


def test_folder_of_a_route_tells_every_step(files: Files, checked: Checked) -> None:
    """All of its steps with what to do, in order; where the law sets a term, not to wait."""
    text = _text(files, "nl", VOL, "route-wmo-aanvraag-a4")
    stappen = checked.plan.kaart.landelijk.routes["wmo-aanvraag"].stappen
    places = [text.find(without_space(stap.titel.nl)) for stap in stappen]

    assert -1 not in places
    assert sorted(places) == places
    assert not _absent(text, [tekst.nl for stap in stappen for tekst in stap.uitleg])
    assert without_space("De termijn staat in uw brief. Wacht niet. Bel eerst.") in text


@pytest.mark.parametrize("formaat", VORMEN)
@pytest.mark.parametrize("gemeente", [VOL, PLAATS, ONBEKEND])
def test_who_reads_no_dutch_can_ask_for_an_interpreter(gemeente: str, formaat: Formaat, files: Files) -> None:
    """In Dutch, with the Dutch name of the language; a Dutch folder does not need it."""
    zin = without_space(TOLKZIN % {"taal": "Arabisch"})

    assert zin in _text(files, "ar", gemeente, f"mantelzorgers-{formaat}")
    assert without_space("Kunt u een tolk bellen?") not in _text(files, "nl", gemeente, f"mantelzorgers-{formaat}")


@pytest.mark.parametrize("gemeente", [PLAATS, ONBEKEND])
def test_what_is_not_known_of_an_interpreter_is_told(gemeente: str, files: Files) -> None:
    """Nobody is promised an interpreter that nobody knows of."""
    text = _text(files, "nl", gemeente, "mantelzorgers-groot")

    assert without_space("Wij weten niet of er een tolk kan komen. Vraag ernaar.") in text


def test_paper_asks_the_first_questions(files: Files) -> None:
    """Each with what to do."""
    text = _text(files, "nl", ONBEKEND, "algemeen-a4")

    assert not _absent(
        text, ("Hebt u een Wlz-indicatie?", "Meestal past OCO via uw gemeente", "Bel 112 als er nu gevaar is")
    )


@pytest.mark.parametrize("taal", ["nl", "ar"])
@pytest.mark.parametrize("gemeente", [VOL, PLAATS, ONBEKEND])
def test_large_print_is_large(gemeente: str, taal: str, files: Files) -> None:
    """No letter is below 18 pt, headings are larger, and it takes no more than six pages."""
    sizes = sorted(set(_sizes(files[f"{taal}/{gemeente}/folders/mantelzorgers-groot.pdf"])))

    assert min(sizes) >= 18
    assert max(sizes) >= 25
    assert len(open_pdf(files[f"{taal}/{gemeente}/folders/mantelzorgers-groot.pdf"]).pages) <= 6


def _sizes(data: bytes) -> Iterator[float]:
    """The size of the letters of each text that can be seen, in points."""
    for page in open_pdf(data).pages:
        size, scale, stack, clear = 0.0, 1.0, [], False
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "q":
                    stack.append(scale)
                case "Q":
                    scale = stack.pop()
                case "cm":
                    scale *= abs(float(operands[3]))
                case "Tf":
                    size = float(operands[1])
                case "gs":
                    state = page.resources.ExtGState[str(operands[0])]
                    clear = float(state.get("/ca", 1)) == 0
                case "Tj" | "TJ" if not clear and size > 1:
                    yield round(size * scale, 1)


@pytest.fixture(scope="module")
def press(checked: Checked) -> FolderRenderer:
    """Prints folders of the shipped data."""
    return FolderRenderer(checked.plan, checked.sources, ROOT / "site_templates", DATUM, Shelf(nothing_kept))


@pytest.mark.parametrize(("taal", "formaat"), [("nl", Formaat.A4), ("ar", Formaat.DRIELUIK), ("nl", Formaat.GROOT)])
def test_print_shop_gets_bleed_and_crop_marks(
    taal: str, formaat: Formaat, checked: Checked, press: FolderRenderer
) -> None:
    """Colour runs 3 mm over the edge that is cut off, marks stand outside it, and the sheet itself is the same."""
    folder, language = (
        _find(checked, VOL, f"algemeen-{formaat}.pdf"),
        next(t for t in checked.plan.talen if t.code == taal),
    )

    data = press.pdf(folder, language, Afwerking.DRUKKER)

    with open_pdf(data) as pdf:
        page = pdf.pages[0]
        trim, media = [float(x) for x in page.TrimBox], [float(x) for x in page.MediaBox]
    width, height = (297, 210) if formaat is Formaat.DRIELUIK else (210, 297)
    assert (width, height) == (round((trim[2] - trim[0]) / MM), round((trim[3] - trim[1]) / MM))
    assert pytest.approx(10, abs=0.1) == (trim[0] - media[0]) / MM

    picture = pypdfium2.PdfDocument(io.BytesIO(data))[0].render(scale=10 / MM).to_pil().convert("RGB")
    at = partial(_at, picture)
    x = 10 + (150 if formaat is not Formaat.DRIELUIK else 30 if taal == "ar" else 267)
    assert at(x, 7.5) == at(x, 15) != (255, 255, 255)
    assert at(x, 6.5) == (255, 255, 255)
    corners = [(10, 4), (10 + width, 4), (4, 10), (4, 10 + height), (10 + width, 10 + height + 6)]
    assert not [place for place in corners if _darkest(picture, *place) > 128]


def _at(picture: object, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place in mm."""
    return picture.getpixel((round(x * 10), round(y * 10)))


def _darkest(picture: object, x: float, y: float) -> int:
    """How dark the darkest spot within half a mm of a place is."""
    return min(sum(_at(picture, x + dx / 10, y + dy / 10)) // 3 for dx in range(-5, 6) for dy in range(-5, 6))


def _find(checked: Checked, gemeente: str, naam: str) -> Folder:
    return next(f for f in plan_folders(checked.plan.bladen[gemeente], Formaat) if f.naam == naam)


OWN_WORDS = """folders:
  volgorde: [voordeur, eigen, doet-niet, beloften, melding, bron]
  teksten:
    titel: Wij denken met u mee
    doet_niet: [De OCO'er betaalt niets voor u.]
    eigen_titel: Kom ook eens langs
    eigen: [Er is elke maand een middag over hulp.]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest complete project."""
    shutil.copytree(ROOT / "tests" / "sites" / "minimaal", tmp_path / "project")
    return tmp_path / "project"


@pytest.fixture
def own(project: Path) -> Mapping[str, str]:
    """The general folders of a municipality with its own words and order, as they are read, by form."""
    path = project / "sociale_kaart/voorbeeld/gemeente.yaml"
    path.write_text(path.read_text("utf-8") + OWN_WORDS, "utf-8")
    files = render_project(check_project(project, DATUM), DATUM, Keuze(("nl",)), 1)
    return {formaat: _text(files, "nl", "voorbeeld", f"algemeen-{formaat}") for formaat in VORMEN}


def test_municipality_chooses_words_and_blocks(own: Mapping[str, str]) -> None:
    """Its texts stand in the place of ours, and what it leaves out is not there."""
    mine = (
        "Wij denken met u mee",
        "De OCO'er betaalt niets voor u.",
        "Kom ook eens langs",
        "Er is elke maand een middag",
    )

    assert {formaat: [] for formaat in VORMEN} == {formaat: _absent(text, mine) for formaat, text in own.items()}
    assert not [f for f, text in own.items() if without_space("Wat is onafhankelijke cliëntondersteuning") in text]


def test_municipality_chooses_the_order(own: Mapping[str, str]) -> None:
    """Large print follows it from beginning to end."""
    order = ("Hier krijgt u hulp", "Kom ook eens langs", "betaalt niets voor u", "Dit mag u verwachten", "Bron:")
    places = [own[Formaat.GROOT].find(without_space(part)) for part in order]

    assert sorted(places) == places


def test_own_text_that_does_not_fit_is_a_fault_at_its_place(project: Path) -> None:
    """It is never left out, as a text of ours would be."""
    path = project / "sociale_kaart/voorbeeld/gemeente.yaml"
    long = ", ".join([" ".join(["Wij helpen u met uw vraag."] * 50)] * 8)
    path.write_text(path.read_text("utf-8") + f"folders:\n  teksten:\n    eigen: [{long}]\n", "utf-8")

    with pytest.raises(DataFaults) as faults:
        render_project(check_project(project, DATUM), DATUM, Keuze(("nl",)), 1)

    assert {"SK801"} == {f.code for f in faults.value.findings}
    assert {"sociale_kaart/voorbeeld/gemeente.yaml"} == {f.mark.path for f in faults.value.findings}


def test_every_block_has_a_place_in_every_form() -> None:
    """A block that no template knows would vanish without a word."""
    parts = (ROOT / "site_templates/folders/delen.typ").read_text("utf-8")
    fixed = {Blok.BELOFTEN, Blok.VOORDEUR, Blok.MELDING, Blok.BRON}

    assert [] == [blok for blok in Blok if blok not in fixed and f'\n  "{blok}": ' not in parts]
