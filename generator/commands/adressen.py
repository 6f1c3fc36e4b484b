"""`oco adressen`: web addresses that stay: which there are, what leads where, and locking them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from generator.commands.arguments import Commands, count, today
from generator.fixes import lock_addresses
from generator.pipeline import check_project
from generator.plan.adressen import Adresregel, find_addresses, list_addresses, voorbeeld_url
from generator.plan.pages import Plan

_UITLEG = 5
"""Up to so many pages each is explained; more are a table."""
_ALLE = "alle"
"""In the place of a gemeente: every gemeente has this page."""


def add(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add_parser("adressen", help="webadressen die blijven")
    parser.add_argument(
        "wat",
        nargs="?",
        choices=["lijst", "vast"],
        default="lijst",
        help="lijst: welke er zijn en wat erheen leidt; vast: zet alle adressen van nu vast",
    )
    parser.add_argument(
        "tekst", nargs="?", default="", help="alleen deze: het begin van een woord, een code of een heel webadres"
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.wat == "vast":
        print(f"adressen.lock heeft nu {lock_addresses(options.project, today(options))} regels.")
        return 0
    checked = check_project(options.project, today(options))
    regels = list_addresses(checked.plan, checked.sources.lock)
    found = find_addresses(regels, options.tekst, checked.plan) if options.tekst else regels
    if options.tekst and 0 < len(found) <= _UITLEG:
        print("\n\n".join("\n".join(_explained(regel, checked.plan)) for regel in found))
    elif found:
        print("\n".join(_table(found)))
    print(count(len(found), "adres", "adressen"))
    return 0


def _table(regels: Sequence[Adresregel]) -> Iterator[str]:
    """A line for each page, and one for each old address that leads to it."""
    rows = [("gemeente", "adres", "code", "vast", "bestand")]
    for regel in regels:
        gemeente = _ALLE if regel.overal else regel.gemeenten[0]
        rows.append((gemeente, _pad(regel.pad), regel.codes.code, "ja" if regel.vast else "nee", _file(regel)))
        rows += [(gemeente, f"{_pad(oud)} → {_pad(regel.pad)}", "", "", "") for oud in regel.vorige]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _explained(regel: Adresregel, plan: Plan) -> Iterator[str]:
    """All that an editor can ask of one page."""
    gemeente, urls = regel.gemeenten[0], plan.urls
    codes = [urls.absolute(urls.kort(gemeente, code)) for code in regel.codes.alle]
    yield f"{_pad(regel.pad)}: {regel.titel}"
    yield f"  pagina      {voorbeeld_url(regel, plan)}"
    yield f"  talen       {', '.join(taal.code for taal in plan.talen)}"
    if regel.overal and len(regel.gemeenten) > 1:
        yield f"  gemeenten   alle: {', '.join(regel.gemeenten)}"
    yield f"  kort adres  {codes[0]} (op folders en in QR-codes)"
    yield from (f"  ook         {code} → deze pagina" for code in codes[1:])
    yield from (f"  vroeger     {_pad(oud)} → deze pagina" for oud in regel.vorige)
    yield f"  bestand     {_file(regel)}"
    yield f"  vast        {'ja' if regel.vast else 'nee; dat doet `oco adressen vast`'}"


def _pad(pad: str) -> str:
    return f"/{pad}"


def _file(regel: Adresregel) -> str:
    return f"{regel.mark.path}:{regel.mark.line}" if regel.mark.path else "deze pagina is er altijd"
