"""`oco vertaal`: the files of translators."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.check.languages import row_for
from generator.commands.arguments import Commands, add_everywhere, count, today
from generator.errors import UsageError
from generator.load.provenance import MENS, Herkomst
from generator.pipeline import Checked, check_project
from generator.plan.pages import BRONTAAL
from generator.translate import catalogs
from generator.translate.exchange import accept, export_all, export_open, receive
from generator.translate.review import carry, review, waiting
from generator.write.confirmation import role_of

_DOOR = "welke rol of organisatie {}, zoals 'Tolkenbureau X'; nooit de naam of het adres van een persoon"


def add(commands: Commands) -> None:
    """Adds the command with its own commands."""
    parser = commands.add_parser("vertaal", help="vertaalbestanden")
    works = parser.add_subparsers(dest="wat", required=True, metavar="wat")
    for name, help_, run in (
        ("extract", "schrijf alle Nederlandse teksten op", _extract),
        ("update", "werk de vertaalbestanden bij als het Nederlands veranderd is", _update),
        ("status", "hoe ver is elke taal?", _status),
        ("machine", "noteer dat nieuwe vertalingen van een computer zijn", _machine),
    ):
        works.add_parser(name, help=help_).set_defaults(run=run)
    _add_init(works.add_parser("init", help="begin met een nieuwe taal"))
    _add_export(works.add_parser("export", help="maak bestanden voor een vertaler"))
    _add_import(works.add_parser("import", help="kijk wat een vertaler terugstuurt, en neem het over"))
    _add_review(works.add_parser("nagekeken", help="noteer dat iemand vertalingen heeft nagekeken"))
    _add_carry(works.add_parser("klein", help="het Nederlands veranderde een beetje; de vertalingen kloppen nog"))
    for work in works.choices.values():
        add_everywhere(work)


def _add_language(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("taal", help="de code van de taal, zoals pl")


def _add_init(parser: argparse.ArgumentParser) -> None:
    _add_language(parser)
    parser.set_defaults(run=_init)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_language(parser)
    parser.add_argument(
        "naar", type=Path, nargs="?", help="een map, of een bestand op .zip (anders: vertaling-<taal>.zip)"
    )
    parser.add_argument("--alles", action="store_true", help="ook wat al vertaald is (anders: alleen wat nog moet)")
    parser.set_defaults(run=_export)


def _add_import(parser: argparse.ArgumentParser) -> None:
    _add_language(parser)
    parser.add_argument("van", type=Path, help="de map, het zipbestand of het .po-bestand van de vertaler")
    parser.add_argument("--schrijf", action="store_true", help="zet de vertalingen ook echt in locales/")
    parser.add_argument("--door", metavar="ROL", help=_DOOR.format("dit vertaalde, als dat mensen waren"))
    parser.set_defaults(run=_import)


def _add_review(parser: argparse.ArgumentParser) -> None:
    _add_language(parser)
    parser.add_argument("--door", required=True, metavar="ROL", help=_DOOR.format("keek"))
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--bestand", default="", metavar="NAAM", help="alleen dit: site, landelijk, content, gemeente-..."
    )
    which.add_argument("--bericht", default="", metavar="MSGCTXT", help="alleen dit, zoals thema/wonen/titel")
    parser.set_defaults(run=_reviewed)


def _add_carry(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("bericht", metavar="MSGCTXT", help="waar de tekst staat, zoals thema/wonen/titel")
    parser.add_argument("--taal", help="alleen deze taal (anders: elke taal)")
    parser.add_argument("--tekst", default="", help="een stukje van het Nederlands, als daar meer teksten staan")
    parser.set_defaults(run=_carry)


def _checked(options: argparse.Namespace) -> Checked:
    return check_project(options.project, today(options))


def _extract(options: argparse.Namespace) -> int:
    return _tell(catalogs.extract(options.project, _checked(options)))


def _update(options: argparse.Namespace) -> int:
    return _tell(catalogs.update(options.project, _checked(options)))


def _machine(options: argparse.Namespace) -> int:
    return _tell(catalogs.mark_machine(options.project, _checked(options)))


def _status(options: argparse.Namespace) -> int:
    print("\n".join(_table(catalogs.progress(_checked(options)))))
    return 0


def _init(options: argparse.Namespace) -> int:
    checked = _checked(options)
    if options.taal == BRONTAAL:
        raise UsageError("Nederlands is de bron van alle vertalingen; daar hoort geen vertaalbestand bij")
    if options.taal not in checked.kaart.landelijk.talen:
        raise UsageError(
            f"taal '{options.taal}' staat nog niet in sociale_kaart/landelijk/talen.yaml. Zet daar eerst dit onder, en "
            f"kijk of het klopt:\n\n{row_for(options.taal)}"
        )
    taal = catalogs.language(checked, options.taal)
    if changed := catalogs.update(options.project, checked, taal.code):
        _tell(changed)
    else:
        print("De vertaalbestanden van deze taal zijn er al.")
    print(
        f"\nVerder met het {taal.nederlandse_naam}:\n"
        f"1. Zet '{taal.code}' in mkdocs.yml bij concept_talen. Dan komt de taal op de site, met een melding.\n"
        f"2. Typ `oco termen export --taal {taal.code} > termen.csv` en laat de woordenlijst vertalen.\n"
        f"3. Typ `oco vertaal export {taal.code}` en stuur het zipbestand naar een vertaler.\n"
        f"4. Komt het terug? Typ `oco vertaal import {taal.code} <bestand>`."
    )
    return 0


def _export(options: argparse.Namespace) -> int:
    naar = options.naar or Path(f"vertaling-{options.taal}.zip")
    number = (export_all if options.alles else export_open)(_checked(options), options.taal, naar)
    if number:
        print(f"{count(number, 'tekst', 'teksten')} voor de vertaler in {naar}. Uitleg staat in locales/README.md.")
    else:
        print("Alles is vertaald; er is niets geschreven. Met --alles krijgt de vertaler alle teksten.")
    return 0


def _import(options: argparse.Namespace) -> int:
    door = role_of(options.door) if options.door else ""
    checked = _checked(options)
    received = receive(checked, options.taal, options.van)
    for line in (*received.broken, *received.ignored, *received.told):
        print(line)
    print(", ".join(f"{fate}: {number}" for fate, number in received.counts.items()) or "Er staat geen vertaling in.")
    taken = received.taken
    if not taken:
        print("Er verandert niets.")
    elif options.schrijf:
        by = Herkomst(MENS, door, today(options)) if door else None
        _tell(accept(options.project, checked, options.taal, taken, by))
        print(f"{count(len(taken), 'vertaling', 'vertalingen')} overgenomen.")
    else:
        print(f"{count(len(taken), 'vertaling zou', 'vertalingen zouden')} erin komen. Klopt het? Gebruik --schrijf.")
    return 1 if received.has_faults else 0


def _reviewed(options: argparse.Namespace) -> int:
    op, door = today(options), role_of(options.door)
    number = review(options.project, _checked(options), options.taal, options.bestand, options.bericht, door, op)
    print(f"{count(number, 'vertaling', 'vertalingen')} in '{options.taal}' nagekeken op {op} door {door}.")
    return 0


def _carry(options: argparse.Namespace) -> int:
    checked = _checked(options)
    carried = waiting(checked, options.bericht, options.tekst, options.taal)
    for old in dict.fromkeys(one.message.previous for one in carried):
        print(f"was: {old}")
    print(f"is:  {carried[0].message.dutch}")
    for one in carried:
        print(f"{one.taal.code}: {one.message.strings[0]}")
    return _tell(carry(options.project, checked, carried))


def _tell(paths: Iterable[str]) -> int:
    for path in paths:
        print(f"bijgewerkt: {path}")
    return 0


def _table(regels: Iterable[catalogs.Voortgang]) -> Iterator[str]:
    """A row with the names of the columns, one for each catalog of each language, and one for each language."""
    row = "{:6}{:28}{:>14}{:>7}{:>8}{:>10}{:>12}{:>11}".format
    yield row("taal", "bestand", "vertaald", "deel", "fuzzy", "machine", "nagekeken", "onbekend")
    regels = tuple(regels)
    for regel in (*regels, *catalogs.totals(regels).values()):
        procent = 100 * regel.vertaald // max(regel.totaal, 1)
        done = f"{regel.vertaald} van {regel.totaal}"
        parts = (regel.fuzzy, regel.machine, regel.nagekeken, regel.onbekend)
        yield row(regel.taal, regel.domein, done, f"{procent} %", *parts)
