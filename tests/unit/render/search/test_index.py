"""The file that the browser gets."""

from __future__ import annotations

import json

import pytest

from generator.model.taal import Taal
from generator.model.waarden import Tekst
from generator.plan.search import Zoekdocument
from generator.render.search.index import LONGEST, render_index
from generator.render.texts import Vertaald
from generator.source import SourceMark


def index_of(taal: Taal, zin: str = "Eén zin. Nog een.") -> dict[str, object]:
    """The index of one document, nothing of it translated."""
    titel, tekst = (Tekst(nl, "proef", "landelijk", SourceMark("proef.yaml")) for nl in ("Schulden en schuld", zin))
    velden = {"titel": (titel,), "woorden": ("huurschuld, huur, geen geld",), "zin": (tekst,)}
    document = Zoekdocument("themas/geld", "thema", titel, tekst, velden, {})
    found: dict[str, object] = json.loads(render_index(taal, [document], lambda text: Vertaald(text.nl, "nl")))
    return found


def test_forms_of_a_word_share_a_line(nederlands: Taal) -> None:
    """With where it is found; the parts of a compound are found with it."""
    lines = str(index_of(nederlands)["woorden"]).split("\n")

    assert [line for line in lines if line.startswith("schuld ")] == ["schuld 6en|0z"]
    assert any(line.startswith("huurschuld|0") for line in lines)


@pytest.mark.parametrize(
    ("zin", "shown"),
    [
        ("Eén zin. Nog een.", "Eén zin."),
        ("Zij zegt: „Kom.” Dan gaat u.", "Zij zegt: „Kom.”"),
        ("ሓደ ምሉእ ሓሳብ። ካልእ።", "ሓደ ምሉእ ሓሳብ።"),
        ("یک جمله؟ دیگری.", "یک جمله؟"),
        ("Hebt u geld? Bel ons.", "Hebt u geld?"),
        ("Zonder punt", "Zonder punt"),
        ("woord " * 40, "woord " * (LONGEST // 6) + "…"),
    ],
)
def test_one_short_sentence_is_shown(zin: str, shown: str, nederlands: Taal) -> None:
    """The first; of a long one the words that fit."""
    assert [["themas/geld", "thema", "Schulden en schuld", shown]] == index_of(nederlands, zin)["documenten"]


def test_what_stayed_dutch_says_so(arabisch: Taal) -> None:
    """Title and sentence each on its own."""
    assert [["themas/geld", "thema", "Schulden en schuld", "Eén zin.", "nl", "nl"]] == index_of(arabisch)["documenten"]


def test_words_that_belong_together_point_at_lines(nederlands: Taal) -> None:
    """The number of the document, then those of the lines."""
    index = index_of(nederlands)
    lines = [line.partition("|")[0].partition(" ")[0] for line in str(index["woorden"]).split("\n")]

    groups = [[int(n, 36) for n in row.split()] for row in str(index["groepen"]).split("\n")]

    assert ["geen", "geld"] in [[lines[n] for n in group] for _, *group in groups]
