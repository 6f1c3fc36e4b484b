"""What commands have in common on the command line, and how they print what they found."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from generator.errors import Finding, tally


class Commands(Protocol):
    """Where a command adds its own parser."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 - as argparse calls it
        """The parser of a new command."""


def add_everywhere(parser: argparse.ArgumentParser) -> None:
    """Lets the options of `oco` itself stand behind a command too, without a line in its help."""
    parser.add_argument("--datum", type=day, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("--project", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)


def day(text: str) -> date:
    """A date on the command line; what is none becomes a wrong usage."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is geen datum; schrijf jjjj-mm-dd") from None


def today(options: argparse.Namespace) -> date:
    """The day for which to work: the one place that asks the clock."""
    return options.datum or date.today()


def count(number: int, one: str, many: str) -> str:
    """A number with its word: `1 fout`, `2 fouten`."""
    return f"{number} {one if number == 1 else many}"


def findings_text(findings: Sequence[Finding]) -> str:
    """Every finding, and how many there are."""
    return "".join(f"{line}\n" for line in (*findings, tally(findings)))


def print_findings(findings: Sequence[Finding]) -> None:
    """Shows them to whoever gave the command."""
    print(findings_text(findings), end="")
