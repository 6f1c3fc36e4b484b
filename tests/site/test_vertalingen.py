"""The shipped catalogs: what translate-toolkit and gettext say of them, and Dutch that stayed behind."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from translate.filters import checks
from translate.storage import pypo

from generator.load.catalogs import Message, read_catalog
from generator.load.tree import TextFile
from tests.site.paginas import ROOT

LOCALES = ROOT / "locales"
TALEN = sorted(path.parent.name for path in LOCALES.glob("*/LC_MESSAGES"))
APART = yaml.safe_load(Path(__file__).with_name("vertalingen.yaml").read_text("utf-8"))
ARABIC, CYRILLIC, ETHIOPIC = "\u0600-\u06ff", "\u0400-\u04ff", "\u1200-\u137f"
LETTERS = {"ar": ARABIC, "fa": ARABIC, "ti": ETHIOPIC, "uk": CYRILLIC}
"""The letters of the languages that are not written in Latin ones."""

LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d'’+-]*(?<!-)")
LATIN_WORDS = re.compile(rf"{LATIN_WORD.pattern}(?: {LATIN_WORD.pattern})*")
WORD = re.compile(r"[^\W\d_]+")
LIKE = {"ti": "am"}
"""The languages that translate-toolkit does not know, and the one that has the same punctuation: Tigrinya, Amharic."""
NUMBER = re.compile(r"\d+")
SPELLED_OUT = {1, 2}
"""Arabic has a form of its own for two of a thing, and any language may write these in letters."""
NOT_READ = re.compile(
    r"\]\([^)]*\)|%\(\w+\)s|«[^»]*»|„[^”“]*[”“]|“[^”]*”|\"[^\"]*\"|https?://\S+|\S+@\S+|\b[\w.]+\.(?:nl|example)\b"
)
TO_SAY = re.compile(r":\s*([A-Za-zÀ-ɏ .,'’-]*[\w])[. ]+(?=\()")
"""A Dutch sentence to say or to write, with what it means in brackets behind it."""
CLOSING = ' )"”»“’'
BRACKETS = re.compile(r"\([^()]*\)")


def catalogs(taal: str) -> list[Path]:
    """The PO files of a language."""
    return sorted((LOCALES / taal / "LC_MESSAGES").glob("*.po"))


def messages(taal: str) -> Iterator[Message]:
    """Every translation that a reader sees. What people type is no text: it keeps Dutch words."""
    for path in catalogs(taal):
        catalog, _ = read_catalog(TextFile(path.name, path.read_text("utf-8")))
        assert catalog is not None
        for message in catalog.messages.values():
            if message.strings[0] and not message.fuzzy and not message.context.endswith("zoekwoorden"):
                yield message


def seen(text: str, dutch: str) -> str:
    """A text without brackets, quotations, sentences to say, addresses and placeholders."""
    text = TO_SAY.sub(lambda said: " " if said[1].casefold() in dutch.casefold() else said[0], NOT_READ.sub(" ", text))
    while BRACKETS.search(text):
        text = BRACKETS.sub(" ", text)
    return text


def checker(taal: str) -> checks.StandardChecker:
    """All filters of translate-toolkit for a language, but those that we leave out."""
    config = checks.CheckerConfig(targetlanguage=LIKE.get(taal, taal), varmatches=[("%(", ")s")])
    return checks.StandardChecker(checkerconfig=config, excludefilters=dict.fromkeys(APART["filters_uit"]))


def is_excused(taal: str, unit: pypo.pounit, name: str) -> bool:
    """True for a message that is right as it is, and where a language may write another number, capital or mark."""
    dutch, text = str(unit.source), str(unit.target)
    if name == "startcaps" and _begins_apart(dutch, text):
        return True
    if name == "endpunc" and _end(dutch) == _end(text):
        return True
    if name == "numbers":
        # The digits of Farsi are other signs for the same numbers.
        ours, theirs = ({int(number) for number in NUMBER.findall(part)} for part in (dutch, text))
        if theirs <= ours and ours - theirs <= SPELLED_OUT:
            return True
    return any(
        (taal, unit.getcontext(), name) == (one["taal"], one["bericht"], one["filter"]) and dutch.startswith(one["nl"])
        for one in APART["uitzonderingen"]
    )


def _begins_apart(dutch: str, text: str) -> bool:
    """True where a translation or its Dutch begins with what is filled in, with a quotation, or with a name."""
    names = {word.casefold() for word in WORD.findall(dutch)}
    return "%(" in (dutch[:2], text[:2]) or text[0] in "“„«" or WORD.findall(text)[0].casefold() in names


def _end(text: str) -> str:
    """The mark at the end, inside or outside the quotation or brackets that end there too."""
    return text.rstrip(CLOSING)[-1:].replace("።", ".")


def is_name(words: str, dutch: str) -> bool:
    """True for a name or an abbreviation: its first and last word have a capital, and it is the same in the Dutch."""
    parts = words.split()
    return words in dutch and not parts[0].islower() and not parts[-1].islower()


def leftovers(taal: str, message: Message, text: str) -> list[str]:
    """The words of a translation that are still Dutch or English."""
    if taal in LETTERS:
        if text in APART["namen"]:
            return []
        if not re.search(f"[{LETTERS[taal]}]", text):
            return [text] if LATIN_WORD.search(seen(text, message.dutch)) else []
        return [
            word
            for words in LATIN_WORDS.findall(seen(text, message.dutch))
            if words not in APART["namen"] and not is_name(words, message.dutch)
            for word in words.split()
            if word not in APART["overal"] and not is_name(word, message.dutch)
        ]
    foreign = {*APART["nederlands"], *(() if taal == "en" else APART["engels"])}
    return [
        word
        for word in WORD.findall(seen(text, message.dutch))
        if word in foreign - set(APART["eigen_woorden"].get(taal, ()))
    ]


@pytest.mark.parametrize("taal", TALEN)
def test_filters_of_translate_toolkit_find_nothing(taal: str) -> None:
    """Placeholders, markup, addresses, numbers, spaces and the punctuation of the language."""
    filters = checker(taal)
    found = [
        f"{path.name}: {unit.getcontext()}: {unit.source}: {unit.target}: {name}: {said}"
        for path in catalogs(taal)
        for unit in pypo.pofile.parsestring(path.read_bytes()).units
        if unit.istranslated() and not unit.getcontext().endswith("zoekwoorden")
        for name, said in filters.run_filters(unit).items()
        if not is_excused(taal, unit, name)
    ]

    assert [] == found


@pytest.mark.parametrize("taal", TALEN)
def test_brackets_come_in_pairs(taal: str) -> None:
    """A translation adds brackets of its own, around the Dutch word."""
    found = [text for message in messages(taal) for text in message.strings if text.count("(") != text.count(")")]

    assert [] == found


@pytest.mark.parametrize("taal", TALEN)
def test_no_dutch_or_english_stays_behind(taal: str) -> None:
    """Outside brackets, quotations, addresses and names."""
    found = [
        f"{message.context}: {' '.join(words)}: {text}"
        for message in messages(taal)
        for text in message.strings
        if (words := leftovers(taal, message, text))
    ]

    assert [] == found


@pytest.mark.parametrize(
    ("taal", "dutch", "text", "words"),
    [
        ("ar", "Bel de gemeente.", "اتصل ب gemeente.", ["gemeente"]),
        ("ar", "Bel de gemeente.", "اتصل بالبلدية (gemeente).", []),
        ("ar", "Bel de gemeente.", "Bel de gemeente.", ["Bel de gemeente."]),
        ("ar", "Bel MEE.", "اتصل MEE.", []),
        ("ar", "Bel Werk en Inkomen.", "اتصل Werk en Inkomen.", []),
        ("uk", "Kom langs", "Come by", ["Come by"]),
        ("uk", "Bel MEE.", "Подзвоніть Mee.", ["Mee"]),
        ("uk", "Zeg: ik wil hulp.", "Скажіть: ik wil hulp (я хочу).", []),
        ("uk", "QR-code", "QR-код", []),
        ("pl", "Dit is niet van u.", "To nie jest niet u pana (niet van u).", ["niet"]),
        ("pl", "Dit is van u.", "To jest for you.", ["for", "you"]),
        ("en", "Dit is van u.", "This is for you.", []),
        ("es", "Zij gaan.", "Ellos van.", []),
    ],
)
def test_what_stays_behind_is_found(taal: str, dutch: str, text: str, words: list[str]) -> None:
    """In any script; what stands in brackets, and a name, is meant to be Dutch."""
    catalog, _ = read_catalog(TextFile("x.po", f'msgctxt "x"\nmsgid "{dutch}"\nmsgstr "{text}"\n'))
    assert catalog is not None
    (message,) = catalog.messages.values()

    assert words == leftovers(taal, message, text)


@pytest.mark.parametrize(
    ("taal", "dutch", "text"),
    [
        ("ar", "Hebt u zorg, hulp of 2 brieven?", "هل لديك رعاية، مساعدة أو رسالتان؟"),
        ("es", "Wie helpt u?", "¿Quién le ayuda?"),
        ("fa", "U krijgt 12 weken hulp.", "شما ۱۲ هفته کمک می‌گیرید."),
        ("fr", 'Let op: zeg "hallo".', "Attention : dites « bonjour »."),
        ("pl", 'Zeg: "hallo".', "Powiedz: „cześć”."),
        ("ti", "Bel 112. Kijk hier.", "ናብ 112 ደውሉ። ኣብዚ ርኣዩ።"),
        ("tr", "Hulp in %(gemeente)s", "%(gemeente)s belediyesinde yardım"),
    ],
)
def test_filters_know_how_a_language_is_written(taal: str, dutch: str, text: str) -> None:
    """Its marks, quotation marks, spaces and digits are no fault."""
    unit = pypo.pounit()
    unit.source, unit.target = dutch, text

    assert [] == [name for name in checker(taal).run_filters(unit) if not is_excused(taal, unit, name)]


def test_filters_find_what_is_wrong() -> None:
    """A placeholder, an address, a number, a double space and the mark at the end."""
    unit = pypo.pounit()
    unit.source, unit.target = (
        "Bel 112. Kijk op https://a.example/ of %(naam)s?",
        "Call 113.  See https://b.example/ or %(name)s.",
    )

    assert {"doublespacing", "endpunc", "numbers", "urls", "variables"} <= set(checker("en").run_filters(unit))


@pytest.mark.parametrize("taal", TALEN)
def test_gettext_itself_reads_the_catalogs(taal: str) -> None:
    """`msgfmt --check`, where there is one: headers, plural forms and placeholders."""
    msgfmt = shutil.which("msgfmt")
    if not msgfmt:
        pytest.skip("this machine has no gettext")
    for path in catalogs(taal):
        run = subprocess.run([msgfmt, "--check", "-o", "/dev/null", path], capture_output=True, text=True, check=False)
        assert (0, path) == (run.returncode, path), run.stderr


def test_every_exception_is_still_needed() -> None:
    """An exception for a message that is gone, or without a reason, hides the next mistake."""
    dutch = {(taal, m.context, m.dutch) for taal in TALEN for m in messages(taal)}
    stale = [
        one
        for one in APART["uitzonderingen"]
        if not one["reden"]
        or not any((one["taal"], one["bericht"]) == key[:2] and key[2].startswith(one["nl"]) for key in dutch)
    ]

    assert [] == stale
