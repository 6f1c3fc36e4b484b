"""What the YAML parser could not read, in the words of an editor."""

from __future__ import annotations

import yaml

from generator.errors import Finding, fout
from generator.source import SourceMark

_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>")
"""What git writes where two versions of a file could not be merged."""

_PROBLEMS = (
    (
        "merge conflict",
        "git heeft hier twee versies van een regel laten staan",
        "Kies welke versie klopt. Haal de andere weg, en ook de regels met <<<<<<<, ======= en >>>>>>>.",
    ),
    (
        "text after the end",
        "de tekst gaat verder achter het aanhalingsteken of haakje dat sluit",
        "Zet de hele tekst tussen aanhalingstekens. Staat er een ' in de tekst? Gebruik dan \".",
    ),
    (
        "found character that cannot start any token",
        "hier staat een teken dat niet aan het begin mag staan",
        "Zet de tekst tussen aanhalingstekens.",
    ),
    (
        "tab character",
        "hier staat een tab",
        "Vervang de tab door spaties: twee per niveau.",
    ),
    (
        "mapping values are not allowed",
        "hier staat een dubbele punt waar dat niet kan",
        'Staat er ": " in een tekst? Zet die tekst dan tussen aanhalingstekens. Kijk ook of de regel goed inspringt.',
    ),
    (
        "unexpected end of stream",
        "hier gaat een aanhalingsteken open, maar niet dicht",
        "Zet hetzelfde aanhalingsteken aan het eind van de tekst.",
    ),
    (
        "did not find expected ',' or ']'",
        "hier gaat een lijst met [ open, maar niet goed dicht",
        "Zet komma's tussen de woorden en ] aan het eind.",
    ),
    (
        "did not find expected ',' or '}'",
        "hier gaat { open, maar niet goed dicht",
        "Zet de tekst tussen aanhalingstekens als u het teken { zelf bedoelt.",
    ),
    (
        "could not find expected ':'",
        "in deze regel mist een dubbele punt",
        "Schrijf `sleutel: waarde`, met een spatie erachter. Hoort de regel bij een lijst? Begin hem met `- `.",
    ),
    (
        "did not find expected key",
        "deze regel springt anders in dan de regels erboven",
        "Laat de regel even ver inspringen als de sleutels waar hij bij hoort.",
    ),
    (
        "did not find expected '-' indicator",
        "in deze lijst mist een streepje, of de regel springt verkeerd in",
        "Begin elk deel van de lijst met `- ` op dezelfde diepte.",
    ),
    (
        "block sequence entries are not allowed",
        "hier staat een streepje van een lijst waar dat niet kan",
        "Zet de lijst op een nieuwe regel onder de sleutel.",
    ),
    (
        "did not find expected node content",
        "hier mist een waarde, of er staat een haakje of komma verkeerd",
        "Begint de tekst met een haakje of een komma? Zet hem dan tussen aanhalingstekens.",
    ),
    (
        "control characters are not allowed",
        "hier staat een onzichtbaar teken",
        "Haal het teken weg: typ de regel opnieuw.",
    ),
    (
        "found unknown escape character",
        "na een \\ staat een teken dat niet mag",
        "Gebruik enkele aanhalingstekens ('...') of haal de \\ weg.",
    ),
)


def unreadable(error: yaml.YAMLError, source: str, path: str, line_offset: int) -> Finding:
    """The finding about a text that is no YAML, at the place where an editor should look."""
    line, column, problem = _place(error, source)
    mark = SourceMark(path, line + 1 + line_offset, column + 1)
    for part, text, hint in _PROBLEMS:
        if part in problem:
            return fout(mark, "SK101", text, hint)
    return fout(
        mark,
        "SK101",
        "hier begrijpt de computer het bestand niet",
        "Kijk naar deze regel en de regel erboven: aanhalingstekens, inspringen, dubbele punt.",
    )


def _place(error: yaml.YAMLError, source: str) -> tuple[int, int, str]:
    """Line and column (from 0) where an editor should look, and the problem in the words of the parser or ours."""
    if not isinstance(error, yaml.MarkedYAMLError) or not error.problem_mark:
        position = getattr(error, "position", 0)
        before = source.encode()[:position].decode(errors="replace")
        return before.count("\n"), len(before) - before.rfind("\n") - 1, str(getattr(error, "reason", error))
    mark, problem = error.problem_mark, str(error.problem)
    if error.context_mark and any(part in problem for part in ("end of stream", "',' or", "expected ':'")):
        # The parser notices at the next thing it cannot use; the mistake is where it began.
        mark = error.context_mark
    lines = source.split("\n")
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1]), problem
    line = lines[mark.line]
    if line.startswith(_CONFLICT):
        problem = "merge conflict"
    elif line[mark.column :].startswith("\t"):
        problem = "tab character"
    elif "expected key" in problem and line[: mark.column].strip():
        problem = "text after the end"
    return mark.line, mark.column, problem
