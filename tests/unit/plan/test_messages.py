"""Messages for translators: every text for readers, each once, with a context that says where it stands."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator.load.templates import load_templates
from generator.pipeline import TEMPLATES, Checked
from generator.plan.folderwoorden import folder_messages
from generator.plan.messages import Bericht, collect_messages
from generator.plan.titles import VASTE_TITELS

CALL = re.compile(r"\bn?pgettext(?:_in|_naast)?\(")
WORD = r'"((?:[^"\\]|\\.)*)"'
WHOLE_CALL = re.compile(rf"\b(n?)pgettext(?:_in|_naast)?\((?:\w+, )?{WORD}, {WORD}(?:, {WORD})?")
"""The call as we write it: texts in double quotes, nothing computed."""
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)


@pytest.fixture(scope="module")
def templates() -> dict[str, str]:
    """The text of every template, without its comments."""
    return {path: COMMENT.sub("", text) for path, text in load_templates(TEMPLATES).items()}


def test_every_call_in_a_template_is_a_message(minimaal: Checked, templates: dict[str, str]) -> None:
    """Whatever a template shows in the reader's language is in the catalog of the interface, and nothing else is."""
    found = [match.groups(default="") for text in templates.values() for match in WHOLE_CALL.finditer(text)]
    calls = {Bericht(context, nl, many if plural else "") for plural, context, nl, many in found}
    fixed = {Bericht(tekst.context, tekst.nl) for tekst in (*VASTE_TITELS.values(), *folder_messages())}

    messages = collect_messages(minimaal.plan.kaart, templates)["site"]

    assert sum(len(CALL.findall(text)) for text in templates.values()) == len(found) > 100
    assert calls | fixed == set(messages)


def test_each_message_function_is_understood(minimaal: Checked) -> None:
    """Where the texts stand in a call depends on the function; values to fill in are no texts."""
    template = """
        {{ pgettext("a", "Eén", naam="x") }} {{ npgettext("b", "%(num)s dag", "%(num)s dagen", aantal) }}
        {{ pgettext_in(taal, "c", "Kies een taal") }} {{ pgettext_naast("d", "Bel 112") }}
    """

    messages = collect_messages(minimaal.plan.kaart, {"proef.html": template})["site"]

    assert {
        Bericht("a", "Eén"),
        Bericht("b", "%(num)s dag", "%(num)s dagen"),
        Bericht("c", "Kies een taal"),
        Bericht("d", "Bel 112"),
    } == {message for message in messages if len(message.context) == 1}


def test_text_in_yaml_has_noun_id_and_key_as_context(minimaal: Checked) -> None:
    """National texts and those of one gemeente are in catalogs of their own."""
    messages = collect_messages(minimaal.plan.kaart, {})

    assert Bericht("thema/huis-zoeken/vragen", "Waar schrijf ik mij in?") in messages["landelijk"]
    assert Bericht("route/hulp-vragen/stappen/uitleg", "Vertel wat er speelt.") in messages["landelijk"]
    assert Bericht("term/oco/definitie", "Gratis hulp van iemand die naast u staat.") in messages["landelijk"]
    assert (
        Bericht("organisatie/naast-u/samenvatting", "Wij staan naast u bij vragen over zorg en wonen."),
    ) == messages["gemeente-voorbeeld"]


def test_block_of_markdown_has_page_and_anchor_as_context(minimaal: Checked) -> None:
    """In the order of the page; what stands above the first heading has the page alone."""
    assert (
        Bericht("content/wat-is-oco/titel", "Wat is OCO?"),
        Bericht("content/wat-is-oco/samenvatting", "Iemand denkt gratis met u mee."),
        Bericht("content/wat-is-oco", "Een onafhankelijk cliëntondersteuner staat **naast u**."),
        Bericht("content/wat-is-oco#wat", "Wat krijgt u?"),
        Bericht("content/wat-is-oco#wat", "Uitleg over [een huis zoeken](/themas/huis-zoeken/)."),
        Bericht("content/wat-is-oco#wat", "Hulp bij een gesprek."),
    ) == collect_messages(minimaal.plan.kaart, {})["content"]


def test_proper_names_are_no_messages(minimaal: Checked) -> None:
    """Names, sources, approved terms and what a term may not be called stay as they are."""
    texts = {message.nl for messages in collect_messages(minimaal.plan.kaart, {}).values() for message in messages}

    assert set() == texts & {"Naast U", "Loket Naast U", "Voorbeeld", "Verzonnen voor de tests", "zorgmakelaar"}
    assert "Ouderen" in texts


def test_no_message_stands_twice(checked: Checked, templates: dict[str, str]) -> None:
    """A catalog knows a message by context and Dutch: in all shipped data and templates each pair is there once."""
    catalogs = collect_messages(checked.plan.kaart, templates)
    keys = Counter((name, message.context, message.nl) for name, messages in catalogs.items() for message in messages)

    assert keys.total() > 500
    assert [] == [key for key, times in keys.items() if times > 1]


def test_message_that_two_templates_share_is_one(minimaal: Checked) -> None:
    """The order is that of the contexts, so that moving a text to another template changes nothing."""
    one, other = '{{ pgettext("zzz", "Bel") }}', '{{ pgettext("zzz", "Bel") }}{{ pgettext("aaa", "Mail") }}'

    messages = collect_messages(minimaal.plan.kaart, {"1.html": one, "2.html": other})["site"]

    assert messages == collect_messages(minimaal.plan.kaart, {"1.html": other})["site"]
    assert (Bericht("aaa", "Mail"), Bericht("zzz", "Bel")) == (messages[0], messages[-1])
    assert 1 == messages.count(Bericht("zzz", "Bel"))
