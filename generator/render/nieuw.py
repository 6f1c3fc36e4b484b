"""The text of a new record: what is known filled in, all else as a comment that explains itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from generator.plan.sleutels import Groep, Keuze, Lijst, Los, PerNaam, Sleutel, Waarde, words_of

_PLAIN = re.compile(r"[^\W_](?:[\w .,;()/+'’-]|(?<!\s)\?|:(?=\S))*(?<!\s)")
"""A text that means itself in YAML without quotation marks; narrower than it need be."""
_WORDS = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
"""What some readers of YAML take for something else than a text."""

HOW = (
    "# Wat achter een # staat, telt niet mee. Weet u het antwoord? Haal dan alleen de # aan het begin van die regel\n"
    "# weg en vul de regel in. Een regel die u niet nodig hebt, mag helemaal weg.\n"
)
"""How to go on with a new record, for whoever opens the file."""


def new_file(groep: Groep, answers: Mapping[str, str], title: str, schema: str) -> str:
    """A file with one record. `answers` go by the road to their key: `naam`, `contact.waarde`."""
    body = "\n".join(_record(groep, answers)).rstrip()
    return f"# yaml-language-server: $schema={schema}\n# {title}\n{HOW}\n{body}\n"


def new_row(groep: Groep, answers: Mapping[str, str]) -> str:
    """A record as the next row of a list."""
    lines = [line for line in _record(groep, answers) if line]
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    body = [f"- {line}" if index == first else _indented(line) for index, line in enumerate(lines)]
    return "\n".join(body) + "\n"


def scalar(text: str) -> str:
    """A text as YAML: plain where it means itself, else between quotation marks."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _indented(line: str) -> str:
    """A line of a row: the `#` of a comment stays in front, so that removing it leaves the right indent."""
    if line.startswith("# ") and not line.startswith("#  "):
        return f"  {line}"
    return f"#  {line[1:]}" if line.startswith("#") else f"  {line}"


def _record(groep: Groep, answers: Mapping[str, str]) -> Iterator[str]:
    for sleutel in groep.sleutels:
        yield from (f"# {line}" for line in _explanation(sleutel))
        if sleutel.verplicht or _is_answered(sleutel.naam, answers):
            yield from _filled(sleutel, sleutel.naam, answers, "")
        else:
            yield from (f"#{line}" for line in _empty(sleutel))
        yield ""


def _explanation(sleutel: Sleutel) -> Iterator[str]:
    yield from sleutel.uitleg.splitlines()
    waarde = sleutel.waarde.van if isinstance(sleutel.waarde, Lijst) else sleutel.waarde
    if isinstance(waarde, Keuze):
        words = [word for word, _ in waarde.opties]
        if not all(f"`{word}`" in sleutel.uitleg for word in words):
            yield f"Kies uit: {', '.join(words)}."


def _is_answered(path: str, answers: Mapping[str, str]) -> bool:
    return any(answer and (key == path or key.startswith(f"{path}.")) for key, answer in answers.items())


def _filled(sleutel: Sleutel, path: str, answers: Mapping[str, str], indent: str) -> Iterator[str]:
    """A key with what is known of it; what must be there and is not known is left open."""
    match sleutel.waarde:
        case Lijst(Groep(sleutels)):
            yield f"{indent}{sleutel.naam}:"
            lines = [line for inner in sleutels for line in _below(inner, path, answers, f"{indent}    ")]
            yield f"{indent}  - {lines[0].strip()}"
            yield from lines[1:]
        case Lijst():
            yield f"{indent}{sleutel.naam}:"
            parts = words_of(answers.get(path, ""), sleutel.naam, Groep((sleutel,)))
            yield from (f"{indent}  - {scalar(part)}" if part else f"{indent}  -" for part in parts)
        case Groep(sleutels):
            yield f"{indent}{sleutel.naam}:"
            for inner in sleutels:
                yield from _below(inner, path, answers, f"{indent}  ")
        case PerNaam():
            yield f"{indent}{sleutel.naam}: {{}}"
        case _:
            answer = answers.get(path, "")
            yield f"{indent}{sleutel.naam}: {scalar(answer)}" if answer else f"{indent}{sleutel.naam}:"


def _below(sleutel: Sleutel, path: str, answers: Mapping[str, str], indent: str) -> Iterator[str]:
    """A key inside a group that is filled: there only when it must be or is known."""
    inner = f"{path}.{sleutel.naam}"
    if sleutel.verplicht or _is_answered(inner, answers):
        yield from _filled(sleutel, inner, answers, indent)


def _empty(sleutel: Sleutel, indent: str = "") -> Iterator[str]:
    """A key to fill, with all that can stand below it; each key below with its explanation behind it."""
    waarde = sleutel.waarde
    yield f"{indent}{sleutel.naam}: {_known(sleutel)}".rstrip()
    if isinstance(waarde, Lijst | PerNaam):
        inner, dash = (waarde.van, "- ") if isinstance(waarde, Lijst) else (waarde.van, "")
        for name in _names(waarde):
            yield f"{indent}  {name}"
        yield from _items(inner, f"{indent}    " if isinstance(waarde, PerNaam) else f"{indent}  ", dash)
    elif isinstance(waarde, Groep):
        yield from _items(waarde, f"{indent}  ", "")


def _items(waarde: Waarde, indent: str, dash: str) -> Iterator[str]:
    if not isinstance(waarde, Groep):
        yield from [f"{indent}{dash}".rstrip()] if dash else []
        return
    for index, sleutel in enumerate(waarde.sleutels):
        first, *rest = _empty(sleutel, f"{indent}{' ' * len(dash)}")
        if index == 0 and dash:
            first = f"{indent}{dash}{first.lstrip()}"
        yield f"{first}  # {' '.join(_explanation(sleutel))}"
        yield from rest


def _names(waarde: Waarde) -> Iterator[str]:
    """The names that can stand in a group; where the editor makes them up, one to show how."""
    match waarde:
        case PerNaam(Keuze(opties)):
            yield from (f"{word}:  # {meaning}" if meaning else f"{word}:" for word, meaning in opties)
        case PerNaam(Los(soort)):
            yield f"naam:  # {soort}"


def _known(sleutel: Sleutel) -> str:
    """What holds without the key, or else that we do not know."""
    unknown = "onbekend" if isinstance(sleutel.waarde, Keuze) and "onbekend" in dict(sleutel.waarde.opties) else ""
    return scalar(sleutel.standaard) if sleutel.standaard else unknown
