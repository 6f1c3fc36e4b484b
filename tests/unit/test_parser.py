"""What an editor reads when a command is wrong, and what `--help` says."""

from __future__ import annotations

import argparse
import ast
import inspect
import re

import pytest

from generator.cli import main
from generator.commands.parser import in_dutch

SAMPLES = {"value": "x", "choices": "'check', 'build'", "argument_name": "--datum", "message": "expected one argument"}
SAMPLES |= {"option": "--ge", "matches": "--gemeente, --geheim", "type": "int", "parser_name": "x", "filename": "f"}
OURS = {
    "usage: ": "gebruik: ",
    "options": "opties",
    "positional arguments": "wat u erachter zet",
    "show this help message and exit": "toon deze uitleg en stop",
    "%(prog)s: error: %(message)s\n": "oco: ",
}
"""Texts that we replace by another road than `in_dutch`."""
PROGRAMMERS = (
    "conflicting option string",
    ".__call__()",
    "is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "is not callable",
    "cannot merge actions",
    "invalid option string",
    "dest= is required",
    "invalid conflict_resolution",
    "cannot have multiple subparser arguments",
    "conflicting subparser",
    "can't open",
    'argument "-" with mode',
    "show program's version number",
    "option '%(option)s' is deprecated",
    "command '%(parser_name)s' is deprecated",
    "argument '%(argument_name)s' is deprecated",
    "unknown parser",
    "different required",
)
"""Texts that only a mistake in our own code could bring out, or for something that `oco` does not have."""


def _texts() -> list[str]:
    """Every text that argparse of this Python offers for translation, once."""
    calls = (node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call))
    texts = (
        str(text.value)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}
        for text in call.args
        if isinstance(text, ast.Constant)
    )
    return list(dict.fromkeys(texts))


@pytest.mark.parametrize("text", [t for t in _texts() if t not in OURS and not any(p in t for p in PROGRAMMERS)])
def test_every_complaint_of_argparse_is_dutch(text: str) -> None:
    """Whichever Python this is: no text that it can say about wrong usage is left in English."""
    said = text % SAMPLES if "%(" in text else re.sub("%[rs]", "3", text)

    dutch = in_dutch(said)

    assert said != dutch
    assert not re.search(r"\b(argument|expected|invalid|required|choose|could)\b", dutch)


@pytest.mark.parametrize(
    ("said", "dutch"),
    [
        (
            "argument opdracht: invalid choice: 'chek' (choose from 'check', 'build')",
            "bij opdracht: 'chek' kan hier niet. bedoelde u 'check'?",
        ),
        (
            "argument x: invalid choice: 'chek', maybe you meant 'check'? (choose from check, build)",
            "bij x: 'chek' kan hier niet. bedoelde u 'check'?",
        ),
        ("the following arguments are required: opdracht", "dit mist nog: opdracht"),
        ("unrecognized arguments: --taal nl", "dit kent oco hier niet: --taal nl"),
        ("argument --poort: invalid int value: 'tachtig'", "bij --poort: 'tachtig' is geen heel getal"),
        ("argument --uit: expected one argument", "bij --uit: schrijf er één waarde achter"),
        (
            "argument --datum: 'x' is geen datum; schrijf jjjj-mm-dd",
            "bij --datum: 'x' is geen datum; schrijf jjjj-mm-dd",
        ),
    ],
)
def test_complaint_names_the_argument_and_the_way_out(said: str, dutch: str) -> None:
    """In the words of Python 3.11 and of 3.14, with the nearest word where one can choose."""
    assert dutch == in_dutch(said)


def test_wrong_usage_is_told_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """How the command is used, what is wrong, and where to read more."""
    with pytest.raises(SystemExit):
        main(["chek"])

    first, *_, wrong, where = capsys.readouterr().err.splitlines()
    assert first.startswith("gebruik: oco ")
    assert "oco: bij opdracht: 'chek' kan hier niet. bedoelde u 'check'?" == wrong
    assert "Kijk met `oco --help` wat er kan." == where


def test_nothing_to_do_is_told_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command."""
    with pytest.raises(SystemExit):
        main([])

    assert "oco: dit mist nog: opdracht" in capsys.readouterr().err.splitlines()


@pytest.mark.parametrize("command", ["", "check", "build", "serve", "adressen", "vertaal", "schema"])
def test_help_has_no_english(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Headings, usage and explanations of `oco` and of each command."""
    with pytest.raises(SystemExit) as stopped:
        main([*filter(None, [command]), "--help"])

    said = capsys.readouterr().out
    assert 0 == stopped.value.code
    assert said.startswith("gebruik: oco")
    assert "toon deze uitleg en stop" in said
    assert not re.search(r"\b(usage|options|positional|arguments|show|help message|exit)\b", said)
