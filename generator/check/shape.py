"""Marked trees to model records: keys, types and values, one record at a time. References come later."""

from __future__ import annotations

import dataclasses
import enum
import types
import typing
from collections.abc import Mapping as MappingType
from typing import Any, TypeVar, cast

from generator.check.bad_value import BadValue
from generator.check.nearest import suggest
from generator.check.values import PARSERS, check_length, parse_enum, parse_id, parse_text
from generator.errors import Finding, fout
from generator.model.waarden import GedateerdeTekst, Record, Tekst, Zoekwoorden
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

R = TypeVar("R", bound=Record)

_MISSING = object()
"""Stands for a value that could not be made; its finding is noted already."""


class Shaper:
    """Builds records and collects findings. `domein` is the gettext catalog of the texts it meets."""

    def __init__(self, domein: str) -> None:
        self.domein = domein
        self.findings: list[Finding] = []
        self.misspelt: dict[Finding, tuple[Any, str]] = {}
        """References that can be no id: the kind of record they mean, and what stands there."""
        self._hints: dict[type, dict[str, Any]] = {}

    def record(self, kind: type[R], node: Node, context: str) -> R | None:
        """The record in a mapping, or None when something in it is wrong. `context` starts its msgctxts."""
        if not isinstance(node, Mapping):
            self._fault(
                node.mark, "SK203", "hier horen sleutels met waarden", "Schrijf `sleutel: waarde` op elke regel."
            )
            return None
        before = len(self.findings)
        values, marks = self._keys(kind, node, context)
        for field in dataclasses.fields(kind):
            if field.name in self._fields(kind) and node.find(field.name) is None and is_required(field):
                self._missing(node, field.name)
        if len(self.findings) > before:
            return None
        return kind(mark=node.mark, marks=types.MappingProxyType(marks), **values)

    def changed(self, record: R, node: Mapping, context: str, required: tuple[str, ...]) -> R | None:
        """The record with the values in a mapping in the place of its own, or None when something is wrong there."""
        before = len(self.findings)
        values, marks = self._keys(type(record), node, context)
        for key in required:
            if node.find(key) is None:
                self._missing(node, key)
        if len(self.findings) > before:
            return None
        known = types.MappingProxyType({**record.marks, **marks})
        return dataclasses.replace(record, mark=node.mark, marks=known, **values)

    def _keys(self, kind: type, node: Mapping, context: str) -> tuple[dict[str, Any], dict[str, SourceMark]]:
        """The values of the keys in a mapping that could be made, and the places of all."""
        hints = self._fields(kind)
        marks: dict[str, SourceMark] = {}
        values: dict[str, Any] = {}
        for key, value in node:
            if key.value not in hints:
                self._fault(key.mark, "SK201", f"de sleutel '{key.value}' bestaat hier niet", suggest(key.value, hints))
                continue
            marks[key.value] = value.mark
            made = self._value(hints[key.value], value, key.value, f"{context}/{key.value}", marks)
            if made is not _MISSING:
                values[key.value] = made
        return values, marks

    def _missing(self, node: Mapping, key: str) -> None:
        self._fault(node.mark, "SK202", f"de sleutel '{key}' ontbreekt", f"Voeg een regel toe: `{key}: ...`.")

    def _fields(self, kind: type) -> dict[str, Any]:
        if kind not in self._hints:
            self._hints[kind] = hints_of(kind)
        return self._hints[kind]

    def _value(self, hint: Any, node: Node, key: str, context: str, marks: dict[str, SourceMark]) -> object:
        origin = typing.get_origin(hint)
        if origin in (types.UnionType, typing.Union):
            (inner,) = (arg for arg in typing.get_args(hint) if arg is not types.NoneType)
            return self._part(inner, node, key, context, marks)
        if hint is Zoekwoorden:
            return self._words(node, key, context, marks)
        if origin is tuple:
            return self._list(typing.get_args(hint)[0], node, key, context, marks)
        if origin is MappingType:
            return self._by_key(typing.get_args(hint), node, key, context, marks)
        if isinstance(hint, type) and issubclass(hint, Record):
            made = self.record(hint, node, context)
            return _MISSING if made is None else made
        return self._scalar(hint, node, context)

    def _list(self, hint: Any, node: Node, key: str, context: str, marks: dict[str, SourceMark]) -> object:
        if not isinstance(node, Sequence):
            self._fault(
                node.mark, "SK203", f"'{key}' moet een lijst zijn", "Zet elk deel op een eigen regel met `- ` ervoor."
            )
            return _MISSING
        made = []
        for index, item in enumerate(node.items):
            marks[f"{key}[{index}]"] = item.mark
            made.append(self._part(hint, item, key, context, marks))
        return _MISSING if _MISSING in made else tuple(made)

    def _part(self, hint: Any, node: Node, key: str, context: str, marks: dict[str, SourceMark]) -> object:
        """A value that may be left out, or one of a list: here a text may have dates.

        The message is that of a plain text: a date added later voids no translation.
        """
        # Without `tekst` it is no dated text but one in which a colon stands: that is what the finding then says.
        if hint is not Tekst or not isinstance(node, Mapping) or not _looks_dated(node):
            return self._value(hint, node, key, context, marks)
        made = self.record(GedateerdeTekst, node, context)
        if made is None:
            return _MISSING
        return dataclasses.replace(made.tekst, context=context, geldig_van=made.geldig_van, geldig_tot=made.geldig_tot)

    def _words(self, node: Node, key: str, context: str, marks: dict[str, SourceMark]) -> object:
        words = self._list(str, node, key, context, marks)
        if words is _MISSING or not words:
            return words or None
        return Tekst(", ".join(cast("tuple[str, ...]", words)), context, self.domein, node.mark)

    def _by_key(
        self, hints: tuple[Any, Any], node: Node, key: str, context: str, marks: dict[str, SourceMark]
    ) -> object:
        if not isinstance(node, Mapping):
            self._fault(
                node.mark, "SK203", "hier horen sleutels met waarden", "Schrijf `sleutel: waarde` op elke regel."
            )
            return _MISSING
        made = {}
        for name_node, value in node:
            marks[f"{key}[{name_node.value}]"] = name_node.mark
            name = self._scalar(hints[0], name_node, context)
            record = self._value(hints[1], value, name_node.value, f"{context}/{name_node.value}", {})
            if _MISSING not in (name, record):
                made[cast("str", name)] = record
        return types.MappingProxyType(made)

    def _scalar(self, hint: Any, node: Node, context: str) -> object:
        if not isinstance(node, Scalar):
            self._fault(
                node.mark,
                "SK203",
                "hier hoort één waarde, geen lijst of groep",
                "Zet de waarde achter de dubbele punt. "
                "Staat er een dubbele punt in de tekst zelf? Zet hem tussen aanhalingstekens.",
            )
            return _MISSING
        try:
            if hint is Tekst:
                return Tekst(parse_text(node.value), context, self.domein, node.mark)
            check_length(node.value)
            if not node.value.strip():
                raise BadValue(
                    "SK210",
                    "hier staat niets",
                    "Vul een waarde in. Is de regel niet verplicht? Dan mag u hem ook weghalen.",
                )
            if isinstance(hint, type) and issubclass(hint, enum.StrEnum):
                return parse_enum(hint, node.value.strip())
            return PARSERS.get(hint, parse_id)(node.value.strip())
        except BadValue as bad:
            self._fault(node.mark, bad.code, bad.text, bad.hint)
            if not context.endswith("/id"):
                self.misspelt[self.findings[-1]] = (hint, node.value)
            return _MISSING

    def _fault(self, mark: SourceMark, code: str, text: str, hint: str) -> None:
        self.findings.append(fout(mark, code, text, hint))


def hints_of(kind: type) -> dict[str, Any]:
    """The keys of a record that editors write, in the order of the model, with the type of their value."""
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind) if field.metadata.get("yaml", True)}


def is_required(field: dataclasses.Field[Any]) -> bool:
    """True for a key that a record cannot do without."""
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _looks_dated(node: Mapping) -> bool:
    return any(key.value in ("tekst", "geldig_van", "geldig_tot") for key, _ in node)
