"""Where addresses lead when a provider gets another name, goes or joins another, and what an editor reads of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import zxingcpp
from lxml.html import document_fromstring
from PIL import Image, ImageDraw

from generator.cli import main
from generator.load.lock import load_lock
from generator.pipeline import check_project
from generator.plan.opendata import plan_open_data
from generator.render.qr import qr_svg
from tests.site.paginas import DATUM

ORGANISATIES = "sociale_kaart/voorbeeld/organisaties"
GEMEENTE = "sociale_kaart/voorbeeld/gemeente.yaml"


def test_the_fault_of_a_rename_names_the_line_and_the_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever renames without `vorige_ids` reads what to write and where; with just that, the fault is gone."""
    _publish(project)
    _rename(project, "naast-u", "hulp-dichtbij")
    capsys.readouterr()

    before = _run(project, "check")
    printed = capsys.readouterr().out
    path = project / ORGANISATIES / "hulp-dichtbij.yaml"
    path.write_text(path.read_text("utf-8") + "vorige_ids: [naast-u]\n", "utf-8")
    after = _run(project, "check")

    assert (1, 0) == (before, after)
    assert "`vorige_ids: [naast-u]`" in printed
    assert f"Heet het nu 'hulp-dichtbij'? Schrijf die regel dan in {ORGANISATIES}/hulp-dichtbij.yaml." in printed


def test_the_qr_code_of_a_renamed_provider_leads_to_it(project: Path) -> None:
    """The picture that was printed is read, and its address opens the page under the new name."""
    code = _publish(project)["organisaties/naast-u"]
    _build(project)
    page = (project / "site/nl/voorbeeld/organisaties/naast-u/index.html").read_text("utf-8")
    printed = f"https://voorbeeld.example/v/voorbeeld/{code}/"
    _rename(project, "naast-u", "hulp-dichtbij", "vorige_ids: [naast-u]\n")
    _build(project)

    read = zxingcpp.read_barcodes(_picture(printed))[0].text

    assert printed in page
    assert printed == read
    assert ["/nl/voorbeeld/organisaties/hulp-dichtbij/", "/ar/voorbeeld/organisaties/hulp-dichtbij/"] == _links(
        project, read.removeprefix("https://voorbeeld.example/")
    )


def test_a_renamed_provider_keeps_its_id_in_the_open_data(project: Path) -> None:
    """The UUID is that of the short address, which stays."""
    _publish(project)
    before = {i.over.naam: i.id for i in plan_open_data(check_project(project, DATUM).plan, "voorbeeld").instellingen}
    _rename(project, "naast-u", "hulp-dichtbij", "vorige_ids: [naast-u]\n")

    data = plan_open_data(check_project(project, DATUM).plan, "voorbeeld")

    assert before == {i.over.naam: i.id for i in data.instellingen}


def test_a_provider_that_is_gone_leads_to_the_page_that_is_named(project: Path) -> None:
    """With `vervallen` its pages and its code lead to the list of providers, and nothing is lost from the lock."""
    _second(project, "loket")
    code = _publish(project)["organisaties/loket"]
    (project / ORGANISATIES / "loket.yaml").unlink()

    without = _run(project, "check")
    _prepend(project / GEMEENTE, "vervallen: [{adres: organisaties/loket, naar: aanbieders}]\n")
    codes = [_run(project, *command) for command in (("check",), ("adressen", "vast"), ("build",))]

    assert (1, [0, 0, 0]) == (without, codes)
    for taal in ("nl", "ar"):
        assert [f"0; url=/{taal}/voorbeeld/aanbieders/"] == _refresh(project, f"{taal}/voorbeeld/organisaties/loket")
    assert ["/nl/voorbeeld/aanbieders/", "/ar/voorbeeld/aanbieders/"] == _links(project, f"v/voorbeeld/{code}")


def test_two_providers_that_become_one_lead_to_it(project: Path) -> None:
    """With both ids in `vorige_ids` both pages and both codes lead to the new one."""
    _second(project, "loket")
    published = _publish(project)
    (project / ORGANISATIES / "loket.yaml").unlink()
    _rename(project, "naast-u", "samen", "vorige_ids: [naast-u, loket]\n")

    _build(project)

    new = "/nl/voorbeeld/organisaties/samen/"
    for id_ in ("naast-u", "loket"):
        code = published[f"organisaties/{id_}"]
        assert [f"0; url={new}"] == _refresh(project, f"nl/voorbeeld/organisaties/{id_}")
        assert new in _links(project, f"v/voorbeeld/{code}")


def test_the_list_tells_every_address(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each page stands in it once with its code, its file and whether it is locked."""
    published = _publish(project)
    capsys.readouterr()

    code = _run(project, "adressen")
    lines = capsys.readouterr().out.splitlines()

    assert 0 == code
    assert f"{len(published)} adressen" == lines[-1]
    assert {(f"/{pad}", code, "ja") for pad, code in published.items()} == {
        tuple(line.split()[1:4]) for line in lines[1:-1]
    }


@pytest.mark.parametrize(
    "tekst",
    ["dichtbij", "Naast", "{code}", "v/voorbeeld/{code}", "https://voorbeeld.example/v/{code}/", "nl/voorbeeld/{oud}"],
)
def test_the_list_explains_what_stands_on_paper(tekst: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A word, a code or a whole address, the old one too, leads an editor to the page, its file and its history."""
    code = _publish(project)["organisaties/naast-u"]
    _rename(project, "naast-u", "hulp-dichtbij", "vorige_ids: [naast-u]\n")
    capsys.readouterr()

    _run(project, "adressen", "lijst", tekst.format(code=code, oud="organisaties/naast-u"))

    assert capsys.readouterr().out == (
        "/organisaties/hulp-dichtbij: Naast U\n"
        "  pagina      https://voorbeeld.example/nl/voorbeeld/organisaties/hulp-dichtbij/\n"
        "  talen       nl, ar\n"
        f"  kort adres  https://voorbeeld.example/v/voorbeeld/{code}/ (op folders en in QR-codes)\n"
        "  vroeger     /organisaties/naast-u → deze pagina\n"
        f"  bestand     {ORGANISATIES}/hulp-dichtbij.yaml:2\n"
        "  vast        nee; dat doet `oco adressen vast`\n"
        "1 adres\n"
    )


def test_the_list_says_when_nothing_is_meant(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No table with only a head."""
    assert 0 == _run(project, "adressen", "lijst", "zzzz")
    assert "0 adressen\n" == capsys.readouterr().out


def _publish(project: Path) -> dict[str, str]:
    """Locks all addresses; the code of each path."""
    assert 0 == _run(project, "adressen", "vast")
    lock, _ = load_lock(project)
    return {page.pad: page.code for page in lock.paginas}


def _rename(project: Path, old: str, new: str, more: str = "") -> None:
    path = project / ORGANISATIES / f"{old}.yaml"
    text = path.read_text("utf-8").replace(f"id: {old}\n", f"id: {new}\n{more}")
    path.unlink()
    (project / ORGANISATIES / f"{new}.yaml").write_text(text, "utf-8")
    gemeente = project / GEMEENTE
    gemeente.write_text(gemeente.read_text("utf-8").replace(f"organisatie: {old}", f"organisatie: {new}"), "utf-8")


def _second(project: Path, id_: str) -> None:
    text = (project / ORGANISATIES / "naast-u.yaml").read_text("utf-8")
    text = text.replace("id: naast-u", f"id: {id_}").replace("naam: Naast U", "naam: Het Loket")
    (project / ORGANISATIES / f"{id_}.yaml").write_text(text, "utf-8")


def _prepend(path: Path, line: str) -> None:
    path.write_text(line + path.read_text("utf-8"), "utf-8")


def _build(project: Path) -> None:
    assert 0 == _run(project, "build", "--zonder-folders")


def _refresh(project: Path, page: str) -> list[str]:
    tree = document_fromstring((project / "site" / page / "index.html").read_bytes())
    return list(tree.xpath("//meta[@http-equiv='refresh']/@content"))


def _links(project: Path, page: str) -> list[str]:
    """Where the languages of a short address lead."""
    tree = document_fromstring((project / "site" / page.strip("/") / "index.html").read_bytes())
    return list(tree.xpath("//main//a[@hreflang]/@href"))


def _run(project: Path, *arguments: str) -> int:
    return main([*arguments, "--project", str(project), "--datum", DATUM.isoformat()])


def _picture(address: str) -> Image.Image:
    """The code as our SVG draws it, four dots a module."""
    svg = qr_svg(address)
    size = int(re.findall(r'viewBox="0 0 (\d+)', svg)[0]) * 4
    picture = Image.new("L", (size, size), 255)
    for column, row, length in re.findall(r"M(\d+) (\d+)h(\d+)v1", svg):
        x, y = int(column) * 4, int(row) * 4
        ImageDraw.Draw(picture).rectangle((x, y, x + int(length) * 4 - 1, y + 3), fill=0)
    return picture
