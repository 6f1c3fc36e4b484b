"""`oco import`: organisations out of a spreadsheet. It shows what would happen; only with --schrijf does it happen."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.commands.arguments import Commands, count, today
from generator.errors import Finding, Level, readable
from generator.tabel import Bestaand, Invoer, Lot, Rij, plan_import, write_import


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("import", help="neem organisaties over uit een tabel (xlsx of csv)")
    parser.add_argument("tabel", type=Path, help="de tabel: een rij per organisatie")
    parser.add_argument("--gemeente", required=True, help="de gemeente waar de organisaties bij horen")
    parser.add_argument("--schrijf", action="store_true", help="schrijf de bestanden; anders is het een proef")
    parser.add_argument("--bijwerken", action="store_true", help="wijzig ook organisaties die er al zijn")
    parser.add_argument(
        "--kolom", action="append", default=[], type=_column, metavar="NAAM=SLEUTEL",
        help='wat een kolom is, zoals "Tel. balie=contact.telefoon"; niets achter de = slaat de kolom over',
    )  # fmt: skip
    parser.set_defaults(run=_run)


def _column(text: str) -> tuple[str, str]:
    heading, equals, key = text.rpartition("=")
    if not equals or not heading.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is geen kolom; schrijf \"naam in tabel=sleutel\"")
    return heading.strip(), key.strip()


def _run(options: argparse.Namespace) -> int:
    bestaand = Bestaand.BIJWERKEN if options.bijwerken else Bestaand.LATEN
    invoer = plan_import(
        options.project, today(options), options.gemeente, options.tabel, dict(options.kolom), bestaand
    )
    for line in _report(invoer):
        print(line)
    if not invoer.kan:
        print("Er is niets geschreven. Los eerst op wat hierboven staat: het is alles of niets.")
        return 1
    if options.schrijf:
        print(f"{count(write_import(options.project, invoer), 'bestand', 'bestanden')} geschreven.")
    elif any(rij.tekst for rij in invoer.rijen):
        print("Er is niets geschreven: dit was een proef. Klopt het? Typ hetzelfde met --schrijf erachter.")
    return 0


def _report(invoer: Invoer) -> Iterator[str]:
    yield from (f"{invoer.naam}: {readable(note)}" for note in invoer.notes)
    yield from (f"{invoer.naam}: {readable(told)}" for told in invoer.header.unknown)
    for rij in invoer.rijen:
        yield from _row(rij, invoer)
    yield from (str(finding) for finding in invoer.elders)
    numbers = Counter(rij.lot for rij in invoer.rijen)
    yield ", ".join(f"{numbers[lot]} {lot}" for lot in Lot)


def _row(rij: Rij, invoer: Invoer) -> Iterator[str]:
    begin = f"rij {rij.nummer}: "
    match rij.lot:
        case Lot.NIEUW | Lot.BIJGEWERKT:
            yield f"{begin}{rij.lot} → {rij.pad}"
        case Lot.GELIJK:
            yield f"{begin}{rij.lot}"
        case Lot.BLIJFT:
            yield f"{begin}bestaat al, blijft zoals zij is (gebruik --bijwerken)"
    for finding in rij.findings:
        kind = str(rij.lot) if finding.level is Level.FOUT else "let op"
        yield f"{begin}{kind}: {_place(finding, rij, invoer)}{finding.text} ({finding.code})"
        yield f"    {_hint(finding)}"


def _place(finding: Finding, rij: Rij, invoer: Invoer) -> str:
    """The column by its heading; for what stands in the file already, its place there."""
    if finding.mark.path == rij.pad:
        return f"{finding.mark}: "
    heading = invoer.header.columns.get(finding.mark.column)
    return f"kolom {readable(str(heading))}: " if heading else ""


def _hint(finding: Finding) -> str:
    """The way out, where it is another one in a table than in a file."""
    if finding.code == "SK202" and finding.hint.startswith("Voeg een regel toe"):
        return "Vul de kolom met die naam, of voeg haar toe aan de tabel."
    return finding.hint
