"""The reference of all keys as Markdown, for people who read it in the web page of GitHub or GitLab."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.plan.sleutels import Bestandssoort, Groep, Keuze, Lijst, Los, PerNaam, Sleutel, Waarde

_HEAD = """# Alle sleutels

<!-- Dit bestand is gemaakt door `oco schema`. Schrijf hier niet zelf in: pas de uitleg in generator/model/ aan. -->

Per soort bestand: welke woorden vóór de dubbele punt mogen staan, en wat u erachter schrijft. Een sleutel die niet
verplicht is, laat u weg als u het niet weet. Een punt in de naam betekent: een niveau dieper. `contact[].soort` is de
sleutel `soort` in elk deel van de lijst `contact`. Hoe u iets wijzigt, staat in [README.md](README.md).
"""
_OVERRIDE = """## Een landelijke tekst vervangen

In {} mag een gemeente ook alleen opschrijven wat anders is dan landelijk. Noem het bestand zoals
het landelijke bestand, en zet er `vervangt:` in. `oco check` zegt welke regels daaronder horen.

```yaml
vervangt:
  titel: 1a2b3c4d
titel: Onze eigen titel
bron: ...
peildatum: 2026-01-01
```
"""
_DATED = (
    "Een *tekst voor de lezer* die niet verplicht is of in een lijst staat, kan ook een tijd krijgen.\n"
    "Buiten die tijd laat de site hem weg:\n\n"
    "```yaml\n"
    'let_op:\n  - tekst: "Dit geldt tot en met 30 juni."\n    geldig_van: 2026-01-01\n    geldig_tot: 2026-06-30\n'
    "```\n"
)


def key_reference(soorten: Iterable[Bestandssoort]) -> str:
    """The whole page: a table for each kind of file, below it what its words mean, at the end the kinds of value."""
    soorten = tuple(soorten)
    parts = [_HEAD, "\n".join(f"- [`{soort.pad}`](#{soort.naam}): {_title(soort)}" for soort in soorten) + "\n"]
    parts += [_section(soort) for soort in soorten]
    parts.append(_OVERRIDE.format(", ".join(f"`{soort.naam}`" for soort in soorten if soort.altijd is not None)))
    parts.append("## Soorten waarde\n\n" + "\n".join(_kinds(soorten)) + "\n\n" + _DATED)
    return "\n".join(parts)


def _title(soort: Bestandssoort) -> str:
    return "een lijst, elk deel met deze sleutels" if soort.is_lijst else "één per bestand"


def _section(soort: Bestandssoort) -> str:
    rows = [
        f"## {soort.naam}\n",
        f"`{soort.pad}`\n",
        "| sleutel | verplicht | soort waarde | uitleg |\n|---|---|---|---|",
        *(_row(path, sleutel) for path, sleutel in _paths(soort.groep, "")),
    ]
    meanings = list(dict.fromkeys(_meanings(soort.groep)))
    return "\n".join([*rows, *(["", *meanings] if meanings else [])]) + "\n"


def _row(path: str, sleutel: Sleutel) -> str:
    required = "ja" if sleutel.verplicht else ""
    return f"| `{path}` | {required} | {_kind(sleutel.waarde)} | {_cell(_explanation(sleutel))} |"


def _explanation(sleutel: Sleutel) -> str:
    return sleutel.uitleg + (f" Zonder deze regel: `{sleutel.standaard}`." if sleutel.standaard else "")


def _paths(groep: Groep, before: str) -> Iterator[tuple[str, Sleutel]]:
    """Every key with the road to it, those of a group right after the group."""
    for sleutel in groep.sleutels:
        path = f"{before}{sleutel.naam}"
        yield path, sleutel
        waarde: Waarde = sleutel.waarde
        while not isinstance(waarde, Keuze | Los | Groep):
            path += "[]" if isinstance(waarde, Lijst) else f".<{_name(waarde.naam)}>"
            waarde = waarde.van
        if isinstance(waarde, Groep):
            yield from _paths(waarde, f"{path}.")


def _kind(waarde: Waarde) -> str:
    match waarde:
        case Keuze(opties):
            return ", ".join(f"`{word}`" for word, _ in opties)
        case Los(soort):
            return soort
        case Lijst(Groep()):
            return "lijst van groepen"
        case Lijst(van):
            return f"lijst: {_kind(van)}"
        case Groep():
            return "groep"
        case PerNaam(naam, _):
            return f"groep: per {_name(naam)}"


def _name(naam: Los | Keuze) -> str:
    """What the names in a group are."""
    return naam.soort if isinstance(naam, Los) else "keuze"


def _meanings(groep: Groep) -> Iterator[str]:
    """What the words of each closed list mean, where that was written down or they stand nowhere else."""
    for path, sleutel in _paths(groep, ""):
        waarde = sleutel.waarde.van if isinstance(sleutel.waarde, Lijst) else sleutel.waarde
        keuze = waarde.naam if isinstance(waarde, PerNaam) else waarde
        if isinstance(keuze, Keuze) and (isinstance(waarde, PerNaam) or _has_meaning(keuze)):
            words = "".join(f"\n  - `{word}`" + (f": {meaning}" if meaning else "") for word, meaning in keuze.opties)
            yield f"- `{path}`:{words}"


def _has_meaning(keuze: Keuze) -> bool:
    """False for `ja`, `nee` and `onbekend`, which say it themselves, and for words without explanation."""
    words = dict(keuze.opties)
    return "onbekend" not in words and any(words.values())


def _kinds(soorten: Iterable[Bestandssoort]) -> Iterator[str]:
    """A line for each kind of value that has an explanation."""
    found: dict[str, str] = {}
    for soort in soorten:
        for _, sleutel in _paths(soort.groep, ""):
            waarde = sleutel.waarde.van if isinstance(sleutel.waarde, Lijst) else sleutel.waarde
            los = waarde.naam if isinstance(waarde, PerNaam) else waarde
            if isinstance(los, Los) and los.uitleg:
                found[los.soort] = los.uitleg
    yield from (f"- **{kind}**: {text}" for kind, text in sorted(found.items()))


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
