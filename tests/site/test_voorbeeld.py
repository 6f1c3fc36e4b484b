"""`oco build --voorbeeld`: every link in it leads to a file that is there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag, urlsplit

import pytest
from lxml.html import document_fromstring

from generator.cli import main
from tests.site.paginas import DATUM

DAY = ("--datum", DATUM.isoformat())


def test_every_link_leads_to_a_file(project: Path, tmp_path: Path) -> None:
    """From each page, also from the redirects; only other sites keep their full address."""
    target = tmp_path / "voorbeeld"

    code = main(
        ["build", "--voorbeeld", "--zonder-folders", "--site-dir", str(target), "--project", str(project), *DAY]
    )

    pages = list(target.rglob("*.html"))
    links = [
        (page, urldefrag(link).url)
        for page in pages
        for element, attribute, link, _ in document_fromstring(page.read_bytes()).iterlinks()
        if attribute in ("href", "src") and not urlsplit(link).scheme and urldefrag(link).url
    ]
    assert (0, True) == (code, len(links) > len(pages))
    assert [] == [
        (page, link) for page, link in links if not (page.parent / link).resolve().is_file() and "folders/" not in link
    ]


def test_preview_never_takes_the_place_of_the_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a directory of its own it is wrong usage."""
    code = main(["build", "--voorbeeld", "--project", str(project), *DAY])

    assert 2 == code
    assert "noem met --site-dir een eigen map voor een voorbeeld" in capsys.readouterr().err
    assert not (project / "site").exists()
