"""`oco check --fix` on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"


def test_fix_mends_tells_and_checks_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is mended is told, and is no finding any more; the file keeps its Windows line ends."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text("utf-8").replace("[ar]", "[]"), "utf-8")
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    lijst.write_text(lijst.read_text("utf-8").replace("[zorgmakelaar]", "[clientondersteuning]"), "utf-8")
    page = root / "content" / "wat-is-oco.md"
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n") + "Onafhankelijke clientondersteuning ✓\r\n".encode())
    before = page.read_bytes()
    code = main(["check", "--fix", "--project", str(root), "--datum", "2026-11-22"])
    printed = capsys.readouterr().out

    assert (0, "content/wat-is-oco.md:12: clientondersteuning → cliëntondersteuning\n0 fouten, 0 waarschuwingen\n") == (
        code,
        printed,
    )
    assert before.replace(b"clientondersteuning", "cliëntondersteuning".encode()) == page.read_bytes()


def test_fix_keeps_to_the_municipality_that_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --gemeente only its files and the national ones are mended; a report for a machine mends nothing."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    lijst = root / "sociale_kaart" / "landelijk" / "termen.yaml"
    page = root / "content" / "wat-is-oco.md"
    page.write_text(page.read_text("utf-8") + "Het is onafhankelijke clientondersteuning.\n", "utf-8")
    lijst.write_text(lijst.read_text("utf-8").replace("[zorgmakelaar]", "[clientondersteuning]"), "utf-8")
    before = page.read_bytes()
    arguments = ["check", "--fix", "--project", str(root), "--datum", "2026-11-22"]

    assert 0 == main([*arguments, "--gemeente", "voorbeeld"])
    assert 2 == main([*arguments, "--vorm", "gitlab"])
    assert before == page.read_bytes()
    assert "alleen samen met --vorm tekst" in capsys.readouterr().err
