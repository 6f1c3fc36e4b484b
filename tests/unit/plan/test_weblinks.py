"""Which links the data hold, and where each stands."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from generator.pipeline import Checked, check_project
from generator.plan.weblinks import Weblink, _in_text, plan_weblinks
from generator.source import SourceMark

MINIMAAL = Path(__file__).parents[2] / "sites" / "minimaal"
DATUM = date(2026, 11, 22)


def test_links_of_a_text() -> None:
    """Markdown links, bare addresses without the full stop behind them, each once; no mail, no page of our own."""
    text = (
        "Lees [dit](https://a.nl/b_(c)) of https://d.nl/e?f=1. Zie (http://g.nl), [ons](/themas/), "
        "[mail](mailto:a@b.nl) en [nog eens](https://a.nl/b_(c))."
    )

    assert ("https://a.nl/b_(c)", "https://d.nl/e?f=1", "http://g.nl") == _in_text(text)


def test_fictional_data_has_nothing_to_visit(minimaal: Checked) -> None:
    """A host that ends in `.example` is nobody's."""
    assert () == plan_weblinks(minimaal.kaart, minimaal.sources.settings)


def test_each_link_knows_its_place(tmp_path: Path) -> None:
    """In a page, in the settings, in a national record and in a text of a record; whose it is, for the report."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAAL, root)
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "      weg_naar: https://weer.nl/\n", "utf-8")
    page = root / "content/wat-is-oco.md"
    page.write_text(page.read_text("utf-8") + "- Lees [dit](https://blad.nl/).\n", "utf-8")
    thema = root / "sociale_kaart/landelijk/themas/huis-zoeken.yaml"
    thema.write_text(thema.read_text("utf-8").replace("bron: ", "bron: https://bron.nl/, "), "utf-8")
    checked = check_project(root, DATUM)

    assert [
        Weblink(
            "https://bron.nl/", SourceMark(thema.relative_to(root).as_posix(), 11, 7), "landelijk", "Ik zoek een huis"
        ),
        Weblink("https://blad.nl/", SourceMark("content/wat-is-oco.md", 12, 1), "vaste pagina's", "wat-is-oco"),
        Weblink("https://weer.nl/", SourceMark("mkdocs.yml", 9, 17), "instellingen", "weg_naar"),
    ] == list(plan_weblinks(checked.kaart, checked.sources.settings))
