"""Files that browsers keep for ever: a changed file must have another name."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.gemeente import Huisstijl
from generator.model.waarden import Kleur
from generator.pipeline import TEMPLATES, Checked
from generator.plan.pages import Plan
from generator.render.assets import render_assets
from generator.render.colour import DARK_PAGE, WHITE, contrast


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A room of templates with one stylesheet and one script."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "site.css").write_text("p { color: red }\n", "utf-8")
    (tmp_path / "assets" / "site.js").write_text("// uitleg\nconst naam = 1;\n", "utf-8")
    return tmp_path


def made(templates: Path, checked: Checked) -> dict[str, tuple[str, bytes]]:
    """Per asset its published name and its bytes."""
    assets = render_assets(templates, checked.plan, checked.sources)
    return {name: (asset.published, asset.make()) for name, asset in assets.items()}


def test_name_changes_with_content_and_only_then(minimaal: Checked, templates: Path) -> None:
    """The same bytes have the same name in every build."""
    before = made(templates, minimaal)
    again = made(templates, minimaal)
    (templates / "assets" / "site.css").write_text("p { color: blue }\n", "utf-8")
    after = made(templates, minimaal)

    assert before == again
    assert before["site.css"][0] != after["site.css"][0]
    assert {"site.css"} == {name for name, asset in after.items() if asset != before[name]}


def test_name_is_made_from_the_bytes_that_are_served(minimaal: Checked) -> None:
    """For every asset that we ship: base, eight digits of its hash, and the suffix that tells its kind."""
    assets = made(TEMPLATES, minimaal)

    assert {"site.css", "site.js", "zoekveld.js", "zoeken.js", "icoon.svg"} <= set(assets)
    for name, (published, data) in assets.items():
        base, suffix = name.split(".")
        assert f"{base}.{hashlib.sha256(data).hexdigest()[:8]}.{suffix}" == published


def test_script_is_served_without_its_comments(minimaal: Checked, templates: Path) -> None:
    """Small for who pays by the megabyte; a stylesheet stays as it was written, the measures of scripts behind it."""
    assets = made(templates, minimaal)

    assert b"const naam=1;" == assets["site.js"][1]
    style = assets["site.css"][1].decode()
    assert "p { color: red }" == style.splitlines()[0]
    assert ["[data-schrift=Arab]"] == [line.partition("{")[0] for line in style.splitlines()[1:]]


def test_gemeente_with_a_colour_has_a_stylesheet(minimaal: Checked, templates: Path) -> None:
    """In its colour made readable, on light and on dark; without a colour there is none."""
    plan = with_colour(minimaal.plan, "#ffee00")

    css = render_assets(templates, plan, minimaal.sources)["voorbeeld.css"].make().decode()
    light, dark = (bytes.fromhex(colour) for colour in re.findall(r"--merk:#([0-9a-f]{6})", css))

    assert contrast((light[0], light[1], light[2]), WHITE) >= 4.5
    assert contrast((dark[0], dark[1], dark[2]), DARK_PAGE) >= 4.5
    assert "voorbeeld.css" not in render_assets(templates, minimaal.plan, minimaal.sources)


def with_colour(plan: Plan, colour: str) -> Plan:
    """The plan of minimaal, its gemeente with a colour of its own."""
    kaart = plan.kaart.gemeenten["voorbeeld"]
    huisstijl = Huisstijl(kleur=Kleur(colour), mark=kaart.gemeente.mark, marks={})
    changed = replace(kaart, gemeente=replace(kaart.gemeente, huisstijl=huisstijl))
    return replace(plan, kaart=replace(plan.kaart, gemeenten={"voorbeeld": changed}))
