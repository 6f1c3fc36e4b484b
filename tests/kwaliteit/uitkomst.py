"""What one measurement gives, and how numbers are written for Dutch readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from babel.numbers import format_decimal


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """The figures by what they are of; the tools with their versions; and what was measured."""

    cijfers: Mapping[str, str]
    met: str
    over: str


def number(value: float, decimals: int = 0) -> str:
    """A number as the Dutch write it: `1.234` or `0,97`."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale="nl")


def tools(*names: str) -> str:
    """Packages of Python with their versions: `html5lib 1.1 en lxml 6.0`."""
    return " en ".join(f"{name} {version(name)}" for name in names)
