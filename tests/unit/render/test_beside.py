"""Which sentences keep their Dutch beside a translation that nobody has reviewed."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from generator.model.waarden import Tekst
from generator.render.beside import needs_dutch, with_dutch, without_dutch
from generator.source import SourceMark


def sentence(nl: str, context: str = "route/bezwaar/stappen/uitleg") -> Tekst:
    """A text with this Dutch."""
    return Tekst(nl, context, "landelijk", SourceMark("x.yaml"))


@pytest.mark.parametrize(
    "nl",
    [
        "U moet binnen 6 weken bezwaar maken.",
        "Binnen 24 uur krijgt u antwoord.",
        "Dit duurt 1 dag.",
        "U hebt 3 MAANDEN.",
        "Bel 112.",
        "Bel gratis 0800-2000.",
        "Dit kost € 21 per maand.",
        "Dit kost €21.",
        "U betaalt niets.",
        "Soms moet u betalen.",
        "Er zijn kosten.",
        "U betaalt een eigen bijdrage.",
        "Bel de gemeente en zeg: ik wil iemand spreken.",
        "Schrijf: u bent te laat.",
    ],
)
def test_danger_terms_and_cost_need_their_dutch(nl: str) -> None:
    """A machine that gets this wrong costs the reader an appeal, money or time."""
    assert True is needs_dutch(sentence(nl))


@pytest.mark.parametrize(
    "nl",
    [
        "Iemand denkt met u mee.",
        "Bel 1123.",
        "De kosteneter woont in de Weekstraat.",
        "U hebt 6 vragen.",
        "In 2015 kwam de wet.",
        "Vraag het in de week erna.",
    ],
)
def test_plain_sentence_needs_none(nl: str) -> None:
    """The Dutch beside every sentence would make a page nobody reads."""
    assert False is needs_dutch(sentence(nl))


@pytest.mark.parametrize("key", ["titel", "menutitel", "naam", "zoekwoorden", "vragen"])
def test_heading_needs_none(key: str) -> None:
    """A heading tells what follows, and a question is the reader's own."""
    assert False is needs_dutch(sentence("Wat als ik moet betalen binnen 6 weken?", f"thema/geld/{key}"))


def test_key_counts_not_the_id() -> None:
    """A page that is called after its cost is a page like another; its text is judged by what it says."""
    assert True is needs_dutch(sentence("U betaalt niets.", "content/titel#vragen"))
    assert False is needs_dutch(sentence("Iemand helpt u.", "content/kosten#kosten"))


def test_where_one_language_can_stand_the_dutch_goes() -> None:
    """What was set beside is taken off again, and nothing else of the text, signs in the Dutch or not."""
    shown = with_dutch(Markup("<b>اتصل</b>."), Markup('Bel <bdi dir="ltr">112</bdi> & wacht.'))

    assert shown.count('lang="nl"') == 1
    assert "<p><b>اتصل</b>. <i>نعم</i></p>" == without_dutch(f"<p>{shown} <i>نعم</i></p>")
