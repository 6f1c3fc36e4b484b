"""The command line in Dutch: argparse, with its own English texts in the words of our editors."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from generator.check.nearest import suggest

_HEADINGS = {"positional arguments": "wat u erachter zet", "options": "opties"}
_HELP = "toon deze uitleg en stop"
_USAGE = "gebruik: "

_MESSAGES = (
    (r"the following arguments are required: (.+)", r"dit mist nog: \1"),
    (r"one of the arguments (.+) is required", r"noem een van deze: \1"),
    (r"unrecognized arguments: (.+)", r"dit kent oco hier niet: \1"),
    (r"ambiguous option: (.+) could match (.+)", r"\1 kan meer betekenen: \2. Schrijf het hele woord"),
    (r"expected one argument", r"schrijf er één waarde achter"),
    (r"expected at most one argument", r"schrijf er hoogstens één waarde achter"),
    (r"expected at least one argument", r"schrijf er minstens één waarde achter"),
    (r"expected (\d+) arguments?", r"schrijf er \1 waarden achter"),
    (r"invalid int value: '?(.*?)'?", r"'\1' is geen heel getal"),
    (r"invalid \S+ value: '?(.*?)'?", r"'\1' kan hier niet"),
    (r"not allowed with argument (.+)", r"dit kan niet samen met \1"),
    (r"ignored explicit argument '?(.*?)'?", r"hier hoort geen waarde achter, ook niet '\1'"),
    (r"unexpected option string: (.+)", r"dit kent oco hier niet: \1"),
)
"""What argparse says of wrong usage, and how we say it. The wording of Python 3.11 to 3.14."""

_CHOICE = re.compile(
    r"invalid choice: (.*?)(?:, maybe you meant .*?)? \(choose from (.*)\)|unknown parser (.*) \(choices: (.*)\)"
)
_OF_ARGUMENT = re.compile(r"argument ([^:]+): (.*)", re.DOTALL)


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _USAGE if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and complaints are Dutch. The parsers of its commands are of this kind too."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"formatter_class": _Formatter, **settings, "add_help": False})
        self.add_argument("-h", "--help", action="help", help=_HELP)

    def add_argument_group(self, *args: Any, **settings: Any) -> Any:
        """As argparse does; it names its own two groups through here."""
        title, *rest = args or [settings.pop("title", None)]
        return super().add_argument_group(_HEADINGS.get(title, title), *rest, **settings)

    def error(self, message: str) -> NoReturn:
        """Tells what is wrong and how the command is used. Exit 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"oco: {in_dutch(message)}\nKijk met `{self.prog} --help` wat er kan.\n")


def in_dutch(message: str) -> str:
    """What argparse says, in Dutch; what it does not say itself stays as it is."""
    if about := _OF_ARGUMENT.fullmatch(message):
        return f"bij {about[1]}: {in_dutch(about[2])}"
    if choice := _CHOICE.fullmatch(message):
        value, choices = (part.strip() for part in choice.groups() if part is not None)
        words = [word.strip(" '") for word in (value, *choices.split(","))]
        return f"'{words[0]}' kan hier niet. {suggest(words[0], words[1:])}"
    for pattern, dutch in _MESSAGES:
        if found := re.fullmatch(pattern, message):
            return found.expand(dutch)
    return message
