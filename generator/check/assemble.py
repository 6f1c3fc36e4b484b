"""Records of all YAML files to the whole that they make together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from generator.check.content import check_content
from generator.check.ids import (
    declared_id,
    file_out_of_place,
    named_as_a_role,
    no_list,
    nothing_to_replace,
    other_than_its_directory,
    other_than_its_file,
    page_out_of_place,
    twice,
)
from generator.check.kwaliteit import shape_releases
from generator.check.nouns import FILES, GEMEENTEN, LANDELIJK, LISTS, RESERVED, domein, shelf_name
from generator.check.overrides import is_override, override
from generator.check.shape import Shaper
from generator.check.shelves import Shelf, check_dutch, orphans, shadows
from generator.errors import Finding
from generator.load.layout import CONTENT
from generator.load.memory import NO_MEMORY, Memory
from generator.load.sources import Sources
from generator.model.doelgroep import Doelgroep
from generator.model.gemeente import Gemeente
from generator.model.inhoud import Inhoud
from generator.model.kaart import Gemeentekaart, Landelijk, SocialeKaart
from generator.model.kwaliteit import Uitgave
from generator.model.organisatie import Organisatie
from generator.model.route import Route
from generator.model.thema import Thema
from generator.model.waarden import Record
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

R = TypeVar("R", bound=Record)


@dataclass
class Assembly:
    """The whole as far as it could be made; what is declared for each noun (`themas`, `zoetermeer/organisaties`)."""

    kaart: SocialeKaart
    shelves: dict[str, Shelf[Record]]
    findings: tuple[Finding, ...]
    misspelt: dict[Finding, tuple[str, Any, str]] = field(default_factory=dict)
    """Findings about a reference that can be no id: its directory, the kind it means, what stands there."""


def assemble(sources: Sources, memory: Memory = NO_MEMORY) -> Assembly:
    """All records of all files, and what is wrong with each on its own. `memory` spares those that did not change."""
    assembler = _Assembler(memory)
    for path in sorted(sources.unreadable):
        assembler.note_unreadable(path)
    for path, tree in sources.trees.items():
        assembler.add_tree(path, tree)
    inhoud: dict[str, Inhoud] = {}
    for path, file in sources.content.items():
        id_ = PurePosixPath(path).stem
        if len(PurePosixPath(path).parts) > 2:
            assembler.findings.append(page_out_of_place(path))
            continue
        pagina, found = memory.recall(f"content {path}", (file,), partial(check_content, file, id_))
        assembler.findings.extend(found)
        assembler.shelf(CONTENT).declared[id_] = SourceMark(path)
        if pagina:
            inhoud[id_] = pagina
    uitgaven, found = shape_releases(sources.quality)
    assembler.findings.extend(found)
    return assembler.finish(inhoud, uitgaven)


class _Assembler:
    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.shelves: dict[str, Shelf[Record]] = {}
        self.gemeenten: dict[str, Gemeente] = {}
        self.directories: dict[str, SourceMark] = {}
        self.shapers: dict[str, Shaper] = {}
        self.overrides: dict[str, dict[str, dict[str, Mapping]]] = {}
        self.unread: set[tuple[str, str]] = set()
        self.findings: list[Finding] = []

    def shelf(self, name: str) -> Shelf[Record]:
        return self.shelves.setdefault(name, Shelf())

    def shaper(self, directory: str) -> Shaper:
        """One for each catalog: it remembers the keys of every kind of record, which is slow to find out."""
        return self.shapers.setdefault(directory, Shaper(domein(directory)))

    def note_unreadable(self, path: str) -> None:
        match PurePosixPath(path).parts:
            case (_, "landelijk", file) if PurePosixPath(file).stem in LISTS:
                self.shelf(PurePosixPath(file).stem).unreadable = True
            case (_, directory, "gemeente.yaml"):
                self.directories[directory] = SourceMark(path)
            case (_, directory, noun, file):
                self.shelf(shelf_name(directory, noun)).declared[PurePosixPath(file).stem] = SourceMark(path)
                self.unread.add((shelf_name(directory, noun), PurePosixPath(file).stem))
            case (directory, file) if directory == CONTENT:
                self.shelf(CONTENT).declared[PurePosixPath(file).stem] = SourceMark(path)

    def add_tree(self, path: str, tree: Node) -> None:
        match PurePosixPath(path).parts:
            case (_, "landelijk", file) if PurePosixPath(file).stem in LISTS:
                self.add_list(PurePosixPath(file).stem, tree)
            case (_, directory, "gemeente.yaml") if directory != LANDELIJK:
                self.add_gemeente(directory, tree)
            case (_, directory, noun, file) if noun in FILES:
                self.add_file(directory, noun, PurePosixPath(file).stem, tree)
            case _:
                self.findings.append(file_out_of_place(path))

    def add_list(self, noun: str, tree: Node) -> None:
        if not isinstance(tree, Sequence):
            self.findings.append(no_list(tree, noun))
            self.shelf(noun).unreadable = True
            return
        for item in tree.items:
            self.place(noun, LISTS[noun], item, declared_id(item), LANDELIJK)

    def add_file(self, directory: str, noun: str, stem: str, tree: Node) -> None:
        declared = declared_id(tree)
        if declared and declared.value != stem:
            self.findings.append(other_than_its_file(declared, stem))
        if declared and noun == "organisaties" and declared.value in RESERVED:
            self.findings.append(named_as_a_role(declared))
        if directory != LANDELIJK and isinstance(tree, Mapping) and is_override(tree):
            self.overrides.setdefault(directory, {}).setdefault(noun, {})[stem] = tree
            return
        name = shelf_name(directory, noun)
        self.place(name, FILES[noun], tree, declared or Scalar(stem, tree.mark), directory)
        # Where file name and id differ, whoever refers to the one or the other hears nothing more.
        self.shelf(name).declared.setdefault(stem, tree.mark)

    def add_gemeente(self, directory: str, tree: Node) -> None:
        self.directories[directory] = tree.mark
        declared = declared_id(tree)
        if declared and declared.value != directory:
            self.findings.append(other_than_its_directory(declared, directory))
        if gemeente := self.shape(Gemeente, tree, f"gemeente/{directory}", directory):
            self.gemeenten[directory] = gemeente

    def place(self, shelf_name: str, kind: type[Record], node: Node, declared: Scalar | None, directory: str) -> None:
        shelf = self.shelf(shelf_name)
        noun = kind.__name__.lower()
        record = self.shape(kind, node, f"{noun}/{declared.value if declared else '?'}", directory)
        if declared is None:
            return
        if first := shelf.declared.get(declared.value):
            self.findings.append(twice(declared, first))
            return
        shelf.declared[declared.value] = declared.mark
        if record:
            shelf.records[declared.value] = record

    def shape(self, kind: type[R], node: Node, context: str, directory: str) -> R | None:
        """The record in a tree. One with a fault is None, and made again each time, so that its findings come back."""
        shaper = self.shaper(directory)
        return self.memory.recall(f"{directory} {context}", (node,), lambda: shaper.record(kind, node, context))

    def finish(self, inhoud: dict[str, Inhoud], uitgaven: dict[str, Uitgave]) -> Assembly:
        national = {noun: self.records(noun, kind) for noun, kind in (LISTS | FILES).items()}
        landelijk = Landelijk(inhoud=inhoud, uitgaven=uitgaven, **cast("dict[str, Any]", national))
        gemeenten = {
            directory: Gemeentekaart(
                gemeente=gemeente,
                eigen_themas=self.records(f"{directory}/themas", Thema),
                eigen_routes=self.records(f"{directory}/routes", Route),
                eigen_doelgroepen=self.records(f"{directory}/doelgroepen", Doelgroep),
                eigen_organisaties=self.records(f"{directory}/organisaties", Organisatie),
                landelijk=self.landelijk_in(directory, landelijk),
            )
            for directory, gemeente in sorted(self.gemeenten.items())
        }
        for shaper in self.shapers.values():
            self.findings.extend(shaper.findings)
        self.findings.extend(orphans(self.shelves, self.directories))
        self.findings.extend(shadows(self.shelves, self.unread))
        self.findings.extend(check_dutch(self.shelf("talen")))
        for directory, mark in self.directories.items():
            self.shelf(GEMEENTEN).declared[directory] = mark
        misspelt = {
            finding: (directory, *reference)
            for directory, shaper in self.shapers.items()
            for finding, reference in shaper.misspelt.items()
        }
        kaart = SocialeKaart(landelijk=landelijk, gemeenten=gemeenten)
        return Assembly(kaart, self.shelves, tuple(self.findings), misspelt)

    def landelijk_in(self, directory: str, landelijk: Landelijk) -> Landelijk:
        """The national data with what this municipality puts in its place."""
        changed: dict[str, dict[str, Record]] = {}
        for noun, trees in self.overrides.get(directory, {}).items():
            national = self.shelf(noun)
            for id_, tree in trees.items():
                if id_ not in national.declared:
                    self.findings.append(nothing_to_replace(tree, id_, national.declared))
                elif base := national.records.get(id_):
                    context = f"{FILES[noun].__name__.lower()}/{id_}"
                    record, found = override(base, tree, self.shaper(directory), context)
                    self.findings.extend(found)
                    if record:
                        changed.setdefault(noun, dict(national.records))[id_] = record
        return replace(landelijk, **cast("dict[str, Any]", changed)) if changed else landelijk

    def records(self, name: str, kind: type[R]) -> dict[str, R]:
        return {id_: record for id_, record in self.shelf(name).records.items() if isinstance(record, kind)}
