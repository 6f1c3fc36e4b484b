"""The mistakes that people, programs and merges make in a text.

A kind of mistake is a function: text of a file and a source of chance in, the wrong text out; None where the file has
no place for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random

Mistake = Callable[[str, Random], str | None]

KEY = re.compile(r"^( *)(?:- )?([a-z_]+):(?= |$)")
ID = re.compile(r"(?<=[ \[])[a-z]+(?:-[a-z]+)+(?=[\s,\]])")
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")
NUMBER = re.compile(r"(?<![\w.-])\d+(?![\w.-])")
PLACE = re.compile(r"%\(\w+\)s|\{\w+\}|%%")
HOURS = re.compile(r"(?<=openingstijden: ).+")
VALUE = re.compile(r"(?<=[a-z_]: )[^>|\[{\n].*$", re.MULTILINE)

DAYS = (
    "0000-00-00",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "22-11-2026",
    "-2026-11-22",
    "2026-11-22T00:00",
    "gisteren",
)
NUMBERS = ("-1", "0", "999999999999999999999", "1e309", "٣", "1.5", "nan")
TALEN = ("xx", "nl-BE", "NL", "i-klingon", "zh-Hant-TW", "und", "..", "ar ")
WORDS = (
    "''",
    '" "',
    "~",
    "null",
    "ja",
    "onbekend",
    "{}",
    "[]",
    "[[x]]",
    "{a: {b: c}}",
    "<b>vet</b>",
    '"<script>alert(1)</script>"',
    '"{{ 7 * 7 }}"',
    "'%(naam)s en %s en %'",
    '"\\0"',
    '"\\ud800"',
    '"\\u202Eom"',
    "é" * 300,
    "w" * 5000,
    "'" + "a b " * 3000 + "'",
    "👩‍👩‍👧",
    "العربية",
    "../../etc/passwd",
    "https://",
    "https://[::1]:99999/",
    "javascript:alert(1)",
    "'#12'",
    "&a x",
    "*a",
    "!!python/name:os.system",
    "|",
    ">-",
)
OPENINGS = (
    "Mo-Fr 09:00-17:00; Mo-Fr 08:00-18:00",
    "Fr-Mo 23:00-24:00",
    "Feb 29 09:00-10:00",
    "PH 09:00-10:00",
    "Mo 00:00-24:00",
    "2020 Mo 09:00-10:00",
    "Mo,Mo,Mo 09:00-10:00,09:30-11:00",
    "SH off",
    "24/7",
    "easter off; Mo 09:00-10:00",
    "Mo 09:00-09:01",
)
SIGNS = ("\0", "\x07", "\x1b[2J", "\t", "\u200f", "\u202e", "\ufeff", "\u2028", "\x85", "\xad", "\U000e0041", "\ufffe")


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _spot(found: Sequence[re.Match[str]], chance: Random) -> re.Match[str] | None:
    return chance.choice(found) if found else None


def _instead(pattern: re.Pattern[str], values: Sequence[str]) -> Mistake:
    """One place where `pattern` matches holds another value."""

    def mistake(text: str, chance: Random) -> str | None:
        found = _spot(list(pattern.finditer(text)), chance)
        return text[: found.start()] + chance.choice(values) + text[found.end() :] if found else None

    return mistake


def _key(text: str, chance: Random) -> tuple[list[str], int, re.Match[str]] | None:
    """The lines of a text, and one of them that begins with a key."""
    lines = _lines(text)
    keys = [(number, found) for number, line in enumerate(lines) if (found := KEY.match(line))]
    return (lines, *chance.choice(keys)) if keys else None


def _end(lines: Sequence[str], begin: int) -> int:
    """The line after what belongs to the key in line `begin`."""
    depth = len(lines[begin]) - len(lines[begin].lstrip(" "))
    after = range(begin + 1, len(lines))
    return next((n for n in after if lines[n].strip() and not lines[n].startswith(" " * (depth + 1))), len(lines))


def delete_key(text: str, chance: Random) -> str | None:
    """A key is gone, with all below it."""
    if not (found := _key(text, chance)):
        return None
    lines, number, _ = found
    return "".join(lines[:number] + lines[_end(lines, number) :])


def repeat_key(text: str, chance: Random) -> str | None:
    """A key stands there twice, with all below it."""
    if not (found := _key(text, chance)):
        return None
    lines, number, _ = found
    end = _end(lines, number)
    return "".join(lines[:end] + lines[number:end] + lines[end:])


def rename_key(text: str, chance: Random) -> str | None:
    """A key with a slip of the pen."""
    if not (found := _key(text, chance)):
        return None
    lines, number, key = found
    name = key[2]
    wrong = chance.choice([f"{name}x", name[1:] or "x", name.title(), name.replace("_", "-"), "naam", "id"])
    lines[number] = lines[number][: key.start(2)] + wrong + lines[number][key.end(2) :]
    return "".join(lines)


def scalar_to_list(text: str, chance: Random) -> str | None:
    """One value where it stood becomes a list of it, or the other way round."""
    found = _spot(list(VALUE.finditer(text)), chance)
    if not found:
        return None
    form = chance.choice(["[{}]", "[{}, {}]", "{{a: {}}}", "{{{}: ja}}", "[{{a: {}}}]"])
    return (
        text[: found.start()] + form.replace("{}", found[0]).replace("{{", "{").replace("}}", "}") + text[found.end() :]
    )


def empty_key(text: str, chance: Random) -> str | None:
    """A key without a value: all below it is gone."""
    if not (found := _key(text, chance)):
        return None
    lines, number, key = found
    return "".join([*lines[:number], lines[number][: key.end(2)] + ":\n", *lines[_end(lines, number) :]])


def break_reference(text: str, chance: Random) -> str | None:
    """An id that is another by one letter."""
    found = _spot(list(ID.finditer(text)), chance)
    return text[: found.end()] + chance.choice("xs-_é") + text[found.end() :] if found else None


def repeat_item(text: str, chance: Random) -> str | None:
    """An item of a list stands there twice."""
    lines = _lines(text)
    items = [number for number, line in enumerate(lines) if line.lstrip().startswith("- ")]
    if not items:
        return None
    begin = chance.choice(items)
    end = _end(lines, begin)
    return "".join(lines[:end] + lines[begin:end] + lines[end:])


def drop_sign(text: str, chance: Random) -> str | None:
    """A quote, colon, bracket, dash or comma is gone."""
    found = _spot(list(re.finditer("['\"`:#{}()<>|\\[\\],-]", text)), chance)
    return text[: found.start()] + text[found.end() :] if found else None


def add_sign(text: str, chance: Random) -> str | None:
    """A sign that means something to the file is typed by accident."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice("'\"`:#{}()<>|[],-*&%@!\\=~") + text[at:]


def move_line(text: str, chance: Random) -> str | None:
    """A line springs in or out by some spaces or a tab."""
    lines = _lines(text)
    if not lines:
        return None
    number = chance.randrange(len(lines))
    bare = lines[number].lstrip(" ")
    depth = len(lines[number]) - len(bare)
    lines[number] = chance.choice([" " * max(0, depth - 2), " " * (depth + 1), " " * (depth + 2), "\t"]) + bare
    return "".join(lines)


def swap_lines(text: str, chance: Random) -> str | None:
    """Two lines below each other have changed places."""
    lines = _lines(text)
    if len(lines) < 2:
        return None
    number = chance.randrange(len(lines) - 1)
    lines[number : number + 2] = reversed(lines[number : number + 2])
    return "".join(lines)


def drop_line(text: str, chance: Random) -> str | None:
    """A line is gone."""
    lines = _lines(text)
    if not lines:
        return None
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def repeat_line(text: str, chance: Random) -> str | None:
    """A line stands there twice."""
    lines = _lines(text)
    if not lines:
        return None
    number = chance.randrange(len(lines))
    return "".join([*lines[:number], lines[number], *lines[number:]])


def cut(text: str, chance: Random) -> str | None:
    """The rest of the file is gone: a disk was full."""
    return text[: chance.randrange(len(text))] if text else None


def half(text: str, _chance: Random) -> str | None:
    """The second half is gone."""
    return text[: len(text) // 2]


def empty(_text: str, chance: Random) -> str | None:
    """Nothing is left, or nothing to see."""
    return chance.choice(["", "\n", "\ufeff", "# niets\n", "---\n", "   \n\t\n"])


def control(text: str, chance: Random) -> str | None:
    """A sign that nobody sees."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SIGNS) + text[at:]


def conflict(text: str, chance: Random) -> str | None:
    """What git writes where it could not merge."""
    lines = _lines(text)
    at = chance.randrange(len(lines) + 1)
    ours = lines[at : at + 1] or ["x\n"]
    return "".join([*lines[:at], "<<<<<<< HEAD\n", *ours, "=======\n", *ours, ">>>>>>> main\n", *lines[at + 1 :]])


def line_ends(text: str, chance: Random) -> str | None:
    """Another program's ends of lines."""
    return text.replace("\n", chance.choice(["\r\n", "\r", "\n\n", "\n\r"]))


def empty_translation(text: str, chance: Random) -> str | None:
    """A translation is gone."""
    found = _spot(list(re.finditer(r'^(msgstr(?:\[\d\])? )"(?:.|\n")*$', text, re.MULTILINE)), chance)
    return f'{text[: found.start()]}{found[1]}""{text[found.end() :]}' if found else None


def other_forms(text: str, chance: Random) -> str | None:
    """The plural forms of another language, or none."""
    forms = chance.choice(["nplurals=1; plural=0;", "nplurals=9; plural=n;", "nplurals=x; plural=import os;", ""])
    return re.sub(r"(?<=Plural-Forms: )[^\\]*", forms, text, count=1)


def fuzzy(text: str, chance: Random) -> str | None:
    """A translator's program is not sure any more of a message."""
    found = _spot(list(re.finditer(r"^msgctxt", text, re.MULTILINE)), chance)
    flag = chance.choice(["#, fuzzy\n", "#~ ", '#| msgid "Vroeger"\n', "#, python-format\n", "msgid_plural "])
    return text[: found.start()] + flag + text[found.start() :] if found else None


def drop_heading(text: str, chance: Random) -> str | None:
    """A heading is gone, with its anchor; the text below it stays."""
    found = _spot(list(re.finditer(r"^#+ .*\n", text, re.MULTILINE)), chance)
    return text[: found.start()] + text[found.end() :] if found else None


def other_heading(text: str, chance: Random) -> str | None:
    """A heading of another level, or with another anchor."""
    found = _spot(list(re.finditer(r"^#+ .*$", text, re.MULTILINE)), chance)
    if not found:
        return None
    line = found[0]
    wrong = [f"#{line}", line[1:], f"{'#' * 5}{line}", re.sub(r"\{#.*\}", "", line), re.sub(r"\{#.*\}", "{#a b}", line)]
    return text[: found.start()] + chance.choice([*wrong, re.sub(r"\{#.*\}", "{#zoeken}", line)]) + text[found.end() :]


def odd_markdown(text: str, chance: Random) -> str | None:
    """A paragraph that Markdown knows and the site does not, or not so."""
    lines = _lines(text)
    at = chance.randrange(len(lines) + 1)
    odd = (
        "![foto](foto.jpg)\n",
        "[x](javascript:alert(1))\n",
        "[x](../../weg)\n",
        "[x](zoeken/)\n",
        "[x]: https://a.example\n",
        "<div onclick=x>\n",
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
        "```\ncode\n```\n",
        "* * *\n",
        "[](https://a.example)\n",
        "1. een\n   - twee\n      - drie\n",
        "> > > zeg\n",
        "{% raw %}\n",
        "Kop\n===\n",
    )
    return "".join([*lines[:at], "\n", chance.choice(odd), "\n", *lines[at:]])


ANY = (drop_sign, add_sign, swap_lines, drop_line, repeat_line, cut, half, empty, control, conflict, line_ends)
MISTAKES: Mapping[str, tuple[Mistake, ...]] = {
    ".yaml": (
        *(delete_key, delete_key, repeat_key, rename_key, empty_key, scalar_to_list, break_reference, break_reference),
        *(repeat_item, move_line, move_line),
        *(_instead(VALUE, WORDS),) * 3,
        *(_instead(HOURS, OPENINGS),) * 2,
        _instead(DAY, DAYS),
        _instead(NUMBER, NUMBERS),
        _instead(re.compile(r"(?<=- )[a-z][a-z]$", re.MULTILINE), TALEN),
    ),
    ".yml": (delete_key, repeat_key, rename_key, empty_key, scalar_to_list, move_line, _instead(VALUE, WORDS)),
    ".md": (drop_heading, other_heading, odd_markdown, odd_markdown, _instead(VALUE, WORDS), delete_key, move_line),
    ".po": (
        *(empty_translation, other_forms, fuzzy, _instead(PLACE, ("%(weg)s", "%s", "", "{x", "%"))),
        _instead(re.compile(r'(?<=^msgctxt ").*(?="$)', re.MULTILINE), ("", "weg", "thema/../x")),
        _instead(re.compile(r'(?<=^msgid ").+(?="$)', re.MULTILINE), ("", "Anders", "%(x)s")),
        _instead(
            re.compile(r'(?<=^msgstr ").+(?="$)', re.MULTILINE), ("<b>x</b>", "%(x)s", "{{ x }}", "\\\\", " ", "نص")
        ),
        _instead(re.compile(r"(?<=Language: )\w+"), ("xx", "", "nl")),
    ),
    ".csv": (_instead(re.compile(r"[^,\n]+"), ("", "x", '"', "mens", "a,b")), _instead(DAY, DAYS)),
    ".lock": (
        _instead(re.compile(r"\S+"), ("x", "pagina", "*", "..", "a/../b", "#")),
        _instead(re.compile(r"(?<= )[0-9a-z]{4}$", re.MULTILINE), ("v6s2", "0000", "é", "abcde")),
    ),
}
"""By how the name of a file ends: what goes wrong in it, beside what goes wrong in any file."""
