"""Catalogs for translators: nothing in them changes but what somebody changed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.catalogs import Catalog, read_catalog
from generator.load.layout import catalog_path, template_path
from generator.load.tree import TextFile
from generator.model.taal import Taal
from generator.plan.messages import Bericht
from generator.render.catalogs import template_catalog, updated_catalog

VRAAG = Bericht("thema/wonen/vragen", "Waar schrijf ik mij in?")
HULP = Bericht("thema/wonen/hulp", "Samen zoekt u uit wat er kan.")
DAGEN = Bericht("uren", "%(num)s dag", "%(num)s dagen")
BERICHTEN = (VRAAG, HULP, DAGEN)
PATH = catalog_path("ar", "site")


def parsed(text: str) -> Catalog:
    """What the loader makes of a catalog that we wrote."""
    catalog, findings = read_catalog(TextFile(PATH, text))
    assert () == findings
    assert catalog is not None
    return catalog


def strings(text: str) -> dict[str, tuple[str, ...]]:
    """The translations in a catalog by Dutch, those that are sure."""
    return {message.dutch: message.strings for message in parsed(text).messages.values() if not message.fuzzy}


@pytest.fixture
def translated(arabisch: Taal) -> str:
    """A catalog in which everything is translated."""
    text = updated_catalog(BERICHTEN, arabisch, None, {VRAAG.nl: ("أين أسجل؟",), HULP.nl: ("نبحث معا.",)})
    for number, form in enumerate(["صفر", "واحد", "اثنان", "قليل", "كثير", "غير"]):
        text = text.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')
    return text


def test_whole_text(arabisch: Taal, translated: str) -> None:
    """Exactly what a translator sees, and what a diff shows."""
    assert (
        'msgid ""\n'
        'msgstr ""\n'
        '"Language: ar\\n"\n'
        f'"Plural-Forms: {arabisch.meervoud}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        "\n"
        'msgctxt "thema/wonen/vragen"\n'
        'msgid "Waar schrijf ik mij in?"\n'
        'msgstr "أين أسجل؟"\n'
        "\n"
        'msgctxt "thema/wonen/hulp"\n'
        'msgid "Samen zoekt u uit wat er kan."\n'
        'msgstr "نبحث معا."\n'
        "\n"
        "#, python-format\n"
        'msgctxt "uren"\n'
        'msgid "%(num)s dag"\n'
        'msgid_plural "%(num)s dagen"\n'
        'msgstr[0] "صفر"\n'
        'msgstr[1] "واحد"\n'
        'msgstr[2] "اثنان"\n'
        'msgstr[3] "قليل"\n'
        'msgstr[4] "كثير"\n'
        'msgstr[5] "غير"\n'
        "\n"
    ) == translated


def test_same_messages_give_the_same_text(arabisch: Taal, translated: str) -> None:
    """Twice from the same input, and again from its own output."""
    again = updated_catalog(BERICHTEN, arabisch, parsed(translated), {})

    assert translated == again
    assert template_catalog(BERICHTEN, arabisch) == template_catalog(BERICHTEN, arabisch)


ANY = st.text('aé "\\%.د\n{}#<', min_size=1, max_size=150) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=150
)


@settings(max_examples=60)
@given(
    berichten=st.lists(
        st.builds(
            Bericht,
            st.sampled_from(["frame", "thema/wonen/titel", "content/over#wie"]),
            ANY,
        ),
        unique=True,
        max_size=4,
    ),
    text=ANY,
)
def test_any_text_comes_through(arabisch: Taal, berichten: list[Bericht], text: str) -> None:
    """Quotes, backslashes and long lines are read back as they were written, and written the same once more."""
    written = updated_catalog(berichten, arabisch, None, {bericht.nl: (text,) for bericht in berichten})

    catalog = parsed(written)

    assert {(b.context, b.nl): (text,) for b in berichten} == {k: m.strings for k, m in catalog.messages.items()}
    assert written == updated_catalog(berichten, arabisch, catalog, {})


def test_no_date_no_machine_and_no_line_number(translated: str, arabisch: Taal) -> None:
    """They would change with every run, and make every edit of the Dutch a quarrel in git."""
    for text in (translated, template_catalog(BERICHTEN, arabisch)):
        assert None is re.search(r"Date|Translator|Team|Generated|Project|^#:|\d{4}-\d\d-\d\d", text, re.MULTILINE)


def test_template_has_no_translations_and_no_language(arabisch: Taal) -> None:
    """A .pot is where a new language begins."""
    text = template_catalog(BERICHTEN, arabisch)

    assert {("",), ("", "")} == set(strings(text).values())
    assert "Language:" not in text
    assert "Plural-Forms" not in text


def test_unchanged_messages_stay(arabisch: Taal, translated: str) -> None:
    """Whatever is added before them or taken away beside them."""
    new = Bericht("aaa", "Een heel ander woord")

    text = updated_catalog((new, VRAAG, DAGEN), arabisch, parsed(translated), {})

    assert [new.nl, VRAAG.nl, DAGEN.nl] == [message.dutch for message in parsed(text).messages.values()]
    assert {**strings(translated), new.nl: ("",)} == {**strings(text), HULP.nl: ("نبحث معا.",)}


def test_changed_dutch_keeps_its_old_translation_as_fuzzy(arabisch: Taal, translated: str) -> None:
    """With the Dutch it was made for beside it; the site shows the new Dutch until somebody has looked."""
    changed = replace(VRAAG, nl="Waar schrijf ik me in?")

    text = updated_catalog((changed, HULP, DAGEN), arabisch, parsed(translated), {})
    message = parsed(text).messages[changed.context, changed.nl]

    assert (("أين أسجل؟",), True, VRAAG.nl) == (message.strings, message.fuzzy, message.previous)
    assert f'#, fuzzy\n#| msgid "{VRAAG.nl}"\nmsgctxt "{VRAAG.context}"\nmsgid "{changed.nl}"\n' in text
    assert {HULP.nl, DAGEN.nl} == set(strings(text))


def test_fuzzy_translation_survives_further_updates(arabisch: Taal, translated: str) -> None:
    """The same text once nothing changes; after a second edit still the Dutch for which it was made."""
    once, twice = replace(VRAAG, nl="Waar schrijf ik me in?"), replace(VRAAG, nl="Waar schrijf ik me dan in?")
    first = updated_catalog((once, HULP, DAGEN), arabisch, parsed(translated), {})

    again = updated_catalog((once, HULP, DAGEN), arabisch, parsed(first), {})
    second = updated_catalog((twice, HULP, DAGEN), arabisch, parsed(first), {})

    message = parsed(second).messages[twice.context, twice.nl]
    assert first == again
    assert (("أين أسجل؟",), True, VRAAG.nl) == (message.strings, message.fuzzy, message.previous)


LASTIG = ["recht", "op", '"gratis"', "cliënt-ondersteuning", "dit--dat", "\\n", "x" * 120, "#|"]


@settings(max_examples=40)
@given(words=st.lists(st.sampled_from(LASTIG), min_size=9))
def test_long_dutch_that_changed_is_kept_whole(arabisch: Taal, words: list[str]) -> None:
    """Wherever it has to be cut over lines: in quotes, at a hyphen, or not at all. Each line says that it is old."""
    long = Bericht("x", " ".join(words))
    changed = replace(long, nl=f"{long.nl} Echt.")
    before = updated_catalog((long,), arabisch, None, {long.nl: ("نص",)})

    first = updated_catalog((changed,), arabisch, parsed(before), {})

    assert long.nl == parsed(first).messages["x", changed.nl].previous
    assert first == updated_catalog((changed,), arabisch, parsed(first), {})
    old = [line for line in first.splitlines() if line.startswith("#|")]
    assert all(re.fullmatch(r'#\| (msgid )?"([^"\\]|\\.)*"', line) for line in old)


def test_translation_never_moves_to_another_sentence(arabisch: Taal, translated: str) -> None:
    """Neither to one that is not like it, nor to one in another place."""
    other = replace(VRAAG, nl="Bel uw gemeente.")
    elsewhere = Bericht("thema/zorg/vragen", "Waar schrijf ik me in?")

    text = updated_catalog((other, elsewhere), arabisch, parsed(translated), {})

    assert {other.nl: ("",), elsewhere.nl: ("",)} == strings(text)


def test_memory_serves_a_sentence_that_is_translated_elsewhere(arabisch: Taal, translated: str) -> None:
    """A new place for known Dutch needs no second translation; what is there already stays as it is."""
    elsewhere = replace(VRAAG, context="thema/zorg/vragen")

    text = updated_catalog((VRAAG, elsewhere), arabisch, parsed(translated), {VRAAG.nl: ("مكان آخر",)})

    assert {VRAAG.context: ("أين أسجل؟",), elsewhere.context: ("مكان آخر",)} == {
        message.context: message.strings for message in parsed(text).messages.values() if not message.fuzzy
    }


def test_memory_is_not_asked_for_plurals(arabisch: Taal) -> None:
    """It knows one text; a language wants as many as it has forms."""
    text = updated_catalog((DAGEN,), arabisch, None, {DAGEN.nl: ("يوم",)})

    assert {DAGEN.nl: ("",) * 6} == strings(text)


@pytest.mark.parametrize(
    ("meervoud", "forms"),
    [
        ("nplurals=1; plural=0;", 1),
        ("nplurals=2; plural=(n != 1);", 2),
        ("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);", 3),
        ("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);", 6),
    ],
)
def test_plural_has_as_many_forms_as_talen_yaml_says(arabisch: Taal, meervoud: str, forms: int) -> None:
    """The header says the rule on one line, exactly as talen.yaml does."""
    text = updated_catalog((DAGEN,), replace(arabisch, meervoud=meervoud), None, {})

    assert forms == len(re.findall(r"^msgstr\[\d\]", text, re.MULTILINE))
    assert 1 == text.count(f'"Plural-Forms: {meervoud}\\n"\n')
    assert 1 == text.count("Plural-Forms")


def test_catalogs_have_their_place() -> None:
    """Where gettext's tools look for them."""
    assert "locales/ar/LC_MESSAGES/gemeente-x.po" == catalog_path("ar", "gemeente-x")
    assert "locales/gemeente-x.pot" == template_path("gemeente-x")
