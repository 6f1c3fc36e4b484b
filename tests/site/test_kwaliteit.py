"""What was measured of each release, on its page and as a file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import html5lib
import pytest
from lxml.html import document_fromstring

from generator.errors import DataFaults
from generator.model.kwaliteit import Onderdeel
from generator.pipeline import check_project, renderer_of
from generator.render.kwaliteit import TITELS
from tests.kwaliteit.__main__ import merged
from tests.site.paginas import DATUM, ROOT

FILE = "content/kwaliteit.json"
METING = {
    "onderdeel": "zoeken",
    "op": "2026-11-20",
    "cijfers": [{"wat": "Nederlands: goed bij de eerste drie", "waarde": "0,97"}],
    "met": "Chromium 142",
    "over": "210 zoekvragen & meer",
    "opdracht": "make kwaliteit",
}


def write(project: Path, *uitgaven: dict[str, object]) -> None:
    """Puts the file in a project."""
    (project / FILE).write_text(json.dumps(uitgaven), "utf-8")


def rendered(project: Path, name: str) -> str:
    """One file of the site of a project; empty when it is not there."""
    return (renderer_of(check_project(project, DATUM), DATUM, formaten=()).render_file(name) or b"").decode()


def test_page_tells_what_was_measured_and_what_was_not(project: Path) -> None:
    """Figures with day, tool, range and command; each other part says that it was not measured."""
    write(project, {"versie": "0.2.0", "metingen": [METING]})
    html = rendered(project, "data/kwaliteit/index.html")
    page = document_fromstring(html)
    parts = {s.get("aria-labelledby"): " ".join(" ".join(s.itertext()).split()) for s in page.iterfind(".//section")}

    assert "nl" == page.get("lang")
    assert list(TITELS) == list(parts)
    assert (
        "Zoeken Nederlands: goed bij de eerste drie 0,97 Gemeten op 20 november 2026 Waarmee Chromium 142 "
        "Waarover 210 zoekvragen & meer Opdracht make kwaliteit"
    ) == parts["zoeken"]
    assert {f"{TITELS[part]} Niet gemeten." for part in Onderdeel if part != "zoeken"} == set(parts.values()) - {
        parts["zoeken"]
    }
    parser = html5lib.HTMLParser()
    parser.parse(html)
    assert [] == parser.errors


def test_each_release_keeps_its_page(project: Path) -> None:
    """The newest also stands without its version; every page leads to the others, and no further."""
    write(project, {"versie": "0.2.0", "metingen": []}, {"versie": "0.1.0", "metingen": [METING]})
    newest, old = (rendered(project, f"data/kwaliteit/{name}index.html") for name in ("", "0.1.0/"))

    assert "van versie 0.2.0." in newest
    assert "van versie 0.1.0." in old
    assert ["/data/kwaliteit/0.1.0/"] == re.findall(r'href="(/data/kwaliteit/[^"]+)"', newest)
    assert ["/data/kwaliteit/0.2.0/"] == re.findall(r'href="(/data/kwaliteit/[^"]+)"', old)
    assert "van versie 0.2.0." in rendered(project, "data/kwaliteit/0.2.0/index.html")


def test_file_says_the_same(project: Path) -> None:
    """Everything that can be measured, measured or not, with the address of the page."""
    write(project, {"versie": "0.1.0", "metingen": [METING]})
    (uitgave,) = json.loads(rendered(project, "data/kwaliteit.json"))["uitgaven"]
    found = {row.pop("onderdeel"): row for row in uitgave["onderdelen"]}

    assert ("0.1.0", "https://voorbeeld.example/data/kwaliteit/0.1.0/") == (uitgave["versie"], uitgave["pagina"])
    assert list(Onderdeel) == list(found)
    assert {"stand": "gemeten"} | {k: v for k, v in METING.items() if k != "onderdeel"} == found.pop("zoeken")
    assert all({"stand": "niet gemeten"} == row for row in found.values())


def test_without_a_file_nothing_was_measured(project: Path) -> None:
    """A fork that threw it away, or never measured, claims nothing."""
    page = rendered(project, "data/kwaliteit/index.html")

    assert "nog niets gemeten" in page
    assert len(Onderdeel) == page.count("Niet gemeten.")
    assert [] == json.loads(rendered(project, "data/kwaliteit.json"))["uitgaven"]


def test_broken_file_is_a_fault_with_its_line(project: Path) -> None:
    """It says which line, and by which command it is made again."""
    (project / FILE).write_text('[\n {"versie": "0.1.0",\n  "metingen": [{"onderdeel": "geur"}]}\n]', "utf-8")

    with pytest.raises(DataFaults) as faults:
        check_project(project, DATUM)

    assert {(FILE, 3)} == {(f.mark.path, f.mark.line) for f in faults.value.findings}


def test_shipped_figures_are_dated_and_whole() -> None:
    """Of this release each measurement that is there names a day, a tool with its version, a range and a command."""
    uitgave, *_ = check_project(ROOT, DATUM).kaart.landelijk.uitgaven.values()

    assert re.search(
        rf'^version = "{re.escape(uitgave.versie)}"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE
    )
    assert uitgave.metingen
    assert all(meting.cijfers and re.search(r"\d", meting.met) for meting in uitgave.metingen)
    assert all(meting.opdracht.startswith("make kwaliteit") for meting in uitgave.metingen)


def test_measuring_again_keeps_the_rest() -> None:
    """What was asked is replaced, by nothing when it failed; other parts keep their day, other releases their page."""
    old, new = {**METING, "onderdeel": "html"}, {**METING, "onderdeel": "html", "op": "2026-11-22"}
    folders = {**METING, "onderdeel": "folders"}
    before = [{"versie": "0.1.0", "metingen": [old, METING]}, {"versie": "0.0.9", "metingen": [METING]}]
    asked = (Onderdeel.HTML, Onderdeel.ZOEKEN, Onderdeel.FOLDERS)
    found = {Onderdeel.FOLDERS: folders, Onderdeel.HTML: new}

    assert [{"versie": "0.1.0", "metingen": [new, folders]}, before[1]] == merged(before, "0.1.0", asked, found)
    assert [{"versie": "0.2.0", "metingen": [new, folders]}, *before] == merged(before, "0.2.0", asked, found)
    assert [
        {"versie": "0.1.0", "metingen": [new, METING]},
        before[1],
    ] == merged(before, "0.1.0", [Onderdeel.HTML], {Onderdeel.HTML: new})


def test_profile_leads_to_it(project: Path) -> None:
    """From the page about the open data, where a municipality finds it."""
    page = document_fromstring(rendered(project, "data/profiel/index.html"))

    assert page.xpath("//a[@href='/data/kwaliteit/']")
