"""Which record each YAML file holds, and the whole that they make together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar, cast

from generator.check.content import check_content
from generator.check.kwaliteit import shape_releases
from generator.check.nearest import nearest, suggest
from generator.check.overrides import VERVANGT, is_override, override
from generator.check.shape import Shaper
from generator.errors import Finding, fout
from generator.load.memory import Memory
from generator.load.sources import CONTENT, DATA, Sources
from generator.model.activiteit import Activiteit
from generator.model.buur import Buur
from generator.model.doelgroep import Doelgroep
from generator.model.gemeente import Gemeente
from generator.model.inhoud import Inhoud
from generator.model.kaart import OCO, Gemeentekaart, Landelijk, SocialeKaart
from generator.model.keuzehulp import Keuzehulp
from generator.model.kwaliteit import Uitgave
from generator.model.organisatie import Organisatie, Rol
from generator.model.plaktekst import Plaktekst
from generator.model.route import Route
from generator.model.taal import Stand, Taal
from generator.model.term import Term
from generator.model.thema import Levensgebied, Thema
from generator.model.vorm import Vorm
from generator.model.waarden import Record
from generator.model.zoekingang import Zoekingang
from generator.source import Mapping, Node, Scalar, Sequence, SourceMark

R = TypeVar("R", bound=Record)

LANDELIJK = "landelijk"
GEMEENTEN = "gemeenten"
"""The shelf on which each directory with a `gemeente.yaml` is declared."""
DUTCH = "nl"

LISTS: dict[str, type[Record]] = {
    "talen": Taal,
    "levensgebieden": Levensgebied,
    "vormen": Vorm,
    "termen": Term,
    "activiteiten": Activiteit,
    "buren": Buur,
    "keuzehulpen": Keuzehulp,
    "zoekwoorden": Zoekingang,
    "plakteksten": Plaktekst,
}
"""`landelijk/<noun>.yaml`: a list of records."""
FILES: dict[str, type[Record]] = {
    "themas": Thema,
    "routes": Route,
    "doelgroepen": Doelgroep,
    "organisaties": Organisatie,
}
"""`<directory>/<noun>/<id>.yaml`: one record a file."""

RESERVED = {OCO, *Rol}
"""Words that stand for a role in `wie_helpt`, so no organisation can have them as id."""


@dataclass
class Shelf(Generic[R]):
    """Records of one noun by id, and every id that was declared, also by a record that has faults."""

    records: dict[str, R] = field(default_factory=dict)
    declared: dict[str, SourceMark] = field(default_factory=dict)
    unreadable: bool = False


@dataclass
class Assembly:
    """The whole as far as it could be made; what is declared for each noun (`themas`, `zoetermeer/organisaties`)."""

    kaart: SocialeKaart
    shelves: dict[str, Shelf[Record]]
    findings: tuple[Finding, ...]
    misspelt: dict[Finding, tuple[str, Any, str]] = field(default_factory=dict)
    """Findings about a reference that can be no id: its directory, the kind it means, what stands there."""


def assemble(sources: Sources, memory: Memory | None = None) -> Assembly:
    """All records of all files, and what is wrong with each on its own. `memory` spares those that did not change."""
    assembler = _Assembler(memory or Memory())
    for path in sorted(sources.unreadable):
        assembler.note_unreadable(path)
    for path, tree in sources.trees.items():
        assembler.add_tree(path, tree)
    inhoud: dict[str, Inhoud] = {}
    for path, file in sources.content.items():
        id_ = PurePosixPath(path).stem
        if len(PurePosixPath(path).parts) > 2:
            assembler.findings.append(
                fout(SourceMark(path), "SK220", "dit bestand hoort hier niet", f"Zet de pagina los in `{CONTENT}/`.")
            )
            continue
        pagina, found = check_content(file, id_)
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
                self.shelf(_shelf_name(directory, noun)).declared[PurePosixPath(file).stem] = SourceMark(path)
                self.unread.add((_shelf_name(directory, noun), PurePosixPath(file).stem))
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
                self.findings.append(
                    fout(
                        SourceMark(path),
                        "SK220",
                        "dit bestand hoort hier niet",
                        f"Een gemeente heeft `gemeente.yaml` en de mappen {', '.join(FILES)}. "
                        f"`{LANDELIJK}` heeft die mappen ook, en {', '.join(f'`{n}.yaml`' for n in LISTS)}.",
                    )
                )

    def add_list(self, noun: str, tree: Node) -> None:
        if not isinstance(tree, Sequence):
            self.findings.append(
                fout(
                    tree.mark,
                    "SK203",
                    f"{noun}.yaml moet een lijst zijn",
                    "Begin elk deel met `- ` aan het begin van de regel.",
                )
            )
            self.shelf(noun).unreadable = True
            return
        for item in tree.items:
            self.place(noun, LISTS[noun], item, _declared_id(item), LANDELIJK)

    def add_file(self, directory: str, noun: str, stem: str, tree: Node) -> None:
        declared = _declared_id(tree)
        if declared and declared.value != stem:
            self.findings.append(
                fout(
                    declared.mark,
                    "SK208",
                    f"het kenmerk '{declared.value}' is anders dan de bestandsnaam '{stem}'",
                    f"Schrijf `id: {stem}`, of noem het bestand {declared.value}.yaml.",
                )
            )
        if declared and noun == "organisaties" and declared.value in RESERVED:
            self.findings.append(
                fout(
                    declared.mark,
                    "SK214",
                    f"'{declared.value}' is de naam van een rol",
                    "Kies een ander kenmerk voor deze organisatie.",
                )
            )
        if directory != LANDELIJK and isinstance(tree, Mapping) and is_override(tree):
            self.overrides.setdefault(directory, {}).setdefault(noun, {})[stem] = tree
            return
        name = _shelf_name(directory, noun)
        self.place(name, FILES[noun], tree, declared or Scalar(stem, tree.mark), directory)
        # Where file name and id differ, whoever refers to the one or the other hears nothing more.
        self.shelf(name).declared.setdefault(stem, tree.mark)

    def add_gemeente(self, directory: str, tree: Node) -> None:
        self.directories[directory] = tree.mark
        declared = _declared_id(tree)
        if declared and declared.value != directory:
            self.findings.append(
                fout(
                    declared.mark,
                    "SK208",
                    f"het kenmerk '{declared.value}' is anders dan de mapnaam '{directory}'",
                    f"Schrijf `id: {directory}`, of noem de map {declared.value}.",
                )
            )
        if gemeente := self.shape(Gemeente, tree, f"gemeente/{directory}", directory):
            self.gemeenten[directory] = gemeente

    def place(self, shelf_name: str, kind: type[Record], node: Node, declared: Scalar | None, directory: str) -> None:
        shelf = self.shelf(shelf_name)
        noun = kind.__name__.lower()
        record = self.shape(kind, node, f"{noun}/{declared.value if declared else '?'}", directory)
        if declared is None:
            return
        if first := shelf.declared.get(declared.value):
            self.findings.append(_twice(declared, first))
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
        self.findings.extend(self.orphans())
        self.findings.extend(self.shadows())
        self.findings.extend(self.check_dutch())
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
                    self.findings.append(_nothing_to_replace(tree, id_, national))
                elif base := national.records.get(id_):
                    context = f"{FILES[noun].__name__.lower()}/{id_}"
                    record, found = override(base, tree, self.shaper(directory), context)
                    self.findings.extend(found)
                    if record:
                        changed.setdefault(noun, dict(national.records))[id_] = record
        return replace(landelijk, **cast("dict[str, Any]", changed)) if changed else landelijk

    def records(self, name: str, kind: type[R]) -> dict[str, R]:
        return {id_: record for id_, record in self.shelf(name).records.items() if isinstance(record, kind)}

    def orphans(self) -> Iterator[Finding]:
        """Directories with records but without `gemeente.yaml`."""
        for name in self.shelves:
            directory, _, noun = name.partition("/")
            if noun and directory not in self.directories:
                mark = SourceMark(f"{DATA}/{directory}/gemeente.yaml")
                near = nearest(directory, self.directories)
                yield fout(
                    mark,
                    "SK221",
                    f"de map '{directory}' heeft geen gemeente.yaml",
                    f"Hoort dit in de map '{near}'?" if near else "Maak dit bestand, of haal de map weg.",
                )

    def shadows(self) -> Iterator[Finding]:
        """Records of a gemeente with the id of a national one: both would have the same address."""
        for name, shelf in self.shelves.items():
            _, _, noun = name.partition("/")
            national = self.shelves.get(noun, Shelf())
            for id_, mark in shelf.declared.items():
                if id_ in national.declared and (name, id_) not in self.unread:
                    yield fout(
                        mark,
                        "SK209",
                        f"het kenmerk '{id_}' bestaat landelijk al",
                        f"Kies een ander kenmerk. Wilt u de landelijke tekst vervangen? Zet dan `{VERVANGT}:` in dit "
                        "bestand, met daaronder wat u vervangt.",
                    )

    def check_dutch(self) -> Iterator[Finding]:
        """Dutch is the source of every text: without it there is nothing to fall back on."""
        talen = self.shelf("talen")
        nl = cast("Taal | None", talen.records.get(DUTCH))
        if not talen.unreadable and (DUTCH not in talen.declared or (nl and nl.stand is not Stand.VRIJ)):
            yield fout(
                nl.mark_of("stand") if nl else SourceMark(f"{DATA}/{LANDELIJK}/talen.yaml"),
                "SK215",
                "talen.yaml heeft geen Nederlands met `stand: vrij`",
                f"Zet er een deel in met `code: {DUTCH}` en `stand: vrij`. Alles is daaruit vertaald.",
            )
        talen.unreadable = talen.unreadable or not talen.declared


def domein(directory: str) -> str:
    """The gettext catalog of the texts in a directory of `sociale_kaart/`."""
    return LANDELIJK if directory == LANDELIJK else f"gemeente-{directory}"


def all_records(kaart: SocialeKaart) -> Iterable[Record]:
    """Every record at the top of a file or list row."""
    landelijk = kaart.landelijk
    for group in (
        landelijk.talen,
        landelijk.levensgebieden,
        landelijk.vormen,
        landelijk.themas,
        landelijk.routes,
        landelijk.doelgroepen,
        landelijk.termen,
        landelijk.organisaties,
        landelijk.activiteiten,
        landelijk.buren,
        landelijk.keuzehulpen,
        landelijk.zoekwoorden,
        landelijk.plakteksten,
    ):
        yield from group.values()
    for gemeente in kaart.gemeenten.values():
        yield gemeente.gemeente
        yield from gemeente.eigen_records
        yield from changed_records(gemeente, landelijk)


def changed_records(gemeente: Gemeentekaart, landelijk: Landelijk) -> Iterator[Record]:
    """National records of which a municipality has replaced something, as it tells them."""
    for noun in FILES:
        national = getattr(landelijk, noun)
        yield from (r for id_, r in getattr(gemeente.landelijk, noun).items() if r is not national[id_])


def _nothing_to_replace(tree: Mapping, id_: str, national: Shelf[Record]) -> Finding:
    return fout(
        tree.mark,
        "SK230",
        f"er is landelijk geen '{id_}' om te vervangen",
        f"Haal `{VERVANGT}:` weg als dit iets van uw gemeente is. Anders: {suggest(id_, national.declared)}",
    )


def _twice(declared: Scalar, first: SourceMark) -> Finding:
    return fout(
        declared.mark,
        "SK209",
        f"het kenmerk '{declared.value}' bestaat al",
        f"Het staat ook op {first}. Kies een ander kenmerk.",
    )


def all_organisaties(kaart: SocialeKaart) -> Iterator[Organisatie]:
    """Every organisation, national ones first; again as a municipality tells of it, where that differs."""
    yield from kaart.landelijk.organisaties.values()
    for gemeente in kaart.gemeenten.values():
        yield from gemeente.eigen_organisaties.values()
        yield from (r for r in changed_records(gemeente, kaart.landelijk) if isinstance(r, Organisatie))


def _shelf_name(directory: str, noun: str) -> str:
    return noun if directory == LANDELIJK else f"{directory}/{noun}"


def _declared_id(node: Node) -> Scalar | None:
    found = None
    if isinstance(node, Mapping):
        found = node.find("id") or node.find("code")
    return found if isinstance(found, Scalar) and found.value else None
