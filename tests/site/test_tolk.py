"""Who reads no Dutch learns on each page what language is spoken there, and what to say to get an interpreter."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.pipeline import Checked
from tests.site.paginas import Pagina

ZIN = "Ik spreek {}. Kunt u een tolk bellen?"


def test_the_sentence_for_an_interpreter_stands_at_each_front_door(
    checked: Checked, paginas: Mapping[str, Pagina]
) -> None:
    """In Dutch, with the Dutch name of the reader's language, marked Dutch; on no Dutch page."""
    namen = {str(taal.code): taal.nederlandse_naam for taal in checked.plan.talen}
    wrong, looked = [], 0
    for pagina in paginas.values():
        doors = [zin for zin in pagina.tree.find_class("zin") if "zin-tolk" not in str(zin.get("class"))]
        if not pagina.taal or not doors:
            continue
        looked += 1
        said = {
            quote.text_content().strip()
            for figure in pagina.tree.find_class("zin-tolk")
            for quote in figure.iterfind("blockquote[@lang='nl']")
        }
        expected = {ZIN.format(namen[pagina.taal])} if pagina.taal != "nl" else set()
        if expected != said:
            wrong.append((pagina.url, said))

    assert looked >= len(namen) * len(checked.plan.gemeenten)
    assert [] == wrong


@pytest.mark.parametrize(
    ("organisatie", "zinnen"),
    [
        (
            "voorbeeldstad/organisaties/wegwijspunt-voorbeeldstad",
            ("Er kan een tolk bij komen.", "De gemeente betaalt de tolk."),
        ),
        ("zoetermeer/organisaties/mee", ("Wij weten niet welke talen zij spreken.", "Wij weten niet of er een tolk")),
    ],
)
def test_an_aanbieder_tells_its_languages(
    organisatie: str, zinnen: tuple[str, ...], paginas: Mapping[str, Pagina]
) -> None:
    """Whether an interpreter comes and who pays, or that it is not known and what to do."""
    text = paginas[f"https://oco.example/nl/{organisatie}/"].tree.text_content()

    assert [] == [zin for zin in zinnen if zin not in text]


def test_a_reader_sees_that_their_language_is_spoken(checked: Checked, paginas: Mapping[str, Pagina]) -> None:
    """Said only where it is so, and never in Dutch; there nobody needs the sentence for an interpreter."""
    wrong = []
    for kaart in checked.plan.gemeenten:
        for aanbieder in kaart.aanbieders:
            for taal in checked.plan.talen:
                url = f"https://oco.example/{taal.code}/{kaart.gemeente.id}/organisaties/{aanbieder.id}/"
                facts = paginas[url].tree.get_element_by_id("weten").getparent()
                spoken = taal.code != "nl" and taal.code in aanbieder.talen
                if (bool(facts.xpath(".//p/strong")), bool(facts.find_class("zin-tolk"))) != (
                    spoken,
                    taal.code != "nl" and not spoken and not _never(aanbieder),
                ):
                    wrong.append(url)

    assert [] == wrong


def _never(aanbieder: object) -> bool:
    tolk = getattr(aanbieder, "tolk", None)
    return tolk is not None and tolk.beschikbaar == "nee"
