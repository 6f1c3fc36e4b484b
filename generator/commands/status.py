"""`oco status`: how old the facts are, and letters that ask whether they still hold."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.check.freshness import kept_organisaties
from generator.check.nearest import suggest
from generator.check.nouns import LANDELIJK
from generator.commands.arguments import Commands, today
from generator.errors import UsageError
from generator.model.actualiteit import Actualiteit, Gecontroleerd
from generator.model.gemeente import Gemeente
from generator.model.kaart import SocialeKaart
from generator.model.organisatie import Organisatie
from generator.pipeline import check_project
from generator.plan.pages import BRONTAAL
from generator.plan.urls import Urls
from generator.render.brief import brief

ALLE = "alle"
"""As `--brief`: a letter to each organisation."""


@dataclass(frozen=True)
class Map:
    """The records of one directory of `sociale_kaart/`; the national one has no gemeente."""

    gemeente: Gemeente | None
    organisaties: tuple[Organisatie, ...]


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of the list: what it is about, its last check and how old it is."""

    naam: str
    gecontroleerd: Gecontroleerd | None
    actualiteit: Actualiteit

    def __str__(self) -> str:
        how, check = self.actualiteit, self.gecontroleerd
        last = f"nagekeken op {check.op} door {check.door}" if check else f"klopte op {how.laatst}"
        return f"  {how.staat:8} uiterlijk {how.uiterlijk}  {self.naam}: {last}"


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("status", help="hoe oud de gegevens zijn, en brieven die vragen of ze nog kloppen")
    parser.add_argument("--gemeente", action="append", default=[], help=f"alleen deze gemeente, of: {LANDELIJK}")
    parser.add_argument(
        "--brief", metavar="ID", help=f"de tekst van een e-mail aan deze organisatie, of `{ALLE}` voor elke organisatie"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    datum = today(options)
    plan = check_project(options.project, datum).plan
    chosen = _chosen(plan.kaart, options.gemeente)
    if options.brief:
        print(f"\n{'-' * 72}\n\n".join(_letters(chosen, plan.urls, options.brief, datum)), end="")
        return 0
    for id_, directory in chosen.items():
        print(id_)
        for line in sorted(_lines(directory, datum), key=lambda line: (line.actualiteit.uiterlijk, line.naam)):
            print(line)
    return 0


def _chosen(kaart: SocialeKaart, ids: Sequence[str]) -> Mapping[str, Map]:
    """The directories that are asked for: without a choice all of them."""
    known = {
        id_: Map(gemeentekaart.gemeente, kept_organisaties(gemeentekaart, kaart.landelijk))
        for id_, gemeentekaart in kaart.gemeenten.items()
    }
    known[LANDELIJK] = Map(None, tuple(kaart.landelijk.organisaties.values()))
    for id_ in ids:
        if id_ not in known:
            raise UsageError(f"gemeente '{id_}' bestaat niet. {suggest(id_, known)}")
    return {id_: directory for id_, directory in known.items() if not ids or id_ in ids}


def _lines(directory: Map, datum: date) -> Iterator[Regel]:
    if gemeente := directory.gemeente:
        yield Regel("de gemeente zelf", gemeente.gecontroleerd, gemeente.actualiteit(datum))
        for deur in gemeente.voordeur:
            check = gemeente.controle_van(deur)
            yield Regel(f"de deur {deur.naam}", check, gemeente.actualiteit_van(deur, datum))
    for organisatie in directory.organisaties:
        name = f"{organisatie.naam} ({organisatie.id})"
        yield Regel(name, organisatie.gecontroleerd, organisatie.actualiteit(datum))


def _letters(chosen: Mapping[str, Map], urls: Urls, id_: str, datum: date) -> list[str]:
    """The letters to one organisation of this id in each directory, or to all of them."""
    known = sorted({str(organisatie.id) for directory in chosen.values() for organisatie in directory.organisaties})
    if id_ not in (ALLE, *known):
        raise UsageError(f"organisatie '{id_}' bestaat niet. {suggest(id_, known)}")
    letters = []
    for directory in chosen.values():
        gemeente = directory.gemeente
        for organisatie in directory.organisaties:
            if id_ in (ALLE, organisatie.id):
                pad = f"organisaties/{organisatie.id}"
                url = urls.absolute(urls.pagina(BRONTAAL, gemeente.id, pad)) if gemeente else ""
                letters.append(brief(organisatie, gemeente.naam if gemeente else "Nederland", url, datum))
    return letters
