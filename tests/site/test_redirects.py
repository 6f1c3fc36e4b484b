"""An address that was printed once keeps leading to help, also when what it is about gets another name."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.html import document_fromstring

from generator.cli import main
from generator.load.lock import load_lock
from tests.site.paginas import DATUM

ORGANISATIES = "sociale_kaart/voorbeeld/organisaties"


def test_a_renamed_organisatie_keeps_its_addresses(project: Path) -> None:
    """With `vorige_ids` its old page in each language leads to the new one."""
    _publish_and_rename(project, vorige_ids="vorige_ids: [naast-u]\n")

    code = _run(project, "build")

    assert 0 == code
    for taal in ("nl", "ar"):
        new = f"/{taal}/voorbeeld/organisaties/hulp-dichtbij/"
        page = document_fromstring((project / f"site/{taal}/voorbeeld/organisaties/naast-u/index.html").read_bytes())
        assert (project / f"site{new}index.html").is_file()
        assert [f"0; url={new}"] == page.xpath("//meta[@http-equiv='refresh']/@content")
        assert [new] == page.xpath("//a/@href")
        assert [f"https://voorbeeld.example{new}"] == page.xpath("//link[@rel='canonical']/@href")
        assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")


def test_a_renamed_organisatie_keeps_its_short_code(project: Path) -> None:
    """The code on paper leads to the page under its new name, and is the one that the page prints."""
    code = _publish_and_rename(project, vorige_ids="vorige_ids: [naast-u]\n")

    _run(project, "build")

    short = document_fromstring((project / f"site/v/voorbeeld/{code}/index.html").read_bytes())
    assert [f"/{taal}/voorbeeld/organisaties/hulp-dichtbij/" for taal in ("nl", "ar")] == short.xpath(
        "//main//a[@hreflang]/@href"
    )
    page = (project / "site/nl/voorbeeld/organisaties/hulp-dichtbij/index.html").read_text("utf-8")
    assert f"https://voorbeeld.example/v/voorbeeld/{code}/" in page


def test_locking_again_loses_no_line(project: Path) -> None:
    """After the rename, `oco adressen vast` adds the new address and keeps the old."""
    code = _publish_and_rename(project, vorige_ids="vorige_ids: [naast-u]\n")
    before = set((project / "sociale_kaart/adressen.lock").read_text("utf-8").splitlines())

    exit_code = _run(project, "adressen", "vast")
    after = set((project / "sociale_kaart/adressen.lock").read_text("utf-8").splitlines())

    assert 0 == exit_code
    assert before < after
    assert {f"pagina voorbeeld organisaties/hulp-dichtbij {code}"} == after - before
    assert 0 == _run(project, "build")
    short = document_fromstring((project / f"site/v/{code}/index.html").read_bytes())
    assert [f"/v/voorbeeld/{code}/"] == short.xpath("//main//a/@href")


def test_a_published_address_that_vanishes_is_a_fault(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `vorige_ids` the build stops with SK601, and says what to write."""
    _publish_and_rename(project, vorige_ids="")
    capsys.readouterr()

    code = _run(project, "build")
    printed = capsys.readouterr().out

    assert 1 == code
    assert "fout SK601: het adres '/organisaties/naast-u' is gepubliceerd en bestaat niet meer" in printed
    assert "vorige_ids: [naast-u]" in printed


def test_a_renamed_gemeente_keeps_its_addresses_and_codes(project: Path) -> None:
    """With `vorige_ids` its old addresses lead to the new ones, and the codes of its own pages stay as printed."""
    assert 0 == _run(project, "adressen", "vast")
    lock, _ = load_lock(project)
    (code,) = (pagina.code for pagina in lock.paginas if pagina.pad == "organisaties/naast-u")
    (project / "sociale_kaart/voorbeeld").rename(project / "sociale_kaart/dorpstad")
    gemeente = project / "sociale_kaart/dorpstad/gemeente.yaml"
    text = gemeente.read_text("utf-8").replace("id: voorbeeld\n", "id: dorpstad\nvorige_ids: [voorbeeld]\n")
    gemeente.write_text(text, "utf-8")

    codes = [_run(project, *command) for command in (["adressen", "vast"], ["build"])]

    assert [0, 0] == codes
    for old, new in (
        ("nl/voorbeeld/organisaties/naast-u", "/nl/dorpstad/organisaties/naast-u/"),
        (f"v/voorbeeld/{code}", f"/v/dorpstad/{code}/"),
    ):
        page = document_fromstring((project / "site" / old / "index.html").read_bytes())
        assert [f"0; url={new}"] == page.xpath("//meta[@http-equiv='refresh']/@content")
        assert (project / f"site{new}index.html").is_file()


def test_an_organisatie_that_became_national_keeps_its_code(project: Path) -> None:
    """Moved from a gemeente to `landelijk`, it is the same page under the same code."""
    assert 0 == _run(project, "adressen", "vast")
    before, _ = load_lock(project)
    (code,) = (pagina.code for pagina in before.paginas if pagina.pad == "organisaties/naast-u")
    (project / "sociale_kaart/landelijk/organisaties").mkdir(exist_ok=True)
    text = (project / ORGANISATIES / "naast-u.yaml").read_text("utf-8").replace("gebieden: [dorp]\n", "")
    for made_up in ("000-123 45 67", "hallo@naast-u.example"):
        text = text.replace(made_up, "onbekend")
    (project / ORGANISATIES / "naast-u.yaml").unlink()
    (project / "sociale_kaart/landelijk/organisaties/naast-u.yaml").write_text(text, "utf-8")

    codes = [_run(project, *command) for command in (["adressen", "vast"], ["build"])]

    assert [0, 0] == codes
    short = document_fromstring((project / f"site/v/voorbeeld/{code}/index.html").read_bytes())
    assert "/nl/voorbeeld/organisaties/naast-u/" in short.xpath("//main//a/@href")


def _publish_and_rename(project: Path, vorige_ids: str) -> str:
    """Publishes, gives the organisation of the project another id, and returns the code that it had."""
    assert 0 == _run(project, "adressen", "vast")
    text = (project / ORGANISATIES / "naast-u.yaml").read_text("utf-8")
    (project / ORGANISATIES / "naast-u.yaml").unlink()
    text = text.replace("id: naast-u\n", f"id: hulp-dichtbij\n{vorige_ids}")
    (project / ORGANISATIES / "hulp-dichtbij.yaml").write_text(text, "utf-8")
    gemeente = project / "sociale_kaart/voorbeeld/gemeente.yaml"
    gemeente.write_text(gemeente.read_text("utf-8").replace("naast-u", "hulp-dichtbij"), "utf-8")
    lock, _ = load_lock(project)
    (code,) = (pagina.code for pagina in lock.paginas if pagina.pad == "organisaties/naast-u")
    return code


def _run(project: Path, *arguments: str) -> int:
    return main([*arguments, "--project", str(project), "--datum", DATUM.isoformat()])
