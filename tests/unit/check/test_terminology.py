"""Which words are forbidden, and what stands there when they are mended."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.check.assemble import assemble
from generator.check.terminology import safe_edits
from generator.check.whole import check_sources
from generator.check.wordlist import Wordlist
from generator.load.sources import load_sources
from generator.load.templates import load_templates
from generator.model.term import Term
from generator.model.waarden import Tekst, TermId
from generator.pipeline import TEMPLATES
from generator.plan.messages import collect_messages
from generator.source import SourceMark

ROOT = Path(__file__).parents[3]
MINIMAAL = ROOT / "tests" / "sites" / "minimaal"
MARK = SourceMark("sociale_kaart/landelijk/termen.yaml")


def term(
    voorkeur: str,
    *verboden: str,
    afkorting: str = "",
    vormen: tuple[str, ...] = (),
    uitzonderingen: tuple[str, ...] = (),
) -> Term:
    """A term with what a test needs to know."""
    return Term(
        mark=MARK,
        marks={},
        id=TermId("x"),
        voorkeur=voorkeur,
        afkorting=afkorting,
        vormen=vormen,
        verboden=verboden,
        uitzonderingen=uitzonderingen,
        definitie=Tekst("x", "", "landelijk", MARK),
        vertalingen={},
        bron="x",
    )


OCO = term("onafhankelijke cliëntondersteuning", "clientondersteuning", "CliëntOndersteuning", "client ondersteuning")
PERSOON = term(
    "onafhankelijk cliëntondersteuner",
    *("een OCO", "OCO's", "OCO-er", "clientondersteuners", "zorgmakelaar"),
    afkorting="OCO'er",
    vormen=("onafhankelijke cliëntondersteuners",),
    uitzonderingen=("Bureau Zorgmakelaar",),
)
WMO = term("Wmo", "WMO")
GCO = term("gespecialiseerde cliëntondersteuning", "GCO's", afkorting="GCO")
MANTELZORGER = term("mantelzorger", "mantel zorgers")
WORDLIST = Wordlist((OCO, PERSOON, WMO, MANTELZORGER, GCO))

MENDED = [
    ("onafhankelijke clientondersteuning", [("clientondersteuning", "cliëntondersteuning")]),
    ("Clientondersteuning is gratis", [("Clientondersteuning", "Cliëntondersteuning")]),
    ("CLIENTONDERSTEUNING", [("CLIENTONDERSTEUNING", "CLIËNTONDERSTEUNING")]),
    ("de CliëntOndersteuning", [("CliëntOndersteuning", "cliëntondersteuning")]),
    ("Kom. CliëntOndersteuning helpt", [("CliëntOndersteuning", "Cliëntondersteuning")]),
    ("client  ondersteuning", [("client  ondersteuning", "cliëntondersteuning")]),
    ("twee clientondersteuners", [("clientondersteuners", "cliëntondersteuners")]),
    ("Mantel-Zorgers, mantel zorgers", [("mantel zorgers", "mantelzorgers")]),
    ("de OCO-er", [("OCO-er", "OCO'er")]),
    ("de WMO-aanvraag en de WMO", [("WMO", "Wmo"), ("WMO", "Wmo")]),
    ("Bel een OCO.", [("een OCO", "een onafhankelijk cliëntondersteuner")]),
    ("de OCO’s", [("OCO’s", "onafhankelijk cliëntondersteuner")]),
    ("een zorgmakelaar", [("zorgmakelaar", "onafhankelijk cliëntondersteuner")]),
]


@pytest.mark.parametrize(("text", "expected"), MENDED)
def test_forbidden_word_is_found_and_mended(text: str, expected: list[tuple[str, str]]) -> None:
    """Inflections and spellings as the list gives them; capitals as they belong in that place."""
    assert expected == [(hit.oud, hit.nieuw) for hit in WORDLIST.hits(text)]


GOOD = [
    "onafhankelijke cliëntondersteuning",
    "Cliëntondersteuning",
    "CLIËNTONDERSTEUNING",
    "clie\u0308ntondersteuning",
    "clientondersteuningsplan",
    "een OCO'er",
    "een OCO’er",
    "een OCO-punt",
    "een ocolo",
    "de Wmo en de wmo",
    "Bureau Zorgmakelaar helpt",
    "www.clientondersteuning.nl en info@clientondersteuning.nl",
    "[hier](/woordenlijst/#clientondersteuning)",
]


@pytest.mark.parametrize("text", GOOD)
def test_good_word_is_left_alone(text: str) -> None:
    """Whole words only; names, addresses, either way to write an accent, and the person's own abbreviation are good."""
    assert [] == list(WORDLIST.hits(text))


def test_only_spelling_is_mended_by_itself() -> None:
    """Another word asks for a human: the words around it may have to change."""
    hits = WORDLIST.hits("clientondersteuning, OCO-er, WMO, mantel zorgers, een OCO, zorgmakelaar, GCO's")

    assert [True, True, True, True, False, False, False] == [hit.variant.spelling for hit in hits]


def test_list_without_forbidden_words_finds_nothing() -> None:
    """A word list may forbid nothing."""
    assert [] == list(Wordlist([term("melding")]).hits("melding"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of minimaal in which `client ondersteuning` and `een OCO` are forbidden."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    text = lijst.read_text("utf-8").replace("[zorgmakelaar]", "[zorgmakelaar, client ondersteuning]")
    lijst.write_text(text, "utf-8")
    return root


def codes(root: Path) -> list[str]:
    """The codes of the findings about the project below `root`."""
    return [finding.code for finding in check_sources(*load_sources(root), date(2026, 11, 22))[1]]


def test_help_of_the_zorgkantoor_may_go_without_independent(project: Path) -> None:
    """What is about a form that is no OCO may say cliëntondersteuning alone; another record may not."""
    vormen = project / "sociale_kaart" / "landelijk" / "vormen.yaml"
    text = vormen.read_text("utf-8")
    eigen = re.sub(r"(?m)^  samenvatting: .*", "  samenvatting: Het kantoor geeft cliëntondersteuning.", text)

    vormen.write_text(eigen, "utf-8")
    assert ["SK903"] == codes(project)
    as_own = eigen.replace("- id: ", "- id: eigen-").replace("is_oco: ja", "is_oco: nee")
    vormen.write_text(f"{text}{as_own}", "utf-8")
    assert [] == codes(project)


NAMES = [
    ("Bel Platform Cliëntondersteuning.", []),
    ("Cliëntondersteuning helpt u.", ["SK903"]),
    ("Deze cliëntondersteuners zijn niet onafhankelijk.", []),
    ("Vraag om gespecialiseerde cliëntondersteuning.", []),
    ("Kijk op www.cliëntondersteuning.nl.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_client_support_says_whose_it_is(text: str, expected: list[str], project: Path) -> None:
    """In the same sentence; a name with a capital and an address need not."""
    route = project / "sociale_kaart" / "landelijk" / "routes" / "hulp-vragen.yaml"
    route.write_text(route.read_text("utf-8").replace("Vertel wat er speelt.", text), "utf-8")

    assert expected == codes(project)


def test_safe_edits_leave_other_words(project: Path) -> None:
    """Only what differs by spelling alone is mended; search words are never touched."""
    page = project / "content" / "wat-is-oco.md"
    text = page.read_text("utf-8").replace("\n---\n\n", "\nzoekwoorden: [client ondersteuning]\n---\n\n", 1)
    page.write_text(f"{text}\nEen zorgmakelaar geeft **Client\nondersteuning**.\n", "utf-8")
    sources, _ = load_sources(project)

    assert ["content/wat-is-oco.md:14: Client ondersteuning → Cliëntondersteuning"] == [
        str(edit) for edit in safe_edits(assemble(sources).kaart, sources.texts)
    ]


def test_interface_holds_no_forbidden_word() -> None:
    """The texts in the templates keep to the shipped word list too."""
    kaart = assemble(load_sources(ROOT)[0]).kaart
    wordlist = Wordlist(kaart.landelijk.termen.values())
    texts = [bericht.nl for bericht in collect_messages(kaart, load_templates(TEMPLATES))["site"]]

    assert len(texts) > 100
    assert [] == [text for text in texts if list(wordlist.hits(text))]
