"""What a cell of a spreadsheet says, as the text that an editor would have typed; and what Excel made of it unasked."""

from __future__ import annotations

import enum
import re
from datetime import date, datetime, time, timedelta

from generator.check.bad_value import BadValue
from generator.check.columns import Leaf, Path
from generator.load.formulas import GUARD
from generator.load.table import Broken, Value
from generator.model.waarden import JaNee, Taalcode

_ERRORS = re.compile(
    r"#(N/[AB]|REF!|VERW!|WAARDE!|VALUE!|NAA[MR]\?|NAME\?|DIV/0!|DEEL/0!|NULL!|LEEG!|NUM!|GETAL!|SPILL!|OVERLOOP!|#+)"
)
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_ADDRESS = re.compile(r"\b[0-9]{4} ?[A-Z]{2}\b")
_CODES = re.compile(r"[\n;,]")
_YES_NO = {"waar": "ja", "true": "ja", "onwaar": "nee", "false": "nee"}


def cell_texts(value: Value, leaf: Leaf, path: Path) -> tuple[str, ...]:
    """The texts in one cell: one, or for a list as many as it holds. Raises BadValue for what is no such text."""
    text = _text(value, leaf)
    if _ERRORS.fullmatch(text.strip()):
        raise _broken(text.strip())
    if path[-1] == "straat" and _ADDRESS.search(text):
        raise BadValue(
            "SK203",
            f"'{_short(text)}' is een heel adres",
            "Zet straat, postcode en plaats elk in een eigen kolom: locatie.straat, locatie.postcode, locatie.plaats.",
        )
    if GUARD.match(text) and text.startswith("'"):
        text = text[1:]
    parts = (_CODES if _is_code(leaf) else re.compile(r"\n")).split(text) if leaf.lines else [text]
    cleaned = (" ".join(part.split()) for part in parts)
    texts = tuple(_fitted(part, leaf) for part in cleaned if part)
    if leaf.lines and not _is_code(leaf) and "\n" not in text and ";" in text:
        raise BadValue(
            "SK203",
            f"'{_short(texts[0])}' is één deel van een lijst, met ; erin",
            "Zet elk deel op een eigen regel in de cel (Alt+Enter). Is het toch één deel? Schrijf het zonder ;.",
        )
    return texts


def _text(value: Value, leaf: Leaf) -> str:
    match value:
        case Broken(text):
            raise _broken(text)
        case bool():
            if leaf.hint is JaNee:
                return JaNee.JA if value else JaNee.NEE
            raise BadValue("SK203", "hier staat WAAR of ONWAAR", "Schrijf een tekst.")
        case datetime() | date():
            return _day(value, leaf)
        case time() | timedelta():
            raise _changed("een tijd")
        case int():
            return str(value)
        case float():
            if value.is_integer() and abs(value) < 1e15:
                return str(int(value))
            raise _changed("een getal met cijfers achter de komma")
    return value


def _day(value: date, leaf: Leaf) -> str:
    if leaf.hint is not date:
        raise _changed(f"een datum ({value:%Y-%m-%d})")
    if isinstance(value, datetime) and value.time() != time():
        raise BadValue(
            "SK206", f"'{value:%Y-%m-%d %H:%M}' is een tijdstip", f"Schrijf alleen de dag: {value:%Y-%m-%d}."
        )
    return f"{value:%Y-%m-%d}"


def _fitted(text: str, leaf: Leaf) -> str:
    """The text as its kind spells it, where only one spelling exists: an id and a word such as `ja` has no capitals."""
    if leaf.hint is JaNee:
        return _YES_NO.get(text.casefold(), text.casefold())
    if leaf.hint is date and (found := _DUTCH_DATE.fullmatch(text)):
        day, month, year = (int(part) for part in found.groups())
        raise BadValue(
            "SK206",
            f"'{text}' is geen datum die maar één ding kan betekenen",
            f"Bedoelde u `{year:04}-{month:02}-{day:02}`? Schrijf jaar-maand-dag.",
        )
    return text.lower() if _is_id(leaf) or _is_enum(leaf) else text


def _is_code(leaf: Leaf) -> bool:
    """True for words without spaces, such as ids: in a list of those a comma or semicolon can only part them."""
    return _is_id(leaf) or _is_enum(leaf) or leaf.hint is Taalcode


def _is_id(leaf: Leaf) -> bool:
    """True for an id, or a reference to one: each noun has a type of its own, and all end in `Id`."""
    return getattr(leaf.hint, "__name__", "").endswith("Id")


def _is_enum(leaf: Leaf) -> bool:
    return isinstance(leaf.hint, type) and issubclass(leaf.hint, enum.StrEnum)


def _broken(text: str) -> BadValue:
    return BadValue("SK203", f"in deze cel staat {text}", "Vul zelf een waarde in, of maak de cel leeg.")


def _changed(what: str) -> BadValue:
    return BadValue(
        "SK203",
        f"Excel heeft hier {what} van gemaakt",
        "Maak van de kolom tekst (Celeigenschappen, Tekst) en typ de waarde opnieuw.",
    )


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
