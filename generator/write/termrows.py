"""The list of terms for translators: to a CSV file for Excel, and back into `termen.yaml` without touching the rest."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.load.formulas import as_text
from generator.load.termrows import BETWEEN_FORMS, COLUMNS, Termrow
from generator.load.yaml_spans import Path, spans_by_path
from generator.model.term import Term
from generator.model.waarden import Taalcode
from generator.write.replacement import Replacement, with_replaced

_PLAIN = re.compile(r"[^\W_]([^:#,\[\]{}\"\\]*[^\s:#,\[\]{}\"\\])?")
"""A text that YAML reads as it stands, also inside [ and ]."""


def termrows_csv(termen: Iterable[Term], talen: Sequence[str]) -> bytes:
    """A row for each term in each of these languages. With byte order mark and `;`: so Excel in Dutch opens it."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";")
    writer.writerow(COLUMNS)
    for term in termen:
        for taal in talen:
            vertaling = term.vertalingen.get(Taalcode(taal))
            woord, vormen = (vertaling.term, vertaling.vormen) if vertaling else ("", ())
            cells = (term.id, term.voorkeur, term.definitie.nl, taal, woord, f" {BETWEEN_FORMS} ".join(vormen))
            writer.writerow([as_text(cell) for cell in cells])
    return buffer.getvalue().encode("utf-8-sig")


def with_terms(text: str, ids: Sequence[str], rows: Iterable[Termrow]) -> str:
    """The text of `termen.yaml`, whose terms are `ids` in order, with the words of these rows in it."""
    spans = spans_by_path(text)
    line_end = "\r\n" if "\r\n" in text else "\n"
    edits = [edit for row in rows for edit in _edits(text, spans, (ids.index(row.id), "vertalingen"), row, line_end)]
    return with_replaced(text, edits)


Spans = Mapping[Path, tuple[int, int]]


def _edits(text: str, spans: Spans, all_: Path, row: Termrow, line_end: str) -> list[Replacement]:
    here = (*all_, row.taal)
    if here not in spans:
        return [_added(text, spans[all_], row, line_end)]
    begin, end = spans[*here, "term"]
    edits = [(begin, end, _scalar(row.term))]
    if row.vormen and (*here, "vormen") in spans:
        edits.append(_changed_forms(text, spans, (*here, "vormen"), row.vormen, line_end))
    elif row.vormen and text.startswith("{", spans[here][0]):
        edits.append((end, end, f", vormen: {_flow(row.vormen)}"))
    elif row.vormen:
        behind = _line_end(text, end)
        edits.append((behind, behind, f"{line_end}{_indent(text, spans[here][0])}vormen: {_flow(row.vormen)}"))
    return [edit for edit in edits if text[edit[0] : edit[1]] != edit[2]]


def _added(text: str, span: tuple[int, int], row: Termrow, line_end: str) -> Replacement:
    """A language that the term did not have, behind the others."""
    begin, end = span
    forms = f"vormen: {_flow(row.vormen)}" if row.vormen else ""
    if text.startswith("{", begin):
        inside = ", ".join(filter(None, (f"term: {_scalar(row.term)}", forms)))
        comma = ", " if text[begin + 1 : end - 1].strip() else ""
        return end - 1, end - 1, f"{comma}{row.taal}: {{{inside}}}"
    behind, indent = _line_end(text, end), _indent(text, begin)
    lines = [f"{indent}{row.taal}:", f"{indent}  term: {_scalar(row.term)}", *([f"{indent}  {forms}"] if forms else [])]
    return behind, behind, "".join(line_end + line for line in lines)


def _changed_forms(text: str, spans: Spans, path: Path, vormen: tuple[str, ...], line_end: str) -> Replacement:
    begin, end = spans[path]
    if text.startswith("[", begin):
        return begin, end, _flow(vormen)
    return begin, end, f"{line_end}{_indent(text, begin)}".join(f"- {_scalar(vorm)}" for vorm in vormen)


def _flow(vormen: tuple[str, ...]) -> str:
    return f"[{', '.join(_scalar(vorm) for vorm in vormen)}]"


def _scalar(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _indent(text: str, begin: int) -> str:
    """White space up to the column of a place in the text."""
    return " " * (begin - text.rfind("\n", 0, begin) - 1)


def _line_end(text: str, position: int) -> int:
    """Where the line ends on which this stands, before its line end."""
    found = re.compile(r"\r?\n|\Z").search(text, position)
    return found.start() if found else len(text)
