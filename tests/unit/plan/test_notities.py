"""What a translator is told beside a message."""

from __future__ import annotations

import pytest

from generator.check.approved import Termvinder
from generator.load.templates import load_templates
from generator.model.waarden import Taalcode
from generator.pipeline import TEMPLATES, Checked
from generator.plan.messages import Bericht, collect_messages
from generator.plan.notities import Notities

AR = Taalcode("ar")


@pytest.fixture(scope="module")
def notities(minimaal: Checked) -> Notities:
    """With the word list of minimaal: OCO alone."""
    return Notities(Termvinder(minimaal.plan.kaart.landelijk.termen.values()))


@pytest.mark.parametrize(
    ("bericht", "notes"),
    [
        (Bericht("thema/wonen/titel", "Ik zoek een huis"), ["Shown: theme page: title, also in lists and links."]),
        (
            Bericht("route/x/stappen/titel", "Vraag een OCO-folder"),
            [
                "Shown: step-by-step page: step: title, also in lists and links.",
                "Printed in the folder (steps): keep it as short as the Dutch, or it may not fit.",
            ],
        ),
        (
            Bericht("content/over#wie", "Onafhankelijke cliëntondersteuning (OCO) is gratis."),
            [
                "Shown: page 'over', below the heading with id 'wie'.",
                "Agreed words: onafhankelijke cliëntondersteuning → دعم مستقل للعملاء.",
            ],
        ),
        (
            Bericht("doelgroep/x/aanspreking", "Bent u oud?"),
            [
                "Shown: page for a group of people: heading: speaks to the reader.",
                "Printed in the folder (front, in large letters): keep it as short as the Dutch, or it may not fit.",
            ],
        ),
        (
            Bericht("bron", "Dit klopte op %(datum)s."),
            [
                "Shown: line about the source.",
                "Printed in the folder (heading or fixed words): keep it as short as the Dutch, or it may not fit.",
                "Filled in: %(datum)s = a date.",
            ],
        ),
        (Bericht("content/over/titel", "Over"), ["Shown: page 'over': title, also in lists and links."]),
    ],
)
def test_translator_reads_where_a_text_stands(notities: Notities, bericht: Bericht, notes: list[str]) -> None:
    """And whether it is printed, what is filled in, and which words are agreed."""
    assert notes == list(notities.notes(bericht, AR))


def test_template_has_no_words_of_a_language(notities: Notities) -> None:
    """A `.pot` belongs to every language."""
    bericht = Bericht("content/over#wie", "OCO is gratis.")

    assert ["Shown: page 'over', below the heading with id 'wie'."] == list(notities.notes(bericht, None))


def test_every_message_has_its_place(checked: Checked) -> None:
    """No text of the shipped data or of the templates stands just 'on the site'."""
    notities = Notities(Termvinder(()))
    unknown = {
        bericht.context
        for berichten in collect_messages(checked.kaart, load_templates(TEMPLATES)).values()
        for bericht in berichten
        if "on the site" in next(notities.notes(bericht, None))
    }

    assert set() == unknown
