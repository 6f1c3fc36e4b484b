"""Whether each row of talen.yaml can be right: the script and direction of its language, and its plural rule."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.plurals import get_plural

from generator.errors import Finding, UsageError, fout, waarschuwing
from generator.model.taal import Richting, Taal

SCRIPT = re.compile(r"[A-Z][a-z]{3}")
"""The form of a code of ISO 15924."""
RIGHT_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""The living scripts that are read from right to left."""
_RULE = re.compile(r"nplurals=([1-9]); *plural=(.+?);?")


def check_languages(talen: Iterable[Taal]) -> Iterator[Finding]:
    """Faults in what a page could not do without, warnings for what is unlikely."""
    for taal in talen:
        yield from _check_script(taal)
        yield from _check_plural(taal)
        yield from _check_names(taal)


def row_for(code: str) -> str:
    """What to put in talen.yaml for a language, as far as Unicode's data (through Babel) knows it.

    Raises UsageError for a code that is no language.
    """
    try:
        locale = Locale.parse(code.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        raise UsageError(f"'{code}' is geen taalcode. Schrijf de code van BCP 47, zoals nl, ar, tr of so.") from None
    number, expression = get_plural(locale)
    richting = Richting.RTL if locale.text_direction == "rtl" else Richting.LTR
    return (
        f"- code: {code}\n"
        f"  naam: {locale.get_display_name(locale) or code}\n"
        f"  nederlandse_naam: {(locale.get_display_name('nl') or code).capitalize()}\n"
        f"  richting: {richting}\n"
        f"  schrift: {_script(locale) or 'Latn'}\n"
        f'  meervoud: "nplurals={number}; plural={expression};"\n'
        "  stand: concept\n"
    )


def _script(locale: Locale) -> str:
    """The script in which most people write a language, or nothing where that is not known."""
    likely = get_global("likely_subtags").get(locale.language, "")
    return locale.script or next((part for part in likely.split("_") if SCRIPT.fullmatch(part)), "")


def _check_script(taal: Taal) -> Iterator[Finding]:
    if not SCRIPT.fullmatch(taal.schrift) or taal.schrift not in Locale("en").scripts:
        yield fout(
            taal.mark_of("schrift"),
            "SK521",
            f"schrift '{taal.schrift}' bestaat niet",
            "Schrijf de code van ISO 15924, zoals Latn, Arab, Cyrl of Ethi.",
        )
        return
    right = Richting.RTL if taal.schrift in RIGHT_TO_LEFT else Richting.LTR
    if taal.richting is not right:
        yield fout(
            taal.mark_of("richting"),
            "SK522",
            f"schrift {taal.schrift} leest u niet in de richting {taal.richting}",
            f"Schrijf `richting: {right}`.",
        )


def _check_plural(taal: Taal) -> Iterator[Finding]:
    found = _RULE.fullmatch(taal.meervoud.strip())
    if found and _forms(found[2]) <= set(range(int(found[1]))):
        return
    yield fout(
        taal.mark_of("meervoud"),
        "SK523",
        "deze meervoudsregel klopt niet",
        'Neem de regel over die gettext voor deze taal heeft, zoals `meervoud: "nplurals=2; plural=(n != 1);"`. Achter '
        "nplurals staat hoeveel vormen de regel kan geven.",
    )


def _forms(expression: str) -> set[int]:
    """The forms that a rule gives for the numbers that people count to; one that is not there when it is broken."""
    try:
        form = gettext.c2py(expression)
        return {form(number) for number in (*range(121), 1000, 1_000_000)}
    except (ValueError, RecursionError, ZeroDivisionError, OverflowError):
        return {-1}


def _check_names(taal: Taal) -> Iterator[Finding]:
    """Who knows no Dutch does not know the Dutch name of their language, and looks for its own."""
    own = Locale.parse(taal.code.replace("-", "_")).get_display_name() or ""
    if taal.naam == taal.nederlandse_naam and taal.naam.casefold() != own.casefold():
        yield waarschuwing(
            taal.mark_of("naam"),
            "SK524",
            f"de naam van deze taal is in het Nederlands: {taal.naam}",
            f"Schrijf bij `naam` hoe sprekers hun taal zelf noemen: {own or 'zoals Polski of العربية'}.",
        )
