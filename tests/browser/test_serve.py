"""`oco serve` as an editor sees it: an edit shows by itself, a fault is explained in the page until it is mended."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.paginas import DATUM, ROOT

STROOM = "**/_oco/wijzigingen?*"
"""Where an open page waits for news."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project to edit."""
    return Path(shutil.copytree(ROOT / "tests/sites/minimaal", tmp_path / "project"))


@pytest.fixture
def origin(project: Path) -> Iterator[str]:
    """The address at which `oco serve` shows the project."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator", "serve", "--poort", str(port), "--project", str(project)]
    with subprocess.Popen([*command, "--datum", DATUM.isoformat()], cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        for _ in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, "oco serve has stopped"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def test_an_edit_shows_by_itself(page: Page, project: Path) -> None:
    """A changed sentence of a provider appears in the open page, which stays where it is."""
    provider = project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    text = provider.read_text("utf-8")
    old = next(line for line in text.splitlines() if line.startswith("naam:"))
    with page.expect_response(STROOM):
        page.goto("/nl/voorbeeld/organisaties/naast-u/")
    url = page.url

    with page.expect_response(STROOM):
        provider.write_text(text.replace(old, "naam: Naast Iedereen"), "utf-8")

    expect(page.get_by_role("heading", level=1)).to_have_text("Naast Iedereen")
    assert url == page.url


def test_a_fault_shows_in_the_page_until_it_is_mended(page: Page, project: Path, problemen: list[str]) -> None:
    """File, line, code and remedy take the place of the page; after the mend the page is there again, all by itself."""
    provider = project / "sociale_kaart/voorbeeld/organisaties/naast-u.yaml"
    text = provider.read_text("utf-8")
    with page.expect_response(STROOM):
        page.goto("/nl/voorbeeld/organisaties/naast-u/")
    title = page.get_by_role("heading", level=1).inner_text()

    with page.expect_response(STROOM):
        provider.write_text(text + "openingstijen: altijd\n", "utf-8")
    finding = page.get_by_role("listitem").filter(has_text="organisaties/naast-u.yaml")
    expect(finding).to_contain_text("openingstijen")
    expect(finding).to_contain_text("openingstijden")
    expect(finding).to_contain_text(f"naast-u.yaml:{len(text.splitlines()) + 1}:1")
    assert ["status 500: /nl/voorbeeld/organisaties/naast-u/"] == problemen
    problemen.clear()

    with page.expect_response(STROOM):
        provider.write_text(text, "utf-8")

    expect(page.get_by_role("heading", level=1)).to_have_text(title)
