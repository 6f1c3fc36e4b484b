"""The coverage matrix as text, CSV and picture."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from lxml import etree

from generator.model.kaart import Gemeentekaart
from generator.model.organisatie import Organisatie, Rol
from generator.model.thema import Levensgebied
from generator.model.waarden import Id, LevensgebiedId, Tekst
from generator.pipeline import Checked
from generator.plan.dekking import Dekking, plan_dekking
from generator.render.dekking import dekking_csv, dekking_text
from generator.render.dekking_svg import dekking_svg

SVG = "{http://www.w3.org/2000/svg}"


def levensgebied(kaart: Gemeentekaart, id_: str, naam: str) -> Levensgebied:
    """One more life area."""
    wonen = kaart.landelijk.levensgebieden["wonen"]
    return replace(wonen, id=LevensgebiedId(id_), naam=Tekst(naam, "", "landelijk", wonen.mark))


@pytest.fixture(scope="module")
def dekking(minimaal: Checked) -> Dekking:
    """One gebied: wonen covered twice, zorg a gap, one provider unknown, one of another form."""
    kaart = minimaal.plan.kaart.gemeenten["voorbeeld"]
    naast_u = kaart.eigen_organisaties["naast-u"]

    def other(id_: str, naam: str, **changes: object) -> Organisatie:
        return replace(naast_u, id=Id(id_), naam=naam, **changes)  # type: ignore[arg-type]

    landelijk = replace(
        kaart.landelijk,
        levensgebieden={**kaart.landelijk.levensgebieden, "zorg": levensgebied(kaart, "zorg", "Zorg & <meer>")},
    )
    return plan_dekking(
        replace(kaart, landelijk=landelijk),
        (
            naast_u,
            other("b", "Buur & Co", rol=Rol.OCO_INFORMEEL),
            other("o", "Onbekend", levensgebieden=()),
            other("w", "Wlz-hulp", vormen=()),
        ),
    )


def test_text_is_an_aligned_table_with_its_gaps_in_words(dekking: Dekking) -> None:
    """Whoever reads it hears each gap and each provider that does not count."""
    _, table = dekking_text([dekking]).split("\n\n", 1)

    assert table == (
        "== Voorbeeld\n"
        "               Het Dorp\n"
        "Wonen          1 F + 1 I: Naast U en Buur & Co\n"
        "Zorg & <meer>  GAT\n"
        "onbekend       1 F: Onbekend\n"
        "\n"
        "Gegevens van 1 november 2026, een verzonnen gemeente.\n"
        "Gaten: Zorg & <meer>.\n"
        "Deze aanbieders noemen geen levensgebieden. Zij tellen niet mee, en zijn ook geen gat: Onbekend.\n"
        "Niet voor iedereen (een andere vorm van OCO), en dus niet meegeteld: Wlz-hulp.\n"
    )


def test_nothing_known_is_no_gap(minimaal: Checked) -> None:
    """Where no provider is known, table and picture say so in every cell and below."""
    dekking = plan_dekking(minimaal.plan.kaart.gemeenten["voorbeeld"], ())
    said = "Wij kennen geen OCO-aanbieder voor alle inwoners. Of er gaten zijn, weten wij dus niet."

    assert "Wonen  onbekend\n" in dekking_text([dekking])
    assert said in dekking_text([dekking])
    assert ">Onbekend</text>" in dekking_svg(dekking)
    assert f"Wonen. Het Dorp: onbekend. Gegevens van 1 november 2026, een verzonnen gemeente. {said}" in dekking_svg(
        dekking
    )


def test_csv_has_a_row_for_each_cell(dekking: Dekking) -> None:
    """With the state in a word, so that nobody counts an unknown as covered."""
    assert [
        ["gemeente", "levensgebied", "gebied", "staat", "formeel", "informeel"],
        ["Voorbeeld", "Wonen", "Het Dorp", "gedekt", "Naast U", "Buur & Co"],
        ["Voorbeeld", "Zorg & <meer>", "Het Dorp", "gat", "", ""],
        ["Voorbeeld", "", "Het Dorp", "onbekend", "Onbekend", ""],
    ] == list(csv.reader(io.StringIO(dekking_csv([dekking]))))


def test_picture_is_an_image_with_a_name_and_the_matrix_in_words(dekking: Dekking) -> None:
    """Who does not see it hears the whole: role, title and desc, bound to the image by id."""
    root = etree.fromstring(dekking_svg(dekking).encode())
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")

    assert ("img", "nl") == (root.get("role"), root.get("lang"))
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text == "Dekking van onafhankelijke cliëntondersteuning (OCO) in Voorbeeld"
    assert desc.text.startswith(
        "Wonen. Het Dorp: formeel Naast U, informeel Buur & Co. "
        "Zorg & <meer>. Het Dorp: niemand vermeld, een gat. "
        "Levensgebied onbekend. Het Dorp: formeel Onbekend. "
    )


def test_picture_tells_a_gap_without_its_colour(dekking: Dekking) -> None:
    """A gap and an unknown have words and a border of their own."""
    root = etree.fromstring(dekking_svg(dekking).encode())
    texts = [element.text for element in root.iter(f"{SVG}text")]
    dashes = {rect.get("fill"): rect.get("stroke-dasharray") for rect in root.iter(f"{SVG}rect") if rect.get("stroke")}

    assert "Gat: niemand vermeld" in texts
    assert "Levensgebied onbekend" in texts
    assert 3 == len(set(dashes.values())) == len(dashes)


def test_picture_needs_nothing_else(dekking: Dekking) -> None:
    """No script, style, link or font from elsewhere: a strict site may show it."""
    svg = dekking_svg(dekking)
    root = etree.fromstring(svg.encode())

    assert {"svg", "title", "desc", "rect", "text"} == {etree.QName(element).localname for element in root.iter()}
    assert [] == re.findall(r"style=|href|url\(|on[a-z]+=|https?://(?!www\.w3\.org/2000/svg)", svg)


def test_everything_stands_inside_the_picture(dekking: Dekking) -> None:
    """The last line of text and the last box end before the edge."""
    root = etree.fromstring(dekking_svg(dekking).encode())
    width, height = int(root.get("width")), int(root.get("height"))
    boxes = [
        (int(rect.get("x", 0)) + int(rect.get("width")), int(rect.get("y", 0)) + int(rect.get("height")))
        for rect in root.iter(f"{SVG}rect")
    ]
    texts = [(int(text.get("x")), int(text.get("y"))) for text in root.iter(f"{SVG}text")]

    assert all(right <= width and below <= height for right, below in boxes + texts)
