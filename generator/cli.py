"""The command `oco`: arguments in, exit code out. 0 good, 1 faults in the data, 2 wrong usage, 3 our own fault."""

from __future__ import annotations

import argparse
import atexit
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Iterable, Sequence
from keyword import iskeyword
from pathlib import Path

from generator.commands.arguments import add_everywhere, day, print_findings
from generator.commands.machine import refusal
from generator.commands.parser import DutchParser
from generator.errors import DataFaults, UsageError

COMMANDS = (
    "check",
    "build",
    "serve",
    "nieuw",
    "status",
    "bevestig",
    "adressen",
    "vertaal",
    "termen",
    "import",
    "export",
    "zelftest",
    "dekking",
    "schema",
)
"""In the order in which `oco --help` lists them. Each is a module of `generator/commands/`."""
_YOUNG = 100_000
"""How many objects Python makes before it looks which can go. It wants to look at every 700 of the millions that a
project is made of, and they all stay."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    gc.set_threshold(_YOUNG)
    atexit.register(gc.freeze)  # when all of it goes, Python need not look through a whole project which objects can
    words = sys.argv[1:] if arguments is None else arguments
    options = _parser([name for name in COMMANDS if name in words] or COMMANDS).parse_args(words)
    try:
        return _run(options)
    except DataFaults as faults:
        print_findings(faults.findings)
        return 1
    except UsageError as error:
        print(f"oco: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # who read our output has seen enough, as with `oco check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the machine stands in the way, or it is a bug of ours: say so, and show where
        if isinstance(error, OSError) and (said := refusal(error)):
            print(f"oco: {said}", file=sys.stderr)
            return 2
        traceback.print_exc()
        print(
            "oco: dit is een fout in het programma, niet in uw gegevens. Meld haar met de regels hierboven.",
            file=sys.stderr,
        )
        return 3


def _run(options: argparse.Namespace) -> int:
    code = int(options.run(options))
    sys.stdout.flush()
    return code


def _parser(names: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """Knows these commands: to load one takes less than half the time of all."""
    parser = DutchParser(prog="oco", description="De OCO-wegwijzer: van YAML naar een site.")
    parser.add_argument("--project", type=Path, default=Path(), help="de map van het project (anders: deze map)")
    parser.add_argument("--datum", type=day, default=None, help="doe alsof het deze dag is (jjjj-mm-dd)")
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    for name in names:
        importlib.import_module(f"generator.commands.{name}{'_' * iskeyword(name)}").add(commands)
    for sub in commands.choices.values():
        add_everywhere(sub)
    return parser
