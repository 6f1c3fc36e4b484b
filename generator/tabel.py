"""Spreadsheets in and out: a table becomes files in `sociale_kaart/<gemeente>/organisaties/`, and the other way round.

A row is judged as the YAML that it would become: the same checks over the whole project, with the places of the table.
Out and in again changes nothing, but for what `check/rows.py` declares.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator.check.bad_value import BadValue
from generator.check.columns import columns_of, orders_of
from generator.check.headings import Header, read_header
from generator.check.nearest import as_id, suggest
from generator.check.overrides import is_override
from generator.check.rows import Ambiguous, Patch, fill, flatten, patch_of, same
from generator.check.values import parse_id
from generator.check.whole import check_sources
from generator.errors import DataFaults, Finding, Level, UsageError, fout, has_faults, sort_findings
from generator.load.layout import DATA
from generator.load.sources import Sources, load_sources
from generator.load.table import Cell, read_table
from generator.load.yaml_tree import read_yaml
from generator.model.organisatie import Organisatie
from generator.source import Mapping as Tree
from generator.source import Node, Scalar, SourceMark
from generator.write.records import write_texts
from generator.write.table import write_table
from generator.write.yaml_merge import CannotEdit, merged
from generator.write.yaml_text import yaml_text


class Lot(enum.StrEnum):
    """What becomes of a row."""

    NIEUW = "nieuw"
    BIJGEWERKT = "bijgewerkt"
    GELIJK = "gelijk"
    BLIJFT = "blijft"
    NIET = "niet overgenomen"


class Bestaand(enum.Enum):
    """What to do with an organisation that is there already and of which the table says something else."""

    LATEN = enum.auto()
    BIJWERKEN = enum.auto()


@dataclass(frozen=True)
class Rij:
    """One row: its number in the table, the file that it is about, and what is to be said of it."""

    nummer: int
    lot: Lot
    pad: str = ""
    tree: Tree | None = None
    """What the file will say, for a row that changes it; or would, for one with faulty cells."""
    tekst: str = ""
    """The whole new text of the file, for a row that changes it."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Invoer:
    """What an import would do. It can be written when `elders` and `header.unknown` are empty and no row is refused."""

    naam: str
    header: Header
    notes: tuple[str, ...]
    rijen: tuple[Rij, ...]
    elders: tuple[Finding, ...]
    """Faults that would come up in other files."""

    @property
    def kan(self) -> bool:
        """True when nothing stands in the way of writing: it is all rows or none."""
        return not self.elders and not self.header.unknown and all(rij.lot is not Lot.NIET for rij in self.rijen)


def plan_import(
    root: Path, datum: date, gemeente: str, table_path: Path, by_hand: Mapping[str, str], bestaand: Bestaand
) -> Invoer:
    """What becomes of each row of a table; nothing is written. Raises UsageError, and DataFaults for faulty data."""
    sources, before = _good_sources(root, datum, gemeente)
    table = read_table(table_path)
    header = read_header(Organisatie, table, by_hand)
    planner = _Planner(root, _organisaties(sources, gemeente), f"{DATA}/{gemeente}/organisaties", header, bestaand)
    rijen = [planner.rij(table.name, number, cells) for number, cells in table.rows if number > header.row]
    trees = {rij.pad: rij.tree for rij in rijen if rij.tree is not None}
    with_rows = dict(sorted({**sources.trees, **trees}.items()))
    # A table has no text in which a word could be pointed at: a finding then names its row and column.
    texts = {**sources.texts, table.name: ""}
    _, after = check_sources(replace(sources, trees=with_rows, texts=texts), (), datum)
    fresh = [finding for finding in after if finding not in before]
    places: dict[str | int, list[Finding]] = {}
    for finding in fresh:
        places.setdefault(finding.mark.line if finding.mark.path == table.name else finding.mark.path, []).append(
            finding
        )
    judged = tuple(_judged(rij, (*places.get(rij.nummer, ()), *places.get(rij.pad, ()))) for rij in rijen)
    ours = {table.name, *(rij.pad for rij in rijen)}
    elders = tuple(f for f in fresh if f.level is Level.FOUT and f.mark.path not in ours)
    return Invoer(table.name, header, (*table.notes, *header.notes), judged, elders)


def write_import(root: Path, invoer: Invoer) -> int:
    """Writes what an import would change; returns how many files."""
    texts = {rij.pad: rij.tekst for rij in invoer.rijen if rij.tekst}
    write_texts(root, texts)
    return len(texts)


def export_table(root: Path, datum: date, gemeente: str, target: Path) -> int:
    """Writes one row for each organisation of a gemeente; returns how many. Raises UsageError and DataFaults."""
    sources, _ = _good_sources(root, datum, gemeente)
    trees = _organisaties(sources, gemeente)
    rows = [dict(flatten(tree)) for id_, tree in sorted(trees.items()) if not is_override(tree)]
    columns = columns_of(Organisatie, (path for row in rows for path in row))
    write_table(target, [".".join(path) for path in columns], [[row.get(path, "") for path in columns] for row in rows])
    return len(rows)


def _good_sources(root: Path, datum: date, gemeente: str) -> tuple[Sources, frozenset[Finding]]:
    """A project without faults in which the gemeente exists, and its warnings."""
    sources, load_findings = load_sources(root)
    kaart, findings = check_sources(sources, load_findings, datum)
    if has_faults(findings):
        raise DataFaults(findings)
    if gemeente not in kaart.gemeenten:
        raise UsageError(f"gemeente '{gemeente}' bestaat niet. {suggest(gemeente, kaart.gemeenten)}")
    return sources, frozenset(findings)


def _organisaties(sources: Sources, gemeente: str) -> dict[str, Tree]:
    """The trees of the organisations of a gemeente by id; overrides of national ones too."""
    return {
        PurePosixPath(path).stem: tree
        for path, tree in sources.trees.items()
        if PurePosixPath(path).parent == PurePosixPath(DATA, gemeente, "organisaties") and isinstance(tree, Tree)
    }


class _Planner:
    """Decides about the rows one by one, and remembers which organisation was named in which row."""

    def __init__(
        self, root: Path, known: Mapping[str, Tree], directory: str, header: Header, bestaand: Bestaand
    ) -> None:
        self.root, self.known, self.directory, self.header, self.bestaand = root, known, directory, header, bestaand
        self.orders = orders_of(Organisatie)
        self.rows: dict[str, int] = {}

    def rij(self, table: str, number: int, cells: Mapping[int, Cell]) -> Rij:
        """What becomes of one row, as far as can be seen without the rest of the project."""
        # No cell stands in this column: what is said of the whole row must not name one.
        mark = SourceMark(table, number, max(self.header.columns) + 1)
        columns = [heading for number, heading in self.header.columns.items() if number in cells]
        said = [(h.path, h.leaf, cells[h.number]) for h in columns if h.path and h.leaf]
        patch, findings = patch_of(said, mark)
        try:
            id_ = self._id(patch)
            first = self.rows.setdefault(id_, number)
            if first != number:
                raise BadValue("SK209", f"'{id_}' staat ook op rij {first}", "Haal één van de twee rijen weg.")
        except BadValue as bad:
            return Rij(number, Lot.NIET, findings=findings or (fout(mark, bad.code, bad.text, bad.hint),))
        pad = f"{self.directory}/{id_}.yaml"
        old = self.known.get(id_)
        if old is None:
            return self._new(number, pad, patch, findings)
        return self._existing(number, pad, old, patch, findings)

    def _id(self, patch: Patch) -> str:
        """The id in the row, else that of the organisation with this name, else one made of the name."""
        given, naam = patch.parts.get("id"), patch.parts.get("naam")
        if isinstance(given, Scalar):
            return parse_id(given.value)
        if not isinstance(naam, Scalar):
            raise BadValue("SK202", "er is geen `id` en geen `naam`", "Vul de kolom `naam`.")
        same_name = [id_ for id_, tree in self.known.items() if _text(tree, "naam").casefold() == naam.value.casefold()]
        if len(same_name) > 1:
            raise BadValue(
                "SK209", f"er zijn {len(same_name)} organisaties met deze naam", f"Vul `id`: {' of '.join(same_name)}."
            )
        id_ = same_name[0] if same_name else as_id(naam.value)
        if not id_:
            raise BadValue("SK207", f"van de naam '{naam.value}' is geen kenmerk te maken", "Vul de kolom `id`.")
        patch.parts["id"] = Scalar(id_, naam.mark)
        return id_

    def _new(self, number: int, pad: str, patch: Patch, findings: tuple[Finding, ...]) -> Rij:
        tree = fill(None, patch, self.orders)
        if not isinstance(tree, Tree):
            return Rij(number, Lot.NIET, pad, findings=findings)
        return Rij(number, Lot.NIEUW, pad, tree, yaml_text(tree), findings)

    def _existing(self, number: int, pad: str, old: Tree, patch: Patch, findings: tuple[Finding, ...]) -> Rij:
        try:
            tree: Node = fill(old, patch, self.orders)
        except Ambiguous as ambiguous:
            tree, findings = old, (*findings, ambiguous.finding)
        if not findings and same(old, tree):
            return Rij(number, Lot.GELIJK, pad)
        if self.bestaand is Bestaand.LATEN:
            return Rij(number, Lot.BLIJFT, pad)
        if findings or not isinstance(tree, Tree):
            return Rij(number, Lot.NIET, pad, findings=findings)
        try:
            if is_override(old):
                raise CannotEdit("dit bestand vervangt landelijke tekst; wijzig het zelf")
            text = (self.root / pad).read_bytes().decode("utf-8")
            return Rij(number, Lot.BIJGEWERKT, pad, tree, merged(text, tree))
        except CannotEdit as reason:
            return Rij(
                number, Lot.NIET, pad, findings=(fout(patch.mark, "SK203", str(reason), f"Het bestand is {pad}."),)
            )


def _judged(rij: Rij, found: tuple[Finding, ...]) -> Rij:
    """The row with what the checks of the whole project found in it; a fault refuses it."""
    if rij.tree is None:
        return rij
    told = {finding.mark for finding in rij.findings}
    found = sort_findings((*rij.findings, *(finding for finding in found if finding.mark not in told)))
    if has_faults(found):
        return Rij(rij.nummer, Lot.NIET, rij.pad, findings=found)
    back, findings = read_yaml(rij.tekst, rij.pad)
    if back is None or findings or not same(back, rij.tree):
        raise AssertionError(f"{rij.pad}: the YAML written is not what the row says")
    return replace(rij, findings=found)


def _text(tree: Tree, key: str) -> str:
    node = tree.find(key)
    return " ".join(node.value.split()) if isinstance(node, Scalar) else ""
